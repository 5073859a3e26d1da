#include "ui/accounts/networkcard.h"
#include "ui/services.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QPainter>

using namespace Qt::StringLiterals;

NetworkCard::NetworkCard(const Desk &desk, const NetworkInfo &info, QWidget *parent)
    : QPushButton(parent), m_desk(desk), m_info(info)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Connect %1: %2").arg(m_info.name, m_info.summary.in(m_desk.services.language())));
        update();
    });
    const auto measure = [this] {
        setMinimumWidth(m_desk.theme.px(210));
        updateGeometry();
    };
    connect(&desk.theme, &Theme::changed, this, measure);
    measure();
}

QSize NetworkCard::sizeHint() const
{
    const int line = m_desk.theme.lineHeight(FontRole::Small);
    return {m_desk.theme.px(230),
        m_desk.theme.lineHeight(FontRole::Strong) + line * (2 + int(abilities().size())) + m_desk.theme.px(32)};
}

QStringList NetworkCard::abilities() const
{
    QStringList words{tr("mentions and answers")};
    if (m_info.can(u"direct"))
        words.append(tr("private messages"));
    if (m_info.can(u"images"))
        words.append(tr("pictures with alt text"));
    return words;
}

void NetworkCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_desk.theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    paint::panel(&painter, frame, 6, theme.color(underMouse() || isDown() ? Token::Hover : Token::Base),
        theme.color(Token::LineMid));
    const int badge = theme.px(24);
    paint::networkBadge(&painter, {theme.px(12), theme.px(14), badge, badge}, m_info.id, theme);
    const int left = theme.px(12) + badge + theme.px(8);
    int top = theme.px(10);
    const auto line = [&](const QString &text, FontRole role, Token ink) {
        const int height = theme.lineHeight(role);
        paint::text(&painter, {left, top, width() - left - 10, height}, text, theme.font(role), theme.color(ink));
        top += height;
    };
    line(m_info.name, FontRole::Strong, Token::Text);
    const int two = 2 * theme.lineHeight(FontRole::Small); // a summary is a sentence: it may need both
    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(
        QRect(left, top, width() - left - 10, two), Qt::TextWordWrap, m_info.summary.in(m_desk.services.language()));
    top += two + theme.px(6);
    const int glyph = theme.px(12);
    for (const QString &ability : abilities()) {
        const int height = theme.lineHeight(FontRole::Small);
        paint::state(&painter, {left - glyph - 6, top + (height - glyph) / 2, glyph, glyph}, StateGlyph::Ok, theme);
        line(ability, FontRole::Small, Token::Text2);
    }
}
