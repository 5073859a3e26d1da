#include "app/networks/practice/session.h"
#include "models/text/length.h"
#include "models/text/sanitise.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace practice {
namespace {

const PracticeAccount nowhere;

Error refused(const QString &why) { return {Error::Kind::Rejected, why, {}}; }

bool isAboutMessage(Verb verb)
{
    return QList{Verb::Like, Verb::Unlike, Verb::Boost, Verb::Unboost, Verb::Edit, Verb::Delete}.contains(verb);
}

//! People there write code between ``` lines; everything else is plain.
QString html(const QString &text)
{
    static const QRegularExpression fence(
        u"\\s*```(\\w*)\\n(.*?)\\n```\\s*"_s, QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype from = 0;
    for (auto found = fence.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch code = found.next();
        result += text::plainToHtml(text.mid(from, code.capturedStart() - from));
        result += u"<pre><code class=\"language-%1\">%2</code></pre>"_s.arg(
            code.captured(1), code.captured(2).toHtmlEscaped());
        from = code.capturedEnd();
    }
    return from < text.size() ? result + text::plainToHtml(text.mid(from)) : result;
}

} // namespace

NetworkInfo generalInfo()
{
    NetworkInfo info;
    info.id = u"practice"_s;
    info.name = u"Practice"_s;
    info.summary = bicycleWorkshop().title;
    info.rule = u"graphemes"_s;
    info.visibilities = {Visibility::Public, Visibility::Direct};
    info.evidence = Evidence::RepeatWithKey;
    info.trustsOwnList = true;
    info.keyLives = std::chrono::hours(24 * 365);
    info.poll = std::chrono::seconds(1);
    info.practice = true;
    info.names = NameForm::Bare;
    for (const QString &word :
        {u"publish"_s, u"reply"_s, u"direct"_s, u"like"_s, u"boost"_s, u"edit"_s, u"delete"_s, u"block"_s, u"mute"_s,
            u"report"_s, u"images"_s, u"warning"_s, u"language"_s, u"history"_s, u"thread"_s, u"hashtags"_s})
        info.capabilities.insert(word, {true, {}});
    info.capabilities.insert(u"hide"_s,
        {false,
            {u"In the practice community nobody needs to be hidden."_s,
                u"En la comunidad de prácticas no hace falta ocultar a nadie."_s}});
    return info;
}

NetworkInfo infoFor(const PracticeAccount &account)
{
    NetworkInfo info = generalInfo();
    info.textLimit = account.textLimit;
    info.maxImages = account.images ? 4 : 0;
    if (!account.images)
        info.capabilities[u"images"_s]
            = {false, {u"This account takes text only."_s, u"Esta cuenta solo admite texto."_s}};
    if (!account.hashtags)
        info.capabilities[u"hashtags"_s] = {false,
            {u"Hashtags lead nowhere in this forum."_s, u"En este foro las etiquetas no llevan a ningún sitio."_s}};
    if (!account.direct) {
        info.visibilities = {Visibility::Public};
        info.capabilities[u"direct"_s]
            = {false, {u"This account has no private messages."_s, u"Esta cuenta no tiene mensajes privados."_s}};
    }
    return info;
}

PracticeSession::PracticeSession(const Account &account, std::shared_ptr<World> world, Surroundings surroundings)
    : m_account(account),
      m_place(world->scenario().account(account.remoteId) ? *world->scenario().account(account.remoteId) : nowhere),
      m_world(std::move(world)),
      m_around(std::move(surroundings))
{
}

void PracticeSession::advance() { m_world->advance(m_around.now(), m_around.speed ? m_around.speed() : 1); }

QCoro::Task<Expected<NetworkInfo>> PracticeSession::learn() { co_return infoFor(m_place); }

QCoro::Task<Expected<Account>> PracticeSession::whoAmI()
{
    if (m_place.id.isEmpty())
        co_return Error{Error::Kind::SignIn, u"no such account in the practice community"_s, {}};
    Account account = m_account;
    account.handle = m_place.handle;
    account.name = m_place.name.in(m_world->language());
    co_return account;
}

QStringList PracticeSession::streams() const { return {u"feed"_s}; }

QCoro::Task<Expected<Page>> PracticeSession::fetch(QString, QString cursor)
{
    advance();
    Page page;
    page.next = cursor;
    const QList<World::Item> items = m_world->after(m_place.id, cursor.toLongLong());
    for (const World::Item &item : items) {
        page.next = QString::number(item.seq);
        if (item.kind == u"like" || item.kind == u"boost" || item.kind == u"follow") {
            const auto kind = item.kind == u"like" ? Reaction::Kind::Like
                : item.kind == u"boost"            ? Reaction::Kind::Boost
                                                   : Reaction::Kind::Follow;
            page.reactions.append({m_account.id, item.id, kind, item.kind, item.to, identity(item.by), item.at, false});
            if (const World::Item *about = m_world->item(item.to))
                page.messages.append(message(*about));
        } else if (item.deleted) {
            page.deletions.append({{}, item.id});
        } else {
            page.messages.append(message(item));
        }
    }
    if (page.next != cursor && !m_world->save())
        co_return Error{Error::Kind::Storage, u"the practice community could not be saved"_s, {}};
    co_return page;
}

QCoro::Task<Expected<Page>> PracticeSession::lookAgain(QList<Message> messages)
{
    Page page;
    for (const Message &message : messages) {
        const World::Item *item = m_world->item(message.remoteId);
        if (!item || item->deleted)
            page.deletions.append({{}, message.remoteId});
        else
            page.messages.append(this->message(*item));
    }
    co_return page;
}

QCoro::Task<Expected<Uploaded>> PracticeSession::upload(Media media, QByteArray)
{
    if (!m_place.images)
        co_return refused(u"this account takes text only"_s);
    co_return Uploaded{u"practice/"_s + media.sha256, m_around.now().addDays(365)};
}

QCoro::Task<Expected<Sent>> PracticeSession::publish(OutboxAction action)
{
    advance();
    if (text::counted(text::CountingRule::Graphemes, action.content.text) > m_place.textLimit)
        co_return refused(u"longer than this account allows"_s);
    if (action.content.visibility == Visibility::Direct && !m_place.direct)
        co_return refused(u"this account has no private messages"_s);
    const World::Item *answered = action.targetId.isEmpty() ? nullptr : m_world->item(action.targetId);
    if (!action.targetId.isEmpty() && (!answered || answered->deleted))
        co_return Error{Error::Kind::Gone, u"what is answered is no longer there"_s, {}};
    const QString id = m_world->publish(m_place.id, action);
    if (!m_world->save())
        co_return Error{Error::Kind::Unknown, u"the practice community could not be saved"_s, {}};
    co_return sent(*m_world->item(id));
}

QCoro::Task<Expected<std::optional<Sent>>> PracticeSession::find(OutboxAction action)
{
    const World::Item *item = m_world->byKey(m_place.id, action.key);
    if (!item)
        co_return std::optional<Sent>();
    co_return std::optional<Sent>(sent(*item));
}

QCoro::Task<Expected<Sent>> PracticeSession::perform(OutboxAction action)
{
    advance();
    const QString person = action.targetAuthor.key.section(u'@', 0, 0);
    const World::Item *target = m_world->item(action.targetId);
    if (isAboutMessage(action.verb) && (!target || target->deleted))
        co_return Error{Error::Kind::Gone, u"it is no longer there"_s, {}};
    switch (action.verb) {
    case Verb::Like:
    case Verb::Unlike: m_world->like(action.targetId, action.verb == Verb::Like); break;
    case Verb::Boost:
    case Verb::Unboost: m_world->boost(action.targetId, action.verb == Verb::Boost); break;
    case Verb::Edit: m_world->edit(action.targetId, action.content); break;
    case Verb::Delete: m_world->remove(action.targetId); break;
    case Verb::Block:
    case Verb::Mute: m_world->block(person, true); break;
    case Verb::Unblock:
    case Verb::Unmute: m_world->block(person, false); break;
    case Verb::Report: break;
    case Verb::Hide:
    case Verb::Unhide:
    case Verb::LimitReplies:
    case Verb::Publish: co_return refused(u"not something that the practice community does"_s);
    }
    if (!m_world->save())
        co_return Error{Error::Kind::Unknown, u"the practice community could not be saved"_s, {}};
    Sent done;
    done.remoteId = action.targetId;
    co_return done;
}

QCoro::Task<Expected<Identity>> PracticeSession::profile(Identity identity)
{
    if (!identity.key.isEmpty())
        co_return this->identity(identity.key.section(u'@', 0, 0));
    for (const Person &person : m_world->scenario().people)
        if (person.handle.compare(identity.handle, Qt::CaseInsensitive) == 0)
            co_return this->identity(person.id);
    co_return Error{Error::Kind::Gone, u"nobody in the practice community is called %1"_s.arg(identity.handle), {}};
}

QCoro::Task<Expected<QByteArray>> PracticeSession::picture(QUrl, qint64)
{
    co_return Error{Error::Kind::Gone, u"the practice community has no pictures"_s, {}};
}

Identity PracticeSession::identity(const QString &id) const
{
    Identity i;
    i.network = m_account.network;
    if (id == u"us") {
        i.key = m_place.handle + u"@practice"_s;
        i.handle = m_place.handle;
        i.name = m_place.name.in(m_world->language());
        return i;
    }
    const Person *person = m_world->scenario().person(id);
    i.key = id + u"@practice"_s;
    i.handle = person ? person->handle : id;
    i.name = person ? person->name : id;
    return i;
}

Message PracticeSession::message(const World::Item &item) const
{
    Message m;
    m.account = m_account.id;
    m.remoteId = item.id;
    m.parentId = item.to;
    m.rootId = item.root.isEmpty() ? item.id : item.root;
    m.direction = item.by == u"us" ? Message::Direction::Out : Message::Direction::In;
    m.author = identity(item.by);
    m.html = html(item.text);
    m.warning = item.warning;
    m.language = item.language;
    m.visibility = fromCode(item.visibility, Visibility::Public);
    m.sentAt = item.at;
    m.editedAt = item.edited;
    m.revision = item.edited.isValid() ? QString::number(item.edited.toMSecsSinceEpoch()) : QString();
    m.likes = item.likes;
    m.boosts = item.boosts;
    m.replies = item.replies;
    m.likedByUs = item.liked;
    m.boostedByUs = item.boosted;
    m.rawKind = item.kind;
    if (m.visibility == Visibility::Direct) {
        m.kind = Message::Kind::Direct;
        const World::Item *answered = m_world->item(item.to);
        const QString other = item.by != u"us" ? item.by : answered ? answered->by : QString();
        if (!other.isEmpty() && other != u"us")
            m.participants = {identity(other).key};
    } else if (!item.to.isEmpty()) {
        m.kind = Message::Kind::Reply;
        const World::Item *answered = m_world->item(item.to);
        m.aboutUs = item.by == u"us" || !answered || answered->by == u"us"; // members among themselves: context
    } else {
        m.kind = item.by == u"us" ? Message::Kind::Post : Message::Kind::Mention;
    }
    return m;
}

Sent PracticeSession::sent(const World::Item &item) const { return {item.id, item.id, {}, item.at, message(item)}; }

} // namespace practice
