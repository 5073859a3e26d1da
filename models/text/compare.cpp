#include "models/text/compare.h"
#include "models/text/cleantext.h"
#include "models/text/urls.h"
#include <QCryptographicHash>

namespace text {
namespace {
using namespace Qt::StringLiterals;

QString withoutMentionHosts(QString text)
{
    qsizetype removed = 0;
    for (const MentionSpan &mention : mentions(text)) {
        const qsizetype cut = mention.host.isEmpty() ? 0 : mention.host.size() + 1;
        text.remove(mention.start + mention.length - cut - removed, cut);
        removed += cut;
    }
    return text;
}

} // namespace

QString comparable(const QString &plain)
{
    QString text = cleaned(plain).normalized(QString::NormalizationForm_C).simplified();
    while (text.endsWith(u'…') || text.endsWith(u"..."_s))
        text.chop(text.endsWith(u'…') ? 1 : 3);
    return withoutMentionHosts(text.trimmed());
}

QByteArray fingerprint(const QString &plain)
{
    return QCryptographicHash::hash(comparable(plain).toUtf8(), QCryptographicHash::Sha256).toHex();
}

QString shortFingerprint(const QByteArray &fingerprint)
{
    const QString hex = QString::fromLatin1(fingerprint.left(8));
    return hex.size() > 4 ? hex.left(4) + u' ' + hex.mid(4) : hex;
}

} // namespace text
