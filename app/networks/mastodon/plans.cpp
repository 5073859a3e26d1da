#include "app/networks/mastodon/paging.h"
#include "app/networks/mastodon/session.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

//! Posts that the server keeps until their time (shared/networks/mastodon.md §4). A plan's id is no status's, and
//! vanishes when it goes out.
namespace mastodon {
namespace {

const QString plansPath = u"/api/v1/scheduled_statuses"_s;
constexpr int mostPages = 10; // of 40: more than a server keeps

QString planPath(const QString &id) { return plansPath + u'/' + inPath(id); }

QDateTime timeOf(const QJsonObject &plan) { return moment(plan[u"scheduled_at"].toString()); }

//! Whether the plan is what was handed over: what it says, to whom, with how many pictures, and when.
bool isSame(const QJsonObject &plan, const OutboxAction &action, const Reading &reading)
{
    const QJsonObject params = plan[u"params"].toObject();
    const QString shown = params[u"visibility"].toString();
    return saysTheSame(params[u"text"].toString(), action, reading)
        && params[u"spoiler_text"].toString() == action.content.warning
        && (shown.isEmpty() || visibility(shown) == action.content.visibility)
        && plan[u"media_attachments"].toArray().size() == action.content.media.size()
        && timeOf(plan).toSecsSinceEpoch() == action.due.toSecsSinceEpoch();
}

Sent keptAs(const QJsonObject &plan)
{
    Sent kept;
    kept.plan = idOf(plan);
    kept.at = timeOf(plan);
    return kept;
}

} // namespace

PlanKeeping::Rules MastodonSession::rules() const
{
    // A minute more than the server's five: its clock and ours, and the way there.
    return {std::chrono::minutes(6) + std::chrono::seconds(std::max<qint64>(m_account.skew, 0) / 1000), 300, 25};
}

QCoro::Task<Expected<Sent>> MastodonSession::keep(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return notSent(known.error());
    FormFields fields = formOf(action, {});
    fields.append({u"scheduled_at"_s, action.due.toUTC().toString(Qt::ISODateWithMs)});
    const HttpRequest request = publishing(action, fields);
    const Expected<QJsonObject> answer = co_await posted(request);
    if (!answer)
        co_return answer.error();
    const QJsonObject made = *answer;
    if (made.contains(u"scheduled_at"))
        co_return keptAs(made);
    co_return sent(made, m_reading, m_threads); // its time had passed there: it is out
}

//! The plan of that id; nothing: it is not there.
QCoro::Task<Expected<std::optional<Sent>>> MastodonSession::planCalled(QString id)
{
    const HttpRequest question = apiGet(planPath(id));
    const Expected<HttpReply> reply = co_await send(question, Priority::Person);
    if (!reply)
        co_return reply.error();
    if (reply->status == 404 || reply->status == 410)
        co_return std::optional<Sent>();
    const Expected<QJsonDocument> answer = json(question, *reply);
    if (!answer)
        co_return answer.error();
    const QJsonObject plan = answer->object();
    if (idOf(plan) != id)
        co_return Error{Error::Kind::Protocol, u"the server showed another plan"_s, {}};
    co_return std::optional<Sent>(keptAs(plan));
}

QCoro::Task<Expected<std::optional<Sent>>> MastodonSession::findKept(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    if (!action.serverPlan.isEmpty()) {
        const QString id = action.serverPlan;
        const Expected<std::optional<Sent>> found = co_await planCalled(id);
        co_return found;
    }
    FormFields place;
    QSet<QString> read;
    for (int pages = 0; pages < mostPages; ++pages) {
        FormFields query = place;
        if (query.isEmpty())
            query.append({u"limit"_s, QString::number(pageSize)});
        const HttpRequest question = apiGet(plansPath, query);
        const Expected<HttpReply> reply = co_await send(question, Priority::Person);
        if (!reply)
            co_return reply.error();
        const Expected<QJsonDocument> answer = json(question, *reply);
        if (!answer)
            co_return answer.error();
        const qsizetype readBefore = read.size();
        const QJsonArray plans = answer->array();
        for (const QJsonValue &one : plans) {
            const QJsonObject plan = one.toObject();
            read.insert(idOf(plan));
            if (isSame(plan, action, m_reading) && !action.taken.contains(idOf(plan)))
                co_return std::optional<Sent>(keptAs(plan));
        }
        place = nextPage(*reply, question.url);
        if (place.isEmpty() || read.size() == readBefore)
            co_return std::optional<Sent>();
    }
    co_return Error{Error::Kind::Protocol, u"the server's list of plans does not end"_s, {}};
}

QCoro::Task<Expected<Done>> MastodonSession::moveKept(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    const FormFields fields{{u"scheduled_at"_s, action.due.toUTC().toString(Qt::ISODateWithMs)}};
    const HttpRequest request = form(QByteArrayLiteral("PUT"), at(m_server, planPath(action.serverPlan)), fields);
    const Expected<HttpReply> reply = co_await send(request, Priority::Person);
    if (!reply)
        co_return reply.error();
    const Expected<QJsonDocument> answer = json(request, *reply);
    if (!answer)
        co_return answer.error();
    if (timeOf(answer->object()).toSecsSinceEpoch() != action.due.toSecsSinceEpoch())
        co_return Error{Error::Kind::Protocol, u"the server did not move it"_s, {}};
    co_return Done{};
}

//! Believed when it is seen: afterwards there is no such plan.
QCoro::Task<Expected<Done>> MastodonSession::dropKept(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    const HttpRequest request = form(QByteArrayLiteral("DELETE"), at(m_server, planPath(action.serverPlan)), {});
    const Expected<HttpReply> reply = co_await send(request, Priority::Person);
    if (!reply)
        co_return reply.error();
    const Expected<Done> dropped = done(request, *reply);
    if (!dropped)
        co_return dropped.error();
    const QString id = action.serverPlan;
    const Expected<std::optional<Sent>> still = co_await planCalled(id);
    if (!still)
        co_return still.error();
    if (*still)
        co_return Error{Error::Kind::Server, u"the server keeps it still"_s, {}};
    co_return Done{};
}

} // namespace mastodon
