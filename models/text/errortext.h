#pragma once
#include "models/domain/expected.h"

//! One or two sentences for the person: what is the case, why, what can be done. `network` is its name, may be empty.
QString errorText(const Error &error, const QString &network = {});
//! Only the cause, without capital and full stop, for lists and receipts: "the sign-in expired".
QString errorCause(const Error &error);
