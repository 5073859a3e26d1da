#pragma once
#include "models/domain/member.h"
#include <QFrame>

class EmptyState;
class Pictures;
class QGridLayout;
class QLabel;
class QPushButton;
class Theme;

//! Two members side by side, field by field, before they are joined: what agrees is green, what differs orange.
class JoinCard : public QWidget {
    Q_OBJECT
public:
    //! What one of the two brings.
    struct Side {
        Member member;
        qsizetype notes = 0;
    };
    JoinCard(Theme &theme, Pictures &pictures, QWidget *parent = nullptr);
    void compare(const Side &kept, const Side &other);
    MemberId kept() const { return m_kept.member.id; }
    MemberId other() const { return m_other.member.id; }
    QString names() const; //!< “A” and “B”
    void enter();

Q_SIGNALS:
    void joinWanted(); //!< =
    void left(); //!< Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Field {
        QString name, ours, theirs;
        enum class Look { Plain, Agrees, Differs } look = Look::Plain;
    };
    QList<Field> fields() const;
    QWidget *card(const Side &side, bool isKept);
    QWidget *face(const Member &member) const;
    void lay();
    void setWords();
    Theme &m_theme;
    Pictures &m_pictures;
    Side m_kept, m_other;
    QLabel *m_title, *m_outcome, *m_footer;
    QWidget *m_cards = nullptr;
    class QVBoxLayout *m_column;
    QPushButton *m_join, *m_cancel;
};
