// What leaves the composer: drafts, plans, and changes to what is published.
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/drafts.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/mediapane.h"
#include "ui/composer/problemwords.h"
#include "ui/composer/schedulebar.h"
#include "ui/composer/textfield.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/linklabel.h"
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>

using namespace Qt::StringLiterals;

void ComposerPage::addActions()
{
    const auto add
        = [this](const char *id, const char *text, const QString &key, const char *icon, std::function<void()> run) {
              m_desk.actions.add({.id = QString::fromLatin1(id),
                                     .text = text,
                                     .key = key,
                                     .place = u"composer"_s,
                                     .menu = u"post"_s,
                                     .icon = QString::fromLatin1(icon)},
                  this, std::move(run));
          };
    add("composer.schedule", QT_TRANSLATE_NOOP("Actions", "Schedule"), u"Ctrl+Return"_s, "clock",
        [this] { schedule(); });
    add("composer.publish", QT_TRANSLATE_NOOP("Actions", "Publish now…"), u"Ctrl+Shift+Return"_s, "send",
        [this] { publishNow(); });
    add("composer.saveDraft", QT_TRANSLATE_NOOP("Actions", "Save draft"), u"Ctrl+S"_s, "document-save",
        [this] { saveDraft(); });
    add("composer.plan", QT_TRANSLATE_NOOP("Actions", "Date, time and zone"), u"Ctrl+T"_s, "view-calendar",
        [this] { m_bar->focusDate(); });
    add("composer.byServer", QT_TRANSLATE_NOOP("Actions", "Let the server keep it until its time"), {}, "clock",
        [this] { chooseByServer(!m_now.byServer); });
    add("composer.nextNetwork", QT_TRANSLATE_NOOP("Actions", "Next network"), u"Ctrl+Tab"_s, "go-next",
        [this] { goToNetwork(1); });
    add("composer.previousNetwork", QT_TRANSLATE_NOOP("Actions", "Previous network"), u"Ctrl+Shift+Tab"_s,
        "go-previous", [this] { goToNetwork(-1); });
    add("composer.addNetwork", QT_TRANSLATE_NOOP("Actions", "Add a network…"), {}, "list-add",
        [this] { m_add->menu()->popup(m_add->mapToGlobal(m_add->rect().bottomLeft())); });
    add("composer.addPictures", QT_TRANSLATE_NOOP("Actions", "Add pictures…"), {}, "image-add",
        [this] { m_media->chooseFiles(); });
    add("composer.alt", QT_TRANSLATE_NOOP("Actions", "Alt text of the chosen picture"), u"Ctrl+Shift+L"_s, "image",
        [this] { m_media->writeAlt(); });
    add("composer.difference", QT_TRANSLATE_NOOP("Actions", "Show the difference"), u"Ctrl+Shift+D"_s, "split",
        [this] { showWorstDifference(); });
    add("composer.rewrite", QT_TRANSLATE_NOOP("Actions", "Rewrite what is the same"), {}, "document-edit",
        [this] { rewriteWorst(); });
    add("composer.reason", QT_TRANSLATE_NOOP("Actions", "Keep the same text, with a reason…"), {}, "note",
        [this] { askReason(); });
    add("composer.spread", QT_TRANSLATE_NOOP("Actions", "Spread over some minutes, or together"), {}, "spread",
        [this] { spread(); });
    add("composer.discard", QT_TRANSLATE_NOOP("Actions", "Discard what was typed"), {}, "edit-clear",
        [this] { discard(); });
}

QMessageBox *ComposerPage::ask(
    const QString &title, const QString &sentence, const QString &verb, bool destructive, std::function<void()> yes)
{
    auto *box = new QMessageBox(
        destructive ? QMessageBox::Warning : QMessageBox::Question, title, sentence, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton *agree
        = box->addButton(verb, destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [agree, yes = std::move(yes)](const QAbstractButton *button) {
        if (button == agree)
            yes();
    });
    box->open();
    return box;
}

void ComposerPage::saveDraft()
{
    if (!m_loaded)
        return;
    if (m_saving) {
        m_afterSaving = [this] { saveDraft(); };
        return;
    }
    if (m_now.isEmpty())
        return Q_EMIT acted(tr("There is nothing to keep yet."), {});
    const bool wasPlanned = m_now.state == SendState::Scheduled;
    const auto change
        = [post = composition::toPost(m_now), place = m_now.draftPlace(), now = m_desk.services.now()](Transaction &t) {
              const PostId id = posts::save(t, post, now);
              drafts::forget(t, place);
              return id;
          };
    m_keeper.forgotten(m_now.draftPlace());
    m_saving = true;
    const auto over = [this, wasPlanned, kept = m_now, opening = m_opening](const Expected<PostId> &saved) {
        m_saving = false;
        if (!saved)
            m_keeper.keep(kept.draftPlace(), composition::toJson(kept), {});
        Q_EMIT acted(!saved  ? errorText(saved.error())
                : wasPlanned ? tr("Kept as a draft; it no longer goes out by itself.")
                             : tr("Draft saved"),
            {});
        if (saved && opening == m_opening)
            afterSaving(*saved, kept);
        if (const auto next = std::exchange(m_afterSaving, {}))
            next();
    };
    whenAnswered(m_desk.db.write(change), this, over);
}

//! One goes on writing where one was; what was typed meanwhile is a draft of the post that there is now.
void ComposerPage::afterSaving(PostId post, const Composition &kept)
{
    const bool typedMeanwhile = !(m_now == kept);
    if (typedMeanwhile && !kept.post)
        m_keeper.keep(kept.draftPlace(), {}, {});
    m_now.post = post;
    if (typedMeanwhile
        || (kept.versions.isEmpty() && !kept.media.isEmpty())) // a post without versions has no place for its pictures
        m_keeper.keep(m_now.draftPlace(), composition::toJson(m_now), {});
    else
        m_base = m_now;
    m_saved = QDateTime::currentDateTimeUtc();
    m_notSaved = false;
    showSaved();
    refresh();
}

//! Whether everything is fit to go out; otherwise says what is in the way, and F8 goes there.
bool ComposerPage::mayLeave()
{
    const auto canWrite = [](const ComposedVersion &v) { return v.canWrite(); };
    if (m_now.versions.isEmpty())
        return Q_EMIT acted(tr("No network is chosen."), {}), false;
    if (std::none_of(m_now.versions.cbegin(), m_now.versions.cend(), canWrite))
        return Q_EMIT acted(tr("All of it has left already."), {}), false;
    if (m_media->isTaking())
        return Q_EMIT acted(tr("A picture is still being read."), {}), false;
    if (m_problems.isEmpty())
        return true;
    const auto &[id, part, problem] = m_problems.first();
    Q_EMIT acted(
        tr("Not scheduled: %1 F8 goes there.").arg(ComposerWords::sentence(problem, networkName(id), words())), {});
    m_problem = -1;
    return false;
}

void ComposerPage::schedule()
{
    if (!m_loaded)
        return;
    whenChecked([this] {
        if (!mayLeave())
            return;
        m_now.wallTime = m_bar->wallTime();
        m_now.zone = m_bar->zone();
        if (posts::kindOf(m_now.wallTime, m_now.zone) != posts::WallTime::Plain)
            return askWallTime();
        if (m_now.due() <= m_desk.services.now()) {
            m_bar->focusDate();
            return Q_EMIT acted(
                tr("%1 is past. Choose a later time, or publish now.")
                    .arg(QLocale().toString(QDateTime::fromString(m_now.wallTime, Qt::ISODate), u"d MMMM, HH:mm"_s)),
                {});
        }
        send(m_now, {});
    });
}

//! A clock's reading that does not exist, or exists twice: the person says which moment is meant.
void ComposerPage::askWallTime()
{
    const QDateTime wall = QDateTime::fromString(m_now.wallTime, Qt::ISODate);
    const QTimeZone place(m_now.zone.toLatin1());
    const QString day = QLocale().toString(wall.date(), tr("d MMMM", "day and month of a date"));
    const QString clock = u"HH:mm"_s;
    const auto take = [this](const QString &wallTime, bool second) {
        m_question->clear();
        m_now.wallTime = wallTime;
        m_now.secondReading = second;
        showPlan();
        noteChange();
        whenChecked([this] {
            if (mayLeave())
                send(m_now, {});
        });
    };
    if (posts::kindOf(m_now.wallTime, m_now.zone) == posts::WallTime::Gap) {
        const QDateTime after = posts::instant(m_now.wallTime, m_now.zone);
        const int skipped = place.offsetFromUtc(after) - place.offsetFromUtc(after.addDays(-1));
        const QDateTime later = wall.addSecs(skipped), earlier = wall.addSecs(-skipped);
        const auto written = [](const QDateTime &at) { return at.toString(u"yyyy-MM-ddTHH:mm"_s); };
        m_question->say(StateGlyph::Due,
            tr("%1 does not exist on %2. %3 or %4?")
                .arg(wall.toString(clock), day, later.toString(clock), earlier.toString(clock)),
            {{later.toString(clock), [take, later, written] { take(written(later), false); }},
                {earlier.toString(clock), [take, earlier, written] { take(written(earlier), false); }}},
            {}, true);
    } else {
        m_question->say(StateGlyph::Due,
            tr("%1 comes twice on %2. The first or the second?").arg(wall.toString(clock), day),
            {{tr("The first"), [take, wall = m_now.wallTime] { take(wall, false); }},
                {tr("The second"), [take, wall = m_now.wallTime] { take(wall, true); }}},
            {}, true);
    }
    if (auto *first = m_question->findChild<LinkLabel *>())
        first->setFocus(Qt::OtherFocusReason);
}

void ComposerPage::publishNow()
{
    if (!m_loaded)
        return;
    whenChecked([this] {
        if (mayLeave())
            confirmPublishing();
    });
}

void ComposerPage::confirmPublishing()
{
    QStringList names;
    QSet<AccountId> named;
    for (const ComposedVersion &v : std::as_const(m_now.versions))
        if (v.canWrite() && !named.contains(v.account) && (named.insert(v.account), true))
            names.append(
                tr("%1 (@%2)").arg(info(v.account).name, account(v.account) ? account(v.account)->handle : QString()));
    ask(tr("Publish now?"), tr("It goes out at once on %1.").arg(QLocale().createSeparatedList(names)), tr("Publish"),
        false, [this] {
            const QDateTime now = m_desk.services.now();
            Composition c = m_now;
            c.apart = 0;
            c.zone = m_bar->zone();
            c.wallTime = now.toTimeZone(QTimeZone(c.zone.toLatin1())).toString(u"yyyy-MM-ddTHH:mm"_s);
            send(c, tr("Publishing: “%1”"));
        });
}

//! One transaction: the post with its versions, their plan and keys, the draft forgotten.
void ComposerPage::send(const Composition &c, const QString &sentence)
{
    if (!m_loaded) // it is leaving already: a second press is not a second post
        return;
    const QDateTime now = m_desk.services.now();
    Post post = composition::toPost(c);
    if (!sentence.isEmpty()) {
        post.due = now;
        for (Variant &version : post.variants)
            version.due = now;
    }
    for (Variant &row : post.variants)
        row.byServer = row.byServer && sentence.isEmpty() && info(row.account).can(u"schedule");
    if (std::none_of(m_found.pairs.cbegin(), m_found.pairs.cend(), [](const text::Pair &p) { return p.isSame(); }))
        post.reason.clear(); // it was typed for words that have changed since
    const QString place = c.draftPlace();
    const auto change = [post, place, now](Transaction &t) {
        const PostId id = posts::save(t, post, now);
        posts::schedule(t, id, now);
        drafts::forget(t, place);
        const bool isHeld = posts::one(t, id).value_or(Post()).state == SendState::Held;
        return std::pair(id, isHeld);
    };
    const QString name
        = (post.title.isEmpty() ? post.idea.isEmpty() ? c.versions.first().content.text : post.idea : post.title)
              .simplified()
              .left(60);
    const QString when = QLocale().toString(QDateTime::fromString(c.wallTime, Qt::ISODate), u"ddd d MMM, HH:mm"_s);
    const QString said = sentence.isEmpty() ? tr("Scheduled for %1: “%2”").arg(when, name) : sentence.arg(name);
    const QString held = tr("Held, because publishing is paused: “%1”").arg(name);
    m_keeper.forgotten(place);
    m_loaded = false; // what is being written cannot change any more
    whenAnswered(m_desk.db.write(change), this,
        [this, c, said, held, due = post.due, planned = sentence.isEmpty()](
            const Expected<std::pair<PostId, bool>> &written) {
            m_loaded = true;
            if (!written) {
                m_keeper.keep(c.draftPlace(), composition::toJson(m_now), {});
                return Q_EMIT acted(errorText(written.error()), {});
            }
            afterSending(written->first, due, written->second ? held : said);
            if (planned)
                offerStartAtLogin();
        });
}

void ComposerPage::afterSending(PostId post, const QDateTime &due, const QString &sentence)
{
    Q_EMIT acted(sentence, {});
    Q_EMIT closed();
    Q_EMIT sent(post, due.toTimeZone(QTimeZone(m_desk.services.zone().toLatin1())).date());
    openPost({});
}

//! Once, with the first plan: posts go out only while the program runs.
void ComposerPage::offerStartAtLogin()
{
    Services &services = m_desk.services;
    if (!services.canStartAtLogin() || services.get(settings::startAtLogin)
        || services.get(settings::startAtLoginOffered))
        return;
    services.set(settings::startAtLoginOffered, true);
    QMessageBox *box = ask(tr("Start when you log in?"),
        tr("Posts go out only while Tertulia runs. It can start with your session and wait in the tray."),
        tr("Start at login"), false, [&services] { services.setStartAtLogin(true); });
    box->button(QMessageBox::Cancel)->setText(tr("Not now"));
}

//! A change to what is published is a row of the outbox, like everything that leaves.
void ComposerPage::sendChange(AccountId id)
{
    whenChecked([this, id] {
        const ComposedVersion *v = shownVersion(id);
        if (!v || !v->isChanging())
            return;
        const Findings *found = findings(id, part(id));
        const QList<Problem> problems = found ? found->problems : QList<Problem>();
        const auto blocks
            = std::find_if(problems.cbegin(), problems.cend(), [](const Problem &p) { return p.blocks(); });
        if (blocks != problems.cend())
            return Q_EMIT acted(
                tr("Not changed: %1").arg(ComposerWords::sentence(*blocks, networkName(id), words())), {});
        if (*v->change == v->content)
            return Q_EMIT acted(tr("Nothing differs from what is published."), {});
        Content content = *v->change;
        content.text = content.text.trimmed();
        const auto write = [row = v->id, content, now = m_desk.services.now()](
                               Transaction &t) { return posts::edit(t, row, content, now); };
        whenAnswered(m_desk.db.write(write), this, [this, id](const Expected<Done> &written) {
            if (!written)
                return Q_EMIT acted(errorText(written.error()), {});
            change(id, [](ComposedVersion &version) { version.change.reset(); });
            Q_EMIT acted(tr("The change goes out on %1.").arg(networkName(id)), {});
        });
    });
}

void ComposerPage::confirmDeletion(AccountId id)
{
    const ComposedVersion *v = shownVersion(id);
    if (!v)
        return;
    ask(tr("Delete on the network?"), tr("The post is deleted on %1. That cannot be undone.").arg(networkName(id)),
        tr("Delete"), true, [this, id, row = v->id] {
            const auto write
                = [row, now = m_desk.services.now()](Transaction &t) { return posts::withdraw(t, row, now); };
            whenAnswered(m_desk.db.write(write), this, [this, id](const Expected<Done> &written) {
                Q_EMIT acted(
                    written ? tr("It is being deleted on %1.").arg(networkName(id)) : errorText(written.error()), {});
            });
        });
}

//! What was typed goes; the verb brings it back as long as nothing else is opened.
void ComposerPage::discard()
{
    if (!m_loaded || (m_now.post ? m_now == m_base : m_now.isEmpty()))
        return Q_EMIT acted(tr("There is nothing to discard."), {});
    const Composition kept = m_now;
    m_keeper.keep(m_now.draftPlace(), {}, {});
    m_now = m_base;
    if (!m_now.post)
        startVersions(m_now);
    showAll();
    check();
    m_question->say(StateGlyph::Held, tr("What was typed is discarded."),
        {{tr("Bring it back"),
            [this, kept] {
                m_question->clear();
                if (kept.draftPlace() != m_now.draftPlace())
                    return;
                m_now = kept;
                showAll();
                noteChange();
            }}},
        u"edit-clear"_s, true);
}
