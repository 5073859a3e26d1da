#include "app/cli/signals.h"
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

// A signal handler reaches nothing else.
volatile int writeEnd = -1;

void note(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
}

} // namespace

EndSignals::EndSignals()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_file = ends[0];
    writeEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(m_file, bytes, sizeof bytes) > 0) { }
        Q_EMIT asked();
    });
    std::signal(SIGTERM, &note);
    std::signal(SIGINT, &note);
}

EndSignals::~EndSignals()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    m_notifier.reset();
    if (m_file >= 0) {
        ::close(m_file);
        ::close(writeEnd);
    }
    writeEnd = -1;
}
