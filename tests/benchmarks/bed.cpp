#include "tests/benchmarks/bed.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/messages.h"
#include "models/store/search.h"
#include "models/store/workspace.h"
#include "models/text/query.h"
#include "tests/benchmarks/lint.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int batch = 500;

//! The same columns of the same tables as the program reads for a message.
const QByteArray messageColumns = "m.id, m.account_id, m.scope, m.remote_id, m.action_id, m.parent_id, m.root_id, "
                                  "m.conversation_id, m.author_id, m.direction, m.kind, m.raw_kind, "
                                  "m.html, m.text, m.warning, m.language, m.visibility, m.sent_at, m.edited_at, "
                                  "m.revision, m.deleted, m.is_read, m.about_us, m.url, m.likes, "
                                  "m.boosts, m.replies, m.liked, m.boosted, m.outbox_id, i.id, i.network, "
                                  "i.remote_key, i.handle, i.name, i.avatar_url, i.avatar, i.url, i.bot, "
                                  "i.member_id, i.home_id, i.first_seen_at, i.last_seen_at";

const QByteArray newestOfView = "SELECT c.id, c.account_id, c.network, c.kind, c.remote_key, c.root_id, c.subject, "
                                "c.state, c.unread, c.messages, c.identity_id, c.member_id, "
                                "c.assignee_id, c.last_message_at, c.last_is_ours, c.snippet, c.visibility, "
                                "c.wakes_at, c.url, c.can_reply, i.handle, i.avatar, "
                                "COALESCE(b.name, i.name), b.written, k.name, "
                                "EXISTS (SELECT 1 FROM draft d WHERE d.conversation_id = c.id), "
                                "(SELECT o.state FROM outbox o WHERE o.conversation_id = c.id LIMIT 1), "
                                "(SELECT group_concat(g.name) FROM conversation_tag ct JOIN tag g ON g.id = ct.tag_id "
                                "WHERE ct.conversation_id = c.id) "
                                "FROM (SELECT conversation_id FROM view_member WHERE view_id = ? ORDER BY sort_key "
                                "DESC, conversation_id DESC LIMIT 50) v "
                                "CROSS JOIN conversation c ON c.id = v.conversation_id LEFT JOIN identity i ON i.id = "
                                "c.identity_id LEFT JOIN member b ON b.id = c.member_id "
                                "LEFT JOIN colleague k ON k.id = c.assignee_id";

} // namespace

Bed::Bed(int size, bool quick) : m_size(size), m_quick(quick), m_community(size)
{
    open();
    signIn();
    makeFloor();
}

Bed::~Bed() = default;

void Bed::open()
{
    Database::Options options;
    options.path = m_folder.filePath(u"workspace.tertulia"_s);
    options.poll = false;
    options.copies = false;
    options.now = [] { return Community::end(); };
    auto opened = Database::open(options);
    if (const auto *failure = std::get_if<OpenFailure>(&opened))
        qFatal("the store did not open: %s", qPrintable(failure->detail));
    m_db = std::get<std::unique_ptr<Database>>(std::move(opened));
    m_beside = std::make_unique<PlainSqlite>(options.path);
}

void Bed::signIn()
{
    m_accounts = had(m_db->write([](Transaction &t) {
        const QDateTime now = Community::end();
        workspace::ensureMe(t, u"Lucía"_s, u"es"_s, u"Europe/Madrid"_s, now);
        conversations::ensureBuiltinViews(t, now);
        QList<Account> kept;
        for (const Account &account : Community::accounts())
            kept.append(accounts::keep(t, account, now));
        return kept;
    }));
    m_view = had(m_db->read([](const Reader &r) { return conversations::views(r); })).first().id;
}

void Bed::makeFloor()
{
    m_floor = std::make_unique<PlainSqlite>(m_folder.filePath(u"floor.sqlite"_s));
    PlainStatement parts(*m_beside,
        "SELECT sql FROM sqlite_master WHERE (name = 'message_text' OR tbl_name = 'message') AND sql IS NOT NULL ORDER "
        "BY rowid");
    QByteArrayList all;
    while (parts.next())
        all.append(parts.text(0).toUtf8());
    for (const QByteArray &sql : std::as_const(all))
        m_floor->run(sql.constData());
}

QList<Measured> Bed::measure()
{
    QList<Measured> rows;
    rows.append(ingest()); // first: it makes what the others look at
    rows.prepend(search(u"search_rare"_s, u"search for a rare word, newest 50"_s, m_community.rareWord()));
    rows.prepend(search(u"search_common"_s, u"search for a common word, newest 50"_s, Community::commonWord()));
    rows.prepend(longConversation());
    rows.prepend(newest());
    rows.prepend(lint());
    rows.prepend(start());
    return rows;
}

QJsonObject Bed::facts() const
{
    return {{u"messages"_s, m_beside->number("SELECT count(*) FROM message")},
        {u"conversations"_s, m_beside->number("SELECT count(*) FROM conversation")},
        {u"members"_s, m_beside->number("SELECT count(*) FROM member")}, {u"longest"_s, m_community.longest()},
        {u"bytes"_s, m_beside->number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")}};
}

//! What the program kept of these, read before the clock runs.
QList<PlainStatement::Cells> Bed::kept(const QList<qint64> &ids)
{
    PlainStatement one(*m_beside, "SELECT * FROM message WHERE id = ?");
    QList<PlainStatement::Cells> rows;
    for (const qint64 id : ids) {
        one.bind(1, id);
        while (one.next())
            rows.append(one.cells());
    }
    return rows;
}

Taken Bed::addPlainly(const QList<PlainStatement::Cells> &rows)
{
    if (rows.isEmpty())
        return {};
    PlainStatement insert(
        *m_floor, "INSERT INTO message VALUES (?" + QByteArray(", ?").repeated(int(rows.first().size()) - 1) + ')');
    return taken([&] {
        m_floor->run("BEGIN IMMEDIATE");
        for (const PlainStatement::Cells &cells : rows) {
            insert.bind(cells);
            insert.next();
        }
        m_floor->run("COMMIT");
    });
}

Taken Bed::keep(const QList<Message> &some, QList<qint64> &ids)
{
    return taken([&] {
        ids = had(m_db->write([&some](Transaction &t) {
            QList<qint64> kept;
            for (const Message &message : some)
                kept.append(messages::keep(t, message, Community::end()).id.value);
            return kept;
        }));
    });
}

Measured Bed::ingest()
{
    Measured row{u"ingest"_s, u"keep 500 messages in a transaction, each"_s, u"µs"_s, {}, {}};
    const QList<Message> all = m_community.messages(m_accounts);
    for (qsizetype from = 0; from < all.size(); from += batch) {
        const QList<Message> some = all.mid(from, batch);
        QList<qint64> ids;
        const Taken ours = keep(some, ids);
        const Taken least = addPlainly(kept(ids));
        QCoreApplication::processEvents();
        const double each = 1000.0 / double(some.size());
        row.program.add({ours.cpu * each, ours.wall * each});
        row.floor.add({least.cpu * each, least.wall * each});
    }
    if (m_floor->number("SELECT count(*) FROM message") != all.size())
        qFatal("the floor did not keep what the program kept");
    return row;
}

Measured Bed::newest()
{
    Measured row{u"newest"_s, u"newest 50 of the inbox"_s, u"ms"_s, {}, {}};
    PlainStatement plain(*m_beside, newestOfView);
    byTurns(
        row, runs(),
        [this] {
            return had(m_db->read([view = m_view](const Reader &r) {
                QList<ConversationId> ids;
                for (const conversations::Place &place : conversations::firstIn(r, view, 50))
                    ids.append(place.id);
                return conversations::some(r, ids);
            })).size();
        },
        [&] {
            plain.bind(1, m_view.value);
            return plain.readAll();
        });
    return row;
}

Measured Bed::longConversation()
{
    Measured row{u"conversation"_s, u"open a conversation of %L1 messages, newest 100"_s.arg(m_community.longest()),
        u"ms"_s, {}, {}};
    const ConversationId longest{m_beside->number("SELECT id FROM conversation ORDER BY messages DESC LIMIT 1")};
    PlainStatement plain(*m_beside,
        "SELECT " + messageColumns
            + " FROM message m LEFT JOIN identity i ON i.id = m.author_id "
              "WHERE m.conversation_id = ? ORDER BY m.id DESC LIMIT 100");
    byTurns(
        row, runs(),
        [this, longest] {
            return had(m_db->read([longest](const Reader &r) { return messages::page(r, longest, 100); })).size();
        },
        [&] {
            plain.bind(1, longest.value);
            return plain.readAll();
        });
    return row;
}

//! What a keystroke in the composer asks for: ten versions of 3,000 characters beside each other and beside 5,000 posts
//! of the last month. The floor cuts the same texts into words and looks for those that two have in common.
Measured Bed::lint() const
{
    Measured row{u"lint"_s, u"check ten versions of 3,000 characters, with 5,000 posts of late"_s, u"ms"_s, {}, {}};
    const LintDesk desk = lintDesk();
    text::Plan plan;
    plan.said = &desk.said;
    byTurns(
        row, runs(), [&] { return checks::all(desk.versions, plan).tailoring.pairs.size(); },
        [&] { return sharedWords(desk.versions); });
    return row;
}

Measured Bed::search(const QString &id, const QString &what, const QString &word)
{
    Measured row{id, what, u"ms"_s, {}, {}};
    const text::Query query = text::parseQuery(word, Community::end().date()).query;
    const QByteArray match = text::ftsMatch(query).toUtf8(); // the same question: the last word may go on
    PlainStatement plain(*m_beside,
        "SELECT " + messageColumns
            + " FROM message_text f CROSS JOIN message m ON m.id = f.rowid "
              "LEFT JOIN identity i ON i.id = m.author_id WHERE message_text MATCH ? ORDER BY f.rowid DESC LIMIT 50");
    byTurns(
        row, runs(),
        [this, query] {
            return had(m_db->search([query](const Reader &r) { return search::messages(r, query, 50); })).hits.size();
        },
        [&] {
            plain.bind(1, match);
            return plain.readAll();
        });
    return row;
}

Measured Bed::start() const
{
    Measured row{u"start"_s, u"start to a painted inbox; a window with text"_s, u"ms"_s, {}, {}};
    for (int i = 0; i <= (m_quick ? 1 : 20); ++i) {
        const Taken ours = timeWindow({u"inbox"_s, m_db->path()});
        const Taken least = timeWindow({u"bare"_s});
        if (i == 0)
            continue; // what was not in memory yet
        row.program.add(ours);
        row.floor.add(least);
    }
    return row;
}
