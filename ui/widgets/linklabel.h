#pragma once
#include <QAbstractButton>

class Theme;

//! Words in the link colour that do something; reachable by Tab, activated by Space, Enter or click.
class LinkLabel : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkLabel(Theme &theme, QWidget *parent = nullptr);
    explicit LinkLabel(Theme &theme, const QString &text, QWidget *parent = nullptr);
    void setInk(QColor ink); //!< instead of the link colour; an invalid one returns to it
    void setStrong(bool strong);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Theme &m_theme;
    QColor m_ink;
    bool m_strong = false;
};
