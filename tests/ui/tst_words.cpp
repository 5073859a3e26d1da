#include "models/domain/post.h"
#include "tests/support/main.h"
#include "tests/support/paths.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"
#include <QFile>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {
constexpr Error::Kind allKinds[] = {Error::Kind::Offline, Error::Kind::RateLimited, Error::Kind::SignIn,
    Error::Kind::Forbidden, Error::Kind::Rejected, Error::Kind::Gone, Error::Kind::Server, Error::Kind::Protocol,
    Error::Kind::Storage, Error::Kind::Unknown};

//! Reads the translations as they are in the source, so that the test needs no compiled file.
class SourceTranslator : public QTranslator {
public:
    bool read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QXmlStreamReader xml(&file);
        QString context, source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name"_s)
                context = xml.readElementText();
            else if (xml.name() == u"source"_s)
                source = xml.readElementText();
            else if (xml.name() == u"translation"_s)
                m_words.insert(
                    context + u'|' + source, xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
        }
        return true;
    }
    bool isEmpty() const override { return m_words.isEmpty(); }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return m_words.value(QString::fromUtf8(context) + u'|' + QString::fromUtf8(source));
    }

private:
    QHash<QString, QString> m_words;
};
} // namespace

//! What the person reads when something goes wrong.
class WordsTest : public QObject {
    Q_OBJECT

    static void plain(const QString &text)
    {
        QVERIFY(!text.isEmpty());
        for (const QString &jargon : {u"token"_s, u"HTTP"_s, u"API"_s, u"timeout"_s, u"null"_s, u"oops"_s, u"please"_s,
                 u"wrong"_s, u"%1"_s, u"!"_s, u"plataforma"_s})
            QVERIFY2(!text.contains(jargon, Qt::CaseInsensitive), qPrintable(jargon + u": "_s + text));
    }

private Q_SLOTS:
    void everyKindIsSaidInPlainWords()
    {
        QSet<QString> said;
        for (const Error::Kind kind : allKinds) {
            const Error error{kind, u"HTTP 500 token=abc"_s, {}};
            plain(errorText(error, u"Mastodon"_s));
            plain(errorText(error));
            plain(errorCause(error));
            QVERIFY(errorText(error).at(0).isUpper() && errorText(error).endsWith(u'.'));
            QVERIFY(!errorText(error, u"Mastodon"_s).contains(u"HTTP"_s)); // the detail is for the log
            said << errorText(error, u"Mastodon"_s);
        }
        QCOMPARE(said.size(), qsizetype(std::size(allKinds)));
    }

    void everyKindIsSaidInSpanish()
    {
        SourceTranslator spanish;
        if (!spanish.read(paths::source(u"translations/tertulia_es.ts"_s)))
            QSKIP("no translations beside the sources");
        QCoreApplication::installTranslator(&spanish);
        QStringList said;
        for (const Error::Kind kind : allKinds)
            said << errorText({kind, {}, {}}, u"Mastodon"_s) << errorCause({kind, {}, {}});
        for (int i = 0; i < stateCount; ++i)
            said << QCoreApplication::translate("StateGlyph", tokens::stateWord(StateGlyph(i)));
        QCoreApplication::removeTranslator(&spanish);
        for (const QString &text : said)
            plain(text);
        QStringList english;
        for (const Error::Kind kind : allKinds)
            english << errorText({kind, {}, {}}, u"Mastodon"_s) << errorCause({kind, {}, {}});
        for (const QString &text : english)
            QVERIFY2(!said.contains(text), qPrintable(text));
    }

    void theNetworkIsNamed()
    {
        for (const Error::Kind kind : allKinds) {
            if (kind != Error::Kind::Storage)
                QVERIFY2(errorText({kind, {}, {}}, u"Mastodon"_s).contains(u"Mastodon"_s),
                    qPrintable(errorText({kind, {}, {}}, u"Mastodon"_s)));
        }
    }

    void theWaitIsSaid()
    {
        using namespace std::chrono_literals;
        QVERIFY(errorText({Error::Kind::RateLimited, {}, 300s}, u"X"_s).contains(u"5 minutes"_s));
        QVERIFY(errorText({Error::Kind::RateLimited, {}, 40s}, u"X"_s).contains(u"40 seconds"_s));
    }

    void unknownIsNeverCalledFailed()
    {
        const QString text = errorText({Error::Kind::Unknown, {}, {}}, u"X"_s);
        QVERIFY(text.contains(u"Not known"_s));
        QVERIFY(text.contains(u"not sent again by itself"_s));
    }

    void accountsSayHowTheyAre()
    {
        const QDateTime now({2026, 5, 14}, {10, 0}, Qt::UTC);
        using Kind = AccountSituation::Kind;
        for (int kind = int(Kind::UpToDate); kind <= int(Kind::NeverSynced); ++kind) {
            const AccountSituation situation{Kind(kind), now.addSecs(-90), 1240, 3200};
            plain(accountStateText(situation, now));
            plain(accountStateSentence(situation, u"Mastodon"_s, now));
        }
        QCOMPARE(accountStateText({Kind::UpToDate, now.addSecs(-90), 0, 0}, now), u"1 min"_s);
        QCOMPARE(accountStateText({Kind::UpToDate, now.addSecs(-30), 0, 0}, now), u"now"_s);
        QVERIFY(accountStateText({Kind::FirstSync, {}, 1240, 3200}, now).contains(u"of about"_s));
        QVERIFY(accountStateSentence({Kind::Offline, now, 0, 0}, u"X"_s, now).contains(u"No connection to X since "_s));
    }

    void whatWasMissedSaysWhy()
    {
        OutboxAction row;
        QVERIFY(missedText(row, u"18:30"_s).contains(u"At 18:30 this computer was off or asleep"_s));
        row.attempts = 3;
        row.errorKind = Error::Kind::Offline;
        QCOMPARE(missedText(row, u"18:30"_s), u"At 18:30: no connection."_s);
    }
};

TERTULIA_TEST(WordsTest)
#include "tst_words.moc"
