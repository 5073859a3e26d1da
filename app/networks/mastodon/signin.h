#pragma once
#include "app/networks/mastodon/server.h"

namespace mastodon {
//! By the browser (loopback, or a code to paste) or by a key that the person has.
QCoro::Task<Expected<SignedIn>> signIn(Http &http, SignInRequest request);
QCoro::Task<Expected<Done>> signOut(Account account, QByteArray secret, Http &http);
} // namespace mastodon
