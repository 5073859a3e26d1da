#pragma once
#include "models/text/tailoring.h"
#include <QCoreApplication>
#include <QTimeZone>
#include <functional>

//! What was found, in words for people: the same ones in the window and on the command line.
class TailoringWords {
    Q_DECLARE_TR_FUNCTIONS(Tailoring)
public:
    using Name = std::function<QString(AccountId)>; //!< how the person calls an account's place
    TailoringWords() : TailoringWords([](AccountId) { return QString(); }, QTimeZone::utc()) { }
    TailoringWords(Name name, const QTimeZone &zone) : m_name(std::move(name)), m_zone(zone) { }

    QString sentence(const text::Finding &finding) const; //!< fits on one line
    QString consequence(const text::Finding &finding) const; //!< why it matters
    QString about(const text::Pair &pair) const; //!< "27 words in a row are the same on Bluesky and Facebook."
    static QString judgement(const text::Pair &pair); //!< beside a bar
    static QString score(double score); //!< "0.92"; never rounded up into the next judgement

private:
    Name m_name;
    QTimeZone m_zone; //!< in which the person reads clocks
};
