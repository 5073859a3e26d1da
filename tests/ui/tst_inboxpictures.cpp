#include "models/store/drafts.h"
#include "models/store/members.h"
#include "models/store/outbox.h"
#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/inboxdesk.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include <QTranslator>

using namespace Qt::StringLiterals;

//! The inbox as it looks, in both themes and at two sizes; pictures are kept when $TERTULIA_PICTURES is set.
class InboxPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void look_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const QString &theme : {u"light"_s, u"dark"_s})
            for (const QString &language : {u"en"_s, u"es"_s})
                for (const QSize size :
                    {QSize(1228, 840), QSize(1048, 640)}) // 1440×900 and 1100×700 less sidebar and bars
                    QTest::addRow("%s-%s-%d", qPrintable(theme), qPrintable(language), size.width())
                        << theme << language << size;
    }

    //! Nothing is cut off at the right edge of the thread, and everything that is to be seen is there.
    void look()
    {
        QFETCH(QString, theme);
        QFETCH(QString, language);
        QFETCH(QSize, size);
        InboxDesk desk;
        QApplication::setStyle(new Style(desk.theme));
        desk.theme.setMode(theme == u"dark" ? Theme::Mode::Dark : Theme::Mode::Light);
        QTranslator words;
        if (language == u"es" && words.load(u":/i18n/tertulia_es.qm"_s))
            QCoreApplication::installTranslator(&words);
        const ConversationId marta = furnish(desk);
        QWidget window;
        window.resize(1440, 900);
        auto *page = new InboxPage(desk.desk(), &window);
        window.resize(size.width() > 1100 ? 1440 : 1100, size.height());
        page->resize(size);
        window.show();
        QTRY_VERIFY(page->listPane().model().rowCount() >= 8);
        page->showConversation(marta);
        QTRY_VERIFY(page->threadPane().model().rowCount() >= 4);
        page->listPane().focusList();
        page->threadPane().reply().editor()->setPlainText(
            u"Hola, Marta: las dos cuentas están bien. Mira @taller y https://plaza.example/tabla #rueda"_s);
        QTest::qWait(300);
        const ThreadView &view = page->threadPane().view();
        for (const int row : view.shownRows())
            for (const PaintedPart &part : view.partsOf(row))
                QVERIFY2(part.rect.right() <= view.rowsViewport()->width(), qPrintable(part.text));
        grab(*page, u"inbox-%1"_s.arg(size.width()), theme, language, size);
        page->threadPane().reply().setMode(ReplyBox::Mode::Private);
        page->threadPane().reply().editor()->setPlainText(u"Marta, ¿te va bien pasar el martes a las 18:00?"_s);
        grab(page->threadPane().reply(), u"reply-private-%1"_s.arg(size.width()), theme, language,
            page->threadPane().reply().size());
        page->threadPane().reply().setMode(ReplyBox::Mode::Note);
        grab(page->threadPane().reply(), u"reply-note-%1"_s.arg(size.width()), theme, language,
            page->threadPane().reply().size());
        QCoreApplication::removeTranslator(&words);
        delete page;
        QApplication::setStyle(u"fusion"_s);
    }

private:
    static ConversationId furnish(InboxDesk &desk)
    {
        const QStringList names{u"Ramón Olmedo Rey"_s, u"Andrés Villar"_s, u"Paco Núñez Cid"_s, u"Ainhoa Etxeberria"_s,
            u"Youssef Benali"_s, u"Teresa Pons Alcaraz"_s, u"Club Ciclista Delicias"_s, u"Leire Zabala"_s};
        const QStringList texts{u"Llevo tres semanas esperando la horquilla y nadie me dice nada"_s,
            u"¿Queda plaza en el curso de centrado?"_s, u"A mí me daba menos hasta que medí con la cubierta puesta."_s,
            u"Os dejo la ruta de la Casa de Campo"_s, u"¿Y para una bici de reparto, qué cubierta ponéis?"_s,
            u"Re: Presupuesto para 12 bicis"_s, u"¿Quién guía el domingo?"_s,
            u"¡Qué gusto de taller! Gracias por la paciencia"_s};
        QList<ConversationId> ids;
        for (int i = 0; i < names.size(); ++i)
            ids.append(desk.say(names[i], u"<p>"_s + texts[i] + u"</p>"_s, 40 + i * 400).conversation);
        const auto first = desk.say(u"Marta Quiroga Ibáñez"_s,
            u"<p>He hecho la cuenta con 42×17 y no me cuadra: vosotros ponéis 5,32 m y a mí me sale esto. ¿Qué rueda "
            u"usáis? "
            "Lo leí en <a href=\"https://plaza.example/tabla\">https://plaza.example/tabla</a></p><pre><code class=\"language-python\">def desarrollo(plato, piñon, perimetro=2.096):\n    return plato / piñon * perimetro\ndesarrollo(42, 17)   # 5,18 m</code></pre>"_s,
            30);
        const QString root = desk.read([id = first.id](const Reader &r) { return messages::one(r, id)->remoteId; });
        desk.say(u"Marta Quiroga Ibáñez"_s, u"<p>Y con la de 700×28 sale otra cosa distinta.</p>"_s, 20,
            Visibility::Public, root);
        desk.write([&, now = desk.services.clock](Transaction &t) {
            Note note;
            note.conversation = first.conversation;
            note.member = conversations::one(t, first.conversation)->member;
            note.colleague = workspace::me(t).id;
            note.text
                = u"Las dos cuentas están bien. Marta usa 700×23 (2,096 m) y la tabla es de 700×32 (2,155 m). Falta decirlo en la tabla."_s;
            members::addNote(t, note, now);
            OutboxAction reply;
            reply.account = desk.account.id;
            reply.conversation = first.conversation;
            reply.target = first.id;
            reply.content.text = u"¡Buena vista, Marta! Lo miro con Íñigo y te aviso esta tarde."_s;
            reply.due = now;
            outbox::reply(t, reply, now);
            conversations::setTags(t, {first.conversation}, {u"dudas"_s}, {}, now);
            conversations::setTags(t, {ids[0]}, {u"incidencia"_s}, {}, now);
            conversations::assign(t, {first.conversation, ids[0]}, workspace::me(t).id, now);
            conversations::markRead(t, ids[3]);
            conversations::markRead(t, ids[6]);
            drafts::keep(t, u"reply/%1/public"_s.arg(ids[7].value), u"¿Tenéis ya el calendario?"_s, ids[7], now);
        });
        return first.conversation;
    }
};

TERTULIA_TEST(InboxPictures)
#include "tst_inboxpictures.moc"
