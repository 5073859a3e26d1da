#pragma once
#include <QByteArray>
#include <QString>

namespace text {

//! The text as it comes back from a network after everything that networks change on the way: spaces and line ends,
//! composed letters, the host of a mention, dots for what was cut off.
QString comparable(const QString &plain);

//! SHA-256 in hex of the comparable text: the same for what was sent and for what stands there.
QByteArray fingerprint(const QString &plain);

//! For people: "a41e 09c2".
QString shortFingerprint(const QByteArray &fingerprint);

} // namespace text
