#pragma once
#include "models/domain/post.h"
#include "ui/desk.h"
#include "ui/inbox/pictures.h"
#include <QFrame>

class AccountBook;
class ElidedLabel;
class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;

//! All versions of one post as their networks show them. It floats over the calendar while the keyboard stays in the
//! view under it, so that the arrows go on to the next post.
class PostPreview : public QFrame {
    Q_OBJECT
public:
    PostPreview(const Desk &desk, const AccountBook &accounts, QWidget *parent);
    void present(const Post &post, const QRect &card); //!< beside the card, which stays in sight
    bool pageDown(); //!< false: the end was in sight already
    QStringList texts() const; //!< one per version, as shown

Q_SIGNALS:
    void opened(PostId post);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setWords();
    void restyle();
    void fill();
    void place(const QRect &card);
    QWidget *versionOf(const QList<Variant> &parts);

    Desk m_desk;
    const AccountBook &m_accounts;
    Pictures m_pictures;
    Post m_post;
    ElidedLabel *m_title;
    QLabel *m_when, *m_keys;
    QToolButton *m_close;
    QScrollArea *m_scroll;
    QGridLayout *m_versions;
};
