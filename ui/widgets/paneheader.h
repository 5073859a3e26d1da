#pragma once
#include <QWidget>

class ElidedLabel;
class QHBoxLayout;
class QLabel;
class Theme;

//! The 44 px band over a pane: title, grey count, then whatever the pane puts at the right.
class PaneHeader : public QWidget {
    Q_OBJECT
public:
    explicit PaneHeader(Theme &theme, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setCount(const QString &count); //!< empty hides it
    void addBefore(QWidget *widget); //!< left of the title (Back)
    void addAfterTitle(QWidget *widget);
    void add(QWidget *widget); //!< at the right end
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    Theme &m_theme;
    QHBoxLayout *m_left, *m_middle, *m_right;
    ElidedLabel *m_title;
    QLabel *m_count;
};
