#include "ui/widgets/languageguess.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString guessCodeLanguage(const QString &code)
{
    // Order counts: the first whose mark is found wins; marks are words that other languages do not begin a line with.
    static const QList<QPair<QString, QRegularExpression>> marks = [] {
        const auto mark = [](const QString &name, const QString &pattern) {
            return qMakePair(name, QRegularExpression(pattern, QRegularExpression::MultilineOption));
        };
        return QList{mark(u"PHP/PHP"_s, u"<\\?php"_s),
            mark(u"HTML"_s, u"^\\s*<(!doctype|html|head|body|div|p|a|img|script)\\b"_s),
            mark(u"XML"_s, u"^\\s*<\\?xml"_s),
            mark(u"Bash"_s, u"^#!.*\\b(ba|z)?sh\\b|^\\s*(\\$|sudo|apt|cd|export|echo) \\S"_s),
            mark(u"C++"_s, u"^\\s*#include\\s*[<\"]|\\bstd::"_s),
            mark(u"Python"_s,
                u"^\\s*(def \\w+\\(.*\\).*:|class \\w+.*:|from \\S+ import |import \\w+\\s*$|elif .*:|print\\()"_s),
            mark(u"Rust"_s, u"^\\s*(pub )?fn \\w+.*\\{|\\blet mut "_s), mark(u"Go"_s, u"^package \\w+|^func "_s),
            mark(u"JavaScript"_s, u"^\\s*(const|let|var) \\w+ ?=|=>|\\bfunction\\b.*\\{|console\\.log"_s),
            mark(u"SQL"_s,
                u"^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|select|insert into|create table)\\s"_s),
            mark(u"CSS"_s, u"^\\s*[.#]?[\\w-]+\\s*\\{[^}]*:[^}]*;"_s),
            mark(u"JSON"_s, u"^\\s*[{\\[]\\s*(\"[^\"]*\"\\s*[:,\\]]|\\{)"_s)};
    }();
    for (const auto &[name, pattern] : marks) {
        if (pattern.match(code).hasMatch())
            return name;
    }
    return {};
}
