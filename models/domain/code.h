#pragma once
#include <QString>
#include <array>
#include <optional>
#include <utility>

//! The one table per enumeration that gives each value the word used in the database, on the command line and in the
//! design tokens (shared/product/glossary.md). Specialised next to each enumeration.
template <class E>
struct Codes;

template <class E>
QString code(E value)
{
    for (const auto &[known, word] : Codes<E>::table)
        if (known == value)
            return QString::fromUtf16(word);
    Q_UNREACHABLE();
}

template <class E>
std::optional<E> fromCode(QStringView word)
{
    for (const auto &[known, text] : Codes<E>::table)
        if (word == QStringView(text))
            return known;
    return std::nullopt;
}

//! For what comes from the database: a word that this version does not know reads as `otherwise`.
template <class E>
E fromCode(QStringView word, E otherwise)
{
    return fromCode<E>(word).value_or(otherwise);
}
