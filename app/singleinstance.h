#pragma once
#include <QLocalServer>
#include <QObject>

//! One window per workspace: a second start raises the first and ends.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString &workspace);
    bool raiseOther(); //!< true: somebody answered
    void listen(); //!< from now on we are the one

Q_SIGNALS:
    void raiseAsked();

private:
    QString m_name;
    QLocalServer m_server;
};
