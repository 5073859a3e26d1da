#include "models/domain/whenanswered.h"
#include "models/store/answering.h"
#include "models/store/drafts.h"
#include "models/store/members.h"
#include "models/store/outbox.h"
#include "models/store/workspace.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/whenwords.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/threepanes.h"
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

//! At what is answered.
void aim(OutboxAction &reply, ThreadPane &thread)
{
    const MessageId chosen = thread.reply().answers();
    const Message *answered = thread.answered();
    if (chosen && (!answered || answered->id != chosen)) { // far up, and not loaded: the store knows it
        reply.target = chosen;
    } else if (answered) {
        reply.target = answered->id;
        reply.targetId = answered->remoteId;
        reply.targetActionId = answered->actionId;
        reply.targetAuthor = answered->author;
        reply.content.language = answered->language;
    }
}

} // namespace

// What leaves by the outbox: answers, notes beside them, likes and moderation.

void InboxPage::addReplyActions()
{
    const auto add = [this](const char *id, const char *text, const QString &key, const char *place, const char *icon,
                         std::function<void()> run) {
        m_desk.actions.add({.id = QString::fromLatin1(id),
                               .text = text,
                               .key = key,
                               .place = QString::fromLatin1(place),
                               .menu = u"conversation"_s,
                               .icon = QString::fromLatin1(icon)},
            this, std::move(run));
    };
    using Mode = ReplyBox::Mode;
    const auto start = [this](Mode mode) {
        if (endDigest())
            return;
        m_panes->turnTo(ThreePanes::Page::Middle);
        m_thread->startReply(mode);
    };
    add("reply.public", QT_TRANSLATE_NOOP("Actions", "Public reply"), u"r"_s, "inbox", "globe",
        [start] { start(Mode::Public); });
    add("reply.private", QT_TRANSLATE_NOOP("Actions", "Private reply"), u"R"_s, "inbox", "lock",
        [start] { start(Mode::Private); });
    add("reply.note", QT_TRANSLATE_NOOP("Actions", "Internal note"), u"n"_s, "inbox", "note",
        [start] { start(Mode::Note); });
    add("reply.saved", QT_TRANSLATE_NOOP("Actions", "Saved reply…"), u";"_s, "inbox", "story-editor", [this, start] {
        start(m_thread->reply().mode());
        m_thread->pickSaved(false);
    });
    add("reply.keep", QT_TRANSLATE_NOOP("Actions", "Save what is written as a saved reply…"), {}, "reply",
        "document-save", [this] { m_thread->saveWritten(); });
    add("reply.send", QT_TRANSLATE_NOOP("Actions", "Send, done and next"), u"Ctrl+Return"_s, "reply", "mail-send",
        [this] { send(true); });
    add("reply.sendLater", QT_TRANSLATE_NOOP("Actions", "Send later…"), u"Alt+Return"_s, "reply", "clock",
        [this] { sendLater(); });
    add("reply.sendStay", QT_TRANSLATE_NOOP("Actions", "Send and stay"), u"Ctrl+Shift+Return"_s, "reply", "mail-send",
        [this] { send(false); });
    add("reply.switch", QT_TRANSLATE_NOOP("Actions", "Public or private"), u"Ctrl+Shift+P"_s, "reply", "lock",
        [this, start] { start(m_thread->reply().mode() == Mode::Public ? Mode::Private : Mode::Public); });
    add("reply.toNote", QT_TRANSLATE_NOOP("Actions", "Write an internal note"), u"Ctrl+Shift+I"_s, "reply", "note",
        [start] { start(Mode::Note); });
}

bool InboxPage::mayLeave()
{
    ReplyBox &box = m_thread->reply();
    if (box.canSend())
        return true;
    const QString against = box.isEmpty() ? tr("There is nothing to send yet.") : box.problem();
    box.goToBlank();
    Q_EMIT acted(against, {});
    return false;
}

void InboxPage::send(bool andNext)
{
    if (!mayLeave())
        return;
    if (m_thread->reply().mode() == ReplyBox::Mode::Note)
        return saveNote();
    const QString sentence = andNext ? tr("Answered and done: “%1”") : tr("Answered: “%1”");
    sendAt(m_desk.services.now().addSecs(m_desk.services.get(settings::sendDelay)), andNext, sentence);
}

void InboxPage::sendLater()
{
    if (!mayLeave())
        return;
    if (m_thread->reply().mode() == ReplyBox::Mode::Note)
        return Q_EMIT acted(tr("A note is not sent: it is saved at once."), {});
    const auto meant
        = [this](const QString &typed) { return text::parseWhen(typed, m_desk.services.now().toLocalTime()); };
    AskLine::Question question;
    question.title = tr("Send later");
    question.placeholder = tr("in 2 hours, tomorrow 9, monday 10:30");
    question.hint
        = [this, meant](const QString &typed) { return whenwords::goesOut(meant(typed), m_desk.services.now()); };
    question.accepts = [meant](const QString &typed) { return meant(typed).problem == text::When::Problem::None; };
    question.take = [this, meant](const QString &typed) {
        const QDateTime at = meant(typed).at;
        sendAt(
            at.toUTC(), true, tr("It goes out on %2: “%1”").arg(u"%1"_s, whenwords::moment(at, m_desk.services.now())));
    };
    for (const QString &words : {tr("in 1 hour"), tr("in 3 hours"), tr("tomorrow 9:00"), tr("monday 9:00")})
        if (question.accepts(words))
            question.choices.append({words, words});
    m_ask->ask(question, m_thread->geometry().adjusted(24, 56, 0, 0));
}

//! One transaction: the answer, its draft forgotten, the conversation done. The list moves on at once.
void InboxPage::sendAt(const QDateTime &due, bool andNext, const QString &sentence)
{
    ReplyBox &box = m_thread->reply();
    const Conversation c = box.situation()->conversation;
    OutboxAction reply;
    reply.account = c.account;
    reply.conversation = c.id;
    reply.content = box.content();
    reply.due = due;
    aim(reply, *m_thread);
    const Content kept = box.content();
    const answering::Answer answer{
        reply, box.draftPlace(box.mode()), drafttext::whole(kept, box.answers()), andNext, c.memberName};
    const auto change
        = [answer, now = m_desk.services.now()](Transaction &t) { return answering::send(t, answer, now); };
    const auto said = [this, sentence = sentence.arg(c.memberName), kept, id = c.id](const Expected<JournalId> &sent) {
        Q_EMIT acted(sent ? sentence : errorText(sent.error()), sent ? *sent : JournalId());
        if (sent)
            return;
        showConversation(id);
        m_thread->reply().put(kept);
    };
    whenAnswered(m_desk.db.write(change), this, said);
    box.sent();
    if (!andNext)
        return;
    moveOn({c.id}, {code(Conversation::State::Done)});
    m_list->focusList();
}

void InboxPage::saveNote()
{
    ReplyBox &box = m_thread->reply();
    const Conversation c = box.situation()->conversation;
    const QString text = box.content().text, place = box.draftPlace(ReplyBox::Mode::Note);
    const auto change = [c, text, place, now = m_desk.services.now()](Transaction &t) {
        Note note;
        note.member = c.member;
        note.conversation = c.id;
        note.colleague = workspace::me(t).id;
        note.text = text;
        drafts::forget(t, place);
        return members::addNote(t, note, now);
    };
    const Content kept = box.content();
    whenAnswered(m_desk.db.write(change), this, [this, id = c.id, kept](const Expected<JournalId> &written) {
        Q_EMIT acted(written ? tr("Note saved") : errorText(written.error()), written ? *written : JournalId());
        if (written)
            return;
        showConversation(id);
        m_thread->reply().setMode(ReplyBox::Mode::Note);
        m_thread->reply().editor()->setPlainText(kept.text);
    });
    box.sent();
}

void InboxPage::decideOutgoing(const QString &sentence, std::function<void(Transaction &)> change)
{
    whenAnswered(m_desk.db.write(std::move(change)), this, [this, sentence](const Expected<Done> &written) {
        Q_EMIT acted(written ? sentence : errorText(written.error()), {});
    });
}

//! Taken back first, so that it cannot leave while it is being changed; then it is a draft again.
void InboxPage::editOutgoing(OutboxId id)
{
    const ThreadEntry *entry = m_thread->model().at(m_thread->model().rowOf({ThreadEntry::Kind::Outgoing, id.value}));
    if (!entry || !entry->outgoing())
        return;
    const auto change = [id, now = m_desk.services.now()](Transaction &t) { return outbox::withdraw(t, id, now); };
    whenAnswered(m_desk.db.write(change), this,
        [this, content = entry->outgoing()->content, target = entry->outgoing()->target,
            of = m_thread->conversationId()](const Expected<bool> &withdrawn) {
            if (!withdrawn)
                return Q_EMIT acted(errorText(withdrawn.error()), {});
            if (!*withdrawn)
                return Q_EMIT acted(tr("It has left already and cannot be changed here."), {});
            if (of != m_thread->conversationId())
                return;
            m_thread->reply().put(content);
            const Message *newest = m_thread->model().newestIncoming();
            m_thread->reply().answer(newest && newest->id == target ? MessageId() : target);
        });
}

const Message *InboxPage::target() const
{
    const ThreadEntry *chosen = m_thread->view().hasFocus() ? m_thread->view().current() : nullptr;
    if (chosen && chosen->message())
        return chosen->message();
    return m_thread->model().newestIncoming();
}

void InboxPage::react(Verb verb, const QString &sentence, const QString &reason)
{
    const Message *message = target();
    if (!message)
        return;
    OutboxAction wish;
    wish.account = message->account;
    wish.verb = verb;
    wish.conversation = message->conversation;
    wish.target = message->id;
    wish.targetId = message->remoteId;
    wish.targetActionId = message->actionId;
    wish.targetAuthor = message->author;
    wish.reason = reason;
    wish.due = m_desk.services.now();
    decideOutgoing(sentence, [wish, now = m_desk.services.now()](Transaction &t) {
        OutboxAction whole = wish;
        whole.targetAuthorId = members::relation(t, wish.account, wish.targetAuthor.id).remoteId;
        outbox::act(t, whole, now);
    });
}

void InboxPage::report()
{
    AskLine::Question question;
    question.title = tr("Report to the network");
    question.placeholder = tr("what is wrong with it");
    question.take = [this](const QString &reason) { react(Verb::Report, tr("The report goes out."), reason); };
    m_ask->ask(question, m_thread->geometry().adjusted(24, 56, 0, 0));
}

void InboxPage::confirmDelete()
{
    auto *ask = new QMessageBox(QMessageBox::Warning, tr("Delete on the network?"),
        tr("The message is deleted on the network. That cannot be undone."), QMessageBox::Cancel, this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton *yes = ask->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    ask->setDefaultButton(QMessageBox::Cancel);
    connect(ask, &QMessageBox::buttonClicked, this, [this, yes](const QAbstractButton *button) {
        if (button == yes)
            react(Verb::Delete, tr("It is being deleted."));
    });
    ask->open();
}

void InboxPage::fillMore(QMenu *menu)
{
    const Message *message = target();
    const auto situation = m_thread->reply().situation();
    const auto add = [&](const QString &word, const QString &iconName, const QString &text, std::function<void()> run) {
        QAction *action = menu->addAction(icon(m_desk.theme, iconName), text);
        const Capability able = situation ? situation->network.capabilities.value(word) : Capability();
        action->setEnabled(message && able.can);
        if (!able.can && !able.whyNot.isEmpty())
            action->setText(text + u" ("_s + able.whyNot.in(QLocale().name()) + u')');
        connect(action, &QAction::triggered, this, std::move(run));
    };
    const bool liked = message && message->likedByUs, boosted = message && message->boostedByUs;
    const bool ours = message && message->direction == Message::Direction::Out;
    add(u"like"_s, u"love"_s, liked ? tr("Take the like back") : tr("Like"), [this, liked] {
        react(liked ? Verb::Unlike : Verb::Like, liked ? tr("The like is taken back.") : tr("The like goes out."));
    });
    add(u"boost"_s, u"boost"_s, boosted ? tr("Take the boost back") : tr("Boost"), [this, boosted] {
        react(boosted ? Verb::Unboost : Verb::Boost,
            boosted ? tr("The boost is taken back.") : tr("The boost goes out."));
    });
    menu->addSeparator();
    if (ours)
        add(u"delete"_s, u"edit-delete"_s, tr("Delete on the network…"), [this] { confirmDelete(); });
    if (!ours) {
        add(u"hide"_s, u"view-hidden"_s, tr("Hide"), [this] { react(Verb::Hide, tr("The message is being hidden.")); });
        add(u"mute"_s, u"list-remove"_s, tr("Mute"), [this] { react(Verb::Mute, tr("The person is being muted.")); });
        add(u"block"_s, u"block"_s, tr("Block"), [this] { react(Verb::Block, tr("The person is being blocked.")); });
        add(u"report"_s, u"flag"_s, tr("Report…"), [this] { report(); });
    }
    if (message && !message->url.isEmpty())
        connect(menu->addAction(icon(m_desk.theme, u"external-link"_s), tr("Open in browser")), &QAction::triggered,
            this, [this, url = QUrl(message->url)] { m_desk.services.openUrl(url); });
    if (message)
        connect(menu->addAction(icon(m_desk.theme, u"copy"_s), tr("Copy the text")), &QAction::triggered, this,
            [text = message->text] { QApplication::clipboard()->setText(text); });
}

void InboxPage::showMore(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Message"));
    fillMore(menu);
    if (m_list->list().hasFocus()) {
        menu->addSeparator();
        m_desk.actions.fillContextMenu(menu, u"inbox"_s);
    }
    menu->popup(global);
}
