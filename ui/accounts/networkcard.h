#pragma once
#include "models/domain/networkinfo.h"
#include "ui/desk.h"
#include <QPushButton>

//! A network that can be connected: badge, name, how long it takes, what it can do.
class NetworkCard : public QPushButton {
    Q_OBJECT
public:
    NetworkCard(const Desk &desk, const NetworkInfo &info, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList abilities() const;
    Desk m_desk;
    NetworkInfo m_info;
};
