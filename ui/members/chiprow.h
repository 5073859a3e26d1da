#pragma once
#include "ui/widgets/glyphs.h"
#include <QWidget>

//! A member's kind, audience and tags as chips in one line; what does not fit is counted.
class ChipRow : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(Theme &theme, QWidget *parent = nullptr);
    void setChips(const QList<paint::Chip> &chips);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QList<paint::Chip> m_chips;
};
