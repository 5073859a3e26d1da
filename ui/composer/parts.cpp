// What can be done to the parts of a thread while it is written.
#include "models/text/parts.h"
#include "ui/composer/composition.h"

namespace {

//! Where the parts of the account are among all versions.
QList<qsizetype> placesOf(const Composition &c, AccountId account)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < c.versions.size(); ++i)
        if (c.versions[i].account == account)
            places.append(i);
    return places;
}

QStringList textsOf(const Composition &c, AccountId account)
{
    QStringList texts;
    for (const ComposedVersion &v : c.parts(account))
        texts.append(v.content.text);
    return texts;
}

//! Whoever may read the part before it may read this one, in the same language and under the same warning.
ComposedVersion after(const Composition &c, const ComposedVersion &former, const QString &text)
{
    ComposedVersion part;
    part.account = former.account;
    part.content = former.shown();
    part.content.text = text;
    part.content.media.clear();
    part.own = true;
    for (const Media &m : c.media)
        part.without.append(m.sha256);
    return part;
}

//! What holds for the thread as a whole, whichever part is changed, moved or taken out.
struct Whole {
    Whole(const Composition &c, AccountId account)
        : numbered(parts::areNumbered(c, account)), replies(c.parts(account).value(0).content.replies)
    {
    }
    void keep(Composition &c, AccountId account) const
    {
        if (numbered)
            parts::number(c, account, true); // a single one has no count any more
        for (const qsizetype place : placesOf(c, account))
            if (c.versions[place].canWrite())
                c.versions[place].content.replies = Replies::Everybody;
        if (ComposedVersion *first = c.version(account); first && first->canWrite())
            first->content.replies = replies;
    }
    bool numbered;
    Replies replies;
};

} // namespace

int parts::add(Composition &c, AccountId account, int number, const QString &text)
{
    const QList<qsizetype> places = placesOf(c, account);
    if (places.isEmpty())
        return 0;
    int at = qBound(0, number, int(places.size()) - 1);
    while (at + 1 < places.size() && !c.versions[places[at + 1]].canWrite())
        ++at; // nothing comes before what has left
    const Whole whole(c, account);
    c.versions.insert(places[at] + 1, after(c, c.versions[places[at]], text));
    whole.keep(c, account);
    return at + 1;
}

void parts::remove(Composition &c, AccountId account, int part)
{
    const QList<qsizetype> places = placesOf(c, account);
    if (places.size() < 2 || part < 0 || part >= places.size() || !c.versions[places[part]].canWrite())
        return;
    const Whole whole(c, account);
    c.versions.removeAt(places[part]);
    whole.keep(c, account);
}

bool parts::canMove(const Composition &c, AccountId account, int part, int by)
{
    const QList<ComposedVersion> all = c.parts(account);
    const int to = part + by;
    return part >= 0 && to >= 0 && part < all.size() && to < all.size() && all[part].canWrite() && all[to].canWrite();
}

int parts::move(Composition &c, AccountId account, int part, int by)
{
    if (!canMove(c, account, part, by))
        return part;
    const Whole whole(c, account);
    const QList<qsizetype> places = placesOf(c, account);
    c.versions.swapItemsAt(places[part], places[part + by]);
    for (const qsizetype place : places)
        c.versions[place].own = true; // or the idea would flow into whichever is first now
    whole.keep(c, account);
    return part + by;
}

void parts::replace(Composition &c, AccountId account, int part, const QStringList &texts)
{
    ComposedVersion *first = c.version(account, part);
    if (!first || !first->canWrite() || texts.isEmpty())
        return;
    const Whole whole(c, account);
    first->content.text = texts.first();
    first->own = true;
    int at = part;
    for (const QString &further : texts.mid(1))
        at = add(c, account, at, further);
    whole.keep(c, account);
}

bool parts::areNumbered(const Composition &c, AccountId account) { return text::areNumbered(textsOf(c, account)); }

void parts::number(Composition &c, AccountId account, bool on)
{
    const QStringList texts = text::numbered(textsOf(c, account), on);
    for (int i = 0; i < texts.size(); ++i) {
        ComposedVersion *version = c.version(account, i);
        if (!version->canWrite() || version->content.text == texts[i])
            continue;
        version->content.text = texts[i];
        version->own = true;
    }
}
