#pragma once
#include <QList>
#include <QWidget>

class QGridLayout;
class Theme;

//! What an account allows and what not, each with its mark, in two columns.
class AbilityList : public QWidget {
    Q_OBJECT
public:
    struct Ability {
        QString text;
        bool can = true;
        bool operator==(const Ability &) const = default;
    };
    explicit AbilityList(Theme &theme, QWidget *parent = nullptr);
    void say(const QList<Ability> &abilities);

private:
    Theme &m_theme;
    QGridLayout *m_grid;
    QList<Ability> m_said;
};
