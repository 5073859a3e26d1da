#include "ui/inbox/pictures.h"
#include "ui/inbox/threaditem.h"
#include "ui/inbox/words.h"
#include "ui/widgets/glyphs.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

// How a ThreadItem looks; threaditem.cpp says what stands where.

void ThreadItem::paint(QPainter *painter, QPoint at, bool current, int chosen, const QDateTime &now)
{
    const Theme &theme = m_with.theme;
    painter->save();
    painter->translate(at);
    paintAbove(painter);
    switch (m_entry.kind()) {
    case ThreadEntry::Kind::Root: paintCard(painter, now); break;
    case ThreadEntry::Kind::Gap:
        paint::text(painter, m_frame,
            QCoreApplication::translate("ThreadView", "The network does not give what came before."),
            theme.font(FontRole::Small), theme.color(Token::Text3), Qt::AlignHCenter);
        break;
    case ThreadEntry::Kind::Earlier: break;
    default: paintBubble(painter, now);
    }
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        if (part.id.startsWith(u"copy:")) {
            paint::panel(painter, QRectF(part.rect), 4, theme.color(Token::Window), theme.color(Token::Line));
            paint::icon(painter, part.rect.adjusted(4, 4, -4, -4), u"copy"_s, theme.color(Token::Text2), theme);
        } else if (part.drawn) {
            const QColor ink = part.danger ? theme.stateLook(StateGlyph::Failed).strong : theme.color(Token::Link);
            paint::text(painter, part.rect.adjusted(0, 0, 2, 0), part.text, theme.font(FontRole::Small), ink);
        }
        if (current && i == chosen)
            paint::focusRing(painter, QRectF(part.rect).adjusted(-3, -1, 3, 1), 3, theme);
    }
    if (current && chosen < 0)
        paint::focusRing(painter, QRectF(m_frame).adjusted(-1, -1, 1, 1), 7, theme);
    painter->restore();
}

void ThreadItem::paintAbove(QPainter *painter) const
{
    const Theme &theme = m_with.theme;
    const auto rule = [&](const QRect &rect, const QString &word, QColor ink, QColor line) {
        const int inset = theme.px(14);
        const int width = QFontMetrics(theme.font(FontRole::CaptionStrong)).horizontalAdvance(word) + theme.px(16);
        painter->fillRect(QRect(inset, rect.center().y(), rect.width() - 2 * inset, 1), line);
        const QRect middle((rect.width() - width) / 2, rect.top(), width, rect.height());
        painter->fillRect(middle, theme.color(Token::Base));
        paint::text(painter, middle, word, theme.font(FontRole::CaptionStrong), ink, Qt::AlignHCenter);
    };
    if (!m_day.isNull())
        rule(m_day, m_above.day, theme.color(Token::Text3), theme.color(Token::Line));
    if (!m_unread.isNull())
        rule(m_unread, QCoreApplication::translate("ThreadView", "Not read yet"), theme.color(Token::Accent),
            theme.color(Token::Accent));
}

void ThreadItem::paintCard(QPainter *painter, const QDateTime &now) const
{
    const Theme &theme = m_with.theme;
    const Message &message = *m_entry.message();
    paint::panel(painter, QRectF(m_frame), 6, theme.color(Token::Alt), theme.color(Token::Line));
    if (!m_thumb.isNull()) {
        const auto picture = std::find_if(message.attachments.cbegin(), message.attachments.cend(),
            [](const Attachment &a) { return !a.cached.isEmpty(); });
        const QImage image = m_with.pictures.picture(picture->cached, m_thumb.size() * 2);
        paint::panel(painter, QRectF(m_thumb), 4, theme.color(Token::Base), theme.color(Token::Line));
        const QSize fit = image.size().scaled(m_thumb.size() - QSize(4, 4), Qt::KeepAspectRatio);
        if (!image.isNull())
            painter->drawImage(QRect(m_thumb.center() - QPoint(fit.width() / 2 - 1, fit.height() / 2 - 1), fit), image);
    }
    const int glyph = theme.px(14);
    paint::icon(painter, QRect(m_header.left(), m_header.center().y() - glyph / 2, glyph, glyph),
        words::audienceIcon(message.visibility), theme.color(Token::Text2), theme);
    QString line = (message.direction == Message::Direction::Out
            ? QCoreApplication::translate("ThreadView", "Our post · %1")
            : QCoreApplication::translate("ThreadView", "Post by @%2 · %1").arg(u"%1"_s, message.author.handle))
                       .arg(words::shortTime(message.sentAt, now));
    if (message.replies > 0)
        line += u" · "_s + QCoreApplication::translate("ThreadView", "%n replies", nullptr, message.replies);
    paint::text(painter, m_header.adjusted(glyph + theme.px(6), 0, 0, 0), line, theme.font(FontRole::Small),
        theme.color(Token::Text3));
    painter->save();
    painter->setClipRect(m_bodyRect, Qt::IntersectClip);
    if (m_body)
        m_body->paint(painter, m_bodyRect.topLeft());
    painter->restore();
}

void ThreadItem::paintBubble(QPainter *painter, const QDateTime &now) const
{
    const Theme &theme = m_with.theme;
    const OutboxAction *out = m_entry.outgoing();
    if (m_entry.note()) {
        const StateLook look = theme.stateLook(StateGlyph::Note);
        paint::panel(painter, QRectF(m_frame), 4, look.soft, look.strong, Qt::DashLine);
    } else if (out) {
        const StateLook look = theme.stateLook(stateLine().glyph);
        const bool trouble = stateLine().glyph == StateGlyph::Failed || stateLine().glyph == StateGlyph::Unconfirmed;
        paint::panel(painter, QRectF(m_frame), 7, theme.color(Token::Base), look.strong,
            trouble ? Qt::SolidLine : Qt::DashLine, trouble ? 1.5 : 1);
    } else if (isOurs()) {
        paint::panel(painter, QRectF(m_frame), 7, theme.color(Token::AccentSoft), theme.color(Token::AccentSoft));
    } else {
        paint::panel(painter, QRectF(m_frame), 7, theme.color(Token::Base), theme.color(Token::Line));
    }
    if (!m_face.isNull()) {
        const Message &message = *m_entry.message();
        paint::avatar(painter, m_face,
            {.name = author(),
                .image = m_with.pictures.picture(message.author.avatar, m_face.size() * 2),
                .network = message.author.network,
                .ring = theme.color(Token::Base)},
            theme);
    }
    paintHeader(painter, now);
    if (!m_warning.isNull())
        paint::text(painter, m_warning,
            QCoreApplication::translate("ThreadView", "Content warning: %1").arg(m_entry.message()->warning),
            theme.font(FontRole::Strong), theme.color(Token::Text));
    painter->save();
    if (!m_bodyRect.isNull()) {
        painter->setClipRect(m_bodyRect.adjusted(-2, 0, 2, 0), Qt::IntersectClip);
        m_body->paint(painter, m_bodyRect.topLeft());
    }
    painter->restore();
    paintImages(painter);
    if (out)
        paintState(painter);
}

void ThreadItem::paintHeader(QPainter *painter, const QDateTime &now) const
{
    const Theme &theme = m_with.theme;
    const int glyph = theme.px(14), gap = theme.px(6);
    QRect line = m_header;
    const auto icon = [&](const QString &name, QColor ink) {
        paint::icon(painter, QRect(line.left(), line.center().y() - glyph / 2, glyph, glyph), name, ink, theme);
        line.setLeft(line.left() + glyph + theme.px(4));
    };
    const auto words = [&](const QString &text, FontRole role, QColor ink) {
        line.setLeft(line.left() + paint::text(painter, line, text, theme.font(role), ink) + gap);
    };
    if (m_entry.note()) {
        const QColor ink = theme.stateLook(StateGlyph::Note).strong;
        icon(u"note"_s, ink);
        words(QCoreApplication::translate("ThreadView", "Internal note"), FontRole::SmallStrong, ink);
        words(u"· "_s + headerRest(now), FontRole::Small, theme.color(Token::Text2));
        return;
    }
    const Message *message = m_entry.message();
    const QColor quiet = theme.color(isOurs() && message ? Token::Text2 : Token::Text3);
    const Visibility visibility = message ? message->visibility : m_entry.outgoing()->content.visibility;
    if (message) {
        words(author(), FontRole::SmallStrong, theme.color(Token::Text));
        words(words::shortTime(message->sentAt, now), FontRole::Small, quiet);
    }
    icon(words::audienceIcon(visibility), quiet);
    words(headerRest(now), FontRole::Small, quiet);
    if (m_entry.outgoing() && m_entry.outgoing()->due.isValid())
        paint::text(painter, line, words::shortTime(m_entry.outgoing()->due, now), theme.font(FontRole::Small), quiet,
            Qt::AlignRight);
}

void ThreadItem::paintState(QPainter *painter) const
{
    const Theme &theme = m_with.theme;
    const Line line = stateLine();
    const int glyph = theme.px(14);
    painter->fillRect(QRect(m_state.left(), m_state.top(), m_state.width(), 1), theme.color(Token::Line));
    QRect rest = m_state.adjusted(0, theme.px(4), 0, 0);
    paint::state(painter, QRect(rest.left(), rest.center().y() - glyph / 2, glyph, glyph), line.glyph, theme);
    rest.setLeft(rest.left() + glyph + theme.px(6));
    const QColor ink = theme.stateLook(line.glyph).strong;
    rest.setLeft(
        rest.left() + paint::text(painter, rest, line.strong, theme.font(FontRole::SmallStrong), ink) + theme.px(4));
    paint::text(painter, rest, line.rest, theme.font(FontRole::Small), ink);
}

void ThreadItem::paintImages(QPainter *painter) const
{
    const Theme &theme = m_with.theme;
    for (qsizetype i = 0; i < m_images.size(); ++i) {
        const QRect box = m_images[i];
        const Attachment &attachment = m_entry.message()->attachments[i];
        const QImage image = m_with.pictures.picture(attachment.cached, box.size() * 2);
        paint::panel(painter, QRectF(box), 4, theme.color(Token::Window), theme.color(Token::Line));
        if (!image.isNull()) {
            const QSize fit = image.size().scaled(box.size() - QSize(2, 2), Qt::KeepAspectRatio);
            painter->drawImage(QRect(box.center() - QPoint((fit.width() - 1) / 2, (fit.height() - 1) / 2), fit), image);
            continue;
        }
        const int glyph = theme.px(18);
        paint::icon(
            painter, QRect(box.left() + 8, box.top() + 8, glyph, glyph), u"image"_s, theme.color(Token::Text3), theme);
        painter->setFont(theme.font(FontRole::Caption));
        painter->setPen(theme.color(Token::Text2));
        const QString alt = attachment.alt.isEmpty()
            ? QCoreApplication::translate("ThreadView", "Picture without description")
            : attachment.alt;
        painter->drawText(box.adjusted(8, glyph + 12, -8, -6), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, alt);
    }
}
