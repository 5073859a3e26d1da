#include "app/cli/checks.h"
#include "app/cli/words.h"
#include "models/text/length.h"
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString withMention(const QString &text, const QString &mentioned)
{
    if (mentioned.isEmpty() || text.contains(u'@' + mentioned.section(u'@', 0, 0), Qt::CaseInsensitive))
        return text;
    return u'@' + mentioned + u' ' + text;
}

void checkMedia(const Content &content, const NetworkInfo &info, AccountId account, QList<Check> &checks)
{
    if (content.media.size() > info.maxImages)
        checks.append({u"media"_s, true,
            Cli::tr("%1 takes %2 pictures at most, these are %3")
                .arg(info.name)
                .arg(info.maxImages)
                .arg(content.media.size()),
            account});
    for (const Media &media : content.media) {
        if (!info.imageTypes.isEmpty() && !info.imageTypes.contains(media.mime))
            checks.append({u"media"_s, true, Cli::tr("%1 does not take %2 (%3)").arg(info.name, media.mime, media.name),
                account});
        if (media.bytes > info.imageBytes)
            checks.append(
                {u"media"_s, true, Cli::tr("%1 is larger than %2 takes").arg(media.name, info.name), account});
        if (media.alt.trimmed().isEmpty())
            checks.append({u"alt"_s, false, Cli::tr("%1 has no alternative text").arg(media.name), account});
        else if (media.alt.size() > info.altLimit)
            checks.append({u"alt"_s, true,
                Cli::tr("the alternative text of %1 is longer than %2").arg(media.name).arg(info.altLimit), account});
    }
}

} // namespace

int lengthOf(const Content &content, const NetworkInfo &info, const QString &mentioned)
{
    const QString rule = info.rule.isEmpty() ? info.id : info.rule;
    return text::counted(text::ruleNamed(rule), withMention(content.text, info.needsMention ? mentioned : QString()),
        info.warningCounts ? content.warning : QString(), info.urlLength);
}

QList<Check> checked(const Content &content, const NetworkInfo &info, AccountId account, const QString &mentioned)
{
    QList<Check> checks;
    if (content.text.trimmed().isEmpty() && content.media.isEmpty())
        checks.append({u"empty"_s, true, Cli::tr("there is nothing to say"), account});
    const int length = lengthOf(content, info, mentioned);
    if (length > info.textLimit)
        checks.append({u"length"_s, true,
            Cli::tr("%1 characters; %2 takes %3").arg(length).arg(info.name).arg(info.textLimit), account});
    checkMedia(content, info, account, checks);
    return checks;
}

Check sameText(const QList<AccountId> &accounts)
{
    return {u"same"_s, false, Cli::tr("the same words go out on %1 accounts").arg(accounts.size()), accounts.value(0)};
}

bool anyError(const QList<Check> &checks)
{
    return std::any_of(checks.cbegin(), checks.cend(), [](const Check &check) { return check.error; });
}

QJsonArray toJson(const QList<Check> &checks)
{
    QJsonArray all;
    for (const Check &check : checks)
        all.append(QJsonObject{{u"kind"_s, check.kind}, {u"level"_s, check.error ? u"error"_s : u"warning"_s},
            {u"text"_s, check.text}, {u"account"_s, check.account.value}});
    return all;
}
