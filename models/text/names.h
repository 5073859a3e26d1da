#pragma once
#include <QString>

namespace text {

//! One or two capitals for an avatar without picture: "Beatriz Salgado" is BS, "@ana" is A; "?" when there is no
//! letter.
QString initials(const QString &name);

} // namespace text
