#pragma once
#include "ui/desk.h"
#include "ui/place.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

//! The first thing a person sees: practise, or connect an account. Only what works.
class FirstRun : public Place {
    Q_OBJECT
public:
    explicit FirstRun(const Desk &desk, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("first-run"); }
    QString title() const override { return tr("Start"); }
    void enter() override;

private:
    QWidget *practiceCard();
    QWidget *connectCard();
    QWidget *choices();
    void translate();
    void connectTo(const QString &network);

    Desk m_desk;
    QLabel *m_title, *m_subtitle, *m_practiceTitle, *m_practiceText, *m_promises, *m_connectTitle, *m_connectText,
        *m_foot;
    QPushButton *m_practice;
    QList<QPushButton *> m_networks;
    QComboBox *m_language, *m_zone;
};
