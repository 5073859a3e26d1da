#include "ui/inbox/draftkeeper.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
constexpr int soon = 700; // ms after the first letter
} // namespace

DraftKeeper::DraftKeeper(Database &db, QObject *parent) : QObject(parent), m_db(db)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(&db, &Database::recovered, this, &DraftKeeper::flush);
}

//! Nobody waits for these answers any more.
DraftKeeper::~DraftKeeper()
{
    for (const QString &place : std::as_const(m_dirty))
        (void)write(place, m_typed.value(place));
}

void DraftKeeper::load(const QStringList &places, QObject *context, std::function<void(const Drafts &)> take)
{
    const auto look = [places](const Reader &r) {
        Drafts found;
        for (const QString &place : places)
            found.insert(place, drafts::one(r, place));
        return found;
    };
    whenAnswered(m_db.read(look), context, [take = std::move(take), typed = m_typed](const Expected<Drafts> &found) {
        Drafts all = found ? *found : Drafts();
        for (auto draft = all.begin(); draft != all.end(); ++draft)
            if (const auto before = typed.constFind(draft.key()); before != typed.constEnd())
                *draft = {before->content, QDateTime::currentDateTimeUtc()};
        take(all);
    });
}

//! Never longer than the pause after the first letter, however fast somebody types.
void DraftKeeper::keep(const QString &place, const QString &content, ConversationId conversation)
{
    m_typed[place] = {content, conversation, ++m_revision};
    m_dirty.insert(place);
    if (!m_pause.isActive() || m_pause.remainingTime() > soon)
        m_pause.start(soon);
}

void DraftKeeper::forgotten(const QString &place)
{
    m_typed.remove(place);
    m_dirty.remove(place);
}

void DraftKeeper::cameBack(const QString &place, const QString &content)
{
    if (const auto typed = m_typed.constFind(place); typed != m_typed.constEnd())
        keep(place, drafts::joined(content, typed->content), typed->conversation);
}

QFuture<Expected<Done>> DraftKeeper::write(const QString &place, const Typed &typed)
{
    return m_db.write([place, typed, now = QDateTime::currentDateTimeUtc()](
                          Transaction &t) { drafts::keep(t, place, typed.content, typed.conversation, now); });
}

void DraftKeeper::flush()
{
    m_pause.stop();
    const QSet<QString> dirty = std::exchange(m_dirty, {});
    for (const QString &place : dirty) {
        const Typed typed = m_typed.value(place);
        whenAnswered(write(place, typed), this, [this, place, revision = typed.revision](const Expected<Done> &kept) {
            Q_EMIT wrote(place, kept ? QDateTime::currentDateTimeUtc() : QDateTime());
            if (!m_typed.contains(place) || m_typed[place].revision != revision)
                return;
            if (kept)
                m_typed.remove(place);
            else
                tryAgain(place);
        });
    }
}

//! The disk may be full: by itself after a while, and as soon as anything could be written again.
void DraftKeeper::tryAgain(const QString &place)
{
    m_dirty.insert(place);
    if (!m_pause.isActive())
        m_pause.start(5000);
}

QString drafttext::from(const Content &content, Visibility standard, MessageId answers)
{
    const bool plain = !answers && content.media.isEmpty() && content.warning.isEmpty()
        && content.visibility == standard && !content.text.startsWith(u"{\"");
    return plain ? content.text : whole(content, answers);
}

QString drafttext::whole(const Content &content, MessageId answers)
{
    QJsonArray media;
    for (const Media &m : content.media)
        media.append(QJsonObject{{u"sha256"_s, m.sha256}, {u"file"_s, m.file}, {u"name"_s, m.name}, {u"mime"_s, m.mime},
            {u"bytes"_s, m.bytes}, {u"width"_s, m.size.width()}, {u"height"_s, m.size.height()}, {u"alt"_s, m.alt}});
    QJsonObject whole{{u"text"_s, content.text}, {u"warning"_s, content.warning},
        {u"visibility"_s, code(content.visibility)}, {u"media"_s, media}};
    if (answers)
        whole.insert(u"answers"_s, answers.value);
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

MessageId drafttext::answers(const QString &draft)
{
    return draft.startsWith(u"{\"") ? MessageId{QJsonDocument::fromJson(draft.toUtf8())[u"answers"].toInteger()}
                                    : MessageId();
}

Content drafttext::content(const QString &draft, Visibility visibility)
{
    const QJsonObject whole
        = draft.startsWith(u"{\"") ? QJsonDocument::fromJson(draft.toUtf8()).object() : QJsonObject();
    Content content;
    content.text = whole.isEmpty() ? draft : whole[u"text"].toString();
    content.warning = whole[u"warning"].toString();
    content.visibility = fromCode<Visibility>(whole[u"visibility"].toString(), visibility);
    for (const QJsonValue &m : whole[u"media"].toArray()) {
        Media media;
        media.sha256 = m[u"sha256"].toString();
        media.file = m[u"file"].toString();
        media.name = m[u"name"].toString();
        media.mime = m[u"mime"].toString();
        media.bytes = m[u"bytes"].toInteger();
        media.size = {m[u"width"].toInt(), m[u"height"].toInt()};
        media.alt = m[u"alt"].toString();
        content.media.append(media);
    }
    return content;
}
