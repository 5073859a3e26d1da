#pragma once
#include <QObject>
#include <QSocketNotifier>
#include <memory>

//! SIGTERM and SIGINT as a Qt signal, for as long as it lives.
class EndSignals : public QObject {
    Q_OBJECT
public:
    EndSignals();
    ~EndSignals() override;

Q_SIGNALS:
    void asked();

private:
    int m_file = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};
