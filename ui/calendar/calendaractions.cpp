// What the keys and menus of the calendar do.
#include "models/itemmodels/calendarmodel.h"
#include "models/store/posts.h"
#include "ui/calendar/agendaview.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/decisionsmodel.h"
#include "ui/calendar/ideaspane.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/movedialog.h"
#include "ui/calendar/postwords.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include <QMenu>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
//! One row of the table of actions.
struct Deed {
    const char *id;
    const char *text;
    QString key;
    const char *menu;
    const char *icon;
    std::function<void()> run;
};

bool hasAny(const Post &post, const QList<SendState> &states)
{
    return std::any_of(
        post.variants.cbegin(), post.variants.cend(), [&](const Variant &v) { return states.contains(v.state); });
}
} // namespace

void CalendarPage::addActions()
{
    const auto days
        = [this](int by) { return [this, by] { withCurrent([this, by](const Post &post) { moveBy(post, by); }); }; };
    PostDeeds *const deeds = &*m_deeds;
    const auto deed = [this, deeds](void (PostDeeds::*what)(const Post &)) {
        return [this, deeds, what] { withCurrent([deeds, what](const Post &post) { (deeds->*what)(post); }); };
    };
    const QList<Deed> all{{"calendar.open", QT_TRANSLATE_NOOP("Actions", "Open the post"), u"Return"_s, "post",
                              "document-open", [this] { withCurrent([this](const Post &p) { openPost(p.id); }); }},
        {"calendar.preview", QT_TRANSLATE_NOOP("Actions", "Preview of all networks"), u" "_s, "post", "view-visible",
            [this] { preview(); }},
        {"calendar.newHere", QT_TRANSLATE_NOOP("Actions", "New post on this day"), u"n"_s, "post", "list-add",
            [this] { Q_EMIT newPostAsked(dayForNew()); }},
        {"calendar.duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate"), u"d"_s, "post", "copy",
            deed(&PostDeeds::duplicate)},
        {"calendar.move", QT_TRANSLATE_NOOP("Actions", "Move…"), {}, "post", "view-calendar",
            [this] {
                withCurrent([this](const Post &p) { askMove(p, PostDeeds::planOf(p, m_desk.services.zone())); });
            }},
        {"calendar.dayBack", QT_TRANSLATE_NOOP("Actions", "Move one day back"), u"Alt+Left"_s, "post", "", days(-1)},
        {"calendar.dayOn", QT_TRANSLATE_NOOP("Actions", "Move one day on"), u"Alt+Right"_s, "post", "", days(1)},
        {"calendar.weekBack", QT_TRANSLATE_NOOP("Actions", "Move one week back"), u"Alt+Up"_s, "post", "", days(-7)},
        {"calendar.weekOn", QT_TRANSLATE_NOOP("Actions", "Move one week on"), u"Alt+Down"_s, "post", "", days(7)},
        {"calendar.retry", QT_TRANSLATE_NOOP("Actions", "Retry only what failed"), u"r"_s, "post", "sync",
            deed(&PostDeeds::retryFailed)},
        {"calendar.publishNow", QT_TRANSLATE_NOOP("Actions", "Publish now what was missed or held"), {}, "post", "send",
            deed(&PostDeeds::publishNow)},
        {"calendar.read", QT_TRANSLATE_NOOP("Actions", "Read the account"), u"c"_s, "post", "sync",
            deed(&PostDeeds::readAccounts)},
        {"calendar.receipt", QT_TRANSLATE_NOOP("Actions", "See receipt"), {}, "post", "note",
            [this] { withCurrent([this](const Post &p) { askReceipt(p); }); }},
        {"calendar.draft", QT_TRANSLATE_NOOP("Actions", "Back to drafts"), u"x"_s, "post", "document-edit",
            deed(&PostDeeds::backToDraft)},
        {"calendar.drop", QT_TRANSLATE_NOOP("Actions", "Cancel or remove"), u"Del"_s, "post", "trash",
            deed(&PostDeeds::drop)},
        {"calendar.previous", QT_TRANSLATE_NOOP("Actions", "Previous month"), u"PgUp"_s, "", "go-previous",
            [this] { stepMonth(-1); }},
        {"calendar.next", QT_TRANSLATE_NOOP("Actions", "Next month"), u"PgDown"_s, "", "go-next",
            [this] { stepMonth(1); }},
        {"calendar.today", QT_TRANSLATE_NOOP("Actions", "Today"), u"t"_s, "", "", [this] { showDay(today()); }},
        {"calendar.month", QT_TRANSLATE_NOOP("Actions", "Month"), u"1"_s, "", "view-calendar",
            [this] { showList(false); }},
        {"calendar.list", QT_TRANSLATE_NOOP("Actions", "List"), u"4"_s, "", "view-list", [this] { showList(true); }},
        {"calendar.filter", QT_TRANSLATE_NOOP("Actions", "Filter ideas and drafts"), u"/"_s, "", "view-filter",
            [this] {
                m_sideByHand = true;
                fitSide();
                m_side->focusFilter();
            }},
        {"calendar.panel", QT_TRANSLATE_NOOP("Actions", "Ideas beside the calendar"), u"F9"_s, "", "view-sidebar",
            [this] { toggleSide(); }}};
    for (const Deed &one : all)
        m_desk.actions.add({.id = QString::fromLatin1(one.id),
                               .text = one.text,
                               .key = one.key,
                               .place = u"calendar"_s,
                               .menu = QString::fromLatin1(one.menu),
                               .icon = QString::fromLatin1(one.icon)},
            this, one.run);
    for (QWidget *view :
        {static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_side->ideas())})
        m_desk.actions.attach(view, u"calendar"_s); // not the page: Enter on one of its buttons is the button's
    addAction(m_desk.actions.action(u"calendar.panel"_s));
}

//! The post that the keyboard is on: an idea, a row of the list, a card of the month.
const Post *CalendarPage::current() const
{
    if (m_side->ideas()->hasFocus())
        return m_side->ideas()->currentPost();
    return isList() ? m_list->currentPost() : m_grid->currentPost();
}

void CalendarPage::withCurrent(const std::function<void(const Post &)> &deed)
{
    if (const Post *post = current())
        deed(Post(*post)); // a copy: the model may change under it
}

//! Verbs that cannot be used say why.
void CalendarPage::judgeActions()
{
    ActionRegistry &actions = m_desk.actions;
    const Post *post = current();
    const auto judge = [&](const QString &id, const QString &why) {
        if (!post)
            actions.setUnavailable(id, tr("no post is chosen"));
        else if (!why.isEmpty())
            actions.setUnavailable(id, why);
        else
            actions.setAvailable(id);
    };
    const auto need = [&](const QList<SendState> &states, const QString &why) {
        return post && hasAny(*post, states) ? QString() : why;
    };
    const QString fixed = post ? m_deeds->whyNotMove(*post) : QString();
    for (const QString &id : {u"calendar.open"_s, u"calendar.preview"_s, u"calendar.duplicate"_s})
        judge(id, {});
    for (const QString &id :
        {u"calendar.move"_s, u"calendar.dayBack"_s, u"calendar.dayOn"_s, u"calendar.weekBack"_s, u"calendar.weekOn"_s})
        judge(id, fixed);
    judge(u"calendar.retry"_s, need({SendState::Failed}, tr("nothing failed here")));
    judge(u"calendar.publishNow"_s, need({SendState::Missed, SendState::Held}, tr("nothing was missed or held here")));
    judge(u"calendar.read"_s, need({SendState::Unknown}, tr("nothing is unconfirmed here")));
    judge(u"calendar.receipt"_s,
        post && !post->variants.isEmpty() ? QString() : tr("it has no version for a network yet"));
    judge(u"calendar.draft"_s, post ? m_deeds->whyNotBackToDraft(*post) : QString());
    judge(u"calendar.drop"_s, post ? m_deeds->whyNotDrop(*post) : QString());
    followPreview();
    Q_EMIT itemChanged(post ? postwords::titleOf(*post) : QString());
}

QDate CalendarPage::dayForNew() const
{
    const Post *post = isList() ? m_list->currentPost() : nullptr;
    const QDate day = post && post->due.isValid() ? m_posts->dayOf(*post) : isList() ? m_today : m_grid->currentDay();
    return qMax(day.isValid() ? day : m_today, m_today); // nothing can be planned for a day that is over
}

void CalendarPage::moveBy(const Post &post, int days)
{
    if (const QString why = m_deeds->whyNotMove(post); !why.isEmpty())
        return Q_EMIT acted(tr("“%1” stays: %2.").arg(postwords::titleOf(post), why), {});
    const Plan before = m_ahead.value(post.id, PostDeeds::planOf(post, m_desk.services.zone()));
    if (before.wallTime.isEmpty())
        return askMove(post, before);
    const Plan after = PostDeeds::laterBy(before, days);
    if (posts::kindOf(after.wallTime, after.zone) != posts::WallTime::Plain)
        return askMove(post, after);
    if (after.due <= m_desk.services.now() && postwords::shown(post) != SendState::Draft)
        return Q_EMIT acted(
            tr("“%1” stays: %2 has passed.").arg(postwords::titleOf(post), postwords::momentOf(after.due, zone())), {});
    carryOut(post, after);
}

void CalendarPage::askMove(const Post &post, const Plan &plan)
{
    auto *dialog = new MoveDialog(m_desk, postwords::titleOf(post), plan, this);
    if (plan.wallTime.isEmpty()) // an idea: to the day that the month is on
        dialog->propose(dayForNew());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MoveDialog::chosen, this, [this, post](const Plan &chosen) { carryOut(post, chosen); });
    dialog->open();
}

void CalendarPage::carryOut(const Post &post, const Plan &plan)
{
    m_ahead.insert(post.id, plan);
    m_grid->showAhead(post.id, plan.due);
    m_deeds->move(post, plan);
    const QDate day = plan.due.toTimeZone(zone()).date();
    if (!isList() && (day < m_grid->firstShown() || day > m_grid->lastShown()))
        showMonth(day);
    if (isList())
        return;
    if (!post.due.isValid()) // it leaves the ideas: the keyboard goes with it
        m_grid->setFocus();
    if (!m_side->ideas()->hasFocus())
        m_grid->setCurrent(day, post.id);
}

void CalendarPage::moveOver(PostId post, bool done)
{
    const auto forget = [this, post] {
        m_ahead.remove(post);
        m_grid->forgetAhead(post);
    };
    if (!done)
        return forget();
    forgetSettled();
    // undone before it was ever read, or no longer in the range: nothing will tell
    QTimer::singleShot(1000, this, [this, post, forget, plan = m_ahead.value(post)] {
        if (m_ahead.value(post) == plan)
            forget();
    });
}

//! The store shows now what was shown ahead of it.
void CalendarPage::forgetSettled()
{
    for (auto it = m_ahead.begin(); it != m_ahead.end();) {
        const Post *post = m_posts->at(m_posts->rowOf(it.key()));
        if (post && post->wallTime == it->wallTime && post->due == it->due) {
            m_grid->forgetAhead(it.key());
            it = m_ahead.erase(it);
        } else {
            ++it;
        }
    }
}

//! What failed or is not known shows its cause and evidence first; its receipt leads on to the composer.
void CalendarPage::openPost(PostId id)
{
    const Post *post = m_posts->at(m_posts->rowOf(id));
    const SendState worst = post ? postwords::shown(*post) : SendState::Draft;
    if (worst == SendState::Failed || worst == SendState::Unknown)
        askReceipt(*post);
    else
        Q_EMIT postAsked(id);
}

void CalendarPage::askReceipt(const Post &post)
{
    const QList<Variant> versions = postwords::byUrgency(post);
    if (!versions.isEmpty())
        Q_EMIT receiptAsked(versions.first().id);
}

void CalendarPage::showMenu(QWidget *view, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_desk.actions.fillContextMenu(menu, u"calendar"_s);
    menu->popup(view->mapToGlobal(at));
}
