#include "models/itemmodels/pace.h"

Pace::Pace(std::function<void()> ask, int milliseconds) : m_ask(std::move(ask))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(milliseconds);
    QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { go(); });
}

void Pace::soon()
{
    if (m_asking)
        m_again = true;
    else if (!m_pause.isActive())
        m_pause.start();
}

void Pace::now()
{
    if (!m_asking)
        return go();
    m_again = true;
    m_atOnce = true;
}

void Pace::done()
{
    m_asking = false;
    if (!std::exchange(m_again, false))
        return;
    if (std::exchange(m_atOnce, false))
        go();
    else
        m_pause.start();
}

void Pace::go()
{
    m_pause.stop();
    m_asking = true;
    m_ask();
}
