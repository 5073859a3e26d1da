// What the network keeps for us until its time: withdrawn, moved, looked for when its time is over, handed over.
#include "app/sync/accountsync.h"
#include "app/sync/backoff.h"
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/serverplans.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace {

constexpr int lateAfter = 60; // s between looks while the network is late with what it keeps

//! As the own list is looked through for what went out at its time, whatever stood there when it was handed over.
OutboxAction lookedForFrom(OutboxAction action, const QDateTime &time)
{
    action.before.clear();
    action.firstTry = time;
    return action;
}

//! The network says something of this one alone: the others go on.
bool isAboutOne(const Error &why) { return !why.isTransient() && why.kind != Error::Kind::SignIn; }

} // namespace

QCoro::Task<Expected<Done>> AccountSync::tendPlans()
{
    if (!m_session.plans())
        co_return Done{};
    const auto asking = m_db.read([account = m_account.id, at = now()](const Reader &r) {
        return Expected<ToTend>(ToTend{serverplans::inDoubt(r, account, at), serverplans::toWithdraw(r, account, at),
            serverplans::toMove(r, account, at), serverplans::over(r, account, at)});
    });
    const Expected<ToTend> all = co_await asking;
    if (!all)
        co_return all.error();
    for (const OutboxAction &row : all->inDoubt) {
        const Expected<Done> settled = co_await settleAsked(row);
        if (!settled && !isAboutOne(settled.error()))
            co_return settled.error();
    }
    for (const serverplans::Plan &plan : all->toWithdraw) {
        const Expected<Done> withdrawn = co_await withdrawPlan(plan);
        if (!withdrawn && !isAboutOne(withdrawn.error()))
            co_return withdrawn.error();
    }
    for (const serverplans::Plan &plan : all->toMove) {
        const Expected<Done> moved = co_await movePlan(plan);
        if (!moved && !isAboutOne(moved.error()))
            co_return moved.error();
    }
    for (const serverplans::Plan &plan : all->over) {
        const Expected<Done> seen = co_await lookForPlanned(plan);
        if (!seen && !isAboutOne(seen.error()))
            co_return seen.error();
    }
    co_return Done{};
}

//! The next to hand over; none: there is none, or the network keeps nothing.
QCoro::Task<Expected<std::optional<OutboxAction>>> AccountSync::claimToKeep()
{
    const auto asking = m_db.read([account = m_account.id, at = now()](const Reader &r) {
        return Expected<bool>(serverplans::anyWaits(r, account, at));
    });
    const Expected<bool> any = co_await asking;
    if (!any)
        co_return any.error();
    if (!*any)
        co_return std::optional<OutboxAction>();
    std::optional<serverplans::Rules> rules;
    if (const PlanKeeping *keeping = m_info.can(u"schedule") ? m_session.plans() : nullptr) {
        const PlanKeeping::Rules said = keeping->rules();
        rules = {said.ahead, said.most, said.mostADay};
    }
    const auto claiming = m_db.write([account = m_account.id, rules, at = now()](Transaction &t) {
        return Expected<std::optional<OutboxAction>>(serverplans::claim(t, account, rules, at));
    });
    const Expected<std::optional<OutboxAction>> claimed = co_await claiming;
    co_return claimed;
}

QCoro::Task<Expected<std::optional<Sent>>> AccountSync::keptOrOut(OutboxAction action)
{
    OutboxAction asked = action;
    asked.serverPlan.clear();
    const Expected<std::optional<Sent>> kept = co_await m_session.plans()->findKept(asked);
    if (!kept || *kept || action.due > now())
        co_return kept;
    const OutboxAction over = lookedForFrom(action, action.due);
    const Expected<std::optional<Sent>> out = co_await m_session.find(over);
    co_return out;
}

//! It was asked to keep it, and then something came between before anything left, or somebody decided.
QCoro::Task<Expected<Done>> AccountSync::settleAsked(OutboxAction action)
{
    const Expected<std::optional<Sent>> found = co_await stands(action);
    if (!found)
        co_return found.error();
    if (*found) {
        const Sent sent = **found;
        const Expected<bool> noted = co_await seen(action, sent);
        if (!noted)
            co_return noted.error();
        co_return Done{};
    }
    const Note nothing = [id = action.id, at = now()](
                             Transaction &t) { serverplans::withdrawn(t, id, evidence::keepsNothingOfIt, at); };
    const Expected<Done> noted = co_await write(nothing);
    co_return noted;
}

QCoro::Task<Expected<Done>> AccountSync::withdrawPlan(serverplans::Plan plan)
{
    const OutboxAction action = plan.row;
    const Expected<Done> dropped = co_await m_session.plans()->dropKept(action);
    if (!dropped && dropped.error().kind != Error::Kind::Gone) {
        const Error why = dropped.error();
        const QDateTime next = now().addMSecs(backoff::after(why, 0, m_options.chance()).count());
        const Note later = [id = action.id, next](Transaction &t) { serverplans::lookAgainAt(t, id, next); };
        const Expected<Done> noted = co_await write(later);
        if (!noted)
            co_return noted.error();
        co_return why;
    }
    const bool mayBeOut = !dropped && plan.told <= now().addSecs(lateAfter);
    if (mayBeOut) {
        const Expected<Done> looked = co_await lookForPlanned(plan);
        co_return looked;
    }
    const QString how = dropped ? evidence::deletedAndGone : evidence::goneAlready;
    const Note gone = [id = action.id, how, at = now()](Transaction &t) { serverplans::withdrawn(t, id, how, at); };
    const Expected<Done> noted = co_await write(gone);
    co_return noted;
}

QCoro::Task<Expected<Done>> AccountSync::movePlan(serverplans::Plan plan)
{
    const OutboxAction action = plan.row;
    if (action.due < now().addSecs(m_session.plans()->rules().ahead.count())) {
        const Expected<Done> back = co_await withdrawPlan(plan);
        co_return back;
    }
    const Expected<Done> moved = co_await m_session.plans()->moveKept(action);
    if (moved) {
        const Note note = [id = action.id, at = now()](Transaction &t) { serverplans::moved(t, id, at); };
        const Expected<Done> noted = co_await write(note);
        co_return noted;
    }
    if (!isAboutOne(moved.error()))
        co_return moved.error();
    const Expected<Done> withdrawn = co_await withdrawPlan(plan); // and handed over anew, or it goes out from here
    co_return withdrawn;
}

//! Its time is over: it stands on our list, or the network is late, or nobody knows.
QCoro::Task<Expected<Done>> AccountSync::lookForPlanned(serverplans::Plan plan)
{
    const OutboxAction action = plan.row;
    OutboxAction planned = lookedForFrom(action, plan.told);
    const auto asking = m_db.read([account = action.account, id = action.id](const Reader &r) {
        return Expected<QStringList>(outbox::takenByOthers(r, account, id));
    });
    const Expected<QStringList> taken = co_await asking;
    if (!taken)
        co_return taken.error();
    planned.taken = *taken;
    const Expected<std::optional<Sent>> out = co_await m_session.find(planned);
    if (out && *out) {
        const Sent sent = **out;
        const Expected<bool> noted = co_await seen(action, sent);
        if (!noted)
            co_return noted.error();
        co_return Done{};
    }
    if (!out && !isAboutOne(out.error()))
        co_return out.error();
    const Expected<std::optional<Sent>> kept = co_await m_session.plans()->findKept(action);
    if (!kept)
        co_return kept.error();
    const bool late = kept->has_value();
    const int looks = action.readings + 1;
    const QDateTime next = late     ? now().addSecs(lateAfter)
        : looks < backoff::readings ? now().addMSecs(backoff::reading(looks, m_options.settleScale).count())
                                    : QDateTime();
    const Note note = [id = action.id, late, next, at = now()](Transaction &t) {
        if (late)
            serverplans::lookAgainAt(t, id, next);
        else
            serverplans::notSeen(t, id, next, at);
    };
    const Expected<Done> noted = co_await write(note);
    co_return noted;
}
