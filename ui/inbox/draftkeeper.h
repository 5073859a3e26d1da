#pragma once
#include "models/domain/expected.h"
#include "models/domain/post.h"
#include "models/store/drafts.h"
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>

class Database;

//! Keeps what is being typed: on disk within a second, each place by itself. What is still on its way to the disk is
//! known here, so that going away and coming back at once finds it.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    explicit DraftKeeper(Database &db, QObject *parent = nullptr);
    ~DraftKeeper() override;
    using Drafts = QHash<QString, drafts::Draft>;
    void load(const QStringList &places, QObject *context, std::function<void(const Drafts &)> take);
    void keep(const QString &place, const QString &content, ConversationId conversation);
    void forgotten(const QString &place); //!< another transaction has taken it off the disk
    //! An undo has put it on the disk: what is typed and not yet there goes behind it.
    void cameBack(const QString &place, const QString &content);
    void flush();

Q_SIGNALS:
    void wrote(const QString &place, const QDateTime &at); //!< it is on disk since then; invalid: the disk refused it

private:
    struct Typed {
        QString content;
        ConversationId conversation;
        int revision = 0;
    };
    void tryAgain(const QString &place);
    QFuture<Expected<Done>> write(const QString &place, const Typed &typed);
    Database &m_db;
    QTimer m_pause;
    QHash<QString, Typed> m_typed; //!< not known to be on disk
    QSet<QString> m_dirty;
    int m_revision = 0;
};

namespace drafttext {
QString whole(const Content &content, MessageId answers = {}); //!< with who was meant to read it
//! Plain text where text is all that was chosen.
QString from(const Content &content, Visibility standard, MessageId answers = {});
MessageId answers(const QString &draft); //!< the message that was chosen to be answered; none: the newest
Content content(const QString &draft, Visibility visibility);
} // namespace drafttext
