#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/calendarroom.h"
#include "ui/calendar/movedialog.h"
#include "ui/calendar/outboxdialog.h"
#include "ui/calendar/receiptdialog.h"
#include <QListWidget>
#include <QTableWidget>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
//! A month as in the design: every state, crowded days, several networks.
struct Full : CalendarRoom {
    AccountId telegram, facebook, instagram, email, practice;
    PostId unknown, moved;

    Full()
    {
        telegram = desk.signIn(u"telegram"_s, u"La Grupeta"_s, u"La Grupeta"_s).id;
        facebook = desk.signIn(u"facebook"_s, u"ciclosarganzuela"_s, u"Ciclos Arganzuela"_s).id;
        instagram = desk.signIn(u"instagram"_s, u"ciclosarganzuela"_s, u"Ciclos Arganzuela"_s).id;
        email = desk.signIn(u"email"_s, u"hola@ciclos.example"_s, u"Ciclos Arganzuela"_s).id;
        practice = desk.signIn(u"practice"_s, u"taller"_s, u"Ciclos Arganzuela"_s).id;
        const AccountId m = desk.wide.id, b = desk.narrow.id;
        using enum SendState;
        settled(u"Plazas del curso"_s, u"2026-04-27T18:00"_s, {instagram, m}, Published);
        settled(u"Antes y después"_s, u"2026-04-29T18:00"_s, {instagram}, Published);
        settled(u"Empieza Mayo en bici"_s, u"2026-05-04T09:30"_s, {m, b, instagram}, Published);
        settled(u"Reto de la semana 1"_s, u"2026-05-04T18:00"_s, {telegram}, Published);
        settled(u"Cambiar una cámara"_s, u"2026-05-05T13:00"_s, {b, m}, Published);
        settled(u"Presión: ¿cuánta?"_s, u"2026-05-06T18:00"_s, {b, m}, Published);
        settled(u"Foto de Carmen"_s, u"2026-05-07T18:00"_s, {instagram}, Published);
        settled(u"Fotos de la salida"_s, u"2026-05-10T11:00"_s, {instagram, b}, Published);
        settled(u"¿28 o 32?"_s, u"2026-05-08T18:30"_s, {b}, Missed);
        settled(u"Plato 42 y poco más"_s, u"2026-05-09T10:00"_s, {m, b}, Published);
        settled(u"Tabla de desarrollos"_s, u"2026-05-09T12:00"_s, {facebook}, Failed);
        unknown = plan(u"Turno de tarde"_s, u"2026-05-09T20:00"_s, {m, b, facebook, telegram, practice});
        settle(unknown, m, Unknown);
        settle(unknown, facebook, Failed);
        settle(unknown, b, Published);
        settle(unknown, telegram, Published);
        desk.did([row = version(unknown, m).id, at = get(unknown).due](Transaction &t) {
            outbox::notFound(t, row, at.addSecs(5 * 60), at.addSecs(36));
            outbox::notFound(t, row, at.addDays(2), at.addSecs(5 * 60));
        });
        settled(u"Taller abierto"_s, u"2026-05-11T09:58"_s, {telegram}, Armed);
        plan(u"Cierra la inscripción"_s, u"2026-05-22T13:00"_s, {email});
        desk.did([id = email](Transaction &t) { outbox::hold(t, id, u"removed"_s, QDateTime::currentDateTimeUtc()); });
        plan(u"Tabla, corregida"_s, u"2026-05-11T18:00"_s, {m, b});
        write(u"Horario del puente"_s, u"2026-05-11T20:00"_s, {instagram, facebook});
        moved = plan(u"San Isidro en bici"_s, u"2026-05-15T11:00"_s, {instagram, m, b});
        plan(u"Grupo lento: salida"_s, u"2026-05-16T10:00"_s, {telegram});
        write(u"Fotos del sábado"_s, u"2026-05-17T11:00"_s, {instagram});
        for (int i = 0; i < 9; ++i)
            plan(u"Consejo %1 de la semana del ciclista"_s.arg(i + 1),
                u"2026-05-20T%1:00"_s.arg(9 + i, 2, 10, QLatin1Char('0')), {m, b});
        plan(u"Fin de Mayo en bici"_s, u"2026-05-31T11:00"_s, {instagram, telegram});
        for (const char *idea : {"Dejar la bici en el metro: dudas", "La primera bici de Youssef",
                 "Ruido de pedalier: 4 causas", "Comparar candados"})
            write(QString::fromUtf8(idea), {}, {m});
    }
};

void wear(Full &room, const QString &theme, const QString &language)
{
    room.desk.theme.setMode(theme == u"dark" ? Theme::Mode::Dark : Theme::Mode::Light);
    room.desk.services.spoken = language;
}
} // namespace

//! Pictures for the eye (with TERTULIA_PICTURES), and that nothing is cut in either language.
class TestCalendarLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        for (const QString &theme : {u"light"_s, u"dark"_s})
            for (const QString &language : {u"en"_s, u"es"_s})
                QTest::addRow("%s %s", qPrintable(theme), qPrintable(language)) << theme << language;
    }
    void pictures()
    {
        QFETCH(QString, theme);
        QFETCH(QString, language);
        const QLocale before;
        Full room;
        auto *style = new Style(room.desk.theme);
        qApp->setStyle(style);
        QTranslator words;
        const bool translated = language == u"es" && words.load(qEnvironmentVariable("TERTULIA_QM"));
        if (translated)
            qApp->installTranslator(&words);
        QLocale::setDefault(language == u"es" ? QLocale(QLocale::Spanish, QLocale::Spain)
                                              : QLocale(QLocale::English, QLocale::UnitedKingdom));
        wear(room, theme, language);
        room.open(QSize(1228, 840));
        QTRY_VERIFY(room.grid().countShown() > 20);
        room.page->showDay(QDate(2026, 5, 15), room.moved);
        grab(*room.page, u"month-1440x900"_s, theme, language, QSize(1228, 840));
        grab(*room.page, u"month-1100x700"_s, theme, language, QSize(1048, 640));
        room.page->resize(1228, 840);
        room.type(' ');
        grab(*room.page, u"preview-1440x900"_s, theme, language, QSize(1228, 840));
        room.type(' ');
        room.type('4');
        QTRY_VERIFY(room.list().countShown() > 20);
        room.list().goToDay(QDate(2026, 5, 9));
        grab(*room.page, u"list-1440x900"_s, theme, language, QSize(1228, 840));
        grab(*room.page, u"list-1100x700"_s, theme, language, QSize(1048, 640));
        room.type('1');
        room.desk.theme.setTextScale(2);
        QTest::qWait(50);
        grab(*room.page, u"month-200"_s, theme, language, QSize(1388, 780));
        room.desk.theme.setTextScale(1);
        ReceiptDialog receipt(room.desk.desk(), room.version(room.unknown, room.desk.wide.id).id, nullptr);
        receipt.show();
        QTRY_VERIFY(receipt.findChild<QTableWidget *>()->rowCount() > 5);
        QTest::qWait(200);
        grab(receipt, u"receipt"_s, theme, language, QSize(1040, 640));
        grab(receipt, u"receipt-1100x700"_s, theme, language, QSize(960, 580));
        if (const QString folder = qEnvironmentVariable("TERTULIA_PICTURES"); !folder.isEmpty()) {
            QSignalSpy saved(&receipt, &ReceiptDialog::acted);
            for (const auto form : {ReceiptDialog::Form::Pdf, ReceiptDialog::Form::Text})
                receipt.save(
                    folder + u"/receipt-%1.%2"_s.arg(language, form == ReceiptDialog::Form::Pdf ? u"pdf"_s : u"txt"_s),
                    form);
            QTRY_COMPARE(saved.size(), 4);
        }
        QTest::keyClick(receipt.findChild<QListWidget *>(), Qt::Key_Down);
        QTest::qWait(200);
        grab(receipt, u"receipt-failed"_s, theme, language, QSize(1040, 640));
        OutboxDialog outbox(room.desk.desk(), nullptr);
        outbox.show();
        QTest::qWait(200);
        grab(outbox, u"outbox"_s, theme, language, QSize(720, 480));
        MoveDialog move(
            room.desk.desk(), u"Noche"_s, PostDeeds::planAt(u"2026-10-25T02:30"_s, u"Europe/Madrid"_s), nullptr);
        grab(move, u"move"_s, theme, language, move.sizeHint());
        room.desk.db.reset();
        room.page.reset();
        QLocale::setDefault(before);
        if (translated)
            qApp->removeTranslator(&words);
        qApp->setStyle(u"fusion"_s);
    }
};

TERTULIA_TEST(TestCalendarLook)
#include "tst_calendarlook.moc"
