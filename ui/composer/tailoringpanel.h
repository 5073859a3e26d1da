#pragma once
#include "models/text/tailoringwords.h"
#include "ui/widgets/tokens.h"
#include <QFrame>

class ElidedLabel;
class LinkLabel;
class PairBars;
class QLabel;
class QPushButton;
class QScrollArea;
class StateStrip;
class Theme;

//! At the composer's foot: the two versions that are most alike, in one plain sentence with what can be done about it,
//! and all the others as bars. Where there is little room, one line of it.
class TailoringPanel : public QFrame {
    Q_OBJECT
public:
    explicit TailoringPanel(Theme &theme, QWidget *parent = nullptr);
    struct Shown {
        text::Tailoring tailoring;
        QString reason; //!< why the same text is kept
        TailoringWords::Name name; //!< of an account's place
        TailoringWords::Name network; //!< its network's id
    };
    void present(const Shown &shown);
    void setRoomy(bool roomy);
    QString sentence() const; //!< what it says, for tests and screen readers
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    void differenceAsked();
    void rewriteAsked();
    void reasonAsked();
    void reasonTakenBack();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void say();
    void fit();
    void restyle();
    QString title(const text::Pair &pair) const;
    StateGlyph glyph(const text::Pair &pair) const;

    Theme &m_theme;
    Shown m_shown;
    bool m_roomy = true;
    QWidget *m_whole, *m_left, *m_right;
    QLabel *m_glyph, *m_title, *m_badges, *m_score, *m_sentence, *m_consequence;
    QPushButton *m_difference, *m_rewrite, *m_keep;
    QLabel *m_barsTitle;
    ElidedLabel *m_lines;
    PairBars *m_bars;
    QScrollArea *m_scroll;
    StateStrip *m_strip;
};
