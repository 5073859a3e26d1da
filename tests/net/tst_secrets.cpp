#include "app/net/later.h"
#include "app/net/secrets.h"
#include "tests/support/main.h"
#include "tests/support/wait.h"
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

//! A keychain in memory, which may be silent for ever.
struct Chain {
    QMap<QString, QByteArray> entries;
    bool isSilent = false;
    int asked = 0;
    Later<bool> waking; //!< set at the end, so that no coroutine is left behind
};

class FakeKeychain final : public Secrets {
public:
    explicit FakeKeychain(Chain *chain) : m_chain(chain) { }
    QCoro::Task<Expected<QByteArray>> read(QString key) override
    {
        Chain *const chain = m_chain;
        ++chain->asked;
        if (chain->isSilent)
            co_await chain->waking;
        if (!chain->entries.contains(key))
            co_return Error{Kind::SignIn, u"none"_s, {}};
        co_return chain->entries.value(key);
    }
    QCoro::Task<Expected<Done>> write(QString key, QByteArray value) override
    {
        Chain *const chain = m_chain;
        ++chain->asked;
        if (chain->isSilent)
            co_await chain->waking;
        chain->entries.insert(key, value);
        co_return Done{};
    }
    QCoro::Task<Expected<Done>> remove(QString key) override
    {
        m_chain->entries.remove(key);
        co_return Done{};
    }
    QString place() const override { return u"keychain"_s; }

private:
    Chain *m_chain;
};

using Opened = Expected<std::shared_ptr<Secrets>>;

} // namespace

class SecretsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_chain = std::make_unique<Chain>();
        m_chain->isSilent = true;
        m_passphrase = u"correct horse"_s;
        m_firstTimes.clear();
    }
    void cleanup() { m_chain->waking.set(true); }

    void entriesComeBack()
    {
        {
            const Opened secrets = opened();
            QVERIFY2(secrets, secrets ? "" : qPrintable(secrets.error().detail));
            QVERIFY(put(*secrets, u"a"_s, "{\"access\":\"S3CRET\"}"));
            QVERIFY(put(*secrets, u"b"_s, "two"));
            QVERIFY(put(*secrets, u"b"_s, "two again"));
            QVERIFY(answer((*secrets)->remove(u"gone"_s)));
        }
        const Opened secrets = opened();
        QVERIFY(secrets);
        QCOMPARE(*answer((*secrets)->read(u"a"_s)), QByteArray("{\"access\":\"S3CRET\"}"));
        QCOMPARE(*answer((*secrets)->read(u"b"_s)), QByteArray("two again"));
        QVERIFY(answer((*secrets)->remove(u"a"_s)));
        QCOMPARE(answer((*secrets)->read(u"a"_s)).error().kind, Kind::SignIn);
        QCOMPARE(m_firstTimes, QList<bool>({true, false}));
    }
    void nothingCanBeReadInTheFile()
    {
        QVERIFY(put(*opened(), u"account-key"_s, "S3CRET"));
        QVERIFY(!content().contains("S3CRET") && !content().contains("account-key") && !content().contains("horse"));
        QCOMPARE(
            QFile::permissions(box()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
    }
    void itIsHardToGuessUnlessAskedOtherwise()
    {
        SecretsOptions options = all();
        options.hardness = {};
        QVERIFY(answer(openSecrets(options)));
        QCOMPARE(content().mid(8, 16).toHex(), QByteArray("00000000000000030000000010000000")); // 3 passes, 256 MB
    }
    void aWrongPassphraseIsSaid()
    {
        QVERIFY(put(*opened(), u"a"_s, "one"));
        const QByteArray before = content();
        m_passphrase = u"battery staple"_s;
        const Opened wrong = opened();
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Kind::Forbidden);
        QVERIFY2(wrong.error().detail.contains(u"passphrase"_s) && !wrong.error().detail.contains(m_passphrase),
            qPrintable(wrong.error().detail));
        QCOMPARE(content(), before);
    }
    void aDamagedFileIsLeftAsItIs_data()
    {
        QTest::addColumn<int>("cut"); // bytes kept, 0: all
        QTest::addColumn<int>("flipped"); // byte changed, -1: none
        QTest::newRow("empty") << -1 << -1;
        QTest::newRow("short") << 20 << -1;
        QTest::newRow("header only") << 104 << -1;
        QTest::newRow("entries cut") << 150 << -1;
        QTest::newRow("name") << 0 << 0;
        QTest::newRow("cost") << 0 << 12;
        QTest::newRow("salt") << 0 << 30;
        QTest::newRow("check") << 0 << 45;
        QTest::newRow("nonce") << 0 << 110;
        QTest::newRow("entries") << 0 << 140;
    }
    void aDamagedFileIsLeftAsItIs()
    {
        QFETCH(const int, cut);
        QFETCH(const int, flipped);
        const Opened open = opened();
        QVERIFY(put(*open, u"a"_s, "one"));
        QByteArray bytes = content();
        if (cut != 0)
            bytes.truncate(std::max(0, cut));
        if (flipped >= 0)
            bytes[flipped] = char(bytes[flipped] ^ 0x55);
        setContent(bytes);
        const Opened damaged = opened();
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().kind, Kind::Storage);
        QVERIFY2(damaged.error().detail.contains(u"damaged"_s), qPrintable(damaged.error().detail));
        QVERIFY(!put(*open, u"b"_s, "two")); // nor by who had it open before
        QCOMPARE(content(), bytes);
    }
    void aNewerFileIsSaid()
    {
        QVERIFY(opened());
        QByteArray bytes = content();
        bytes[7] = '2';
        setContent(bytes);
        QVERIFY(opened().error().detail.contains(u"newer"_s));
    }
    void aReadOnlyFolderIsSaid()
    {
        if (geteuid() == 0) {
            SecretsOptions options = all();
            options.folder = QDir(u"/proc/self"_s);
            QCOMPARE(answer(openSecrets(options)).error().kind, Kind::Storage);
            return; // root may write anywhere else
        }
        const Opened open = opened();
        QVERIFY(put(*open, u"a"_s, "one"));
        const QByteArray before = content();
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
        const Expected<Done> written = put(*open, u"a"_s, "S3CRET");
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::Storage);
        QVERIFY(!written.error().detail.contains(u"S3CRET"_s));
        QCOMPARE(content(), before);
    }
    void twoProgramsShareTheFile()
    {
        const Opened one = opened();
        const Opened two = opened();
        QVERIFY(put(*one, u"a"_s, "one"));
        QVERIFY(put(*two, u"b"_s, "two"));
        QCOMPARE(*answer((*one)->read(u"b"_s)), QByteArray("two"));
        QCOMPARE(*answer((*two)->read(u"a"_s)), QByteArray("one"));
    }
    void workGoesOnWithoutItsOwner()
    {
        Opened secrets = opened();
        const Awaited writing((*secrets)->write(u"a"_s, "one"));
        secrets = Error{};
        QTRY_VERIFY(writing.isThere());
        QVERIFY(*writing);
        QCOMPARE(*answer((*opened())->read(u"a"_s)), QByteArray("one"));
    }

    void thePassphraseFileComesFirst()
    {
        m_chain->isSilent = false;
        SecretsOptions options = all();
        options.passphraseFile = m_folder->filePath(u"phrase"_s);
        QCOMPARE(answer(openSecrets(options)).error().kind, Kind::Storage); // it is not there yet
        QFile phrase(options.passphraseFile);
        QVERIFY(phrase.open(QIODevice::WriteOnly));
        phrase.write("correct horse\r\nmore\n");
        phrase.close();
        const Opened secrets = answer(openSecrets(options));
        QVERIFY(secrets);
        QVERIFY((*secrets)->place().endsWith(u"secrets.box"_s));
        QCOMPARE(m_chain->asked, 0);
        QVERIFY(m_firstTimes.isEmpty());
        QVERIFY(opened()); // the same words, typed
    }
    void aKeychainThatAnswersIsUsed()
    {
        m_chain->isSilent = false;
        const Opened secrets = opened();
        QVERIFY(secrets);
        QCOMPARE((*secrets)->place(), u"keychain"_s);
        QVERIFY(m_chain->entries.isEmpty()); // the trial is removed
        QVERIFY(put(*secrets, u"a"_s, "one"));
        QCOMPARE(m_chain->entries.value(u"a"_s), QByteArray("one"));
        QVERIFY(!QFile::exists(box()) && m_firstTimes.isEmpty());
    }
    void aSilentKeychainIsNotWaitedForForEver()
    {
        const Opened secrets = opened();
        QVERIFY(secrets);
        QVERIFY(m_chain->asked > 0);
        QVERIFY((*secrets)->place().endsWith(u"secrets.box"_s));
    }
    void theLimitIsFiveSeconds() { QCOMPARE(SecretsOptions().keychainPatience, 5s); }
    void aKeychainThatFallsSilentLaterIsSaid()
    {
        m_chain->isSilent = false;
        const Opened secrets = opened();
        m_chain->isSilent = true;
        const auto read = answer((*secrets)->read(u"a"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Kind::Storage);
    }
    void entriesInAKeychainAreNotForgotten()
    {
        m_chain->isSilent = false;
        QVERIFY(opened());
        m_chain->isSilent = true;
        QCOMPARE(opened().error().kind, Kind::Storage); // rather than an empty file beside it
        QVERIFY(!QFile::exists(box()));
        SecretsOptions options = all();
        options.leaveKeychain = true;
        QVERIFY(answer(openSecrets(options)));
        QVERIFY(opened());
    }
    void theFileOfAWorkspaceStaysItsPlace()
    {
        QVERIFY(put(*opened(), u"a"_s, "one"));
        m_chain->isSilent = false; // the keychain works now, but the entries are in the file
        QCOMPARE(*answer((*opened())->read(u"a"_s)), QByteArray("one"));
    }
    void nobodyToAskIsSaid()
    {
        SecretsOptions options = all();
        options.askPassphrase = {};
        const Opened secrets = answer(openSecrets(options));
        QCOMPARE(secrets.error().kind, Kind::SignIn);
        QVERIFY(secrets.error().detail.contains(u"TERTULIA_PASSPHRASE_FILE"_s));
        QVERIFY(!QFile::exists(box()));
    }
    void aPassphraseNotGivenMakesNoFile()
    {
        m_passphrase.clear();
        QCOMPARE(opened().error().kind, Kind::SignIn);
        QVERIFY(!QFile::exists(box()));
    }

private:
    SecretsOptions all()
    {
        SecretsOptions options;
        options.folder = QDir(m_folder->path());
        options.passphraseFile.clear();
        options.askPassphrase = [this](bool firstTime) { return told(firstTime); };
        options.keychain = [this] { return std::make_unique<FakeKeychain>(m_chain.get()); };
        options.keychainPatience = 50ms;
        options.hardness = {1, 8192};
        return options;
    }
    QCoro::Task<Expected<QString>> told(bool firstTime)
    {
        m_firstTimes.append(firstTime);
        const QString passphrase = m_passphrase; // QCoro 0.8 moves what is returned, a member too
        co_return passphrase;
    }
    Opened opened() { return answer(openSecrets(all())); }
    static Expected<Done> put(const std::shared_ptr<Secrets> &secrets, const QString &key, const QByteArray &value)
    {
        return answer(secrets->write(key, value));
    }
    QString box() const { return m_folder->filePath(u"secrets.box"_s); }
    QByteArray content() const
    {
        QFile file(box());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setContent(const QByteArray &bytes) const
    {
        QFile file(box());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Chain> m_chain;
    QString m_passphrase;
    QList<bool> m_firstTimes;
};
TERTULIA_TEST(SecretsTest)
#include "tst_secrets.moc"
