#pragma once
#include "ui/replies/filling.h"
#include <QFrame>

class ElidedLabel;
class KeyHint;
class LinkLabel;
class PickerList;
class QBoxLayout;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;
class QTextEdit;
class SavedRepliesModel;
class Theme;

//! Opens above the answer: two letters find a saved reply, Enter puts it in, Ctrl+Enter puts it in and stays for more.
/*! A child frame, not a popup, so the keyboard stays ours on Wayland. It closes when the focus goes elsewhere. */
class ReplyPicker : public QFrame {
    Q_OBJECT
public:
    ReplyPicker(Theme &theme, SavedRepliesModel &replies, QWidget *parent);

    //! `below`: what it stands above. `typed`: it was called by its sign in the text, and what is no search goes there.
    void open(const Filling &filling, QWidget *below, bool typed);
    void setFilling(const Filling &filling); //!< more is known now
    void dismiss(); //!< the focus returns to where it was
    QString preview() const;

Q_SIGNALS:
    void chosen(const SavedReply &reply, const QString &text);
    void typedOn(const QString &text); //!< belongs in the text that one was writing
    void keepWanted(); //!< what is written, as a new one
    void manageWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void restyle();
    void search();
    void showCurrent();
    void move(int by);
    void take(bool stay);
    bool steer(const QKeyEvent &event);
    void leaveFor(void (ReplyPicker::*wish)());
    void place();

    Theme &m_theme;
    SavedRepliesModel &m_replies;
    Filling m_filling;
    QWidget *m_below = nullptr, *m_cameFrom = nullptr;
    bool m_typed = false;
    PickerList *m_list;
    QLineEdit *m_field;
    QListView *m_view;
    QLabel *m_lens, *m_heading, *m_insert, *m_stay, *m_nothing;
    KeyHint *m_enter, *m_stayKeys;
    QBoxLayout *m_middle = nullptr;
    QWidget *m_side = nullptr;
    ElidedLabel *m_version;
    QTextEdit *m_preview;
    LinkLabel *m_keep, *m_manage;
};
