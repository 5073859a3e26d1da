#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/glyphs.h"

SkeletonRows::SkeletonRows(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(150);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(&theme, &Theme::changed, this, [this] { update(); });
    setAccessibleName(tr("Loading"));
    hide();
}

void SkeletonRows::setLoading(bool loading)
{
    if (!loading) {
        m_delay.stop();
        hide();
    } else if (!isVisible()) {
        m_delay.start();
    }
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Base));
    const int row = m_theme.rowHeight(RowKind::Conversation);
    const int face = m_theme.px(32);
    const int bar = m_theme.px(9);
    const int left = 14 + face + 8;
    const QColor grey = m_theme.color(Token::Hover);
    const double widths[][2] = {{0.36, 0.58}, {0.48, 0.72}, {0.30, 0.64}};
    int n = 0;
    for (int y = 0; y < height(); y += row, ++n) {
        const double *part = widths[n % 3];
        paint::panel(&painter, QRectF(14, y + (row - face) / 2.0, face, face), face / 2.0, grey, Qt::transparent);
        paint::panel(&painter, QRectF(left, y + row / 2.0 - bar - 4, (width() - left - 16) * part[0], bar), 2, grey,
            Qt::transparent);
        paint::panel(
            &painter, QRectF(left, y + row / 2.0 + 4, (width() - left - 16) * part[1], bar), 2, grey, Qt::transparent);
    }
}
