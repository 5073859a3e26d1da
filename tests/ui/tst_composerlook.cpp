#include "models/store/outbox.h"
#include "tests/support/fakeservices.h"
#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/mediapane.h"
#include "ui/composer/preview.h"
#include "ui/composer/schedulebar.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include "ui/widgets/focusring.h"
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

//! A drawing that looks like something in the pictures.
QString drawing(const QString &path)
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(QColor(0xf4, 0xf5, 0xf2));
    QPainter painter(&image);
    painter.setPen(QPen(QColor(0x3a, 0x40, 0x3e), 6));
    for (int i = 1; i < 6; ++i)
        painter.drawLine(i * 106, 20, i * 106, 380);
    for (int i = 1; i < 5; ++i)
        painter.drawLine(20, i * 80, 620, i * 80);
    painter.fillRect(324, 166, 96, 70, QColor(0x4d, 0x92, 0x8d));
    painter.end();
    image.save(path);
    return path;
}

const QString idea
    = u"Reconocer el error de la tabla de desarrollos, dar las tres medidas y agradecer a Marta y a Paco que lo vieran."_s;
const QString mastodon
    = u"@martaq@mastodon.example y @paconc@mastodon.example tenían razón: la tabla usaba una sola rueda. Ya está "
      u"corregida, con tres "
      "medidas de rueda y la fórmula para comprobarlo.\n\n¿Qué medida os falta? #BiciUrbana https://www.arganzuela.example/tabla-de-desarrollos-2026"_s;
} // namespace

//! What the composer looks like, and what the pictures must hold.
class ComposerLook : public QObject {
    Q_OBJECT

    std::unique_ptr<ComposerPage> filled(FakeDesk &desk)
    {
        desk.services.infos[u"bluesky"_s].textLimit = 300;
        desk.services.infos[u"bluesky"_s].rule = u"bluesky"_s;
        auto page = std::make_unique<ComposerPage>(desk.desk());
        page->resize(1388, 840);
        page->show();
        page->openPost({});
        const auto loaded = [&page] { return page->isLoaded(); };
        (void)QTest::qWaitFor(loaded);
        page->ideaField().setPlainText(idea);
        page->column(desk.wide.id)->editor().setPlainText(mastodon);
        page->mediaPane().take({drawing(desk.folder.filePath(u"tabla-2026.png"_s))});
        (void)QTest::qWaitFor([&page] { return !page->composition().media.isEmpty(); });
        QTest::keyClicks(page->findChild<QLineEdit *>(u"title"_s), u"Tabla, corregida"_s);
        page->bar().findChild<QDateEdit *>()->setDate({2026, 5, 14});
        page->bar().findChild<QTimeEdit *>()->setTime({13, 0});
        QTest::qWait(200);
        desk.settle();
        return page;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale(u"C"_s)); }

    void columnsAreNeverNarrowAndScrollWhole()
    {
        FakeDesk desk;
        for (int i = 0; i < 3; ++i)
            desk.signIn(u"mastodon"_s, u"more%1@plaza.example"_s.arg(i), u"More"_s);
        const auto page = filled(desk);
        page->resize(1000, 700);
        QTest::qWait(50);
        QScrollBar *bar = nullptr;
        for (QScrollBar *one : page->findChildren<QScrollBar *>())
            if (one->orientation() == Qt::Horizontal && one->maximum() > 0 && one->isVisible()
                && one->singleStep() > 100)
                bar = one;
        QVERIFY(bar);
        const int width = page->column(desk.wide.id)->width();
        QVERIFY(width >= desk.theme.px(232));
        bar->setValue(width / 2 + 3);
        QCOMPARE(bar->value(), qMin(width, bar->maximum()));
        page->hide();
        desk.settle();
    }

    void previewShowsWhatTheNetworkShows()
    {
        QCOMPARE(Preview::shownText(u"@ana@far.example see https://www.example.org/a/very/long/path/indeed"_s, true),
            u"@ana see example.org/a/very/long/path/i…"_s);
        QCOMPARE(Preview::shownText(u"@ana@far.example"_s, false), u"@ana@far.example"_s);
    }

    void pictures()
    {
        if (!qEnvironmentVariableIsSet("TERTULIA_PICTURES"))
            QSKIP("no pictures asked for");
        QTranslator spanish;
        const bool translated = spanish.load(qEnvironmentVariable("TERTULIA_QM"));
        for (const QString &language : {u"en"_s, u"es"_s}) {
            if (language == u"es" && !translated)
                break;
            QLocale::setDefault(QLocale(language == u"es" ? u"es_ES"_s : u"en_GB"_s));
            if (language == u"es")
                QApplication::installTranslator(&spanish);
            for (const bool dark : {false, true}) {
                FakeDesk desk;
                QApplication::setStyle(new Style(desk.theme));
                desk.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
                desk.services.spoken = language;
                const auto page = filled(desk);
                const QString theme = dark ? u"dark"_s : u"light"_s;
                grab(*page, u"composer"_s, theme, language, {1388, 840});
                QTest::qWait(200);
                grab(*page, u"composer"_s, theme, language, {1388, 840});
                grab(*page, u"composer-small"_s, theme, language, {1048, 640});
                grab(*page, u"composer-least"_s, theme, language, {668, 420});
                desk.theme.setTextScale(2);
                QTest::qWait(50);
                grab(*page, u"composer-200"_s, theme, language, {1388, 780});
                desk.theme.setTextScale(1);
                page->hide();
                desk.settle();
            }
            QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
            QApplication::removeTranslator(&spanish);
        }
    }
};

TERTULIA_TEST(ComposerLook)
#include "tst_composerlook.moc"
