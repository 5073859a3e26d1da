#pragma once
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class Theme;

//! A few choices side by side of which one holds (month, week, list); arrows move, as in radio buttons.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(Theme &theme, QWidget *parent = nullptr);
    void add(int id, const QString &text, const QString &icon = {}, const QString &keys = {});
    void setText(int id, const QString &text);
    void setCurrent(int id); //!< does not emit
    int current() const;

Q_SIGNALS:
    void chosen(int id);

private:
    void reposition();
    Theme &m_theme;
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};
