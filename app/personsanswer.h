#pragma once
#include <QFuture>
#include <QPromise>
#include <QString>

//! What a person is asked on one thread and waited for on another. Nobody waits for ever: when the question goes away
//! unanswered, the answer is empty.
class PersonsAnswer {
public:
    PersonsAnswer() { m_promise.start(); }
    ~PersonsAnswer() { give({}); }
    PersonsAnswer(const PersonsAnswer &) = delete;
    PersonsAnswer &operator=(const PersonsAnswer &) = delete;

    QFuture<QString> future() const { return m_promise.future(); }
    void give(const QString &answer) //!< the first counts
    {
        if (std::exchange(m_given, true))
            return;
        m_promise.addResult(answer);
        m_promise.finish();
    }

private:
    QPromise<QString> m_promise;
    bool m_given = false;
};
