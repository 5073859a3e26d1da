#pragma once
#include <QWidget>

class Theme;

//! The states of posts under the calendar: silhouette and word.
class Legend : public QWidget {
    Q_OBJECT
public:
    explicit Legend(Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void name();
    Theme &m_theme;
};
