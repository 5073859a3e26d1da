#pragma once
#include <QHash>
#include <QList>
#include <QString>

//! Blanks in a saved reply: "{{member.first_name}}" is filled from the conversation, "{{link to the table}}" by hand.
namespace text {

//! One place that is still to be filled.
struct Blank {
    qsizetype start = 0;
    qsizetype length = 0; //!< with its braces
    QString name;
    bool operator==(const Blank &) const = default;
};
QList<Blank> blanks(const QString &text);

using BlankValues = QHash<QString, QString>; //!< by name
//! With what is known in its place; what is not known stays a blank. What people call themselves comes in as one clean
//! line that can open no blank of its own.
QString filled(const QString &text, const BlankValues &values);
QString renamed(const QString &text, const BlankValues &names); //!< the blanks called otherwise
//! The other way round: whole words that say a value become its blank again, so that nobody gets another's name.
QString emptied(const QString &text, const BlankValues &values);

} // namespace text
