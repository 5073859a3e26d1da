#include "ui/members/letterframe.h"
#include "ui/widgets/glyphs.h"

LetterFrame::LetterFrame(Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LetterFrame::setAudience(StateGlyph audience)
{
    m_audience = audience;
    update();
}

void LetterFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::panel(
        &painter, rect(), 7, m_theme.color(Token::Base), m_theme.stateLook(m_audience).strong, Qt::SolidLine, 2);
}
