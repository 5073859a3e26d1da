#pragma once
#include <QFrame>

class ElidedLabel;
class KeyHint;
class LinkLabel;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimeEdit;
class Theme;

//! When the post goes out: date, time and zone as a wall clock there shows them, and the verbs.
class ScheduleBar : public QFrame {
    Q_OBJECT
public:
    explicit ScheduleBar(Theme &theme, QWidget *parent = nullptr);
    void setPlan(const QString &wallTime, const QString &zone); //!< "2026-05-14T13:00"
    QString wallTime() const;
    QString zone() const;
    void setFact(const QString &fact);
    void setByServer(bool offered, bool chosen);
    void setProblems(int count);
    void setSpread(const QString &verb); //!< what can be done about the versions' minutes; empty: nothing
    void setVerbs(const QString &schedule, bool canSend);
    void focusDate();
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    void planned();
    void byServerChosen(bool byServer);
    void publishAsked();
    void scheduleAsked();
    void problemAsked();
    void spreadAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setWords();
    void restyle();
    void fit();
    Theme &m_theme;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    QComboBox *m_zone;
    ElidedLabel *m_fact;
    QLabel *m_glyph;
    LinkLabel *m_spread, *m_problems;
    KeyHint *m_problemKey;
    QPushButton *m_publish, *m_schedule;
    QHBoxLayout *m_row = nullptr; //!< what there always is
    QCheckBox *m_byServer; //!< in a line of its own, where a server can
    int m_count = 0;
};
