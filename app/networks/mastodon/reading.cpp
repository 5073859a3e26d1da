#include "app/networks/mastodon/session.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

bool concernsAll(const Error &error)
{
    return error.kind == Error::Kind::SignIn || error.kind == Error::Kind::RateLimited
        || error.kind == Error::Kind::Offline;
}

} // namespace

//! Items of a list as rows, each with the thread that it stands in.
QCoro::Task<Expected<Page>> MastodonSession::read(QString path, QJsonArray items)
{
    const bool notifications = path.endsWith(u"/notifications");
    Page page;
    for (const QJsonValue &item : items) {
        const QJsonObject status = notifications ? item[u"status"].toObject() : item.toObject();
        if (!notifications && !status[u"reblog"].toObject().isEmpty())
            continue; // what others wrote, passed on by us: asked not to come, and came
        if (!textOf(status[u"in_reply_to_id"]).isEmpty() && !idOf(status).isEmpty()) {
            const Expected<Done> learnt = co_await learnThread(status, &page);
            if (!learnt)
                co_return learnt.error();
        }
        if (notifications)
            addNotification(page, item.toObject(), m_reading, m_threads);
        else
            add(page, message(status, m_reading, m_threads));
    }
    co_return page;
}

//! What a status answers is given by an id that may change, so the thread is read for the lasting names; what stands in
//! it comes along as context.
QCoro::Task<Expected<Done>> MastodonSession::learnThread(QJsonObject status, Page *page)
{
    if (m_threads.contains(idOf(status)))
        co_return Done{};
    const HttpRequest request = apiGet(statusPath(idOf(status)) + u"/context"_s);
    const Expected<QJsonDocument> answer = co_await askIfThere(request, Priority::Background);
    const bool helpless = !answer && answer.error().kind != Error::Kind::Gone
        && answer.error().kind != Error::Kind::Server && answer.error().kind != Error::Kind::Protocol;
    if (helpless)
        co_return answer.error();
    if (!answer) {
        const Expected<Done> parent = co_await learnParent(status);
        co_return parent;
    }
    const QJsonObject context = answer->object();
    if (m_threads.size() > 20000)
        m_threads.clear();
    mastodon::learn(m_threads, status, context);
    for (const QStringView part : {QStringView(u"ancestors"), QStringView(u"descendants")}) {
        const QJsonArray all = context[part].toArray();
        for (const QJsonValue &one : all) {
            Message m = message(one.toObject(), m_reading, m_threads);
            m.aboutUs = m.direction == Message::Direction::Out;
            if (!m.aboutUs)
                m.rawKind.clear(); // known better, or not at all
            add(*page, m);
        }
    }
    co_return Done{};
}

//! Without its thread, at least what it answers: one thread that a server cannot show holds up no inbox.
QCoro::Task<Expected<Done>> MastodonSession::learnParent(QJsonObject status)
{
    const QString answered = textOf(status[u"in_reply_to_id"]);
    if (answered.isEmpty())
        co_return Done{};
    const HttpRequest request = apiGet(statusPath(answered));
    const Expected<QJsonDocument> parent = co_await askIfThere(request, Priority::Background);
    const bool gone = !parent && parent.error().kind == Error::Kind::Gone;
    if (!parent && !gone)
        co_return parent.error();
    if (parent && !idOf(parent->object()).isEmpty()) {
        const Thread above = m_threads.value(answered);
        const QString name = lastingId(parent->object());
        m_threads.insert(idOf(status), {lastingId(status), name, above.rootId.isEmpty() ? name : above.rootId});
    }
    co_return Done{};
}

//! By its id; and where ids change, by its lasting name. Gone only when both say so.
QCoro::Task<Expected<QJsonObject>> MastodonSession::statusNow(Message message)
{
    const QString id = message.actionId.isEmpty() ? message.remoteId : message.actionId;
    const HttpRequest request = apiGet(statusPath(id));
    const Expected<QJsonDocument> answer = co_await ask(request, Priority::Background);
    const bool hasName = message.remoteId.contains(u"://");
    if (answer && (!hasName || lastingId(answer->object()) == message.remoteId))
        co_return answer->object();
    const Error gone
        = answer ? Error{Error::Kind::Gone, u"its id belongs to another status by now"_s, {}} : answer.error();
    if (gone.kind != Error::Kind::Gone || !hasName)
        co_return gone;
    const HttpRequest search
        = apiGet(u"/api/v2/search"_s, {{u"q"_s, message.remoteId}, {u"type"_s, u"statuses"_s}, {u"limit"_s, u"5"_s}});
    const Expected<QJsonDocument> found = co_await askIfThere(search, Priority::Background);
    if (!found && found.error().kind != Error::Kind::Gone)
        co_return found.error(); // not heard: that does not make it gone
    const QJsonArray all = found ? (*found)[u"statuses"].toArray() : QJsonArray();
    for (const QJsonValue &one : all)
        if (lastingId(one.toObject()) == message.remoteId)
            co_return one.toObject();
    co_return gone;
}

QCoro::Task<Expected<Page>> MastodonSession::lookAgain(QList<Message> messages)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    Page page;
    std::optional<Error> trouble;
    for (const Message &message : messages) {
        const Expected<QJsonObject> status = co_await statusNow(message);
        if (status) {
            Message now = mastodon::message(*status, m_reading, m_threads);
            now.aboutUs = message.aboutUs;
            now.rawKind = message.rawKind;
            now.parentId = message.parentId;
            now.rootId = message.rootId;
            page.messages.append(now);
        } else if (status.error().kind == Error::Kind::Gone) {
            page.deletions.append({message.scope, message.remoteId});
        } else if (concernsAll(status.error())) {
            co_return status.error();
        } else {
            trouble = status.error(); // one that cannot be shown keeps no other from being looked at
        }
    }
    if (trouble && page.messages.isEmpty() && page.deletions.isEmpty())
        co_return *trouble;
    co_return page;
}

} // namespace mastodon
