#pragma once
#include <QWidget>

//! Stands in the corner of a menu bar, which makes room anew when what stands in it needs more or less: by itself
//! QMenuBar asks for the size of its corner only when it is resized.
class MenuCorner : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent *event) override;
};
