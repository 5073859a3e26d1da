#include "ui/inbox/hitlist.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "ui/inbox/words.h"
#include "ui/widgets/glyphs.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int page = 50;
constexpr QChar from = QChar(0xe000), to = QChar(0xe001);

QString nameOf(const Message &message)
{
    return message.author.name.isEmpty() ? message.author.handle : message.author.name;
}
} // namespace

void HitModel::ask(const text::Query &query)
{
    m_query = query;
    ++m_question;
    look({});
}

void HitModel::clear()
{
    ++m_question;
    m_asking = false;
    beginResetModel();
    m_hits.clear();
    m_next.clear();
    m_total = 0;
    endResetModel();
}

void HitModel::fetchMore(const QModelIndex &) { look(m_next); }

void HitModel::look(const QString &after)
{
    m_asking = true;
    const auto search = [query = m_query, after](const Reader &r) { return search::messages(r, query, page, after); };
    whenAnswered(m_db.search(search), this, [this, question = m_question, after](const Expected<Hits> &found) {
        if (question != m_question)
            return;
        m_asking = false;
        if (!found)
            return Q_EMIT failed(found.error());
        if (after.isEmpty()) {
            beginResetModel();
            m_hits = found->hits;
            m_total = found->total;
            m_next = found->next;
            endResetModel();
        } else {
            m_next = found->next;
            beginInsertRows({}, int(m_hits.size()), int(m_hits.size() + found->hits.size()) - 1);
            m_hits += found->hits;
            endInsertRows();
        }
        Q_EMIT answered();
    });
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    const Hit *hit = at(index.row());
    if (!hit)
        return {};
    QString plain = hit->snippet;
    plain.remove(from).remove(to);
    if (role == Qt::AccessibleTextRole)
        return QStringList{
            nameOf(hit->message), words::shortTime(hit->message.sentAt, QDateTime::currentDateTimeUtc()), plain}
            .join(u", "_s);
    return role == Qt::DisplayRole ? plain : QVariant();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_theme.rowHeight(RowKind::Conversation)};
}

void HitDelegate::paintSnippet(QPainter *painter, const QRect &line, const QString &snippet) const
{
    QRect rest = line;
    bool strong = false;
    for (qsizetype at = 0; at < snippet.size() && rest.width() > 0;) {
        const qsizetype end = qMin(qsizetype(snippet.indexOf(strong ? to : from, at)), snippet.size());
        const QString piece = end < 0 ? snippet.sliced(at) : snippet.sliced(at, end - at);
        const QFont font = m_theme.font(strong ? FontRole::SmallStrong : FontRole::Small);
        paint::text(painter, rest, piece, font, m_theme.color(strong ? Token::Text : Token::Text2));
        rest.setLeft(rest.left() + QFontMetrics(font).horizontalAdvance(piece));
        strong = !strong;
        at = end < 0 ? snippet.size() : end + 1;
    }
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const HitModel *>(index.model());
    const Hit *hit = model ? model->at(index.row()) : nullptr;
    if (!hit)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    paint::itemPanel(painter, option.rect, chosen, option.state & QStyle::State_Active,
        option.state & QStyle::State_MouseOver, focused && chosen, m_theme);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(Token::Line));
    const int half = option.rect.height() / 2;
    const QRect inner = option.rect.adjusted(m_theme.px(16), 4, -m_theme.px(10), -4);
    const QRect top(inner.left(), inner.top() + 2, inner.width(), half - 6),
        bottom(inner.left(), option.rect.top() + half, inner.width(), half - 6);
    const int badge = m_theme.px(14);
    paint::networkBadge(
        painter, QRect(top.left(), top.center().y() - badge / 2, badge, badge), hit->message.author.network, m_theme);
    const QString time = words::shortTime(hit->message.sentAt, QDateTime::currentDateTimeUtc());
    const int timeWidth = QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(time);
    paint::text(painter, top.adjusted(badge + 6, 0, -timeWidth - 8, 0), nameOf(hit->message),
        m_theme.font(FontRole::Base), m_theme.color(Token::Text));
    paint::text(painter, top, time, m_theme.font(FontRole::Small), m_theme.color(Token::Text3), Qt::AlignRight);
    paintSnippet(painter, bottom, hit->snippet);
    painter->restore();
}
