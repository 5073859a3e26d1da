#include "ui/members/chiprow.h"

using namespace Qt::StringLiterals;

ChipRow::ChipRow(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChipRow::setChips(const QList<paint::Chip> &chips)
{
    m_chips = chips;
    QStringList words;
    for (const paint::Chip &chip : chips)
        words.append(chip.text);
    setAccessibleName(words.join(u", "_s));
    setToolTip(words.join(u", "_s).toHtmlEscaped());
    update();
}

QSize ChipRow::sizeHint() const { return {m_theme.px(120), m_theme.rowHeight(RowKind::Chip)}; }

void ChipRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const paint::Chip rest{.text = u"+%1"_s.arg(m_chips.size() - i), .fill = paint::Chip::Fill::Plain};
        const int wide = paint::chipWidth(m_chips[i], m_theme),
                  restWide = i + 1 < m_chips.size() ? paint::chipWidth(rest, m_theme) + 6 : 0;
        const bool fits = x + wide + restWide <= width();
        const paint::Chip &chip = fits ? m_chips[i] : rest;
        paint::chip(&painter, QRect(x, 0, fits ? wide : qMin(paint::chipWidth(rest, m_theme), width() - x), height()),
            chip, m_theme);
        if (!fits)
            return;
        x += wide + 6;
    }
}
