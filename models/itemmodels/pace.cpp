#include "models/itemmodels/pace.h"

Pace::Pace(std::function<void()> ask, int milliseconds) : m_ask(std::move(ask)), m_milliseconds(milliseconds)
{
    m_pause.setSingleShot(true);
    QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { go(); });
}

void Pace::soon()
{
    if (m_asking)
        m_again = true;
    else if (!m_pause.isActive())
        m_pause.start(m_milliseconds);
}

void Pace::now()
{
    if (m_asking)
        m_again = m_atOnce = true;
    else
        m_pause.start(0); // never from inside the call: an answer may be there at once, and the caller may be painting
}

void Pace::done()
{
    m_asking = false;
    if (!std::exchange(m_again, false))
        return;
    m_pause.start(std::exchange(m_atOnce, false) ? 0 : m_milliseconds);
}

void Pace::go()
{
    m_pause.stop();
    m_asking = true;
    m_ask();
}
