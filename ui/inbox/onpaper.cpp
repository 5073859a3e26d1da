#include "ui/inbox/onpaper.h"
#include "models/store/conversations.h"
#include "models/store/messages.h"
#include "ui/inbox/words.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

//! The context of these words for translators.
struct OnPaper {
    Q_DECLARE_TR_FUNCTIONS(OnPaper)
};

QString whose(const Message &message)
{
    const QString &name = message.author.name, &handle = message.author.handle;
    return name.isEmpty() || handle.isEmpty() ? name + handle : u"%1 (%2)"_s.arg(name, handle);
}

QString paragraph(const Message &message)
{
    QStringList head{whose(message), words::longTime(message.sentAt), words::audience(message.visibility)};
    if (message.editedAt.isValid())
        head.append(OnPaper::tr("edited"));
    QStringList lines{head.join(u" · "_s)};
    if (!message.warning.isEmpty())
        lines.append(OnPaper::tr("Content warning: %1").arg(message.warning));
    lines.append(message.deleted ? OnPaper::tr("Deleted on the network.") : message.text.trimmed());
    for (const Attachment &attachment : message.attachments)
        lines.append(attachment.alt.isEmpty() ? OnPaper::tr("[attachment: %1]").arg(attachment.url)
                                              : OnPaper::tr("[attachment: %1]").arg(attachment.alt));
    return lines.join(u'\n');
}

} // namespace

onpaper::Said onpaper::read(const Reader &r, ConversationId id)
{
    Said said;
    said.conversation = conversations::one(r, id).value_or(Conversation());
    said.root = messages::root(r, id);
    said.messages = messages::page(r, id, mostMessages);
    return said;
}

QString onpaper::text(const Said &said, const QString &network)
{
    const Conversation &c = said.conversation;
    QStringList parts{OnPaper::tr("%1 on %2").arg(c.memberName.isEmpty() ? c.handle : c.memberName, network)};
    const bool rootIsAmong = said.root && !said.messages.isEmpty() && said.messages.first().id == said.root->id;
    if (said.root && !rootIsAmong)
        parts.append(paragraph(*said.root));
    for (const Message &message : said.messages)
        parts.append(paragraph(message));
    return parts.join(u"\n\n"_s) + u'\n';
}
