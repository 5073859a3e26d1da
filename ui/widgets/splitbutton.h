#pragma once
#include <QToolButton>

class Theme;

//! A verb with a menu of its siblings at the right; primary by default. Alt+Down opens the menu.
class SplitButton : public QToolButton {
    Q_OBJECT
public:
    explicit SplitButton(Theme &theme, QWidget *parent = nullptr);
    void setKeys(const QString &keys);
    //! Without siblings no arrow is shown. The menu stays the caller's.
    void setSiblings(QMenu *menu);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};
