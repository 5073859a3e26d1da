#pragma once
#include "ui/widgets/offer.h"
#include "ui/widgets/tokens.h"
#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;
class Theme;

//! A bar in the layout that says what is the case and what can be done; it pushes content, never covers it.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(Theme &theme, QWidget *parent = nullptr);
    //! Shows it. `icon` replaces the state's glyph; `closable` adds a button that hides it.
    void say(StateGlyph state, const QString &text, const QList<Offer> &verbs = {}, const QString &icon = {},
        bool closable = false);
    void clear(); //!< hides it
    QString text() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    Theme &m_theme;
    StateGlyph m_state = StateGlyph::Queued;
    QString m_icon;
    QLabel *m_text;
    QHBoxLayout *m_verbs;
};
