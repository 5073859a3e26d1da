#include "ui/replies/repliesdialog.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/journal.h"
#include "models/store/uid.h"
#include "ui/replies/savedreplyform.h"
#include "ui/services.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {
enum Role { IdRole = Qt::UserRole, FolderRole };
constexpr qsizetype longestTitle = 40; //!< of one that was given none

QString titleOf(const SavedReply &reply)
{
    if (!reply.title.isEmpty() || reply.versions.isEmpty())
        return reply.title;
    const QString line = reply.versions.first().text.simplified();
    return line.size() > longestTitle ? line.first(longestTitle - 1) + u'…' : line;
}
} // namespace

RepliesDialog::RepliesDialog(const Desk &desk, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_replies(desk.db),
      m_tree(new QTreeWidget),
      m_new(new QPushButton),
      m_delete(new QPushButton),
      m_save(new QPushButton),
      m_close(new QPushButton),
      m_said(new ElidedLabel),
      m_undo(new LinkLabel(desk.theme))
{
    QStringList networks;
    for (const NetworkInfo &info : desk.services.networks())
        networks.append(info.id);
    m_form = new SavedReplyForm(desk.theme, networks);
    build();
    connectParts();
    setWords();
    showNew({});
}

void RepliesDialog::build()
{
    m_tree->setHeaderHidden(true);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setMinimumWidth(m_desk.theme.px(220));
    m_tree->installEventFilter(this);
    m_undo->hide();
    for (QPushButton *button : {m_new, m_delete, m_save, m_close})
        button->setAutoDefault(false); // Enter in a field does not leave the dialog
    m_save->setProperty("primary", true);
    auto *verbs = new QHBoxLayout;
    verbs->addWidget(m_new);
    verbs->addWidget(m_delete);
    verbs->addStretch();
    auto *left = new QVBoxLayout;
    left->addWidget(m_tree, 1);
    left->addLayout(verbs);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(left, 2);
    middle->addWidget(m_form, 3);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_said, 1);
    foot->addWidget(m_undo);
    foot->addSpacing(12);
    foot->addWidget(m_close);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(middle, 1);
    column->addLayout(foot);
    resize(m_desk.theme.px(820), m_desk.theme.px(520));
}

void RepliesDialog::connectParts()
{
    connect(&m_replies, &SavedRepliesModel::settled, this, &RepliesDialog::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &RepliesDialog::follow);
    connect(m_tree, &QTreeWidget::itemChanged, this, &RepliesDialog::renameFolder);
    connect(m_form, &SavedReplyForm::changed, this, [this] { m_save->setEnabled(m_form->isChanged()); });
    connect(m_new, &QPushButton::clicked, this, [this] {
        keep();
        const QTreeWidgetItem *now = m_tree->currentItem();
        SavedReply fresh;
        fresh.folder = now ? now->data(0, FolderRole).toString() : QString();
        startNew(fresh);
    });
    connect(m_delete, &QPushButton::clicked, this, &RepliesDialog::remove);
    connect(m_save, &QPushButton::clicked, this, &RepliesDialog::keep);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_undo, &LinkLabel::clicked, this, &RepliesDialog::takeBack);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &RepliesDialog::keep);
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, m_new, &QPushButton::click);
}

void RepliesDialog::setWords()
{
    setWindowTitle(tr("Saved replies"));
    m_tree->setAccessibleName(tr("Saved replies by folder"));
    m_new->setText(tr("New"));
    m_delete->setText(tr("Delete"));
    m_save->setText(tr("Save"));
    m_close->setText(tr("Close"));
    m_undo->setText(tr("Undo"));
}

void RepliesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QDialog::changeEvent(event);
}

bool RepliesDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

//! Folders by name, then what is in none; in each the titles by name: here one looks for them, elsewhere one uses them.
void RepliesDialog::fill()
{
    m_filling = true;
    QStringList folders, letters;
    for (const SavedReply &reply : m_replies.rows()) {
        if (!reply.folder.isEmpty() && !folders.contains(reply.folder))
            folders.append(reply.folder);
        letters.append(reply.letters);
    }
    std::sort(
        folders.begin(), folders.end(), [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    m_tree->clear();
    for (const QString &folder : std::as_const(folders)) {
        auto *top = new QTreeWidgetItem(m_tree, {folder});
        top->setData(0, FolderRole, folder);
        top->setFlags(top->flags() | Qt::ItemIsEditable);
        top->setToolTip(0, tr("F2 gives the folder another name."));
        fillFolder(top, folder);
        top->setExpanded(true);
    }
    fillFolder(m_tree->invisibleRootItem(), {});
    m_form->setFolders(folders);
    m_form->proposeLetters(letters);
    m_filling = false;
    m_delete->setEnabled(bool(chosenId()));
    refreshForm();
}

//! Changed or deleted by an undo, or elsewhere; what is being written stays.
void RepliesDialog::refreshForm()
{
    const SavedReply *shown = m_replies.at(m_replies.rowOf(m_shown));
    if (m_form->isChanged() || m_writingNew)
        return;
    if (shown && !m_form->shows(*shown))
        return m_form->setReply(*shown);
    if (m_shown && !shown)
        showNew({});
    for (QTreeWidgetItemIterator item(m_tree); *item && !m_shown; ++item)
        if ((*item)->data(0, IdRole).isValid())
            m_tree->setCurrentItem(*item);
}

void RepliesDialog::fillFolder(QTreeWidgetItem *top, const QString &folder)
{
    QList<SavedReply> inside;
    for (const SavedReply &reply : m_replies.rows())
        if (reply.folder == folder)
            inside.append(reply);
    std::sort(inside.begin(), inside.end(),
        [](const SavedReply &a, const SavedReply &b) { return a.title.localeAwareCompare(b.title) < 0; });
    for (const SavedReply &reply : std::as_const(inside)) {
        auto *item = new QTreeWidgetItem(top, {reply.title});
        item->setData(0, IdRole, reply.id.value);
        item->setData(0, FolderRole, folder);
        if (reply.id == m_shown)
            m_tree->setCurrentItem(item);
    }
}

SavedReplyId RepliesDialog::chosenId() const
{
    const QTreeWidgetItem *now = m_tree->currentItem();
    return {now ? now->data(0, IdRole).toLongLong() : 0};
}

void RepliesDialog::follow()
{
    if (m_filling)
        return;
    const SavedReplyId id = chosenId();
    m_delete->setEnabled(bool(id));
    const SavedReply *reply = m_replies.at(m_replies.rowOf(id));
    if (!reply || id == m_shown)
        return;
    keep();
    m_writingNew = false;
    m_shown = id;
    m_form->setReply(*reply);
}

void RepliesDialog::startNew(const SavedReply &reply)
{
    showNew(reply);
    m_writingNew = true;
    m_form->startWriting();
}

void RepliesDialog::showNew(SavedReply reply)
{
    if (reply.uid.isEmpty())
        reply.uid = newUid();
    m_shown = {};
    m_filling = true;
    m_tree->setCurrentItem(nullptr);
    m_filling = false;
    m_delete->setEnabled(false);
    m_form->setReply(reply);
}

bool RepliesDialog::keep()
{
    if (!m_form->isChanged() || m_form->isEmpty())
        return false;
    SavedReply reply = m_form->reply();
    reply.title = titleOf(reply);
    const auto change
        = [reply, now = m_desk.services.now()](Transaction &t) { return savedreplies::keep(t, reply, now); };
    whenAnswered(m_desk.db.write(change), this,
        [this, reply](const Expected<savedreplies::Kept> &answer) { kept(reply, answer); });
    return true;
}

//! What could not be kept comes back into the form, also when one was about to leave.
void RepliesDialog::kept(const SavedReply &reply, const Expected<savedreplies::Kept> &answer)
{
    const std::optional<int> leaving = std::exchange(m_leaving, {});
    if (!answer) {
        m_shown = reply.id;
        m_form->setReply(reply);
        SavedReply nothing;
        nothing.id = reply.id;
        nothing.uid = reply.uid;
        m_form->setKept(nothing);
        return say(errorText(answer.error()), {});
    }
    if (m_form->reply().uid == reply.uid) {
        SavedReply now = reply;
        m_shown = now.id = answer->id;
        m_writingNew = false;
        m_form->setKept(now);
    }
    say(tr("Saved: “%1”").arg(reply.title), answer->undo);
    if (leaving)
        QDialog::done(*leaving);
}

void RepliesDialog::remove()
{
    const SavedReplyId id = chosenId();
    const SavedReply *reply = m_replies.at(m_replies.rowOf(id));
    if (!reply)
        return;
    if (id == m_shown)
        m_form->setReply(*reply); // what was changed in it goes with it
    write(tr("Deleted: “%1”").arg(reply->title),
        [id, now = m_desk.services.now()](Transaction &t) { return savedreplies::remove(t, id, now); });
}

void RepliesDialog::renameFolder(QTreeWidgetItem *item)
{
    const QString from = item->data(0, FolderRole).toString(), to = item->text(0).simplified();
    if (m_filling || item->data(0, IdRole).isValid() || from == to)
        return;
    if (to.isEmpty())
        return item->setText(0, from);
    keep();
    write(tr("Folder renamed: “%1”").arg(to), [from, to, now = m_desk.services.now()](Transaction &t) {
        return savedreplies::renameFolder(t, from, to, now);
    });
}

void RepliesDialog::write(const QString &sentence, std::function<JournalId(Transaction &)> change)
{
    whenAnswered(m_desk.db.write(std::move(change)), this, [this, sentence](const Expected<JournalId> &written) {
        say(written ? sentence : errorText(written.error()), written ? *written : JournalId());
    });
}

void RepliesDialog::say(const QString &sentence, JournalId undo)
{
    m_last = undo;
    m_said->setText(sentence);
    m_undo->setVisible(bool(undo));
    Q_EMIT acted(sentence, undo);
}

void RepliesDialog::takeBack()
{
    const auto change
        = [id = m_last, now = m_desk.services.now()](Transaction &t) { return journal::undo(t, now, id).has_value(); };
    whenAnswered(m_desk.db.write(change), this, [this](const Expected<bool> &undone) {
        say(!undone       ? errorText(undone.error())
                : *undone ? tr("Taken back.")
                          : tr("It can no longer be taken back."),
            {});
    });
}

void RepliesDialog::done(int result)
{
    if (keep())
        m_leaving = result;
    else
        QDialog::done(result);
}
