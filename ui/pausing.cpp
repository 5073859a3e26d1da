// What the window does about a pause: the corner button, the banners, the questions.
#include "models/domain/whenanswered.h"
#include "models/itemmodels/accountsmodel.h"
#include "models/store/database.h"
#include "models/store/pause.h"
#include "ui/calendar/postwords.h"
#include "ui/mainwindow.h"
#include "ui/pause/pausebanner.h"
#include "ui/pause/pausedialog.h"
#include "ui/pause/pausewatch.h"
#include "ui/pause/pausewords.h"
#include "ui/pause/proofdialog.h"
#include "ui/place.h"
#include "ui/services.h"
#include "ui/statusline.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QMenuBar>
#include <QResizeEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

void MainWindow::buildPause()
{
    connect(m_pauseButton, &QToolButton::clicked, this, [this] { askPause(); });
    connect(m_pauseBanner, &PauseBanner::resumeAsked, this, &MainWindow::showHeld);
    connect(m_pauseBanner, &PauseBanner::proofAsked, this, &MainWindow::showProof);
    connect(m_waiting, &Banner::closed, this, [this] { m_waitingSeen = int(m_pause->standing().waiting.size()); });
    connect(m_pause, &PauseWatch::changed, this, &MainWindow::tellPause);
    connect(&m_desk.theme, &Theme::changed, this, &MainWindow::tellPause);
    whenTranslated(m_pauseButton, [this] { tellPause(); });
}

//! The button says in words whether publishing is paused; what waits after a pause, or was missed, is said once more at
//! each start.
void MainWindow::tellPause()
{
    const bool paused = m_pause->isEverythingPaused();
    m_pauseButton->setText(paused ? tr("Everything paused") : tr("Pause all"));
    m_pauseButton->setToolTip(paused ? tr("See what is held, and resume") : tr("Pause all publishing"));
    m_pauseButton->setProperty("tone", paused ? QVariant(int(StateGlyph::Failed)) : QVariant());
    m_pauseButton->setIcon(paused
            ? icon(m_desk.theme, u"media-playback-pause"_s, m_desk.theme.stateLook(StateGlyph::Failed).onStrong)
            : icon(m_desk.theme, u"media-playback-pause"_s));
    m_pauseButton->updateGeometry();
    m_pauseButton->update();
    menuBar()->cornerWidget()->adjustSize();
    QResizeEvent wider(menuBar()->size(), menuBar()->size()); // it does not ask its corner again by itself
    QCoreApplication::sendEvent(menuBar(), &wider);
    if (m_pause->first())
        m_desk.actions.setAvailable(u"publishing.proof"_s);
    else
        m_desk.actions.setUnavailable(u"publishing.proof"_s, tr("nothing is paused"));
    const int missed = m_pause->count(SendState::Missed), held = m_pause->count(SendState::Held);
    m_waitingSeen = std::min(m_waitingSeen, missed + held);
    if (m_pause->first() || missed + held <= m_waitingSeen)
        return m_waiting->clear();
    QStringList parts;
    if (missed > 0)
        parts.append(tr("%n missed: the computer was off or asleep.", nullptr, missed));
    if (held > 0)
        parts.append(tr("%n still held after a pause.", nullptr, held));
    parts.append(tr("Nothing goes out without a decision."));
    m_waiting->say(missed > 0 ? StateGlyph::Missed : StateGlyph::Held, parts.join(u' '),
        {{tr("Decide…"), [this] { showHeld(); }}}, {}, true);
}

void MainWindow::askPause(AccountId account)
{
    if (m_pause->isEverythingPaused())
        return showHeld();
    QList<Account> all;
    for (int row = 0; row < m_accounts->rowCount(); ++row)
        all.append(m_accounts->at(row)->account);
    auto *dialog = new PauseDialog(m_desk, all, account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PauseDialog::acted, m_status, [this](const QString &sentence) { m_status->say(sentence); });
    dialog->open();
}

void MainWindow::resumeAccount(AccountId account)
{
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([account, now](Transaction &t) { return pauses::end(t, account, now); }), this,
        [this](const Expected<int> &ended) {
            m_status->say(!ended ? errorText(ended.error())
                                 : tr("The account publishes again. What was held waits for a decision."));
        });
}

void MainWindow::showHeld() { showPlace(u"held"_s); }

void MainWindow::showProof()
{
    const Pause *pause = m_pause->first();
    if (!pause)
        return;
    const auto look = [pause = *pause](const Reader &r) {
        return Proof{pause, pauses::heldBy(r, pause.id), pauses::mayHaveLeft(r, pause.account)};
    };
    whenAnswered(m_desk.db.read(look), this, [this](const Expected<Proof> &found) {
        if (!found)
            return m_status->say(errorText(found.error()));
        const QString text = pausewords::proof(found->pause, found->held, found->mayHaveLeft,
            postwords::zoneOf(m_desk.services.zone()), *m_book, m_desk.theme);
        auto *dialog = new ProofDialog(m_desk, text, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ProofDialog::acted, m_status, [this](const QString &sentence) { m_status->say(sentence); });
        dialog->open();
    });
}
