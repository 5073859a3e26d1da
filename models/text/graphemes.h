#pragma once
#include <QList>
#include <QString>

namespace text {

//! Where each character ends as a reader sees characters (extended grapheme clusters). ICU joins Indic conjuncts
//! (GB9c) since 72, which Debian 12 has; the vectors would tell.
QList<qsizetype> graphemeEnds(const QString &text);

int graphemes(const QString &text);

//! At most `count` of them, never cutting one in two.
QString firstGraphemes(const QString &text, int count);

//! Whether one such character is drawn as an emoji.
bool isEmoji(QStringView cluster);

} // namespace text
