#pragma once
#include <QTimer>
#include <QWidget>

class Theme;

//! Grey bars in the shape of rows, shown when loading takes more than 150 ms; no text, no motion.
class SkeletonRows : public QWidget {
    Q_OBJECT
public:
    explicit SkeletonRows(Theme &theme, QWidget *parent = nullptr);
    void setLoading(bool loading); //!< shows itself after the delay, hides itself at once

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QTimer m_delay;
};
