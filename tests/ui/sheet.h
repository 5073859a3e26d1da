#pragma once
#include <QWidget>

class Theme;

//! Every shared widget on one page, in the order of the design's sheet of components.
class Sheet : public QWidget {
public:
    explicit Sheet(Theme &theme);
    QWidget *focusMe() const { return m_focus; }

private:
    Theme &m_theme;
    QWidget *m_focus = nullptr;
    QWidget *buttons();
    QWidget *fields();
    QWidget *banners();
    QWidget *waiting();
    QWidget *panel();
};
