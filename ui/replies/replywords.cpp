#include "ui/replies/replywords.h"
#include "ui/composer/problemwords.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace {
struct Known {
    QString name;
    const char *words;
};

const QList<Known> &known()
{
    static const QList<Known> all{{u"member.first_name"_s, QT_TRANSLATE_NOOP("ReplyWords", "member's first name")},
        {u"member.name"_s, QT_TRANSLATE_NOOP("ReplyWords", "member's name")},
        {u"member.handle"_s, QT_TRANSLATE_NOOP("ReplyWords", "member's account")},
        {u"post.url"_s, QT_TRANSLATE_NOOP("ReplyWords", "link to the post")},
        {u"message.url"_s, QT_TRANSLATE_NOOP("ReplyWords", "link to the message")},
        {u"network.name"_s, QT_TRANSLATE_NOOP("ReplyWords", "network")},
        {u"account.handle"_s, QT_TRANSLATE_NOOP("ReplyWords", "our account")},
        {u"me.first_name"_s, QT_TRANSLATE_NOOP("ReplyWords", "my first name")},
        {u"me.name"_s, QT_TRANSLATE_NOOP("ReplyWords", "my name")}};
    return all;
}
} // namespace

QStringList ReplyWords::blanks()
{
    QStringList names;
    for (const Known &one : known())
        names.append(one.name);
    return names;
}

QString ReplyWords::blank(const QString &name) { return inWords().value(name, name); }

text::BlankValues ReplyWords::inWords()
{
    text::BlankValues words;
    for (const Known &one : known())
        words.insert(one.name, tr(one.words));
    return words;
}

text::BlankValues ReplyWords::outOfWords()
{
    text::BlankValues names;
    for (const Known &one : known())
        names.insert(tr(one.words), one.name);
    return names;
}

QString ReplyWords::missing(const QString &text)
{
    QStringList names;
    for (const text::Blank &blank : text::blanks(text))
        if (const QString name = tr("“%1”").arg(ReplyWords::blank(blank.name)); !names.contains(name))
            names.append(name);
    return names.isEmpty() ? QString() : tr("Missing %1").arg(names.join(u", "_s));
}

QStringList ReplyWords::languages()
{
    return {u"es"_s, u"en"_s, u"ca"_s, u"eu"_s, u"gl"_s, u"pt"_s, u"fr"_s, u"it"_s, u"de"_s};
}

QString ReplyWords::version(const QString &language, const QString &network, const Theme &theme)
{
    QStringList words;
    if (!language.isEmpty())
        words.append(ComposerWords::language(language));
    if (!network.isEmpty())
        words.append(theme.networkLook(network).name);
    return words.isEmpty() ? tr("For all") : words.join(u" · "_s);
}
