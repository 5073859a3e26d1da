#include "ui/inbox/threaditem.h"
#include "models/text/sanitise.h"
#include "ui/inbox/words.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 420; //!< design px of a text that is shown without being asked

bool canChange(SendState state)
{
    return state == SendState::Scheduled || state == SendState::Draft || state == SendState::Held;
}

QString clockOf(const QDateTime &at) { return QLocale().toString(at.toLocalTime().time(), QLocale::ShortFormat); }

} // namespace

ThreadItem::ThreadItem(const ThreadEntry &entry, const ThreadSurroundings &with) : m_entry(entry), m_with(with)
{
    const Message *message = entry.message();
    m_warned = message && !message->warning.isEmpty() && !message->deleted;
    const QString content = html();
    if (entry.kind() != ThreadEntry::Kind::Gap && entry.kind() != ThreadEntry::Kind::Earlier && !content.isEmpty())
        m_body = std::make_unique<MessageBody>(content, with.theme, with.syntax);
}

QString ThreadItem::html() const
{
    if (const Message *message = m_entry.message()) {
        if (message->deleted)
            return u"<p><i>"_s + QCoreApplication::translate("ThreadView", "Deleted on the network.") + u"</i></p>"_s;
        return message->html.isEmpty() ? text::plainToHtml(message->text) : message->html;
    }
    if (const Note *note = m_entry.note())
        return text::plainToHtml(note->text);
    const OutboxAction *outgoing = m_entry.outgoing();
    return outgoing ? text::plainToHtml(outgoing->content.text) : QString();
}

bool ThreadItem::isOurs() const
{
    const Message *message = m_entry.message();
    return m_entry.outgoing() || (message && message->direction == Message::Direction::Out);
}

ThreadItem::Side ThreadItem::side() const { return m_entry.note() ? Side::Wide : isOurs() ? Side::Right : Side::Left; }

QString ThreadItem::author() const
{
    if (const Message *message = m_entry.message())
        return message->author.name.isEmpty() ? message->author.handle : message->author.name;
    return m_entry.note() ? m_entry.note()->author : QCoreApplication::translate("ThreadView", "We");
}

QDateTime ThreadItem::at() const
{
    if (const Message *message = m_entry.message())
        return message->sentAt;
    if (const Note *note = m_entry.note())
        return note->created;
    return m_entry.outgoing() ? m_entry.outgoing()->due : QDateTime();
}

QString ThreadItem::headerRest(const QDateTime &now) const
{
    QStringList parts;
    if (const Message *message = m_entry.message()) {
        parts.append(words::audience(message->visibility));
        if (message->editedAt.isValid())
            parts.append(QCoreApplication::translate("ThreadView", "edited"));
        if (message->likedByUs)
            parts.append(QCoreApplication::translate("ThreadView", "liked by us"));
        if (message->boostedByUs)
            parts.append(QCoreApplication::translate("ThreadView", "boosted by us"));
        if (!message->aboutUs)
            parts.append(QCoreApplication::translate("ThreadView", "not to us"));
    } else if (const Note *note = m_entry.note()) {
        parts = {QCoreApplication::translate("ThreadView", "only the team"),
            author() + u", "_s + words::shortTime(note->created, now)};
        if (note->edited.isValid())
            parts.append(QCoreApplication::translate("ThreadView", "edited"));
    } else if (const OutboxAction *outgoing = m_entry.outgoing()) {
        parts.append(words::audience(outgoing->content.visibility));
    }
    return parts.join(u" · "_s);
}

ThreadItem::Line ThreadItem::stateLine() const
{
    const OutboxAction &out = *m_entry.outgoing();
    const Error why{out.errorKind, out.errorDetail};
    const QString &network = m_with.network;
    switch (out.state) {
    case SendState::Failed:
        return {QCoreApplication::translate("ThreadView", "Not sent."),
            QCoreApplication::translate("ThreadView", "%1: %2. Nothing was sent.").arg(network, errorCause(why)),
            StateGlyph::Failed};
    case SendState::Unknown:
        return {QCoreApplication::translate("ThreadView", "Not known whether it reached %1.").arg(network),
            QCoreApplication::translate("ThreadView", "No answer. Not sent again by itself."), StateGlyph::Unconfirmed};
    case SendState::Missed:
        return {QCoreApplication::translate("ThreadView", "Missed."),
            QCoreApplication::translate("ThreadView", "It was due %1. Nothing was sent.").arg(words::longTime(out.due))
                + u' ' + missedText(out, clockOf(out.due)),
            StateGlyph::Missed};
    case SendState::Held:
        return {QCoreApplication::translate("ThreadView", "Held."),
            QCoreApplication::translate("ThreadView", "Nothing was sent."), StateGlyph::Held};
    case SendState::Armed:
    case SendState::Publishing:
    case SendState::Preparing:
        return {QCoreApplication::translate("ThreadView", "Going out now."), {}, StateGlyph::Publishing};
    default: break;
    }
    if (out.attempts > 0 || out.nextTry.isValid()) {
        if (out.errorKind == Error::Kind::Offline)
            return {QCoreApplication::translate("ThreadView", "Waiting:"),
                QCoreApplication::translate("ThreadView", "no connection since %1. It will go out once.")
                    .arg(clockOf(out.firstTry)),
                StateGlyph::Queued};
        if (out.errorKind != Error::Kind::Unknown)
            return {QCoreApplication::translate("ThreadView", "Waiting:"),
                QCoreApplication::translate("ThreadView", "%1. It will go out once.").arg(errorCause(why)),
                StateGlyph::Queued};
    }
    if (QDateTime::currentDateTimeUtc().secsTo(out.due) > 60)
        return {QCoreApplication::translate("ThreadView", "Planned:"),
            QCoreApplication::translate("ThreadView", "it goes out on %1.").arg(words::longTime(out.due)),
            StateGlyph::Scheduled};
    return {QCoreApplication::translate("ThreadView", "Waiting:"),
        QCoreApplication::translate("ThreadView", "it will go out once."), StateGlyph::Queued};
}

QList<ThreadItem::Part> ThreadItem::verbs() const
{
    QList<Part> verbs;
    if (m_cut)
        verbs.append({u"all"_s, QCoreApplication::translate("ThreadView", "Show more"), {}, {}});
    if (m_entry.note())
        verbs.append({u"delete-note"_s, QCoreApplication::translate("ThreadView", "Delete note"), {}, {}});
    if (const OutboxAction *out = m_entry.outgoing()) {
        if (canChange(out->state))
            verbs.append({{u"edit"_s, QCoreApplication::translate("ThreadView", "Edit"), {}, {}},
                {u"withdraw"_s, QCoreApplication::translate("ThreadView", "Withdraw"), {}, {}}});
        if (out->state == SendState::Failed)
            verbs.append({{u"retry"_s, QCoreApplication::translate("ThreadView", "Retry only this"), {}, {}, true},
                {u"edit"_s, QCoreApplication::translate("ThreadView", "Edit"), {}, {}},
                {u"withdraw"_s, QCoreApplication::translate("ThreadView", "Withdraw"), {}, {}}});
        if (out->state == SendState::Missed)
            verbs.append({{u"retry"_s, QCoreApplication::translate("ThreadView", "Send now"), {}, {}},
                {u"withdraw"_s, QCoreApplication::translate("ThreadView", "Drop"), {}, {}}});
        if (out->state == SendState::Unknown)
            verbs.append({u"look"_s, QCoreApplication::translate("ThreadView", "Read the account"), {}, {}});
        if (out->state == SendState::Failed || out->state == SendState::Unknown)
            verbs.append({u"receipt"_s, QCoreApplication::translate("ThreadView", "See receipt"), {}, {}});
    }
    return verbs;
}

int ThreadItem::headerWidth() const
{
    const Theme &theme = m_with.theme;
    const QFontMetrics strong(theme.font(FontRole::SmallStrong)), small(theme.font(FontRole::Small));
    const int extra = theme.px(48);
    return strong.horizontalAdvance(author()) + small.horizontalAdvance(headerRest(QDateTime::currentDateTimeUtc()))
        + small.horizontalAdvance(u"00/00/0000"_s) + extra;
}

int ThreadItem::layout(int width, const Above &above)
{
    const Theme &theme = m_with.theme;
    m_width = width;
    m_above = above;
    m_parts.clear();
    m_images.clear();
    m_day = m_unread = m_frame = m_face = m_header = m_state = m_bodyRect = m_warning = m_thumb = {};
    int y = theme.px(4);
    if (!above.day.isEmpty()) {
        m_day = QRect(0, y, width, theme.px(26));
        y += theme.px(30);
    }
    if (above.unread) {
        m_unread = QRect(0, y, width, theme.px(20));
        y += theme.px(24);
    }
    switch (m_entry.kind()) {
    case ThreadEntry::Kind::Root: layCard(y, width); break;
    case ThreadEntry::Kind::Gap:
    case ThreadEntry::Kind::Earlier: layLine(y, width); break;
    default: layBubble(y, width);
    }
    return m_frame.bottom() + 1 + theme.px(5);
}

void ThreadItem::layLine(int y, int width)
{
    m_frame = QRect(0, y, width, m_with.theme.px(26));
    if (m_entry.kind() == ThreadEntry::Kind::Earlier) {
        const QString words = QCoreApplication::translate("ThreadView", "Show earlier messages");
        const int wide = QFontMetrics(m_with.theme.font(FontRole::Small)).horizontalAdvance(words);
        m_parts.append({u"earlier"_s, words, {}, QRect((width - wide) / 2, y, wide, m_frame.height())});
    }
}

void ThreadItem::layCard(int y, int width)
{
    const Theme &theme = m_with.theme;
    const int inset = theme.px(14), pad = theme.px(10);
    int x = inset + pad;
    const int inner = width - 2 * inset - 2 * pad;
    const Message *message = m_entry.message();
    int wide = inner;
    for (const Attachment &a : message ? message->attachments : QList<Attachment>())
        if (a.kind == Attachment::Kind::Image && !a.cached.isEmpty() && m_thumb.isNull() && inner > theme.px(300)) {
            m_thumb = QRect(x, y + pad, theme.px(82), theme.px(54));
            x += m_thumb.width() + pad;
            wide -= m_thumb.width() + pad;
        }
    m_header = QRect(x, y + theme.px(6), wide, theme.lineHeight(FontRole::Small));
    const int most = m_all ? 100000 : 3 * theme.lineHeight(FontRole::Base);
    const int full = m_body ? m_body->layout(wide) : 0;
    m_cut = full > most + theme.px(6);
    m_bodyRect = QRect(x, m_header.bottom() + 1 + theme.px(2), wide, m_cut ? most : full);
    int bottom = qMax(m_bodyRect.bottom() + 1, m_thumb.bottom() + 1);
    collectBodyParts(m_bodyRect.topLeft());
    if (m_cut)
        bottom = layVerbs(x, bottom, x + wide, verbs());
    if (message && !message->url.isEmpty()) {
        const int open = QFontMetrics(theme.font(FontRole::Small))
                             .horizontalAdvance(QCoreApplication::translate("ThreadView", "Open"));
        m_header.setRight(m_header.right() - open - pad);
        m_parts.append({u"link"_s, QCoreApplication::translate("ThreadView", "Open"), message->url,
            QRect(x + wide - open, m_header.top(), open, m_header.height())});
    }
    m_frame = QRect(inset, y, width - 2 * inset, bottom + theme.px(8) - y);
}

void ThreadItem::layBubble(int y, int width)
{
    const Theme &theme = m_with.theme;
    const int inset = theme.px(14), pad = theme.px(10);
    const int face = side() == Side::Right ? 0 : theme.px(40);
    const int room = width - 2 * inset - face - (side() == Side::Right ? theme.px(40) : 0);
    const int most = side() == Side::Wide ? room : qMin(room, theme.px(720));
    const Message *message = m_entry.message();
    const bool pictures = message && !message->attachments.isEmpty();
    if (m_body)
        m_body->layout(most - 2 * pad);
    int want = qMax(headerWidth(), m_body ? m_body->idealWidth() : 0);
    if (pictures)
        want = qMax(want, qMin(int(message->attachments.size()), 3) * theme.px(168));
    if (m_entry.outgoing() || m_warned)
        want = most;
    const int inner
        = side() == Side::Wide ? most - 2 * pad : qBound(theme.px(120), want, qMax(theme.px(120), most - 2 * pad));
    const int x = side() == Side::Right ? width - inset - inner - 2 * pad : inset + face;
    const int end = layInside(x + pad, y + theme.px(6), inner);
    m_frame = QRect(x, y, inner + 2 * pad, end + theme.px(8) - y);
    if (side() == Side::Left)
        m_face = QRect(inset, y, theme.px(32), theme.px(32));
}

int ThreadItem::layInside(int x, int y, int width)
{
    const Theme &theme = m_with.theme;
    m_header = QRect(x, y, width, theme.lineHeight(FontRole::Small));
    y = m_header.bottom() + 1 + theme.px(3);
    const Message *message = m_entry.message();
    if (message && !message->warning.isEmpty()) {
        m_warning = QRect(x, y, width, theme.lineHeight(FontRole::Base));
        y = layVerbs(x, m_warning.bottom() + 1, x + width,
            {{u"warned"_s,
                m_warned ? QCoreApplication::translate("ThreadView", "Show it")
                         : QCoreApplication::translate("ThreadView", "Hide it"),
                {}, {}}});
        if (m_warned)
            return y;
    }
    if (m_body) {
        const int full = m_body->layout(width);
        m_cut = !m_all && full > theme.px(longest) + theme.px(40);
        m_bodyRect = QRect(x, y, width, m_cut ? theme.px(longest) : full);
        collectBodyParts(m_bodyRect.topLeft());
        y = m_bodyRect.bottom() + 1;
    }
    y = layImages(x, y, width);
    if (m_entry.outgoing()) {
        m_state = QRect(x, y + theme.px(6), width, theme.lineHeight(FontRole::Small) + theme.px(6));
        y = m_state.bottom() + 1;
    }
    const QList<Part> below = verbs();
    return below.isEmpty() ? y : layVerbs(x, y, x + width, below);
}

int ThreadItem::layImages(int x, int y, int width)
{
    const Theme &theme = m_with.theme;
    const Message *message = m_entry.message();
    if (!message || message->attachments.isEmpty() || message->deleted)
        return y;
    const QSize box(qMin(width, theme.px(160)), theme.px(110));
    int left = x;
    y += theme.px(6);
    for (const Attachment &a : message->attachments) {
        if (left > x && left + box.width() > x + width) {
            left = x;
            y += box.height() + theme.px(6);
        }
        m_images.append(QRect(QPoint(left, y), box));
        const QString what = a.alt.isEmpty() ? QCoreApplication::translate("ThreadView", "Picture without description")
                                             : QCoreApplication::translate("ThreadView", "Picture: %1").arg(a.alt);
        m_parts.append({a.cached.isEmpty() ? u"link"_s : u"picture"_s, what, a.cached.isEmpty() ? a.url : a.cached,
            m_images.last(), false, false});
        left += box.width() + theme.px(6);
    }
    return y + box.height();
}

int ThreadItem::layVerbs(int x, int y, int right, const QList<Part> &verbs)
{
    const Theme &theme = m_with.theme;
    const QFontMetrics small(theme.font(FontRole::Small));
    const int height = theme.px(24);
    int left = x;
    for (Part verb : verbs) {
        const int width = small.horizontalAdvance(verb.text);
        if (left > x && left + width > right) {
            left = x;
            y += height;
        }
        verb.rect = QRect(left, y, width, height);
        left += width + theme.px(14);
        m_parts.append(verb);
    }
    return y + height;
}

void ThreadItem::collectBodyParts(QPoint offset)
{
    const Theme &theme = m_with.theme;
    for (const MessageBody::Link &link : m_body ? m_body->links() : QList<MessageBody::Link>()) {
        const QRect rect = link.rect.translated(offset);
        if (rect.bottom() <= m_bodyRect.bottom() + 2)
            m_parts.append({u"link"_s, link.text, link.href, rect, false, false});
    }
    int block = 0;
    for (const QRect &code : m_body ? m_body->codeBlocks() : QList<QRect>()) {
        const QRect rect = code.translated(offset);
        const int size = theme.px(24);
        if (rect.top() + size <= m_bodyRect.bottom())
            m_parts.append({u"copy:%1"_s.arg(block), QCoreApplication::translate("ThreadView", "Copy code"), {},
                QRect(rect.right() - size - 2, rect.top() + 2, size, size)});
        ++block;
    }
}

void ThreadItem::showAll() { m_all = true; }

void ThreadItem::showWarned() { m_warned = !m_warned; }

bool ThreadItem::scrollCode(QPoint at, int by) { return m_body && m_body->scrollCode(at - m_bodyRect.topLeft(), by); }

QString ThreadItem::tooltipAt(QPoint at) const
{
    for (const Part &part : m_parts)
        if (part.rect.contains(at))
            return part.href.isEmpty() || part.id == u"picture" ? part.text : part.href;
    return m_header.contains(at) ? words::longTime(this->at()) : QString();
}

QString ThreadItem::spoken(const QDateTime &now) const
{
    const QString when = words::shortTime(at(), now);
    switch (m_entry.kind()) {
    case ThreadEntry::Kind::Gap:
        return QCoreApplication::translate("ThreadView", "The network does not give what came before.");
    case ThreadEntry::Kind::Earlier: return QCoreApplication::translate("ThreadView", "Show earlier messages");
    case ThreadEntry::Kind::Root:
        return QCoreApplication::translate("ThreadView", "Post by %1, %2: %3")
            .arg(author(), when, m_entry.message()->text);
    case ThreadEntry::Kind::Note:
        return QCoreApplication::translate("ThreadView", "Internal note, only the team, %1, %2: %3")
            .arg(author(), when, m_entry.note()->text);
    case ThreadEntry::Kind::Outgoing: {
        const Line line = stateLine();
        return QCoreApplication::translate("ThreadView", "Our answer, %1: %2. %3 %4")
            .arg(headerRest(now), m_entry.outgoing()->content.text, line.strong, line.rest);
    }
    case ThreadEntry::Kind::Message: break;
    }
    const Message &message = *m_entry.message();
    QString body
        = message.deleted ? QCoreApplication::translate("ThreadView", "Deleted on the network.") : message.text;
    if (m_warned)
        body = QCoreApplication::translate("ThreadView", "content warning: %1").arg(message.warning);
    for (const Attachment &a : message.attachments)
        body += u". "_s
            + (a.alt.isEmpty() ? QCoreApplication::translate("ThreadView", "Picture without description")
                               : QCoreApplication::translate("ThreadView", "Picture: %1").arg(a.alt));
    return QCoreApplication::translate("ThreadView", "%1, %2, %3: %4").arg(author(), when, headerRest(now), body);
}
