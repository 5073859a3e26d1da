// That not every wall says the same: what was found is shown in the texts and at the foot, and can be put right.
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "ui/composer/columnsview.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/differencedialog.h"
#include "ui/composer/namelookup.h"
#include "ui/composer/schedulebar.h"
#include "ui/composer/tailoringpanel.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include "ui/services.h"
#include <QInputDialog>
#include <QTimeZone>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = text::Finding::Kind;

namespace {

constexpr int minutesApart = 12; // as the mock-up has it; within the late limit of the first hour

bool isPair(const text::Finding &finding) { return finding.kind == Kind::SameText || finding.kind == Kind::NearText; }

} // namespace

void ComposerPage::buildTailoring()
{
    m_worker.setMaxThreadCount(1);
    m_lookBack.setSingleShot(true);
    m_lookBack.setInterval(300ms);
    connect(&m_lookBack, &QTimer::timeout, this, &ComposerPage::lookBack);
    connect(&m_desk.db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (isVisible() && (changes.everything || !changes.posts.isEmpty() || !changes.outbox.isEmpty()))
            m_lookBack.start();
    });
    connect(m_names, &NameLookup::learnt, this, &ComposerPage::check);
    connect(m_tailoring, &TailoringPanel::differenceAsked, this, &ComposerPage::showWorstDifference);
    connect(m_tailoring, &TailoringPanel::rewriteAsked, this, &ComposerPage::rewriteWorst);
    connect(m_tailoring, &TailoringPanel::reasonAsked, this, &ComposerPage::askReason);
    connect(m_tailoring, &TailoringPanel::reasonTakenBack, this, [this] { setReason({}); });
    connect(m_bar, &ScheduleBar::spreadAsked, this, &ComposerPage::spread);
    connect(&m_desk.services, &Services::settingChanged, this, [this](const QString &name) {
        if (name == settings::altText.name && m_loaded)
            check();
    });
}

//! What was said lately is read and made ready off this thread; thousands of posts take a moment.
void ComposerPage::lookBack()
{
    const auto read
        = [from = m_desk.services.now() - text::lately](const Reader &r) { return posts::saidSince(r, from); };
    whenAnswered(m_desk.db.read(read), this, [this](const Expected<QList<text::Said>> &said) {
        if (!said)
            return;
        const auto prepare = [all = *said] { return std::make_shared<const text::SaidLately>(all); };
        whenAnswered(QtConcurrent::run(prepare), this, [this](const std::shared_ptr<const text::SaidLately> &ready) {
            m_said = ready;
            if (m_loaded)
                check();
        });
    });
}

TailoringWords ComposerPage::words() const
{
    QHash<AccountId, QString> names;
    for (const ComposedVersion &v : m_now.versions)
        names.insert(v.account, networkName(v.account));
    return {[names](AccountId id) { return names.value(id); }, QTimeZone(m_desk.services.zone().toLatin1())};
}

void ComposerPage::showTailoring()
{
    m_tailoring->present({m_found, m_now.reason, [this](AccountId id) { return networkName(id); },
        [this](AccountId id) { return account(id) ? account(id)->network : QString(); }});
    markTexts();
    showSpread();
}

void ComposerPage::markTexts()
{
    for (VersionColumn *shown : std::as_const(m_columns)) {
        const Findings *of = findings(shown->accountId(), part(shown->accountId()));
        if (!of)
            continue;
        QList<TextField::Mark> marks;
        for (const text::Finding &finding : std::as_const(m_found.findings))
            for (const text::Spot &spot : finding.spots)
                if (of->holds(spot)) {
                    const qsizetype from = std::max(spot.start, of->start) - of->start;
                    const qsizetype to = std::min(spot.start + spot.length - of->start, of->size);
                    marks.append({from, to - from,
                        finding.level == text::Level::Error ? StateGlyph::Failed : StateGlyph::Due, isPair(finding)});
                }
        shown->editor().mark(marks);
    }
}

void ComposerPage::showSpread()
{
    const bool together = std::any_of(m_found.findings.cbegin(), m_found.findings.cend(),
        [](const text::Finding &finding) { return finding.kind == Kind::SameMinute; });
    m_bar->setSpread(together                              ? tr("Same minute: spread")
            : m_now.apart > 0 && m_now.versions.size() > 1 ? tr("%n min apart: together", nullptr, m_now.apart)
                                                           : QString());
}

void ComposerPage::spread()
{
    if (m_now.wallTime.isEmpty()) {
        m_now.wallTime = m_bar->wallTime();
        m_now.zone = m_bar->zone();
    }
    m_now.apart = m_now.apart > 0 ? 0 : minutesApart;
    Q_EMIT acted(m_now.apart > 0 ? tr("Each network goes out %n minutes after the one before.", nullptr, m_now.apart)
                                 : tr("All networks go out in the same minute."),
        {});
    noteChange();
    showPlan();
    showVersions();
}

//! The finding about the two that are most alike.
std::optional<text::Finding> ComposerPage::worstPair() const
{
    std::optional<text::Finding> worst;
    for (const text::Finding &finding : m_found.findings)
        if (isPair(finding) && (!worst || finding.score > worst->score))
            worst = finding;
    return worst;
}

void ComposerPage::showWorstDifference()
{
    if (const auto finding = worstPair())
        return showDifference(finding->accounts[1], finding->accounts[0]);
    if (const text::Pair *pair = m_found.worst())
        return showDifference(pair->first, pair->second);
    Q_EMIT acted(tr("There are no two texts to compare."), {});
}

//! The second is the one that may be rewritten.
void ComposerPage::showDifference(AccountId first, AccountId second)
{
    const auto side = [this](AccountId id) {
        QStringList parts;
        for (const ComposedVersion &v : m_now.versions)
            if (v.account == id)
                parts.append(v.shown().text);
        return DifferenceDialog::Side{networkName(id), parts.join(u"\n\n"_s)};
    };
    auto *dialog = new DifferenceDialog(m_desk, side(first), side(second), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DifferenceDialog::rewriteAsked, this, [this, first, second] { rewrite(second, first); });
    dialog->open();
}

void ComposerPage::rewriteWorst()
{
    if (const auto finding = worstPair())
        return rewrite(finding->accounts[0], finding->accounts[1]);
    Q_EMIT acted(tr("Nothing needs to be rewritten."), {});
}

//! The version gets words of its own: from here on the idea no longer flows into it, and what is the same is chosen.
void ComposerPage::rewrite(AccountId id, AccountId likeWhom)
{
    if (!column(id) || !column(id)->isWritable())
        return;
    change(id, [](ComposedVersion &v) { v.own = true; });
    m_versions->reveal(column(id));
    text::Finding same;
    for (const text::Finding &finding : std::as_const(m_found.findings))
        if (isPair(finding) && finding.accounts == QList{id, likeWhom})
            same = finding;
    selectSpot(id, same);
    Q_EMIT acted(tr("Write what only %1 is to read.").arg(networkName(id)), {});
}

//! The longest of its places in what this account says, in whichever part of its thread.
void ComposerPage::selectSpot(AccountId id, const text::Finding &finding)
{
    text::Spot longest{id, 0, 0};
    for (const text::Spot &spot : finding.spots)
        if (spot.account == id && spot.length > longest.length)
            longest = spot;
    VersionColumn *shown = column(id);
    if (!shown)
        return;
    const QList<Findings> parts = m_findings.value(id);
    for (int i = 0; i < parts.size(); ++i) {
        if (!parts[i].holds(longest))
            continue;
        showPart(id, i);
        return shown->editor().selectPart(std::max(longest.start - parts[i].start, qsizetype(0)), longest.length);
    }
    shown->editor().selectPart(0, 0);
}

void ComposerPage::askReason()
{
    const auto finding = worstPair();
    if (!finding || finding->kind != Kind::SameText)
        return Q_EMIT acted(tr("No two texts are the same."), {});
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep the same text"));
    dialog->setLabelText(tr("Why should %1 and %2 say the same? The reason is kept with the post.")
                             .arg(networkName(finding->accounts[0]), networkName(finding->accounts[1])));
    dialog->setOkButtonText(tr("Keep it"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &reason) {
        if (reason.trimmed().isEmpty())
            return Q_EMIT acted(tr("Without a reason it stays refused."), {});
        setReason(reason.trimmed());
    });
    dialog->open();
}

void ComposerPage::setReason(const QString &reason)
{
    m_now.reason = reason;
    noteChange();
}

void ComposerPage::remedyTailoring(AccountId id, const text::Finding &finding)
{
    switch (finding.kind) {
    case Kind::SameText:
    case Kind::NearText: return showDifference(finding.accounts[1], finding.accounts[0]);
    case Kind::ForeignName:
    case Kind::CutText:
    case Kind::WillNotLink: return selectSpot(id, finding);
    case Kind::DeadHashtags: {
        TextField &editor = column(id)->editor();
        return editor.replaceAll(text::withoutHashtags(editor.toPlainText()));
    }
    case Kind::NoAlt:
        if (const ComposedVersion *version = shownVersion(id))
            writeAlt(*version, finding.number);
        return;
    case Kind::Clash: return m_bar->focusDate();
    case Kind::SameMinute: return spread();
    case Kind::SaidLately:
    case Kind::NotChecked: return;
    }
}
