#include "models/store/uid.h"
#include <QDateTime>
#include <QUuid>

QString newUid()
{
    QByteArray bytes = QUuid::createUuid().toRfc4122();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < 6; ++i)
        bytes[i] = char(now >> (8 * (5 - i)));
    bytes[6] = char(0x70 | (bytes[6] & 0x0f)); // version 7; the variant bits are already those of RFC 4122
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}
