#pragma once
#include "app/networks/bluesky/directory.h"

namespace bluesky {
//! By an app password, or without one by the browser: at the server that was typed, else where the handle leads.
QCoro::Task<Expected<SignedIn>> signIn(Http &http, SignInRequest request, Directory directory);
QCoro::Task<Expected<Done>> signOut(Account account, QByteArray secret, Http &http);
//! The account's own server: what its sign-in says, unless the account stands on this computer (as in tests).
QUrl homeOf(const Account &account, const QByteArray &secret);
} // namespace bluesky
