#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/savedreplies.h"
#include "models/store/workspace.h"
#include "models/text/names.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadpane.h"
#include "ui/replies/filling.h"
#include "ui/replies/repliesdialog.h"
#include "ui/replies/replypicker.h"
#include "ui/services.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

// How saved replies come into the answer, and out of it.

namespace {
//! Of what is being talked about: where nothing stands above it, what they said first in public.
QString postUrl(const ConversationModel &thread)
{
    if (const Message *root = thread.root())
        return root->url;
    for (const ThreadEntry &entry : thread.rows())
        if (const Message *first = entry.message(); first && !thread.hasOlder())
            return first->visibility == Visibility::Direct ? QString() : first->url;
    return {};
}
} // namespace

void ThreadPane::connectSaved()
{
    connect(m_reply, &ReplyBox::savedWanted, this, &ThreadPane::pickSaved);
    connect(m_picker, &ReplyPicker::typedOn, m_reply->editor(), &QTextEdit::insertPlainText);
    connect(m_picker, &ReplyPicker::manageWanted, this, [this] { arrangeReplies({}); });
    connect(m_picker, &ReplyPicker::keepWanted, this, &ThreadPane::saveWritten);
    connect(m_picker, &ReplyPicker::chosen, this, [this](const SavedReply &reply, const QString &text) {
        m_reply->editor()->insertApart(text);
        const auto count
            = [id = reply.id, now = m_desk.services.now()](Transaction &t) { savedreplies::used(t, id, now); };
        whenAnswered(m_desk.db.write(count), this, [this](const Expected<Done> &) { m_replies.readAgain(); });
    });
    connect(&m_model, &ConversationModel::loaded, this, [this] { // keys are faster than the store
        if (m_picker->isVisible())
            m_picker->setFilling(filling());
    });
    whenAnswered(m_desk.db.read([](const Reader &r) { return workspace::me(r); }), this,
        [this](const Expected<Colleague> &me) { m_me = me ? *me : Colleague(); });
}

//! They are answered in the language of what they wrote last; where the network does not say, in the program's.
Filling ThreadPane::filling() const
{
    const Conversation *c = conversation();
    const Message *answered = m_model.newestIncoming();
    Filling filling;
    if (!c)
        return filling;
    filling.network = c->network;
    filling.language = m_desk.services.language();
    for (const ThreadEntry &entry : m_model.rows())
        if (const Message *m = entry.message(); m && m->direction == Message::Direction::In && !m->language.isEmpty())
            filling.language = m->language;
    const QString name = c->memberName == c->handle ? QString() : c->memberName;
    filling.values = {{u"member.first_name"_s, text::firstName(name)}, {u"member.name"_s, name},
        {u"member.handle"_s, c->handle.isEmpty() ? QString() : u'@' + c->handle}, {u"post.url"_s, postUrl(m_model)},
        {u"message.url"_s, answered ? answered->url : QString()},
        {u"network.name"_s, m_desk.theme.networkLook(c->network).name},
        {u"account.handle"_s, m_accounts.contains(c->account) ? u'@' + m_accounts[c->account].handle : QString()},
        {u"me.first_name"_s, text::firstName(m_me.name)}, {u"me.name"_s, m_me.name}};
    return filling;
}

void ThreadPane::pickSaved(bool typed)
{
    if (m_reply->isEnabled())
        m_picker->open(filling(), m_reply, typed);
}

void ThreadPane::saveWritten()
{
    const QTextCursor cursor = m_reply->editor()->textCursor();
    const QString chosen = cursor.selection().toPlainText();
    arrangeReplies(filling().keeping(chosen.isEmpty() ? m_reply->content().text : chosen));
}

void ThreadPane::arrangeReplies(const std::optional<SavedReply> &fresh)
{
    auto *dialog = new RepliesDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RepliesDialog::acted, this, &ThreadPane::acted);
    if (fresh)
        dialog->startNew(*fresh);
    dialog->open();
}
