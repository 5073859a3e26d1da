#pragma once
#include "ui/calendar/postdeeds.h"
#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QTimeEdit;

//! Asks for date, time and zone; where a clock change makes the time doubtful, it asks which one is meant.
class MoveDialog : public QDialog {
    Q_OBJECT
public:
    MoveDialog(const Desk &desk, const QString &title, const Plan &plan, QWidget *parent);
    void propose(const QDate &day); //!< for what has no day yet; the time is next to be typed

Q_SIGNALS:
    void chosen(const Plan &plan);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *fields();
    QWidget *question();
    void translate();
    void judge();
    void answer(const QPushButton *pressed);
    Plan plan() const;
    QString wallTime() const;

    Desk m_desk;
    QString m_title;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    QComboBox *m_zone;
    QLabel *m_labels[3];
    QWidget *m_ask;
    QLabel *m_doubt, *m_trouble;
    QPushButton *m_left, *m_right, *m_move, *m_cancel;
    bool m_second = false; //!< in an overlap the second reading is meant
    QString m_answered; //!< wall time and zone whose doubt is settled
};
