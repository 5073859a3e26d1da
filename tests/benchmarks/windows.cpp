#include "models/store/conversations.h"
#include "tests/benchmarks/bed.h"
#include "tests/support/fakeservices.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include <QApplication>
#include <QPainter>
#include <QProcess>
#include <QTimer>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

//! Nothing but a line of text.
class BareWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).drawText(rect(), Qt::AlignCenter, u"Buenos días"_s); }
};

//! Tells the parent process once the watched widget was painted with what a person waits for.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget *watched, std::function<bool()> isThere) : QObject(watched), m_isThere(std::move(isThere))
    {
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_told && m_isThere()) {
            m_told = true;
            QTimer::singleShot(0, this, &FirstPaint::tell);
        }
        return false;
    }

private:
    static void tell()
    {
        timespec cpu{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
        std::printf("%.3f\n", double(cpu.tv_sec) * 1e3 + double(cpu.tv_nsec) / 1e6);
        std::fflush(stdout);
        QCoreApplication::quit();
    }
    std::function<bool()> m_isThere;
    bool m_told = false;
};

int showBare()
{
    BareWindow window;
    window.resize(1280, 800);
    new FirstPaint(&window, [] { return true; });
    window.show();
    return QApplication::exec();
}

int showInbox(const QString &file)
{
    Database::Options options;
    options.path = file;
    options.copies = false;
    auto opened = Database::open(options);
    auto *db = std::get_if<std::unique_ptr<Database>>(&opened);
    if (!db)
        return 1;
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    QApplication::setStyle(new Style(theme));
    ActionRegistry actions(theme, {}, [](const ActionRegistry::Bindings &) {});
    Syntax syntax(theme);
    FakeServices services;
    InboxPage page({theme, actions, syntax, **db, services});
    page.resize(1280, 800);
    ListPane &list = page.listPane();
    new FirstPaint(list.list().viewport(), [&list] { return list.model().at(0) != nullptr; });
    page.enter();
    page.show();
    return QApplication::exec();
}

} // namespace

int showWindow(const QString &which, const QString &file) { return which == u"bare" ? showBare() : showInbox(file); }

Taken timeWindow(const QStringList &arguments)
{
    QProcess window;
    double cpu = 0;
    const Taken all = taken([&] {
        window.start(QCoreApplication::applicationFilePath(), QStringList{u"--window"_s} + arguments);
        if (window.waitForReadyRead(60'000))
            cpu = window.readLine().trimmed().toDouble();
    });
    window.waitForFinished();
    if (cpu <= 0)
        qFatal("the window was not painted: %s", window.readAllStandardError().constData());
    return {cpu, all.wall};
}
