#include "app/networks/bluesky/tid.h"
#include <QCryptographicHash>

namespace bluesky {
namespace {

constexpr QStringView digits = u"234567abcdefghijklmnopqrstuvwxyz";
constexpr int length = 13;

} // namespace

QString tid(quint64 microseconds, int clock)
{
    quint64 rest = ((microseconds & ((quint64(1) << 53) - 1)) << 10) | (unsigned(clock) & 1023);
    QString text(length, digits[0]);
    for (int i = length; i-- > 0; rest >>= 5)
        text[i] = digits[qsizetype(rest & 31)];
    return text;
}

bool isTid(QStringView text)
{
    const auto isDigit = [](QChar c) { return digits.contains(c); };
    return text.size() == length && QStringView(u"234567abcdefghij").contains(text[0])
        && std::all_of(text.cbegin(), text.cend(), isDigit);
}

QString recordKey(const QDateTime &firstTry, const QString &key)
{
    const QByteArray chance = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    const auto part = [&chance](int at) { return unsigned(quint8(chance[at])) << 8 | quint8(chance[at + 1]); };
    return tid(quint64(firstTry.toMSecsSinceEpoch()) * 1000 + part(0) % 1000, int(part(2)));
}

} // namespace bluesky
