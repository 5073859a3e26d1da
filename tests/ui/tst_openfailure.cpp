#include "models/store/workspace.h"
#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/calendarroom.h"
#include "ui/openfailure.h"
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
//! A workspace that was there, with a copy of it, and is not there any more.
struct Lost {
    FakeDesk desk;
    QString path;
    OpenFailure failure;
    QPointer<OpenFailureDialog> dialog;

    Lost()
    {
        path = desk.db->path();
        const Expected<QString> copy = workspace::dailyCopy(path, desk.services.clock);
        if (!copy)
            qFatal("no copy: %s", qPrintable(copy.error().detail));
        desk.db.reset();
        QFile::remove(path);
        Database::Options options;
        options.path = path;
        auto opened = Database::open(options);
        if (const auto *found = std::get_if<OpenFailure>(&opened))
            failure = *found;
        dialog = new OpenFailureDialog(desk.theme, failure, path);
        dialog->show();
    }
    ~Lost() { delete dialog; }
    QStringList words() const
    {
        QStringList all;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            all.append(label->text());
        return all;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : dialog->findChildren<QPushButton *>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
};
} // namespace

//! A workspace that is not there any more is said at the start; nothing is made in its place unasked.
class TestOpenFailure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastGoodCopyIsOfferedAndComesBack()
    {
        Lost lost;
        QCOMPARE(lost.failure.why, OpenFailure::Why::Missing);
        const QString said = lost.words().join(u'\n');
        QVERIFY2(said.contains(u"The workspace is not there any more"), qPrintable(said));
        QVERIFY2(said.contains(u"The last good copy is from "), qPrintable(said));
        QVERIFY(!QFileInfo::exists(lost.path));
        QPushButton *go = lost.button(u"Go on with the copy"_s);
        QVERIFY(go && go->isDefault());
        QSignalSpy again(lost.dialog, &OpenFailureDialog::tryAgain);
        go->click();
        QTRY_COMPARE(again.size(), 1);
        lost.desk.reopen();
        QCOMPARE(lost.desk.saw([](const Reader &r) { return accounts::all(r); }).size(), 2);
        QVERIFY(QFileInfo::exists(lost.failure.goodCopy));
    }

    void anEmptyOneOnlyWhenItIsAskedFor()
    {
        Lost lost;
        QSignalSpy again(lost.dialog, &OpenFailureDialog::tryAgain);
        QSignalSpy anew(lost.dialog, &OpenFailureDialog::anewAsked);
        lost.button(u"Start an empty workspace"_s)->click();
        QCOMPARE(anew.size(), 1);
        QVERIFY(again.isEmpty());
        QVERIFY(!QFileInfo::exists(lost.path));
        QVERIFY(QFileInfo::exists(lost.failure.goodCopy));
    }

    void pictures()
    {
        QTranslator words;
        QVERIFY(words.load(u":/i18n/tertulia_es.qm"_s));
        qApp->installTranslator(&words);
        Lost lost;
        QVERIFY(lost.words().join(u'\n').contains(u"El espacio de trabajo ya no está"));
        auto *style = new Style(lost.desk.theme);
        QApplication::setStyle(style);
        grab(*lost.dialog, u"missing"_s, u"light"_s, u"es"_s, lost.dialog->sizeHint());
        delete lost.dialog;
        QApplication::setStyle(u"fusion"_s);
        qApp->removeTranslator(&words);
    }
};

TERTULIA_TEST(TestOpenFailure)
#include "tst_openfailure.moc"
