#pragma once
#include <QFocusFrame>
#include <QObject>
#include <QPointer>

class Theme;

//! Keeps the ring around the control that has the keyboard; views paint their own frame on the current item.
class FocusRing : public QObject {
    Q_OBJECT
public:
    FocusRing(const Theme &theme, QObject *parent);

private:
    void follow(QWidget *focus);
    QPointer<QFocusFrame> m_frame;
};
