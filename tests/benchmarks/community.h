#pragma once
#include "models/domain/account.h"
#include "models/domain/message.h"
#include <random>

//! A community of any size out of one seed: three accounts, people who write from once to thousands of times, words as
//! often as in real speech (Zipf), in Spanish and English, with accents and emoji. The same number gives the same
//! messages.
class Community {
public:
    explicit Community(int size);
    static QList<Account> accounts();

    int size() const { return m_size; }
    int longest() const; //!< messages in the longest conversation
    static QDateTime end(); //!< after the last message

    //! All of them, in the order in which the networks tell them: by time, some of them late.
    QList<Message> messages(const QList<Account> &signedIn);

    static QString commonWord();
    QString rareWord() const; //!< said about once in 1,400 messages; in a small community ten times as often

private:
    struct Talk;
    double chance();
    int below(int limit);
    QString word();
    QString sentences();
    int nextLength();
    Identity person(int number, const Account &account) const;
    Talk talk(int number, int length, const QList<Account> &signedIn);
    Message said(const Talk &talk, int nth);
    void converse(const Talk &talk, QList<Message> &all);

    int m_size;
    std::mt19937_64 m_random{20260511};
    QStringList m_words;
    std::vector<double> m_shares; //!< how often a word of this rank or a lower one is said
};
