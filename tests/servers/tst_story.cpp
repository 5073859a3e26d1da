#include "tests/servers/snacservers.h"
#include "tests/support/main.h"
#include "tests/support/paths.h"
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

//! The daily loop from outside: the real program by its command line, on two servers that federate. One story, in
//! order.
class TestStory : public QObject {
    Q_OBJECT

    struct Said {
        int exit = -1;
        QJsonObject json;
        QByteArray words;
    };
    SnacServers m_servers;
    QTemporaryDir m_folder;
    QByteArray m_alice, m_bob;
    qint64 m_account = 0, m_conversation = 0, m_mention = 0, m_reply = 0;
    QString m_mentionUri;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    }
    Said tertulia(const QStringList &arguments) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TERTULIA_PASSPHRASE_FILE"_s, file(u"passphrase"_s));
        environment.insert(u"TERTULIA_SETTLE_SCALE"_s, u"0.02"_s);
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.path());
        program.setProcessEnvironment(environment);
        program.start(paths::program(), QStringList{u"--workspace"_s, file(u"w.sqlite"_s)} + arguments);
        program.waitForFinished(180'000);
        const Said said{program.exitCode(), QJsonDocument::fromJson(program.readAllStandardOutput()).object(),
            program.readAllStandardError()};
        if (said.exit != 0)
            qInfo() << arguments << said.exit << said.json << said.words;
        return said;
    }
    Said publish() const { return tertulia({u"publish"_s, u"--due"_s, u"--wait"_s, u"20"_s}); }
    QJsonArray messages() const
    {
        return tertulia({u"conversation"_s, QString::number(m_conversation)}).json[u"messages"].toArray();
    }
    QJsonArray ofBob(const QString &path) const { return SnacServers::get(SnacServers::b(), path, m_bob).array(); }
    QString bobSays(const QString &text, const QString &visibility = u"public"_s) const
    {
        return SnacServers::post(SnacServers::b(), u"/api/v1/statuses"_s, m_bob,
            {u"status="_s + text, u"visibility="_s + visibility})[u"uri"]
            .toString();
    }
    QJsonArray ownOnServer() const
    {
        const QString id
            = SnacServers::get(SnacServers::a(), u"/api/v1/accounts/verify_credentials"_s, m_alice)[u"id"].toString();
        return SnacServers::get(SnacServers::a(), u"/api/v1/accounts/"_s + id + u"/statuses"_s, m_alice).array();
    }
    static int saying(const QJsonArray &statuses, const QString &text)
    {
        int count = 0;
        for (const QJsonValue &status : statuses)
            count += status[u"content"].toString().contains(text);
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_servers.start(), "the servers do not run");
        m_alice = m_servers.token(u"a"_s, u"alice"_s);
        m_bob = m_servers.token(u"b"_s, u"bob"_s);
        write(u"passphrase"_s, "correct horse battery staple\n");
        write(u"key"_s, m_alice + '\n');
    }
    void cleanupTestCase() { m_servers.stop(); }

    void anAccountIsAdded()
    {
        write(u"wrong"_s, "nonsense");
        const Said refused = tertulia({u"accounts"_s, u"add"_s, u"mastodon"_s, u"--server"_s, SnacServers::a(),
            u"--handle"_s, u"alice"_s, u"--secret-file"_s, file(u"wrong"_s)});
        QCOMPARE(refused.exit, 4);
        QCOMPARE(refused.json[u"error"][u"kind"].toString(), u"sign_in"_s);
        const Said added = tertulia({u"accounts"_s, u"add"_s, u"mastodon"_s, u"--server"_s, SnacServers::a(),
            u"--handle"_s, u"@alice"_s, u"--secret-file"_s, file(u"key"_s)});
        QCOMPARE(added.exit, 0);
        m_account = added.json[u"account"][u"id"].toInteger();
        QCOMPARE(added.json[u"account"][u"handle"].toString(), u"alice@127.0.0.2"_s);
        QCOMPARE(added.json[u"account"][u"state"].toString(), u"ok"_s);
        QVERIFY(!QJsonDocument(added.json).toJson().contains(m_alice));
        QCOMPARE(tertulia({u"sync"_s, u"--once"_s}).exit, 0);
    }

    void aMentionArrivesOnce()
    {
        m_mentionUri = bobSays(u"@alice@127.0.0.2 is the workshop open on Saturday?"_s);
        const bool arrived = within(std::chrono::seconds(30), [this] {
            const Said synced = tertulia({u"sync"_s, u"--once"_s});
            return synced.exit == 0 && synced.json[u"accounts"][0][u"new"].toInt() > 0;
        });
        QVERIFY(arrived);
        const Said inbox = tertulia({u"inbox"_s});
        const QJsonArray conversations = inbox.json[u"conversations"].toArray();
        QCOMPARE(conversations.size(), 1);
        QCOMPARE(conversations[0][u"unread"].toInt(), 1);
        QCOMPARE(conversations[0][u"kind"].toString(), u"public"_s);
        QCOMPARE(conversations[0][u"state"].toString(), u"new"_s);
        m_conversation = conversations[0][u"id"].toInteger();
        const QJsonArray said = messages();
        QCOMPARE(said.size(), 1);
        QCOMPARE(said[0][u"remote_id"].toString(), m_mentionUri);
        QCOMPARE(said[0][u"kind"].toString(), u"mention"_s);
        QCOMPARE(said[0][u"direction"].toString(), u"in"_s);
        QCOMPARE(said[0][u"author"][u"handle"].toString(), u"bob@127.0.0.3"_s);
        m_mention = said[0][u"id"].toInteger();
        const Said again = tertulia({u"sync"_s, u"--once"_s});
        QCOMPARE(again.json[u"accounts"][0][u"new"].toInt(), 0);
        QCOMPARE(messages().size(), 1);
    }

    void itIsAnsweredInItsThread()
    {
        const Said wish
            = tertulia({u"reply"_s, QString::number(m_conversation), u"--text"_s, u"Yes, from ten to two."_s});
        QCOMPARE(wish.exit, 0);
        QCOMPARE(wish.json[u"action"][u"state"].toString(), u"scheduled"_s);
        QCOMPARE(saying(ownOnServer(), u"ten to two"_s), 0); // only the store was written
        const Said sent = publish();
        QCOMPARE(sent.exit, 0);
        QCOMPARE(sent.json[u"published"].toArray().size(), 1);
        QVERIFY(sent.json[u"failed"].toArray().isEmpty() && sent.json[u"unknown"].toArray().isEmpty());
        QCOMPARE(publish().json[u"published"].toArray().size(), 0);
        QCOMPARE(saying(ownOnServer(), u"ten to two"_s), 1);
        const QJsonArray said = messages();
        QCOMPARE(said.size(), 2);
        QCOMPARE(said[1][u"direction"].toString(), u"out"_s);
        QCOMPARE(said[1][u"in_reply_to"].toString(), m_mentionUri);
        m_reply = said[1][u"id"].toInteger();
        // bob's server has it under what bob wrote
        const bool threaded = within90s([this] {
            for (const QJsonValue &one : ofBob(u"/api/v1/notifications"_s))
                if (one[u"status"][u"content"].toString().contains(u"ten to two"_s)) {
                    const QString parent = one[u"status"][u"in_reply_to_id"].toString();
                    return SnacServers::get(SnacServers::b(), u"/api/v1/statuses/"_s + parent, m_bob)[u"uri"].toString()
                        == m_mentionUri;
                }
            return false;
        });
        QVERIFY(threaded);
        QCOMPARE(tertulia({u"sync"_s, u"--once"_s}).json[u"accounts"][0][u"new"].toInt(),
            0); // our own does not come back as new
        QCOMPARE(messages().size(), 2);
    }

    void aPostWithAnImageGoesOutAtItsTime()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(file(u"bike.png"_s)));
        const QString at = QDateTime::currentDateTimeUtc().addSecs(4).toString(Qt::ISODateWithMs);
        const Said planned = tertulia(
            {u"post"_s, u"--text"_s, u"Open day **this** Saturday :-)"_s, u"--account"_s, QString::number(m_account),
                u"--attach"_s, file(u"bike.png"_s), u"--alt"_s, u"A green bicycle"_s, u"--at"_s, at});
        QCOMPARE(planned.exit, 0);
        QCOMPARE(planned.json[u"post"][u"variants"][0][u"state"].toString(), u"scheduled"_s);
        const Said sent = publish();
        QCOMPARE(sent.exit, 0);
        QCOMPARE(sent.json[u"published"].toArray().size(), 1);
        const QJsonArray own = ownOnServer();
        QCOMPARE(saying(own, u"Open day"_s), 1);
        QCOMPARE(own[0][u"media_attachments"][0][u"description"].toString(), u"A green bicycle"_s);
        const Said shown = tertulia({u"post"_s, u"show"_s, QString::number(planned.json[u"post"][u"id"].toInteger())});
        QCOMPARE(shown.json[u"post"][u"state"].toString(), u"published"_s);
        QCOMPARE(shown.json[u"post"][u"variants"][0][u"remote_id"].toString(), own[0][u"uri"].toString());
        QVERIFY(!shown.json[u"post"][u"variants"][0][u"receipts"].toArray().isEmpty());
    }

    void itIsLiked()
    {
        QCOMPARE(tertulia({u"act"_s, u"like"_s, u"--message"_s, QString::number(m_mention)}).exit, 0);
        QCOMPARE(publish().exit, 0);
        const bool heard = within90s([this] {
            for (const QJsonValue &one : ofBob(u"/api/v1/notifications"_s))
                if (one[u"type"].toString() == u"favourite")
                    return true;
            return false;
        });
        QVERIFY(heard);
    }

    void aPrivateMessageIsAnsweredPrivately()
    {
        bobSays(u"@alice@127.0.0.2 a confidential question"_s, u"direct"_s);
        QJsonValue conversation;
        const bool arrived = within90s([&] {
            tertulia({u"sync"_s, u"--once"_s});
            for (const QJsonValue &one : tertulia({u"inbox"_s}).json[u"conversations"].toArray())
                if (one[u"kind"].toString() == u"private")
                    conversation = one;
            return conversation.isObject();
        });
        QVERIFY(arrived);
        const QString id = QString::number(conversation[u"id"].toInteger());
        QCOMPARE(tertulia({u"reply"_s, id, u"--text"_s, u"A confidential answer"_s})
                     .json[u"action"][u"visibility"]
                     .toString(),
            u"direct"_s);
        QCOMPARE(publish().json[u"published"].toArray().size(), 1);
        QCOMPARE(saying(ownOnServer(), u"confidential answer"_s), 0); // not among what everybody sees
        QVERIFY(within90s([this] {
            for (const QJsonValue &one : ofBob(u"/api/v1/notifications"_s))
                if (one[u"status"][u"content"].toString().contains(u"confidential answer"_s))
                    return one[u"status"][u"visibility"].toString() != u"public";
            return false;
        }));
        QCOMPARE(tertulia({u"conversation"_s, id}).json[u"messages"].toArray().size(), 2);
    }

    void theMembersHistoryShowsBoth()
    {
        const QJsonArray members = tertulia({u"members"_s, u"bob"_s}).json[u"members"].toArray();
        QCOMPARE(members.size(), 1);
        const Said member = tertulia({u"member"_s, QString::number(members[0][u"id"].toInteger())});
        QSet<QString> directions;
        for (const QJsonValue &entry : member.json[u"timeline"].toArray())
            directions.insert(entry[u"direction"].toString());
        QCOMPARE(directions, (QSet<QString>{u"in"_s, u"out"_s}));
    }

    void itIsFound()
    {
        QVERIFY(!tertulia({u"search"_s, u"workshop"_s}).json[u"messages"].toArray().isEmpty());
        QVERIFY(!tertulia({u"search"_s, u"from:bob saturday"_s}).json[u"messages"].toArray().isEmpty());
        QVERIFY(tertulia({u"search"_s, u"nowhere"_s}).json[u"messages"].toArray().isEmpty());
    }

    //! snac2 2.75 says 404 to every deletion: whatever a server does, we say what is so.
    void aDeletionSaysWhatIsSo()
    {
        QCOMPARE(tertulia({u"act"_s, u"delete"_s, u"--message"_s, QString::number(m_reply)}).exit, 0);
        const Said sent = publish();
        const bool stands = saying(ownOnServer(), u"ten to two"_s) > 0;
        QCOMPARE(sent.exit, stands ? 1 : 0);
        QCOMPARE(sent.json[stands ? u"failed"_s : u"published"_s].toArray().size(), 1);
        for (const QJsonValue &one : messages())
            if (one[u"id"].toInteger() == m_reply)
                QCOMPARE(one[u"deleted"].toBool(), !stands);
    }

    void aServerThatIsDownIsOfflineAndLosesNothing()
    {
        QVERIFY(m_servers.stopOne(u"a"_s));
        const Said synced = tertulia({u"sync"_s, u"--once"_s});
        QCOMPARE(synced.exit, 1);
        QCOMPARE(synced.json[u"accounts"][0][u"error"][u"kind"].toString(), u"offline"_s);
        QCOMPARE(tertulia({u"post"_s, u"--text"_s, u"Said while the server was away"_s, u"--account"_s,
                              QString::number(m_account)})
                     .exit,
            0);
        const Said waiting = tertulia({u"publish"_s, u"--due"_s, u"--wait"_s, u"1"_s});
        QCOMPARE(waiting.json[u"waiting"].toArray().size(), 1);
        QVERIFY(waiting.json[u"failed"].toArray().isEmpty());
        QVERIFY(m_servers.startOne(u"a"_s));
        QVERIFY(within90s([this] { return saying(ownOnServer(), u"was away"_s) == 1 || (publish(), false); }));
        QCOMPARE(publish().json[u"published"].toArray().size(), 0);
        QCOMPARE(saying(ownOnServer(), u"was away"_s), 1);
        QCOMPARE(tertulia({u"sync"_s, u"--once"_s}).exit, 0);
    }

    void bobIsBlocked()
    {
        QCOMPARE(tertulia({u"act"_s, u"block"_s, u"--message"_s, QString::number(m_mention)}).exit, 0);
        const Said sent = publish();
        QCOMPARE(sent.exit, 0);
        QCOMPARE(sent.json[u"published"].toArray().size(), 1);
    }

    void aWithdrawnPermissionAsksToSignInAgain()
    {
        QVERIFY(SnacServers::forgetSignIns(u"a"_s));
        const Said synced = tertulia({u"sync"_s, u"--once"_s});
        QCOMPARE(synced.exit, 4);
        QCOMPARE(synced.json[u"accounts"][0][u"error"][u"kind"].toString(), u"sign_in"_s);
        QCOMPARE(tertulia({u"accounts"_s, u"list"_s}).json[u"accounts"][0][u"state"].toString(), u"needs_sign_in"_s);
        const qsizetype before = messages().size();
        write(u"key"_s, m_servers.token(u"a"_s, u"alice"_s));
        const Said added = tertulia({u"accounts"_s, u"add"_s, u"mastodon"_s, u"--server"_s, SnacServers::a(),
            u"--handle"_s, u"alice"_s, u"--secret-file"_s, file(u"key"_s)});
        QCOMPARE(added.json[u"account"][u"id"].toInteger(), m_account); // the same account, with its history
        QCOMPARE(tertulia({u"sync"_s, u"--once"_s}).json[u"accounts"][0][u"new"].toInt(), 0);
        QCOMPARE(messages().size(), before);
    }
};

TERTULIA_TEST(TestStory)
#include "tst_story.moc"
