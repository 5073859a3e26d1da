#include "models/text/tailoring.h"
#include "models/text/length.h"
#include "models/text/links.h"
#include <QMap>

namespace text {
namespace {
using namespace Qt::StringLiterals;
using Kind = Finding::Kind;

constexpr double nearlyFull = 0.95; //!< of the network's limit

const QString betweenParts = u"\n\n"_s;

//! A wall with its words: what one account says in all its parts.
struct Spoken {
    Wall wall;
    ComparedText words;
    QList<Found> found;
};

bool isName(const Found &found) { return found.kind == Found::Kind::Mention; }

//! The part of "ana.plaza.example" after its last dot; empty where there is none.
QString topLabel(const QString &name)
{
    const QString last = name.section(u'.', -1);
    const bool letters = std::all_of(last.cbegin(), last.cend(), [](QChar c) { return c.isLetter(); });
    return name.contains(u'.') && last.size() >= 2 && letters ? last : QString();
}

//! Whether a name of this form can lead to somebody there.
bool fits(const QString &name, NameForm form)
{
    const bool host = name.contains(u'@');
    const bool domain = !host && !topLabel(name).isEmpty();
    switch (form) {
    case NameForm::Unsaid: return true;
    case NameForm::Bare: return !host && !(domain && name.count(u'.') > 1); // "ciclos.arganzuela" may be a bare name
    case NameForm::Host: return !domain;
    case NameForm::Domain: return domain;
    }
    return true;
}

Spot spotOf(AccountId account, const Found &found) { return {account, found.start, found.length}; }

bool endsSentence(const QString &text)
{
    for (auto c = text.crbegin(); c != text.crend(); ++c) {
        if (QStringView(u".!?¡¿:;。！？").contains(*c))
            return true;
        if (!QStringView(u"\"'»”’)]").contains(*c))
            return !c->isLetterOrNumber() && !QStringView(u",-–—").contains(*c); // an emoji ends one, too
    }
    return true;
}

QString withoutDots(QString text)
{
    while (text.endsWith(u'…') || text.endsWith(u"..."_s))
        text.chop(text.endsWith(u'…') ? 1 : 3);
    return text.trimmed();
}

//! Whether the idea goes on where the text stops in the middle of a sentence.
bool breaksOff(const QString &text, const QString &idea)
{
    const QString said = withoutDots(text), whole = idea.trimmed();
    return said.size() >= 20 && whole.size() > said.size() && whole.startsWith(said) && !endsSentence(said);
}

bool isCut(const Spoken &said, const QString &idea)
{
    const QString text = said.wall.content.text.trimmed();
    if (text.isEmpty())
        return false;
    if (breaksOff(text, idea))
        return true;
    const NetworkInfo &info = said.wall.info;
    const Length length = measured(ruleNamed(info.rule), text, info.textLimit,
        info.warningCounts ? said.wall.content.warning : QString(), info.urlLength);
    const bool endsFound = !said.found.isEmpty() && said.found.last().start + said.found.last().length >= text.size();
    return length.fits() && length.share() >= nearlyFull && !endsFound
        && (text.endsWith(u'…') || text.endsWith(u"..."_s) || !endsSentence(text));
}

//! Texts without words (a link, some emoji) are the same only when they are equal.
double scoreOf(const Spoken &a, const Spoken &b)
{
    if (a.words.isEmpty() && b.words.isEmpty()) {
        const QString text = a.wall.content.text.simplified();
        return !text.isEmpty() && text == b.wall.content.text.simplified() ? 1 : 0;
    }
    const double score = similarity(a.words, b.words);
    return isCutFrom(a.words, b.words) ? std::max(score, sameFrom) : score;
}

//! The parts of a thread as one text; spots are counted in the whole.
QList<Spoken> spoken(const QList<Wall> &walls)
{
    QList<Spoken> all;
    for (const Wall &wall : walls) {
        const auto known
            = std::find_if(all.begin(), all.end(), [&](const Spoken &one) { return one.wall.account == wall.account; });
        if (known == all.end()) {
            all.append({wall, {}, {}});
            continue;
        }
        known->wall.content.text += betweenParts + wall.content.text;
        known->wall.content.media += wall.content.media;
        known->wall.frozen &= wall.frozen;
        known->wall.people.insert(wall.people);
    }
    for (Spoken &one : all) {
        one.words = ComparedText(one.wall.content.text);
        one.found = find(one.wall.content.text);
    }
    return all;
}

//! Looks for each kind of trouble in turn.
class Look {
public:
    Look(const QList<Wall> &walls, const Plan &plan) : m_walls(walls), m_said(spoken(walls)), m_plan(plan) { }

    Tailoring all()
    {
        comparePairs();
        for (const Spoken &one : std::as_const(m_said)) {
            if (one.wall.frozen)
                continue;
            lookAtNames(one);
            lookAtHashtags(one);
            lookAtPictures(one);
            lookBack(one);
        }
        lookAtEnds();
        lookAtTimes();
        std::stable_sort(m_result.findings.begin(), m_result.findings.end(),
            [](const Finding &a, const Finding &b) { return a.level > b.level; });
        return m_result;
    }

private:
    void add(const Finding &finding) { m_result.findings.append(finding); }

    void lookAtEnds()
    {
        const QList<qsizetype> starts = startsOf(m_walls);
        for (qsizetype i = 0; i < m_walls.size(); ++i) {
            const Wall &part = m_walls[i];
            const Spoken one{part, {}, find(part.content.text)};
            if (part.frozen || !isCut(one, m_plan.idea))
                continue;
            Spot end = endOf(part);
            end.start += starts[i];
            add({Kind::CutText, Level::Warning, {part.account}, {end}, {}, {}, {}, {}});
        }
    }

    static Spot endOf(const Wall &wall)
    {
        const QString &text = wall.content.text;
        qsizetype end = text.size();
        while (end > 0 && text[end - 1].isSpace())
            --end;
        qsizetype start = end;
        while (start > 0 && !text[start - 1].isSpace())
            --start;
        return {wall.account, start, end - start};
    }

    //! Of several that are like it, each version is told of the nearest only.
    void comparePairs()
    {
        QMap<qsizetype, const Pair *> nearest; // by the version that is to change
        QList<std::pair<qsizetype, Pair>> pairs;
        for (qsizetype i = 0; i < m_said.size(); ++i)
            for (qsizetype j = i + 1; j < m_said.size(); ++j)
                pairs.append({m_said[j].wall.frozen ? i : j, compared(m_said[i], m_said[j])});
        for (const auto &[toChange, pair] : std::as_const(pairs)) {
            m_result.pairs.append(pair);
            if (pair.isNear() && !pair.frozen && (!nearest.contains(toChange) || pair.score > nearest[toChange]->score))
                nearest.insert(toChange, &pair);
        }
        for (auto found = nearest.cbegin(); found != nearest.cend(); ++found)
            add(findingOf(**found, m_said[found.key()].wall.account));
    }

    static Pair compared(const Spoken &a, const Spoken &b)
    {
        Pair pair{a.wall.account, b.wall.account, scoreOf(a, b), {}, a.wall.frozen && b.wall.frozen};
        if (pair.isNear())
            pair.runs = sameRuns(a.words, b.words);
        return pair;
    }

    Finding findingOf(const Pair &pair, AccountId toChange) const
    {
        Finding finding;
        finding.kind = pair.isSame() ? Kind::SameText : Kind::NearText;
        finding.level = pair.isSame() && m_plan.reason.trimmed().isEmpty() ? Level::Error : Level::Warning;
        finding.accounts = {toChange, toChange == pair.first ? pair.second : pair.first};
        finding.score = pair.score;
        for (const SameRun &run : pair.runs) {
            finding.spots.append({pair.first, run.firstStart, run.firstLength});
            finding.spots.append({pair.second, run.secondStart, run.secondLength});
        }
        return finding;
    }

    void lookAtNames(const Spoken &one)
    {
        const AccountId account = one.wall.account;
        for (const Found &found : one.found) {
            if (!isName(found))
                continue;
            const QString name = mentionName(found.text);
            if (!fits(name, one.wall.info.names))
                add({Kind::ForeignName, Level::Warning, {account}, {spotOf(account, found)}, {}, {}, found.text, {}});
            else
                lookAtName(one.wall, name, found);
        }
    }

    void lookAtName(const Wall &wall, const QString &name, const Found &found)
    {
        QStringList &names = m_result.names[wall.account];
        if (!names.contains(name))
            names.append(name);
        const auto known = wall.people.constFind(name);
        if (known == wall.people.cend())
            return;
        if (*known == Linking::Yes)
            ++m_result.linking[wall.account];
        else
            add({*known == Linking::No ? Kind::WillNotLink : Kind::NotChecked,
                *known == Linking::No ? Level::Warning : Level::Hint, {wall.account}, {spotOf(wall.account, found)}, {},
                {}, found.text, {}});
    }

    //! Only where the network has said that they do nothing.
    void lookAtHashtags(const Spoken &one)
    {
        const auto ability = one.wall.info.capabilities.constFind(u"hashtags"_s);
        if (ability == one.wall.info.capabilities.cend() || ability->can)
            return;
        Finding finding{Kind::DeadHashtags, Level::Warning, {one.wall.account}, {}, {}, {}, {}, {}};
        for (const Found &found : one.found) {
            if (found.kind != Found::Kind::Hashtag)
                continue;
            finding.word = finding.word.isEmpty() ? found.text : finding.word;
            finding.spots.append(spotOf(one.wall.account, found));
        }
        if (!finding.spots.isEmpty())
            add(finding);
    }

    void lookAtPictures(const Spoken &one)
    {
        if (!m_plan.altText || !one.wall.info.can(u"images") || one.wall.info.maxImages == 0)
            return;
        const QList<Media> &media = one.wall.content.media;
        for (int i = 0; i < media.size(); ++i)
            if (media[i].alt.trimmed().isEmpty())
                add({Kind::NoAlt, Level::Error, {one.wall.account}, {}, {}, i + 1, media[i].name, {}});
    }

    void lookBack(const Spoken &one)
    {
        if (!m_plan.said)
            return;
        const AccountId account = one.wall.account;
        if (const auto near = m_plan.said->nearest(account, m_plan.post, one.words))
            add({Kind::SaidLately, Level::Warning, {account}, {}, near->score, {}, {}, near->at});
        if (const auto near
            = one.wall.due.isValid() ? m_plan.said->clash(account, m_plan.post, one.wall.due) : std::nullopt)
            add({Kind::Clash, Level::Warning, {account}, {}, {}, {}, {}, near->at});
    }

    void lookAtTimes()
    {
        Finding finding{Kind::SameMinute, Level::Warning, {}, {}, {}, {}, {}, {}};
        for (const Spoken &one : std::as_const(m_said)) {
            if (one.wall.frozen)
                continue;
            const QDateTime &due = one.wall.due;
            if (!due.isValid()
                || (finding.at.isValid() && due.toMSecsSinceEpoch() / 60000 != finding.at.toMSecsSinceEpoch() / 60000))
                return;
            finding.at = due;
            finding.accounts.append(one.wall.account);
        }
        if (finding.accounts.size() > 1)
            add(finding);
    }

    const QList<Wall> &m_walls;
    const QList<Spoken> m_said;
    const Plan &m_plan;
    Tailoring m_result;
};

} // namespace

const Pair *Tailoring::worst() const
{
    const Pair *worst = nullptr;
    for (const Pair &pair : pairs)
        if (!pair.frozen && (!worst || pair.score > worst->score))
            worst = &pair;
    return worst;
}

QList<qsizetype> startsOf(const QList<Wall> &walls)
{
    QList<qsizetype> starts;
    QHash<AccountId, qsizetype> ends;
    for (const Wall &wall : walls) {
        const auto end = ends.constFind(wall.account);
        starts.append(end == ends.constEnd() ? 0 : *end + betweenParts.size());
        ends[wall.account] = starts.last() + wall.content.text.size();
    }
    return starts;
}

Tailoring tailored(const QList<Wall> &walls, const Plan &plan) { return Look(walls, plan).all(); }

QString mentionName(const QString &mention) { return (mention.startsWith(u'@') ? mention.mid(1) : mention).toLower(); }

QString withoutHashtags(const QString &text)
{
    QString rest = text;
    QList<Found> found = find(text);
    for (auto one = found.crbegin(); one != found.crend(); ++one) {
        if (one->kind != Found::Kind::Hashtag)
            continue;
        const bool spaced = one->start > 0 && rest[one->start - 1] == u' ';
        rest.remove(one->start - spaced, one->length + spaced);
    }
    return rest.trimmed();
}

QStringView code(Finding::Kind kind)
{
    switch (kind) {
    case Kind::SameText: return u"same";
    case Kind::NearText: return u"near";
    case Kind::ForeignName: return u"name";
    case Kind::DeadHashtags: return u"hashtags";
    case Kind::CutText: return u"cut";
    case Kind::SameMinute: return u"minute";
    case Kind::NoAlt: return u"alt";
    case Kind::SaidLately: return u"lately";
    case Kind::Clash: return u"clash";
    case Kind::WillNotLink: return u"mention";
    case Kind::NotChecked: return u"unchecked";
    }
    return {};
}

} // namespace text
