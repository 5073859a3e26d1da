#include "ui/inbox/rowpainter.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/words.h"
#include "ui/widgets/glyphs.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QStaticText text(const QString &words, const QFont &font, int width)
{
    QStaticText line(QFontMetrics(font).elidedText(words, Qt::ElideRight, qMax(0, width)));
    line.setTextFormat(Qt::PlainText);
    line.prepare({}, font);
    return line;
}

void draw(QPainter *painter, int x, int middle, const QStaticText &words, const QFont &font, QColor ink)
{
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawStaticText(x, middle - int(QFontMetrics(font).height() / 2), words);
}

bool failed(const Conversation &c) { return c.sendState == u"failed" || c.sendState == u"missed"; }

paint::Chip snoozeChip(const Conversation &c, const QDateTime &now)
{
    return {.text = words::shortTime(c.snoozedUntil, now), .fill = paint::Chip::Fill::Outline, .icon = u"clock"_s};
}

} // namespace

RowPainter::Prefix RowPainter::prefix(const Conversation &c) const
{
    if (failed(c))
        return {QCoreApplication::translate("ConversationList", "Failed"), m_theme.stateLook(StateGlyph::Failed).strong,
            true};
    if (c.sendState == u"unknown")
        return {QCoreApplication::translate("ConversationList", "Not confirmed"),
            m_theme.stateLook(StateGlyph::Unconfirmed).strong, true};
    if (c.hasDraft)
        return {QCoreApplication::translate("ConversationList", "Draft"), m_theme.color(Token::Text), true};
    if (!c.sendState.isEmpty() && c.sendState != u"published" && c.sendState != u"cancelled")
        return {QCoreApplication::translate("ConversationList", "Going out"),
            m_theme.stateLook(StateGlyph::Queued).strong, true};
    if (c.newcomer && !c.lastIsOurs)
        return {QCoreApplication::translate("ConversationList", "1st message"),
            m_theme.stateLook(StateGlyph::Ok).strong, false};
    return {};
}

void RowPainter::layTop(Layout &l, const QDateTime &now) const
{
    const QFont strong = m_theme.font(l.of.unread > 0 ? FontRole::Strong : FontRole::Base);
    const QFontMetrics small(m_theme.font(FontRole::Small));
    l.time = words::shortTime(l.of.lastMessageAt, now);
    l.timeX = l.width - m_theme.px(10) - small.horizontalAdvance(l.time);
    int right = l.timeX - m_theme.px(6);
    if (l.of.state == Conversation::State::Snoozed && l.of.snoozedUntil.isValid()) {
        const int width = paint::chipWidth(snoozeChip(l.of, now), m_theme);
        l.chip = QRect(right - width, 0, width, m_theme.rowHeight(RowKind::Chip));
        right -= width + m_theme.px(6);
    }
    if (l.of.lastIsOurs)
        right -= m_theme.px(18);
    const QString count = l.of.messages > 1 ? QLocale().toString(l.of.messages) : QString();
    const int countWidth = count.isEmpty() ? 0 : small.horizontalAdvance(count) + m_theme.px(6);
    l.nameX = m_theme.px(58);
    const QString name = l.of.memberName.isEmpty() ? l.of.handle : l.of.memberName;
    l.name = text(name, strong, right - l.nameX - countWidth);
    l.countX = l.nameX + int(l.name.size().width()) + m_theme.px(6);
    l.count = text(count, m_theme.font(FontRole::Small), countWidth);
}

void RowPainter::layBottom(Layout &l) const
{
    int right = l.width - m_theme.px(10);
    if (l.of.assignee) {
        const int size = m_theme.px(18);
        l.assignee = QRect(right - size, 0, size, size);
        right -= size + m_theme.px(6);
    }
    l.labelWords = l.width >= m_theme.px(330);
    for (const QString &tag : l.of.tags.first(qMin<qsizetype>(l.of.tags.size(), 2))) {
        const int width = qMin(paint::labelWidth(tag, l.labelWords, m_theme), l.width / 4);
        l.labels.append(QRect(right - width, 0, width, m_theme.lineHeight(FontRole::Small)));
        right -= width + m_theme.px(6);
    }
    const Prefix before = prefix(l.of);
    l.prefixX = m_theme.px(58);
    const QFont small = m_theme.font(before.strong ? FontRole::SmallStrong : FontRole::Small);
    l.prefix = text(before.word, small, right - l.prefixX);
    l.snippetX = l.prefixX;
    if (!before.word.isEmpty())
        l.snippetX += int(l.prefix.size().width()) + m_theme.px(2);
    l.snippet = text(before.word.isEmpty() ? l.of.snippet : u" · "_s + l.of.snippet, m_theme.font(FontRole::Small),
        right - l.snippetX);
}

const RowPainter::Layout &RowPainter::layout(const Conversation &c, int width, const QDateTime &now)
{
    const QString time = words::shortTime(c.lastMessageAt, now);
    if (const Layout *kept = m_laidOut.object(c.id.value);
        kept && kept->width == width && kept->time == time && kept->of == c)
        return *kept;
    auto *fresh = new Layout;
    fresh->of = c;
    fresh->width = width;
    layTop(*fresh, now);
    layBottom(*fresh);
    m_laidOut.insert(c.id.value, fresh);
    return *fresh;
}

void RowPainter::paint(
    QPainter *painter, const QRect &row, const Conversation &c, const Look &look, const QDateTime &now)
{
    const Layout &l = layout(c, row.width(), now);
    const int line = (m_theme.lineHeight(FontRole::Base) + m_theme.lineHeight(FontRole::Small)) / 2 + m_theme.px(1);
    const int top = row.center().y() - line / 2;
    const int bottom = top + line + m_theme.px(1);
    paint::itemPanel(painter, row, look.chosen || look.marked, look.active, look.hovered, look.focused, m_theme);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.color(Token::Line));
    if (c.unread > 0) {
        const int dot = m_theme.px(7);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Token::Accent));
        painter->drawEllipse(QRect(row.left() + m_theme.px(5), row.center().y() - dot / 2, dot, dot));
    }
    const QRect face(row.left() + m_theme.px(16), row.center().y() - m_theme.px(16), m_theme.px(32), m_theme.px(32));
    const QString name = c.memberName.isEmpty() ? c.handle : c.memberName;
    const QColor behind = m_theme.color(
        look.chosen || look.marked ? (look.active ? Token::Selected : Token::SelectedInactive) : Token::Base);
    paint::avatar(painter, face,
        {.name = name, .image = m_pictures.picture(c.avatar, face.size() * 2), .network = c.network, .ring = behind},
        m_theme);
    if (look.marked) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Token::Accent));
        painter->drawEllipse(face);
        paint::icon(painter, face.adjusted(8, 8, -8, -8), u"checkmark"_s, m_theme.color(Token::OnAccent), m_theme);
    }
    draw(painter, row.left() + l.nameX, top, l.name, m_theme.font(c.unread > 0 ? FontRole::Strong : FontRole::Base),
        m_theme.color(Token::Text));
    draw(painter, row.left() + l.countX, top, l.count, m_theme.font(FontRole::Small), m_theme.color(Token::Text3));
    draw(painter, row.left() + l.timeX, top, QStaticText(l.time), m_theme.font(FontRole::Small),
        m_theme.color(Token::Text3));
    int left = row.left() + l.timeX - m_theme.px(6);
    if (!l.chip.isNull()) {
        paint::chip(painter, l.chip.translated(row.left(), top - l.chip.height() / 2), snoozeChip(c, now), m_theme);
        left = row.left() + l.chip.left() - m_theme.px(6);
    }
    if (c.lastIsOurs)
        paint::icon(painter, QRect(left - m_theme.px(14), top - m_theme.px(7), m_theme.px(14), m_theme.px(14)),
            u"arrow-out"_s, m_theme.color(Token::Text3), m_theme);
    const Prefix before = prefix(c);
    draw(painter, row.left() + l.prefixX, bottom, l.prefix,
        m_theme.font(before.strong ? FontRole::SmallStrong : FontRole::Small), before.ink);
    draw(painter, row.left() + l.snippetX, bottom, l.snippet, m_theme.font(FontRole::Small),
        m_theme.color(Token::Text2));
    for (qsizetype i = 0; i < l.labels.size(); ++i)
        paint::label(painter, l.labels[i].translated(row.left(), bottom - l.labels[i].height() / 2), c.tags[i],
            l.labelWords, m_theme);
    if (c.assignee)
        paint::avatar(painter, l.assignee.translated(row.left(), bottom - l.assignee.height() / 2),
            {.name = c.assigneeName, .ring = behind}, m_theme);
}

void RowPainter::paintPlaceholder(QPainter *painter, const QRect &row) const
{
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.color(Token::Line));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(Token::Hover));
    const int size = m_theme.px(32);
    painter->drawEllipse(QRect(row.left() + m_theme.px(16), row.center().y() - size / 2, size, size));
    painter->drawRect(
        QRect(row.left() + m_theme.px(58), row.center().y() - m_theme.px(12), row.width() / 4, m_theme.px(8)));
    painter->drawRect(
        QRect(row.left() + m_theme.px(58), row.center().y() + m_theme.px(5), row.width() / 2, m_theme.px(8)));
}

QString RowPainter::spoken(const Conversation &c, int place, int of, bool marked, const QDateTime &now) const
{
    QStringList parts{
        c.memberName.isEmpty() ? c.handle : c.memberName, m_theme.networkLook(c.network).name, words::kind(c.kind)};
    if (const Prefix before = prefix(c); !before.word.isEmpty())
        parts.append(before.word);
    if (c.state == Conversation::State::Snoozed && c.snoozedUntil.isValid())
        parts.append(QCoreApplication::translate("ConversationList", "snoozed until %1")
                         .arg(words::shortTime(c.snoozedUntil, now)));
    else if (c.state == Conversation::State::Snoozed)
        parts.append(QCoreApplication::translate("ConversationList", "snoozed until they answer"));
    else
        parts.append(words::state(c.state).toLower());
    for (const QString &tag : c.tags)
        parts.append(QCoreApplication::translate("ConversationList", "tag %1").arg(tag));
    if (c.assignee)
        parts.append(QCoreApplication::translate("ConversationList", "assigned to %1").arg(c.assigneeName));
    parts.append(c.unread > 0 ? QCoreApplication::translate("ConversationList", "unread")
                              : QCoreApplication::translate("ConversationList", "read"));
    if (marked)
        parts.append(QCoreApplication::translate("ConversationList", "selected"));
    parts.append(QCoreApplication::translate("ConversationList", "%1 of %2").arg(place + 1).arg(of));
    parts.append(c.snippet);
    return parts.join(u", "_s);
}
