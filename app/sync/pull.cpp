#include "app/sync/accountsync.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include <QCoroFuture>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int liveRows = 50;
constexpr int historyRows = 500;
constexpr int mostPages = 200; //!< of one live stream in one go: a server that never ends does not hold up the others
constexpr int lookAtOnce = 40;

//! A part of a page that goes in with one transaction.
struct Part {
    QList<Message> messages;
    QList<Page::Gone> deletions;
    QList<Reaction> reactions;
    QList<Page::Heard> relations;
};

QList<Part> inParts(Page page, qsizetype rows)
{
    std::stable_sort(page.messages.begin(), page.messages.end(),
        [](const Message &a, const Message &b) { return a.sentAt < b.sentAt; });
    QList<Part> parts;
    for (qsizetype at = 0; at < page.messages.size(); at += rows)
        parts.append({page.messages.mid(at, rows), {}, {}, {}});
    for (qsizetype at = 0; at < page.reactions.size(); at += rows)
        parts.append({{}, {}, page.reactions.mid(at, rows), {}});
    for (qsizetype at = 0; at < page.relations.size(); at += rows)
        parts.append({{}, {}, {}, page.relations.mid(at, rows)});
    for (qsizetype at = 0; at < page.deletions.size(); at += rows)
        parts.append({{}, page.deletions.mid(at, rows), {}, {}});
    if (parts.isEmpty())
        parts.append(Part());
    return parts;
}

QString oneLine(const Message &message) { return message.text.simplified().left(200); }

//! Who is told: people who write to us, now. Not what was said before the account was here, nor what history brings.
bool isNews(const Message &message, const messages::Kept &kept, const QDateTime &now)
{
    return kept.fresh && message.direction == Message::Direction::In && message.aboutUs
        && message.sentAt > now.addDays(-1);
}

void keepMessages(
    Transaction &t, const QList<Message> &list, AccountId account, bool quiet, const QDateTime &now, Pulled &pulled)
{
    for (Message message : list) {
        message.account = account;
        const messages::Kept kept = messages::keep(t, message, now);
        pulled.fresh += kept.fresh ? 1 : 0;
        pulled.changed += kept.changed && !kept.fresh ? 1 : 0;
        if (quiet || !isNews(message, kept, now))
            continue;
        const auto whole = messages::one(t, kept.id);
        pulled.news.append({kept.id, kept.conversation, account,
            message.author.name.isEmpty() ? message.author.handle : message.author.name,
            oneLine(whole.value_or(message)), message.kind, message.sentAt});
    }
}

void keepPart(Transaction &t, const Part &part, AccountId account, bool quiet, const QDateTime &now, Pulled &pulled)
{
    keepMessages(t, part.messages, account, quiet, now, pulled);
    for (Reaction reaction : part.reactions) {
        reaction.account = account;
        messages::keepReaction(t, reaction, now);
    }
    for (const Page::Heard &heard : part.relations)
        messages::keepRelation(t, account, heard.identity, heard.relation, now);
    for (const Page::Gone &gone : part.deletions) {
        pulled.removed += messages::markDeleted(t, account, gone.scope, gone.remoteId) ? 1 : 0;
        outbox::gone(t, account, gone.remoteId, now);
    }
}

const QString looksStream = u"looked again"_s; //!< no stream of the network's: when which message was last looked at

QString toText(const QHash<MessageId, QDateTime> &looks)
{
    QJsonObject all;
    for (auto look = looks.cbegin(); look != looks.cend(); ++look)
        all.insert(QString::number(look.key().value), look->toSecsSinceEpoch());
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QHash<MessageId, QDateTime> looksFrom(const QString &text)
{
    QHash<MessageId, QDateTime> looks;
    const QJsonObject all = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto look = all.begin(); look != all.end(); ++look)
        looks.insert({look.key().toLongLong()}, QDateTime::fromSecsSinceEpoch(look->toInteger(), Qt::UTC));
    return looks;
}

//! A hole in what is live is remembered as one in history: nobody will fill it by reading on.
void noteProgress(Transaction &t, AccountId account, const QString &stream, StreamProgress progress)
{
    if (progress.stream.isEmpty() && progress.gap.isEmpty())
        return;
    if (progress.stream.isEmpty()) {
        progress.stream = stream;
        progress.done = true;
    }
    accounts::setProgress(t, account, progress);
}

} // namespace

QCoro::Task<Pulled> AccountSync::pull()
{
    Pulled all;
    const QStringList streams = m_session.streams();
    for (const QString &stream : streams) {
        if (m_stopped)
            break;
        if (m_histories.contains(stream))
            continue;
        const Pulled one = co_await pullStream(stream);
        all.add(one);
        // A sign-in that no longer holds, or a server out of reach, is the same for every stream.
        if (one.error && (one.error->kind == Error::Kind::SignIn || one.error->kind == Error::Kind::RateLimited))
            break;
    }
    for (const QString &history : std::as_const(m_histories))
        all.more = all.more || !m_historiesOver.contains(history);
    co_return all;
}

QCoro::Task<Pulled> AccountSync::pullStream(QString stream)
{
    Pulled all;
    bool history = false;
    bool more = true;
    for (int pages = 0; more && !history && !m_stopped && pages < mostPages; ++pages) {
        const Expected<Pulled> one = co_await pullPage(stream, history, more);
        if (!one) {
            all.error = one.error();
            break;
        }
        all.add(*one);
    }
    co_return all;
}

QCoro::Task<Pulled> AccountSync::backfill()
{
    Pulled all;
    const QSet<QString> histories = m_histories;
    for (const QString &stream : histories) {
        if (m_stopped || m_historiesOver.contains(stream))
            continue;
        bool history = false;
        bool more = false;
        const Expected<Pulled> one = co_await pullPage(stream, history, more);
        if (!one)
            all.error = one.error();
        else
            all.add(*one);
        all.more = all.more || (one && more);
    }
    co_return all;
}

QCoro::Task<Expected<Pulled>> AccountSync::pullPage(QString stream, bool &history, bool &more)
{
    const auto asking
        = m_db.read([account = m_account.id, stream](const Reader &r) { return accounts::cursor(r, account, stream); });
    const Expected<QString> place = co_await asking;
    if (!place)
        co_return place.error();
    const Expected<Page> page = co_await m_session.fetch(stream, *place);
    if (!page)
        co_return page.error();
    history = !page->progress.stream.isEmpty();
    // A server that sends us in circles is left alone until the next time.
    const bool moved = page->next != *place;
    more = page->more && moved;
    if (history) {
        m_histories.insert(stream);
        more = more && !page->progress.done;
        if (page->progress.done || !moved)
            m_historiesOver.insert(stream);
    }
    const Expected<Pulled> kept = co_await keepPage(*page, stream, place->isEmpty());
    co_return kept;
}

QCoro::Task<Expected<Pulled>> AccountSync::keepPage(Page page, QString stream, bool first)
{
    const bool history = !page.progress.stream.isEmpty();
    const QList<Part> parts = inParts(page, history ? historyRows : liveRows);
    Pulled all;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        // Rows and cursor go in together: a crash repeats a page, never loses one.
        const auto keeping = m_db.write(
            [part = parts[i], last = i + 1 == parts.size(), account = m_account.id, quiet = first || history,
                at = now(), stream, next = page.next, progress = page.progress](Transaction &t) {
                Pulled pulled;
                keepPart(t, part, account, quiet, at, pulled);
                if (last) {
                    accounts::setCursor(t, account, stream, next);
                    noteProgress(t, account, stream, progress);
                }
                return Expected<Pulled>(pulled);
            });
        const Expected<Pulled> kept = co_await keeping;
        if (!kept)
            co_return kept.error();
        all.add(*kept);
    }
    all.gap = page.progress.gap;
    co_return all;
}

QCoro::Task<Pulled> AccountSync::refresh()
{
    const auto asking = m_db.read(
        [account = m_account.id, at = now()](const Reader &r) { return messages::toRefresh(r, account, at, 400); });
    const Expected<QList<Message>> recent = co_await asking;
    Pulled all;
    if (!recent) {
        all.error = recent.error();
        co_return all;
    }
    const Expected<Done> recalled = co_await recallLooks();
    if (!recalled) {
        all.error = recalled.error();
        co_return all;
    }
    QList<Message> due;
    for (const Message &message : *recent) {
        const QDateTime looked = m_lookedAt->value(message.id);
        const qint64 rest = message.sentAt > now().addDays(-1) ? 3600 : 24 * 3600;
        if ((!looked.isValid() || looked.addSecs(rest) <= now()) && due.size() < lookAtOnce)
            due.append(message);
    }
    if (due.isEmpty())
        co_return all;
    all = co_await lookAgain(due);
    co_return all;
}

QCoro::Task<Expected<Done>> AccountSync::recallLooks()
{
    if (m_lookedAt)
        co_return Done{};
    const auto asking
        = m_db.read([account = m_account.id](const Reader &r) { return accounts::cursor(r, account, looksStream); });
    const Expected<QString> kept = co_await asking;
    if (!kept)
        co_return kept.error();
    m_lookedAt = looksFrom(*kept);
    co_return Done{};
}

QCoro::Task<Pulled> AccountSync::lookAgain(QList<Message> messages)
{
    Pulled all;
    const Expected<Page> page = co_await m_session.lookAgain(messages);
    if (!page) {
        all.error = page.error();
        co_return all;
    }
    const Expected<Done> recalled = co_await recallLooks();
    if (!recalled) {
        all.error = recalled.error();
        co_return all;
    }
    for (const Message &message : messages)
        m_lookedAt->insert(message.id, now());
    m_lookedAt->removeIf([old = now().addDays(-8)](const auto &look) { return look.value() < old; });
    QList<Page::Gone> missing = page->deletions;
    // So many at once is a server in trouble, not people who delete.
    if (missing.size() > 3 && missing.size() * 5 > messages.size())
        missing.clear();
    const auto keeping = m_db.write([list = page->messages, missing, account = m_account.id,
                                        looks = toText(*m_lookedAt), at = now()](Transaction &t) {
        Pulled pulled;
        accounts::setCursor(t, account, looksStream, looks);
        keepMessages(t, list, account, true, at, pulled);
        for (const Page::Gone &gone : missing)
            messages::markMissing(t, account, gone.remoteId);
        pulled.removed = int(missing.size());
        return Expected<Pulled>(pulled);
    });
    const Expected<Pulled> kept = co_await keeping;
    if (kept)
        all = *kept;
    else
        all.error = kept.error();
    co_return all;
}
