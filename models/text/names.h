#pragma once
#include <QString>

namespace text {

//! One or two capitals for an avatar without picture: "Beatriz Salgado" is BS, "@ana" is A; "?" when there is no
//! letter.
QString initials(const QString &name);

//! How one would address somebody who goes by that name: "Marta" of "Marta Quiroga"; empty for a handle, and where
//! there is no letter.
QString firstName(const QString &name);

} // namespace text
