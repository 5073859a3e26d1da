#pragma once
#include <QObject>
#include <QTimer>
#include <functional>

//! However fast the store changes, a model reads again this seldom, and one question at a time: `ask` is called, and
//! not again before done(). Answers can so never overtake each other.
class Pace {
public:
    explicit Pace(std::function<void()> ask, int milliseconds = 50);
    void soon(); //!< after the pause, or when the running question is answered
    void now(); //!< without the pause, from the event loop
    void done();
    bool isAsking() const { return m_asking; }

private:
    void go();
    std::function<void()> m_ask;
    int m_milliseconds;
    QTimer m_pause;
    bool m_asking = false;
    bool m_again = false;
    bool m_atOnce = false;
};
