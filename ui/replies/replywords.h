#pragma once
#include "models/text/blanks.h"
#include <QCoreApplication>
#include <QStringList>

class Theme;

//! What the parts of saved replies are called. A blank that the program fills has a name that lasts and words that
//! people read: "member.first_name", "member's first name".
class ReplyWords {
    Q_DECLARE_TR_FUNCTIONS(ReplyWords)
public:
    static QStringList blanks(); //!< those that a conversation fills, in the order of a menu
    static QString blank(const QString &name); //!< in words; a name that somebody made up stays
    static text::BlankValues inWords(); //!< for text::renamed()
    static text::BlankValues outOfWords();
    static QString missing(const QString &text); //!< what stands against sending it, by name; empty: nothing
    static QStringList languages();
    static QString version(const QString &language, const QString &network, const Theme &theme);
};
