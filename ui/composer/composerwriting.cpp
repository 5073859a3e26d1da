// What is typed into the composer, and how it fits.
#include "models/domain/whenanswered.h"
#include "ui/composer/columnsview.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/mediapane.h"
#include "ui/composer/namelookup.h"
#include "ui/composer/problemwords.h"
#include "ui/composer/schedulebar.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include "ui/services.h"
#include "ui/widgets/paneheader.h"
#include <QApplication>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

//! Every change comes through here: it is kept as a draft, and looked at.
void ComposerPage::noteChange()
{
    if (!m_loaded) {
        m_typedEarly = true;
        return;
    }
    m_keeper.keep(m_now.draftPlace(), m_now.isEmpty() || m_now == m_base ? QString() : composition::toJson(m_now), {});
    check();
}

void ComposerPage::typedIdea(const QString &text)
{
    m_now.idea = text;
    m_now.flow();
    noteChange();
    showVersions();
}

void ComposerPage::typedVersion(AccountId id, const QString &text)
{
    change(id, [&](ComposedVersion &v) {
        if (v.isChanging()) {
            v.change->text = text;
        } else if (v.canWrite()) {
            v.content.text = text;
            v.own = text != m_now.idea || part(id) > 0;
        }
    });
}

void ComposerPage::change(AccountId id, const std::function<void(ComposedVersion &)> &what)
{
    ComposedVersion *version = shownVersion(id);
    if (!version)
        return;
    what(*version);
    noteChange();
    showVersions();
}

void ComposerPage::changeMedia(const QList<Media> &media)
{
    m_now.addMedia(media);
    noteChange();
    showVersions();
}

//! Into the editor as if it were typed, so that Ctrl+Z brings the own words back.
void ComposerPage::pullIn(AccountId id)
{
    VersionColumn *shown = column(id);
    if (!shown || !shown->isWritable() || m_now.parts(id).size() > 1)
        return;
    shown->editor().replaceAll(m_now.idea);
    change(id, [](ComposedVersion &v) { v.own = false; });
    Q_EMIT acted(tr("The core idea flows into %1 again.").arg(networkName(id)), {});
}

void ComposerPage::putBack(AccountId id)
{
    change(id, [](ComposedVersion &v) { v.without.clear(); });
}

void ComposerPage::remedy(AccountId id, const Problem &problem)
{
    using What = Problem::What;
    const ComposedVersion *version = shownVersion(id);
    if (!version)
        return;
    const QList<Media> media = m_now.mediaOf(*version);
    const auto leaveOut = [&](qsizetype from, qsizetype count) {
        change(id, [&](ComposedVersion &v) {
            for (qsizetype i = from; i < qMin(from + count, media.size()); ++i)
                v.without.append(media[i].sha256);
        });
    };
    switch (problem.what) {
    case What::NoPictures: return leaveOut(0, media.size());
    case What::TooManyPictures: return leaveOut(media.size() - problem.number, problem.number);
    case What::PictureTooBig:
    case What::PictureType: return leaveOut(problem.picture - 1, 1);
    case What::AltTooLong: return writeAlt(*version, problem.picture);
    case What::SignedOut: return Q_EMIT accountAsked(id);
    case What::TooLong:
        if (info(id).can(u"thread") && version->canWrite())
            return splitToFit(id);
        return column(id)->editor().setFocus(Qt::OtherFocusReason);
    case What::Empty: return column(id)->editor().setFocus(Qt::OtherFocusReason);
    case What::Tailoring: return remedyTailoring(id, problem.finding);
    }
}

void ComposerPage::writeAlt(const ComposedVersion &version, int picture)
{
    const QString sha256 = m_now.mediaOf(version).value(picture - 1).sha256;
    for (int i = 0; i < m_now.media.size(); ++i)
        if (m_now.media[i].sha256 == sha256)
            return m_media->writeAlt(i);
}

QList<Checked> ComposerPage::toCheck() const
{
    QList<Checked> all;
    for (const ComposedVersion &v : m_now.versions) {
        const Account *a = account(v.account);
        Content content = v.shown();
        content.media = m_now.mediaOf(v);
        all.append({.account = v.account,
            .info = info(v.account),
            .content = content,
            .signedOut = a && a->state == Account::State::NeedsSignIn,
            .frozen = !v.canWrite() && !v.isChanging(),
            .due = m_now.dueOf(v.account),
            .people = m_names->known(v.account)});
    }
    return all;
}

void ComposerPage::check()
{
    ++m_revision;
    if (!m_checking)
        runCheck();
}

text::Plan ComposerPage::plan() const
{
    return {.post = m_now.post,
        .idea = m_now.idea,
        .reason = m_now.reason,
        .altText = m_desk.services.get(settings::altText),
        .said = nullptr};
}

//! One at a time, off this thread; an answer to what was typed over meanwhile is dropped, and all is looked at anew.
void ComposerPage::runCheck()
{
    m_checking = true;
    const auto look = [versions = toCheck(), plan = plan(), said = m_said]() mutable {
        plan.said = said.get();
        return checks::all(versions, plan);
    };
    whenAnswered(QtConcurrent::run(&m_worker, look), this, [this, revision = m_revision](const Looked &looked) {
        m_checking = false;
        if (m_revision != revision)
            return runCheck();
        m_checked = revision;
        tellFindings(looked);
        if (const auto next = std::exchange(m_afterCheck, {}))
            whenChecked(next);
    });
}

//! Nor while a draft is being saved: what leaves must know which post it is.
void ComposerPage::whenChecked(std::function<void()> what)
{
    if (m_saving) {
        m_afterSaving = [this, what = std::move(what)] { whenChecked(what); };
        return;
    }
    if (m_checked == m_revision)
        return what();
    m_afterCheck = std::move(what);
}

//! In the order of the versions, so that those of one account are its parts.
void ComposerPage::tellFindings(const Looked &looked)
{
    m_found = looked.tailoring;
    m_findings.clear();
    m_problems.clear();
    for (const Findings &found : looked.versions) {
        QList<Findings> &parts = m_findings[found.account];
        for (const Problem &problem : found.problems)
            if (problem.blocks())
                m_problems.append({found.account, int(parts.size()), problem});
        parts.append(found);
    }
    tellColumns();
    showTailoring();
    m_bar->setProblems(int(m_problems.size()));
    Q_EMIT factChanged();
}

const Findings *ComposerPage::findings(AccountId id, int part) const
{
    const auto found = m_findings.constFind(id);
    return found != m_findings.constEnd() && part < found->size() ? &found->at(part) : nullptr;
}

void ComposerPage::tellColumns()
{
    for (VersionColumn *shown : std::as_const(m_columns)) {
        const AccountId id = shown->accountId();
        QList<text::Length> lengths;
        for (const Findings &found : m_findings.value(id))
            lengths.append(found.length);
        shown->tellParts(lengths);
        const Findings *found = findings(id, part(id));
        if (!found)
            continue;
        shown->tell(*found, words());
        if (const Account *known = account(id))
            m_names->look(*known, m_found.names.value(id));
    }
}

int ComposerPage::blocking() const { return int(m_problems.size()); }

bool ComposerPage::goToProblem(int step)
{
    if (m_problems.isEmpty())
        return false;
    const int count = int(m_problems.size());
    m_problem = (qBound(-1, m_problem, count - 1) + step + (m_problem < 0 && step < 0 ? 1 : 0) + count) % count;
    const auto &[id, part, problem] = m_problems[m_problem];
    VersionColumn *shown = column(id);
    if (!shown)
        return false;
    showPart(id, part);
    m_versions->reveal(shown);
    if (problem.is(text::Finding::Kind::NoAlt) || problem.what == Problem::What::AltTooLong)
        remedy(id, problem);
    else if (problem.is(text::Finding::Kind::SameText))
        selectSpot(id, problem.finding);
    else
        shown->editor().setFocus(Qt::ShortcutFocusReason);
    Q_EMIT acted(ComposerWords::sentence(problem, networkName(id), words()), {});
    return true;
}

//! The same field of the next network; from elsewhere into the first text.
void ComposerPage::goToNetwork(int step)
{
    QList<VersionColumn *> columns;
    for (const ComposedVersion &v : std::as_const(m_now.versions))
        if (VersionColumn *shown = column(v.account); !columns.contains(shown))
            columns.append(shown);
    const int count = int(columns.size());
    const QWidget *focus = QApplication::focusWidget();
    for (int i = 0; i < count && focus; ++i) {
        VersionColumn *here = columns[i], *next = columns[(i + step + count) % count];
        if (!here->isAncestorOf(focus))
            continue;
        const qsizetype option = here->options().indexOf(const_cast<QWidget *>(focus));
        QWidget *target = next->options().value(option);
        if (!target || !target->isVisible())
            target = &next->editor();
        m_versions->reveal(next);
        return target->setFocus(Qt::ShortcutFocusReason);
    }
    if (count > 0)
        columns[step > 0 ? 0 : count - 1]->editor().setFocus(Qt::ShortcutFocusReason);
}
