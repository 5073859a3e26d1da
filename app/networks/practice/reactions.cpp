#include "app/networks/practice/world.h"

using namespace Qt::StringLiterals;

//! What we do to the community, and what it does then.
namespace practice {

QString World::publish(const QString &account, const OutboxAction &action)
{
    if (const Item *already = byKey(account, action.key))
        return already->id;
    const Item *answered = item(action.targetId);
    Item ours;
    ours.account = account;
    ours.id = nextId(account);
    ours.by = u"us"_s;
    ours.kind = answered ? u"reply"_s : u"post"_s;
    ours.to = action.targetId;
    ours.root = answered ? (answered->root.isEmpty() ? answered->id : answered->root) : QString();
    ours.text = action.content.text;
    ours.warning = action.content.warning;
    ours.language = action.content.language;
    ours.visibility = code(action.content.visibility);
    ours.at = m_now;
    ours.key = action.key;
    for (const Media &media : action.content.media)
        ours.alts.append(media.alt);
    const Item added = add(ours);
    if (Item *about = find(action.targetId))
        about->replies += 1;
    if (answered)
        answerTo(added, action);
    else if (added.visibility == u"direct")
        answerTo(added, action);
    else
        reactTo(added);
    return added.id;
}

void World::comeLater(const Event &event, int after)
{
    m_coming.append({qint64(m_elapsed) + std::max(1, after), event});
}

//! The person we answered says something back: what is written down for it, or what their mood suggests.
void World::answerTo(const Item &ours, const OutboxAction &action)
{
    const Item *answered = item(ours.to);
    const QString who = answered ? answered->by : action.targetAuthor.key.section(u'@', 0, 0);
    bool written = false;
    for (const Response &r : m_scenario.responses) {
        if (r.to.isEmpty() || r.to != ours.to)
            continue;
        written = true;
        const QString by = r.by.isEmpty() ? who : r.by;
        comeLater({ours.id + u'/' + by + u'/' + r.kind, 0, by, ours.account, r.kind, ours.id, r.text, {}}, r.after);
    }
    const Person *person = m_scenario.person(who);
    if (!person)
        return;
    const QString name = ours.id + who;
    if (chance(name + u"like"_s) < person->likes)
        comeLater({ours.id + u'/' + who + u"/liked"_s, 0, who, ours.account, u"like"_s, ours.id, {}, {}},
            person->seconds / 2);
    const QList<Words> stock = m_scenario.stock.value(person->mood);
    const bool alreadyTalked = answered && answered->id.contains(u"-ours-"); // no endless politeness
    if (written || stock.isEmpty() || alreadyTalked || chance(name) >= person->talks)
        return;
    const Words &text = stock[qsizetype(chance(name + u"text"_s) * double(stock.size()))];
    comeLater(
        {ours.id + u'/' + who + u"/said"_s, 0, who, ours.account, u"reply"_s, ours.id, text, {}}, person->seconds);
}

//! A post of ours is liked by some, boosted by few, and answered by those whom its words concern.
void World::reactTo(const Item &ours)
{
    const QString words = ours.text.toCaseFolded();
    for (const Response &r : m_scenario.responses) {
        const bool concerns
            = std::any_of(r.words.cbegin(), r.words.cend(), [&](const QString &word) { return words.contains(word); });
        if (concerns)
            comeLater(
                {ours.id + u'/' + r.by + u'/' + r.kind, 0, r.by, ours.account, r.kind, ours.id, r.text, {}}, r.after);
    }
    for (const Person &person : m_scenario.people) {
        const QString name = ours.id + person.id;
        const int when = 10 + int(chance(name + u"when"_s) * 3 * person.seconds);
        if (chance(name + u"likes"_s) < person.likes / 2)
            comeLater(
                {ours.id + u'/' + person.id + u"/liked"_s, 0, person.id, ours.account, u"like"_s, ours.id, {}, {}},
                when);
        if (chance(name + u"boosts"_s) < person.likes / 8)
            comeLater(
                {ours.id + u'/' + person.id + u"/boosted"_s, 0, person.id, ours.account, u"boost"_s, ours.id, {}, {}},
                when + 20);
    }
}

void World::edit(const QString &id, const Content &content)
{
    Item *ours = find(id);
    if (!ours || ours->by != u"us")
        return;
    ours->text = content.text;
    ours->warning = content.warning;
    ours->edited = m_now;
    touchAgain(*ours);
}

void World::remove(const QString &id)
{
    Item *ours = find(id);
    if (!ours || ours->by != u"us" || ours->deleted)
        return;
    ours->deleted = true;
    touchAgain(*ours);
}

void World::like(const QString &id, bool on)
{
    Item *about = find(id);
    if (!about || about->liked == on)
        return;
    about->liked = on;
    about->likes += on ? 1 : -1;
    touchAgain(*about);
}

void World::boost(const QString &id, bool on)
{
    Item *about = find(id);
    if (!about || about->boosted == on)
        return;
    about->boosted = on;
    about->boosts += on ? 1 : -1;
    touchAgain(*about);
}

void World::block(const QString &person, bool on)
{
    m_blocked.removeAll(person);
    if (on)
        m_blocked.append(person);
}

} // namespace practice
