#include "app/cli/checks.h"
#include "app/cli/words.h"
#include "models/text/length.h"
#include <QJsonObject>
#include <array>

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
        checks.append({u"media"_s, text::Level::Error,
            Cli::tr("%1 takes %2 pictures at most, these are %3")
                .arg(info.name)
                .arg(info.maxImages)
                .arg(content.media.size()),
            {account}});
    for (const Media &media : content.media) {
        if (!info.imageTypes.isEmpty() && !info.imageTypes.contains(media.mime))
            checks.append({u"media"_s, text::Level::Error,
                Cli::tr("%1 does not take %2 (%3)").arg(info.name, media.mime, media.name), {account}});
        if (media.bytes > info.imageBytes)
            checks.append({u"media"_s, text::Level::Error,
                Cli::tr("%1 is larger than %2 takes").arg(media.name, info.name), {account}});
        if (media.alt.size() > info.altLimit)
            checks.append({u"alt"_s, text::Level::Error,
                Cli::tr("the alternative text of %1 is longer than %2").arg(media.name).arg(info.altLimit), {account}});
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
        checks.append({u"empty"_s, text::Level::Error, Cli::tr("there is nothing to say"), {account}});
    const int length = lengthOf(content, info, mentioned);
    if (length > info.textLimit)
        checks.append({u"length"_s, text::Level::Error,
            Cli::tr("%1 characters; %2 takes %3").arg(length).arg(info.name).arg(info.textLimit), {account}});
    checkMedia(content, info, account, checks);
    return checks;
}

QList<Check> withoutAlt(const Content &content, AccountId account)
{
    QList<Check> checks;
    for (const Media &media : content.media)
        if (media.alt.trimmed().isEmpty())
            checks.append(
                {u"alt"_s, text::Level::Warning, Cli::tr("%1 has no alternative text").arg(media.name), {account}});
    return checks;
}

QList<Check> besideEachOther(const QList<text::Wall> &walls, const text::Plan &plan, const TailoringWords &words)
{
    QList<Check> checks;
    for (const text::Finding &finding : text::tailored(walls, plan).findings) {
        const bool asked = finding.kind == text::Finding::Kind::NoAlt; // there is nobody here to write it
        checks.append({text::code(finding.kind).toString(), asked ? text::Level::Warning : finding.level,
            words.sentence(finding) + u' ' + words.consequence(finding), finding.accounts});
    }
    return checks;
}

bool anyError(const QList<Check> &checks)
{
    return std::any_of(
        checks.cbegin(), checks.cend(), [](const Check &check) { return check.level == text::Level::Error; });
}

QJsonArray toJson(const QList<Check> &checks)
{
    const auto levels = std::array{u"hint"_s, u"warning"_s, u"error"_s};
    QJsonArray all;
    for (const Check &check : checks) {
        QJsonArray accounts;
        for (const AccountId account : check.accounts)
            accounts.append(account.value);
        all.append(QJsonObject{{u"kind"_s, check.kind}, {u"level"_s, levels[size_t(check.level)]},
            {u"text"_s, check.text}, {u"account"_s, accounts.first()}, {u"accounts"_s, accounts}});
    }
    return all;
}
