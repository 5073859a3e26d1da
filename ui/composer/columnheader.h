#pragma once
#include "models/domain/account.h"
#include "models/text/length.h"
#include <QWidget>

class Theme;

//! The head of a version: whose it is, how much of the network's limit is used, and that as a bar.
class ColumnHeader : public QWidget {
    Q_OBJECT
public:
    explicit ColumnHeader(Theme &theme, QWidget *parent = nullptr);
    void setAccount(const Account &account);
    void setLength(const text::Length &length);
    QString counter() const; //!< "213 / 500", or the excess "−12"
    void setRoomAtRight(int pixels) { m_room = pixels; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say();
    Theme &m_theme;
    Account m_account;
    text::Length m_length;
    int m_room = 0;
};
