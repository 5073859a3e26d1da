#pragma once
#include "app/sync/networklink.h"

class Database;

//! Accounts come and go here, for the window and the command line alike. Coroutines run on the thread that calls them.
class SignInService {
public:
    SignInService(NetworkLinks &links, Database &db) : m_links(links), m_db(db) { }

    //! Signs in and keeps the account; a known one gets its row and history back.
    QCoro::Task<Expected<Account>> signIn(QString network, SignInRequest request);
    //! The history stays; the sign-in is taken back where the network answers, and forgotten in any case.
    //! What the network keeps until its time is taken back first; where it cannot be, the account stays.
    QCoro::Task<Expected<Done>> remove(AccountId id);
    //! Whether the sign-in still holds; the account's state follows.
    QCoro::Task<Expected<Account>> check(AccountId id);

private:
    QCoro::Task<Expected<Account>> keep(SignedIn signedIn, std::shared_ptr<Secrets> secrets);
    QCoro::Task<Expected<std::shared_ptr<Secrets>>> secretsFor(NetworkInfo info);
    QCoro::Task<Expected<bool>> belongsHere(NetworkInfo info);
    QCoro::Task<Expected<Done>> withdrawPlans(Account account);
    QCoro::Task<> takeBack(Account account);

    NetworkLinks &m_links;
    Database &m_db;
};
