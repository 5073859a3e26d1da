#include "app/tour.h"
#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/posts.h"
#include "ui/mainwindow.h"
#include "ui/services.h"
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 150000; // ms for one step: a planned minute may have to pass
constexpr int beat = 50;
constexpr int settle = 400; // ms for painting after a step is done
} // namespace

Tour::Tour(const Options &options) : m_folder(options.tour) { QDir().mkpath(m_folder); }

QString Tour::workspace() const { return m_dir.filePath(u"tour.sqlite"_s); }

void Tour::begin(MainWindow &window, const Desk &desk)
{
    m_window = &window;
    m_desk = std::make_unique<Desk>(desk);
    m_setSpeed(10);
    plan();
    next();
}

void Tour::plan()
{
    planAnswering();
    planPublishing();
    planFinding();
    planSettingUp();
}

void Tour::next()
{
    if (++m_step >= m_steps.size())
        return over(0);
    m_waited = 0;
    m_seen = false;
    if (!QApplication::activeModalWidget())
        m_window->activateWindow(); // a dialog that has gone leaves the keys to nobody
    m_steps[m_step].act();
    QTimer::singleShot(beat, this, &Tour::wait);
}

void Tour::wait()
{
    const Step &step = m_steps[m_step];
    if (!step.isDone()) {
        m_waited += beat;
        if (m_waited > patience) {
            qCritical("The tour waited in vain at step %d (%s).", m_step + 1, qPrintable(step.picture));
            capture(u"stuck"_s);
            return over(1);
        }
        QTimer::singleShot(beat, this, &Tour::wait);
        return;
    }
    QTimer::singleShot(settle, this, [this] {
        if (!m_steps[m_step].picture.isEmpty())
            capture(m_steps[m_step].picture);
        next();
    });
}

void Tour::over(int exitCode)
{
    m_window->disconnect(this);
    QTimer::singleShot(0, m_window, [this, exitCode] {
        if (exitCode)
            return QCoreApplication::exit(exitCode);
        Q_EMIT m_window->quitAsked();
    });
}

void Tour::capture(const QString &name)
{
    const QString file = u"%1/%2-%3.png"_s.arg(m_folder, QString::number(++m_pictures).rightJustified(2, u'0'), name);
    QPixmap picture = m_window->grab();
    // A dialog is a window of its own: it is laid over the picture where it stands.
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        const QPixmap front = dialog->grab();
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 90));
        painter.drawPixmap(
            (m_window->width() - dialog->width()) / 2, (m_window->height() - dialog->height()) / 3, front);
    }
    if (!picture.save(file))
        qCritical("%s could not be written.", qPrintable(file));
    else
        std::puts(qUtf8Printable(file));
}

QWidget *Tour::hearer() const
{
    if (QWidget *focus = QApplication::focusWidget())
        return focus;
    return m_window->focusWidget() ? m_window->focusWidget() : m_window;
}

void Tour::type(const QString &text)
{
    for (const QChar letter : text) {
        QWidget *target = hearer();
        const int key = letter == u'\n' ? int(Qt::Key_Return) : int(letter.toUpper().unicode());
        const QString typed = letter == u'\n' ? u"\r"_s : QString(letter);
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, typed);
        QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, typed);
        QApplication::sendEvent(target, &down);
        QApplication::sendEvent(target, &up);
    }
}

void Tour::press(const QString &chord)
{
    const QKeyCombination combination = QKeySequence(chord)[0];
    QWidget *target = hearer();
    for (const auto kind : {QEvent::ShortcutOverride, QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, combination.key(), combination.keyboardModifiers());
        QApplication::sendEvent(target, &event);
    }
}

void Tour::look(std::function<bool(const Reader &)> question)
{
    if (std::exchange(m_asking, true))
        return;
    whenAnswered(m_desk->db.read([question](const Reader &r) { return question(r); }), this,
        [this](const Expected<bool> &answer) {
            m_asking = false;
            m_seen = answer && *answer;
        });
}
