#pragma once
#include "app/networks/bluesky/xrpc.h"

//! Permission given in the browser (OAuth as the AT Protocol has it: PAR, PKCE, DPoP, this computer's loopback).
namespace bluesky {

//! Sends with a proof of the key; once more where the server wants its newest nonce in it. Such a refusal says that
//! nothing was done.
QCoro::Task<Expected<HttpReply>> sendProven(
    Http &http, HttpRequest request, ProofKey key, Nonces nonces, QDateTime now, QByteArray access);

//! The way to a permission: what a sign-in holds (kind, did, access, refresh, key ...). `name`: a handle or DID that
//! the page may fill in; may be empty.
QCoro::Task<Expected<QJsonObject>> permitted(Http &http, SignInRequest request, QUrl server, QString name);
//! The same, made to last a while longer; what renews works once.
QCoro::Task<Expected<HttpReply>> renewPermission(Http &http, QJsonObject secret, Nonces nonces, QDateTime now);
QCoro::Task<Expected<Done>> withdraw(Http &http, QJsonObject secret);

//! The place where permissions for accounts on that server are given; in tests, too.
struct Issuer {
    QString name;
    QUrl request, page, exchange, withdrawal;
};
QCoro::Task<Expected<Issuer>> issuerFor(Http &http, QUrl server);

} // namespace bluesky
