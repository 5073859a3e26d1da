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
        updateGeometry();
        update();
    });
    name();
}

QSize Legend::sizeHint() const { return {0, m_theme.rowHeight(RowKind::Legend)}; }

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
    const int side = m_theme.px(13);
    int needed = 0;
    for (const StateGlyph glyph : glyphs)
        needed += side + m_theme.px(5) + QFontMetrics(font).horizontalAdvance(m_theme.stateLook(glyph).word);
    const int gap
        = qBound(m_theme.px(6), (width() - 2 * m_theme.px(12) - needed) / int(std::size(glyphs) - 1), m_theme.px(16));
    int x = m_theme.px(12);
    for (const StateGlyph glyph : glyphs) {
        const QString word = m_theme.stateLook(glyph).word;
        const int width = QFontMetrics(font).horizontalAdvance(word) + 1;
        paint::state(&painter, QRect(x, (height() - side) / 2, side, side), glyph, m_theme);
        x += side + m_theme.px(5);
        paint::text(&painter, QRect(x, 0, width, height()), word, font, m_theme.color(Token::Text2));
        x += width + gap;
    }
}
