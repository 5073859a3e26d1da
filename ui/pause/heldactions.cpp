// What the keys of the held list do.
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/pause.h"
#include "models/store/posts.h"
#include "ui/calendar/movedialog.h"
#include "ui/calendar/postpreview.h"
#include "ui/calendar/postwords.h"
#include "ui/pause/heldmodel.h"
#include "ui/pause/heldpage.h"
#include "ui/pause/pausewatch.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/errortext.h"
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {
//! The plan that a list of posts moves by: the first goes to the new time, the others keep their distance from it.
NewTime shifted(const HeldPost &post, const HeldPost &first, const Plan &plan)
{
    if (post.id == first.id)
        return {plan.wallTime, plan.zone, plan.due};
    const QDateTime due = plan.due.addMSecs(first.due.msecsTo(post.due));
    const QDateTime wall = due.toTimeZone(postwords::zoneOf(plan.zone));
    return {PostDeeds::wallTimeOf(wall.date(), wall.time()), plan.zone, due};
}
} // namespace

void HeldPage::addActions()
{
    const auto add
        = [this](const char *id, const char *text, const QString &key, const char *icon, std::function<void()> run) {
              m_desk.actions.add({.id = QString::fromLatin1(id),
                                     .text = text,
                                     .key = key,
                                     .place = u"held"_s,
                                     .icon = QString::fromLatin1(icon)},
                  this, std::move(run));
          };
    add("held.publish", QT_TRANSLATE_NOOP("Actions", "Publish"), u"y"_s, "send", [this] { decide(Decision::Publish); });
    add("held.move", QT_TRANSLATE_NOOP("Actions", "Move…"), u"m"_s, "view-calendar",
        [this] { decide(Decision::Move); });
    add("held.drop", QT_TRANSLATE_NOOP("Actions", "Drop"), u"x"_s, "trash", [this] { decide(Decision::Drop); });
    add("held.undecide", QT_TRANSLATE_NOOP("Actions", "Undecided again"), u"Del"_s, "edit-undo",
        [this] { decide(Decision::None); });
    add("held.preview", QT_TRANSLATE_NOOP("Actions", "Preview of all networks"), u" "_s, "view-visible",
        [this] { preview(); });
    add("held.open", QT_TRANSLATE_NOOP("Actions", "Open the post"), u"Return"_s, "document-open", [this] {
        if (const HeldPost *post = m_rows->at(m_table->currentIndex().row()))
            Q_EMIT postAsked(post->id);
    });
    add("held.receipt", QT_TRANSLATE_NOOP("Actions", "See receipt"), {}, "note", [this] {
        if (const HeldPost *post = m_rows->at(m_table->currentIndex().row()))
            Q_EMIT receiptAsked(post->versions.first().version.id);
    });
    add("held.goOn", QT_TRANSLATE_NOOP("Actions", "Go on with these decisions"), u"Ctrl+Return"_s,
        "media-playback-start", [this] { goOn(); });
    m_desk.actions.attach(m_table, u"held"_s);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_desk.actions.fillContextMenu(menu, u"held"_s);
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
}

//! Verbs that cannot be used say why.
void HeldPage::judge()
{
    const bool any = m_rows->at(m_table->currentIndex().row());
    for (const QString &id : {u"held.publish"_s, u"held.move"_s, u"held.drop"_s, u"held.undecide"_s, u"held.preview"_s,
             u"held.open"_s, u"held.receipt"_s}) {
        if (any)
            m_desk.actions.setAvailable(id);
        else
            m_desk.actions.setUnavailable(id, tr("no post is chosen"));
    }
    if (m_watch.first() || m_rows->decided() > 0)
        m_desk.actions.setAvailable(u"held.goOn"_s);
    else
        m_desk.actions.setUnavailable(u"held.goOn"_s, tr("nothing is decided yet"));
}

QList<HeldPost> HeldPage::chosen() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && m_table->currentIndex().isValid())
        rows.append(m_table->currentIndex().row());
    std::sort(rows.begin(), rows.end());
    QList<HeldPost> posts;
    for (const int row : rows)
        posts.append(*m_rows->at(row));
    return posts;
}

void HeldPage::decide(Decision decision) { decide(chosen(), decision); }

void HeldPage::decide(const QList<HeldPost> &posts, Decision decision)
{
    if (posts.isEmpty())
        return;
    if (decision == Decision::Move)
        return askMove(posts);
    mark(posts, decision, QList<NewTime>(posts.size()));
}

void HeldPage::askMove(const QList<HeldPost> &posts)
{
    const HeldPost first = posts.first();
    const QString zone = m_desk.services.zone();
    const QDateTime wall = first.due.toTimeZone(postwords::zoneOf(zone));
    const Plan before = first.moveTo().due.isValid()
        ? Plan{first.moveTo().wallTime, first.moveTo().zone, first.moveTo().due}
        : PostDeeds::planAt(PostDeeds::wallTimeOf(wall.date(), wall.time()), zone);
    const QString title
        = posts.size() == 1 ? first.title : tr("%n posts, as far apart as now", nullptr, int(posts.size()));
    auto *dialog = new MoveDialog(
        m_desk, title, before.due > m_desk.services.now() ? before : PostDeeds::laterBy(before, 1), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MoveDialog::chosen, this, [this, posts, first](const Plan &plan) {
        QList<NewTime> times;
        for (const HeldPost &post : posts)
            times.append(shifted(post, first, plan));
        mark(posts, Decision::Move, times);
    });
    dialog->open();
}

void HeldPage::mark(const QList<HeldPost> &posts, Decision decision, const QList<NewTime> &to)
{
    const QDateTime now = m_desk.services.now();
    QList<pauses::Mark> marks;
    for (qsizetype i = 0; i < posts.size(); ++i)
        for (const OutboxId version : posts[i].ids())
            marks.append({version, decision, to[i]});
    const auto marking = [marks, now](Transaction &t) { return pauses::mark(t, marks, now); };
    const QString what
        = posts.size() == 1 ? u"“%1”"_s.arg(posts.first().title) : tr("%n posts", nullptr, int(posts.size()));
    whenAnswered(m_desk.db.write(marking), this, [this, decision, what](const Expected<JournalId> &done) {
        if (!done)
            return Q_EMIT acted(
                done.error().kind == Error::Kind::Rejected ? tr("It waits no longer.") : errorText(done.error()), {});
        const QString sentence = decision == Decision::Publish ? tr("%1: to be published")
            : decision == Decision::Move                       ? tr("%1: to be moved")
            : decision == Decision::Drop                       ? tr("%1: to be dropped")
                                                               : tr("%1: undecided again");
        Q_EMIT acted(sentence.arg(what), *done);
    });
    if (posts.size() == 1)
        moveOn();
}

//! One key per post: the next one is there at once.
void HeldPage::moveOn()
{
    const int row = m_table->currentIndex().row();
    if (row + 1 < m_rows->rowCount())
        toCurrent(row + 1);
}

//! Ends what is paused, and carries out what is decided.
void HeldPage::goOn()
{
    const QDateTime now = m_desk.services.now();
    const bool paused = m_watch.first();
    if (!paused && m_rows->decided() == 0)
        return;
    QHash<OutboxId, PostId> posts; // versions are carried out, posts are told of
    for (const HeldPost &post : m_rows->rows())
        for (const OutboxId version : post.ids())
            posts.insert(version, post.id);
    const auto going = [ids = m_rows->allIds(), now, paused](Transaction &t) {
        if (paused)
            pauses::end(t, {}, now);
        return pauses::carryOut(t, ids, pauses::lateApart, now);
    };
    whenAnswered(m_desk.db.write(going), this, [this, paused, posts](const Expected<pauses::Carried> &done) {
        if (!done)
            return Q_EMIT acted(errorText(done.error()), {});
        const auto count = [posts](const QList<OutboxId> &versions) {
            QSet<PostId> found;
            for (const OutboxId version : versions)
                found.insert(posts.value(version));
            return int(found.size());
        };
        QStringList parts;
        if (!done->published.isEmpty())
            parts.append(tr("%n go out", nullptr, count(done->published)));
        if (!done->moved.isEmpty())
            parts.append(tr("%n moved", nullptr, count(done->moved)));
        if (!done->dropped.isEmpty())
            parts.append(tr("%n cancelled", nullptr, count(done->dropped)));
        if (!done->left.isEmpty())
            parts.append(tr("%n stay held", nullptr, count(done->left)));
        const QString rest = parts.isEmpty() ? QString() : parts.join(u", "_s) + u'.';
        Q_EMIT acted(paused ? (tr("Publishing goes on.") + u' ' + rest).trimmed() : rest, done->undo);
    });
}

//! Space: shows it, pages on in a long one, and closes it at its end.
void HeldPage::preview()
{
    if (m_preview->isVisible()) {
        if (!m_preview->pageDown())
            m_preview->hide();
        return;
    }
    const HeldPost *held = m_rows->at(m_table->currentIndex().row());
    if (!held)
        return;
    Post post;
    post.id = held->id;
    post.title = held->title;
    post.due = held->due;
    for (const HeldVersion &version : held->versions)
        post.variants.append(version.version);
    const QRect row = m_table->visualRect(m_table->currentIndex());
    m_preview->present(post, QRect(m_table->viewport()->mapTo(this, row.topLeft()), row.size()));
}

void HeldPage::followPreview()
{
    if (!m_preview->isVisible())
        return;
    m_preview->hide();
    preview();
}
