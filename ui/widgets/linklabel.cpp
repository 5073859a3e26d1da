#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QPainter>

LinkLabel::LinkLabel(Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

LinkLabel::LinkLabel(Theme &theme, const QString &text, QWidget *parent) : LinkLabel(theme, parent) { setText(text); }

void LinkLabel::setInk(QColor ink)
{
    m_ink = ink;
    update();
}

void LinkLabel::setStrong(bool strong)
{
    m_strong = strong;
    updateGeometry();
}

QSize LinkLabel::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_strong ? FontRole::SmallStrong : FontRole::Small));
    return {metrics.horizontalAdvance(text()) + 4, qMax(metrics.height() + 4, m_theme.px(20))};
}

QSize LinkLabel::minimumSizeHint() const { return sizeHint(); }

void LinkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = m_theme.font(m_strong ? FontRole::SmallStrong : FontRole::Small);
    font.setUnderline(isEnabled() && underMouse());
    painter.setFont(font);
    painter.setPen(!isEnabled() ? m_theme.color(Token::Text3) : m_ink.isValid() ? m_ink : m_theme.color(Token::Link));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextSingleLine, text());
}

void LinkLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkLabel::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkLabel::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}
