#include "ui/replies/filling.h"
#include "models/store/uid.h"
#include "models/text/savedreplies.h"
#include "ui/replies/replywords.h"

using namespace Qt::StringLiterals;

const ReplyVersion *Filling::version(const SavedReply &reply) const
{
    return text::fitting(reply.versions, network, language);
}

QString Filling::text(const SavedReply &reply) const
{
    const ReplyVersion *fits = version(reply);
    return fits ? text::renamed(text::filled(fits->text, values), ReplyWords::inWords()) : QString();
}

SavedReply Filling::keeping(const QString &written) const
{
    text::BlankValues theirs;
    for (const QString &name : {u"member.first_name"_s, u"member.name"_s, u"post.url"_s, u"message.url"_s})
        theirs.insert(name, values.value(name));
    SavedReply reply;
    reply.uid = newUid();
    if (!written.trimmed().isEmpty())
        reply.versions.append({{}, {}, text::emptied(written.trimmed(), theirs)});
    return reply;
}
