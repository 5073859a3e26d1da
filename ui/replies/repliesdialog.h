#pragma once
#include "models/domain/expected.h"
#include "models/itemmodels/savedrepliesmodel.h"
#include "models/store/savedreplies.h"
#include "ui/desk.h"
#include <QDialog>
#include <functional>

class ElidedLabel;
class LinkLabel;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class SavedReplyForm;
class Transaction;

//! All saved replies by folder, and the one that is chosen, to be changed. What is written is kept when one leaves it,
//! and every step can be undone.
class RepliesDialog : public QDialog {
    Q_OBJECT
public:
    explicit RepliesDialog(const Desk &desk, QWidget *parent);

    void startNew(const SavedReply &reply); //!< with what is known of it
    void done(int result) override;

Q_SIGNALS:
    void acted(const QString &sentence, JournalId undo);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void setWords();
    void fill();
    void refreshForm();
    void showNew(SavedReply reply);
    void fillFolder(QTreeWidgetItem *top, const QString &folder);
    void follow();
    bool keep(); //!< whether there was anything to keep
    void kept(const SavedReply &reply, const Expected<savedreplies::Kept> &answer);
    void remove();
    void renameFolder(QTreeWidgetItem *item);
    void write(const QString &sentence, std::function<JournalId(Transaction &)> change);
    void say(const QString &sentence, JournalId undo);
    void takeBack();
    SavedReplyId chosenId() const;

    Desk m_desk;
    SavedRepliesModel m_replies;
    QTreeWidget *m_tree;
    SavedReplyForm *m_form;
    QPushButton *m_new, *m_delete, *m_save, *m_close;
    ElidedLabel *m_said;
    LinkLabel *m_undo;
    JournalId m_last;
    SavedReplyId m_shown; //!< in the form; none: a new one
    bool m_filling = false, m_writingNew = false;
    std::optional<int> m_leaving; //!< as soon as it is kept
};
