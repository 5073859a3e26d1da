#include "ui/calendar/legend.h"
#include "ui/widgets/glyphs.h"
#include <QEvent>

using namespace Qt::StringLiterals;

namespace {
constexpr StateGlyph glyphs[] = {StateGlyph::Draft, StateGlyph::Scheduled, StateGlyph::Publishing,
    StateGlyph::Published, StateGlyph::Failed, StateGlyph::Unconfirmed, StateGlyph::Missed, StateGlyph::Held};
}

Legend::Legend(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        name();
        setFixedHeight(heightForWidth(width()));
        update();
    });
    name();
}

QSize Legend::sizeHint() const { return {0, heightForWidth(width())}; }

//! As many lines as the words need.
int Legend::heightForWidth(int width) const { return lines(width) * m_theme.rowHeight(RowKind::Legend); }

int Legend::wordWidth(StateGlyph glyph) const
{
    return m_theme.px(13) + m_theme.px(5)
        + QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(m_theme.stateLook(glyph).word) + 1;
}

int Legend::gapIn(int width) const
{
    int needed = 0;
    for (const StateGlyph glyph : glyphs)
        needed += wordWidth(glyph);
    return qBound(m_theme.px(8), (width - 2 * m_theme.px(12) - needed) / int(std::size(glyphs) - 1), m_theme.px(16));
}

int Legend::lines(int width) const
{
    int x = m_theme.px(12), lines = 1;
    for (const StateGlyph glyph : glyphs) {
        if (x > m_theme.px(12) && x + wordWidth(glyph) > width - m_theme.px(6)) {
            x = m_theme.px(12);
            ++lines;
        }
        x += wordWidth(glyph) + gapIn(width);
    }
    return lines;
}

void Legend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (height() != heightForWidth(width()))
        setFixedHeight(heightForWidth(width()));
}

void Legend::name()
{
    QStringList words;
    for (const StateGlyph glyph : glyphs)
        words.append(m_theme.stateLook(glyph).word);
    setAccessibleName(tr("States: %1").arg(words.join(u", "_s)));
    setToolTip(words.join(u" · "_s));
}

void Legend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        name();
        setFixedHeight(heightForWidth(width()));
        update();
    }
    QWidget::changeEvent(event);
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Window));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Token::Line));
    const QFont font = m_theme.font(FontRole::Small);
    const int side = m_theme.px(13), gap = gapIn(width()), line = m_theme.rowHeight(RowKind::Legend);
    int x = m_theme.px(12), y = 0;
    for (const StateGlyph glyph : glyphs) {
        const int wide = wordWidth(glyph);
        if (x > m_theme.px(12) && x + wide > width() - m_theme.px(6)) {
            x = m_theme.px(12);
            y += line;
        }
        paint::state(&painter, QRect(x, y + (line - side) / 2, side, side), glyph, m_theme);
        const int words = side + m_theme.px(5);
        paint::text(&painter, QRect(x + words, y, wide - words, line), m_theme.stateLook(glyph).word, font,
            m_theme.color(Token::Text2));
        x += wide + gap;
    }
}
