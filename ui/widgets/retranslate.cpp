#include "ui/widgets/retranslate.h"
#include <QEvent>

namespace {
//! Waits for LanguageChange on its parent widget.
class Words : public QObject {
public:
    Words(QWidget *widget, std::function<void()> set) : QObject(widget), m_set(std::move(set))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_set();
        return false;
    }

private:
    std::function<void()> m_set;
};
} // namespace

void whenTranslated(QWidget *widget, std::function<void()> setWords)
{
    setWords();
    new Words(widget, std::move(setWords));
}
