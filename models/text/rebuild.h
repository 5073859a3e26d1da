#pragma once
#include "models/text/sanitise.h"

namespace text {

//! Parses what the gate let through and writes it anew from the allow-list.
Sanitised rebuilt(const QByteArray &gatedHtml, Images images);

} // namespace text
