#include "ui/widgets/focusring.h"
#include "ui/widgets/theme.h"
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace {

//! The control to ring for a focused widget: an editable combo's field stands for the combo.
QWidget *ringed(QWidget *focus)
{
    if (!focus || focus->property("ownFocus").toBool())
        return nullptr;
    if (auto *line = qobject_cast<QLineEdit *>(focus)) {
        QWidget *around = line->parentWidget();
        if (qobject_cast<QComboBox *>(around) || qobject_cast<QAbstractSpinBox *>(around))
            return around;
        return line->hasFrame() ? line : nullptr;
    }
    if (auto *area = qobject_cast<QAbstractScrollArea *>(focus)) {
        const bool text = qobject_cast<QTextEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus);
        return text && area->frameShape() != QFrame::NoFrame ? area : nullptr;
    }
    const bool control = qobject_cast<QAbstractButton *>(focus) || qobject_cast<QComboBox *>(focus)
        || qobject_cast<QAbstractSpinBox *>(focus);
    return control ? focus : nullptr;
}
} // namespace

FocusRing::FocusRing(const Theme &theme, QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    connect(&theme, &Theme::changed, this, [this] {
        if (m_frame)
            m_frame->update();
    });
}

void FocusRing::follow(QWidget *focus)
{
    QWidget *control = ringed(focus);
    if (!m_frame && control)
        m_frame = new QFocusFrame(control->parentWidget());
    if (m_frame)
        m_frame->setWidget(control);
}
