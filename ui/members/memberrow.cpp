#include "ui/members/memberrow.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/words.h"
#include "ui/widgets/glyphs.h"

using namespace Qt::StringLiterals;

QString MemberDelegate::what(const Member &member)
{
    QStringList parts;
    if (member.kind != Member::Kind::Unset)
        parts.append(words::memberKind(member.kind));
    if (member.audience != Member::Audience::Unset)
        parts.append(words::memberAudience(member.audience));
    if (parts.isEmpty() && member.newcomer)
        parts.append(tr("Newcomer"));
    if (parts.isEmpty() && !member.identities.isEmpty())
        parts.append(u"@"_s + member.identities.first().handle);
    return parts.join(u" · "_s);
}

QStringList MemberDelegate::networks(const Member &member)
{
    QStringList found;
    for (const Identity &identity : member.identities)
        if (!found.contains(identity.network))
            found.append(identity.network);
    return found;
}

QSize MemberDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_theme.rowHeight(RowKind::Member)};
}

void MemberDelegate::paintPlaceholder(QPainter *painter, const QRect &row) const
{
    const int size = m_theme.px(32);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(Token::Hover));
    painter->drawEllipse(QRect(row.left() + m_theme.px(16), row.center().y() - size / 2, size, size));
    painter->drawRect(
        QRect(row.left() + m_theme.px(58), row.center().y() - m_theme.px(10), row.width() / 3, m_theme.px(8)));
    painter->drawRect(
        QRect(row.left() + m_theme.px(58), row.center().y() + m_theme.px(4), row.width() / 4, m_theme.px(8)));
}

void MemberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const Member *m = m_rows(index.row());
    const bool chosen = option.state & QStyle::State_Selected;
    const bool active = option.widget && option.widget->hasFocus();
    paint::itemPanel(painter, row, chosen, active, option.state & QStyle::State_MouseOver, chosen && active, m_theme);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.color(Token::Line));
    if (!m) {
        paintPlaceholder(painter, row);
        return painter->restore();
    }
    QImage image;
    const QRect face(row.left() + m_theme.px(14), row.center().y() - m_theme.px(16), m_theme.px(32), m_theme.px(32));
    for (const Identity &identity : m->identities)
        if (image.isNull() && !identity.avatar.isEmpty())
            image = m_pictures.picture(identity.avatar, face.size() * 2);
    paint::avatar(painter, face, {.name = m->name, .image = image}, m_theme);
    const int line = m_theme.lineHeight(FontRole::Base), left = row.left() + m_theme.px(58),
              right = row.right() - m_theme.px(12);
    const QRect top(left, row.center().y() - line + 1, right - left, line), bottom = top.translated(0, line - 1);
    const QString time = words::shortTime(m->lastContact, QDateTime::currentDateTimeUtc());
    const int timeWidth = QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(time) + m_theme.px(8);
    paint::text(painter, top.adjusted(0, 0, -timeWidth, 0), m->name,
        m_theme.font(chosen ? FontRole::Strong : FontRole::Base), m_theme.color(Token::Text));
    paint::text(painter, top, time, m_theme.font(FontRole::Small), m_theme.color(Token::Text3), Qt::AlignRight);
    const int badge = m_theme.px(14);
    int at = right - badge + 1;
    const QStringList on = networks(*m);
    for (qsizetype i = qMin<qsizetype>(on.size(), 5) - 1; i >= 0; --i, at -= badge + m_theme.px(6))
        paint::networkBadge(painter, QRect(at, bottom.center().y() - badge / 2, badge, badge), on[i], m_theme);
    paint::text(painter, QRect(left, bottom.top(), at - left, line), what(*m), m_theme.font(FontRole::Small),
        m_theme.color(Token::Text2));
    painter->restore();
}

QString MemberDelegate::spoken(int row, int of) const
{
    const Member *m = m_rows(row);
    if (!m)
        return tr("being read");
    QStringList parts{m->name, what(*m)};
    for (const QString &network : networks(*m))
        parts.append(m_theme.networkLook(network).name);
    if (m->lastContact.isValid())
        parts.append(tr("last contact %1").arg(words::shortTime(m->lastContact, QDateTime::currentDateTimeUtc())));
    for (const QString &tag : m->tags)
        parts.append(tr("tag %1").arg(tag));
    parts.append(tr("%1 of %2").arg(row + 1).arg(of));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}
