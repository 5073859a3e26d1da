#include "models/store/savedreplies.h"
#include "tests/support/main.h"
#include "tests/support/pictures.h"
#include "tests/ui/inboxdesk.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/threadpane.h"
#include "ui/replies/repliesdialog.h"
#include "ui/replies/replypicker.h"
#include <QLineEdit>
#include <QListView>
#include <QTranslator>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

//! Saved replies as they look, in both themes and languages; pictures are kept when $TERTULIA_PICTURES is set.
class RepliesPictures : public QObject {
    Q_OBJECT

    static void furnish(InboxDesk &desk)
    {
        const QDateTime now = desk.services.clock;
        const auto keep = [&](const QString &folder, const QString &title, const QString &letters,
                              const QList<ReplyVersion> &versions) {
            desk.write([=](Transaction &t) {
                return bool(savedreplies::keep(t, {{}, {}, folder, title, letters, versions, 0, {}}, now).id);
            });
        };
        keep(u"Taller"_s, u"Desarrollos según la rueda"_s, u"de"_s,
            {{{}, {},
                 u"Hola, {{member.first_name}}: con cada pedalada se avanza según la rueda. La tabla completa, en "
                 u"{{enlace de la tabla}}. Lo contamos en {{post.url}}"_s},
                {u"fr"_s, {}, u"Bonjour {{member.first_name}} : cela dépend de la roue. {{lien du tableau}}"_s},
                {u"es"_s, u"bluesky"_s, u"Depende de la rueda: {{enlace de la tabla}}"_s}});
        keep(u"Ventas"_s, u"Devolver en tienda"_s, u"dt"_s, {{{}, {}, u"Se puede devolver en la tienda."_s}});
        keep(u"Taller"_s, u"Demora de una pieza"_s, u"dp"_s, {{{}, {}, u"La pieza se retrasa."_s}});
        keep({}, u"Horario de la tienda y del taller durante el verano"_s, u"ho"_s, {{{}, {}, u"De 9 a 14."_s}});
        desk.say(u"Marta Quiroga Ibáñez"_s, u"<p>He hecho la cuenta y no me cuadra. ¿Qué rueda usáis?</p>"_s, 30);
    }

private Q_SLOTS:
    void look_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        for (const QString &theme : {u"light"_s, u"dark"_s})
            for (const QString &language : {u"en"_s, u"es"_s})
                QTest::addRow("%s-%s", qPrintable(theme), qPrintable(language)) << theme << language;
    }

    void look()
    {
        QFETCH(QString, theme);
        QFETCH(QString, language);
        InboxDesk desk;
        QApplication::setStyle(new Style(desk.theme));
        desk.theme.setMode(theme == u"dark" ? Theme::Mode::Dark : Theme::Mode::Light);
        QTranslator words;
        if (language == u"es" && words.load(u":/i18n/tertulia_es.qm"_s))
            QCoreApplication::installTranslator(&words);
        furnish(desk);
        {
            InboxPage page(desk.desk());
            ThreadPane &thread = page.threadPane();
            for (const QSize size : {QSize(1228, 840), QSize(830, 640), QSize(760, 480)}) {
                page.resize(size);
                page.show();
                page.activateWindow();
                page.enter();
                QTRY_VERIFY(thread.reply().situation() && thread.model().newestIncoming());
                thread.reply().editor()->setPlainText(u"Hola, Marta: aquí está: {{enlace de la tabla}} "_s);
                thread.reply().editor()->moveCursor(QTextCursor::End);
                QVERIFY(desk.actions.run(u"reply.saved"_s));
                auto *picker = page.findChild<ReplyPicker *>();
                QTRY_COMPARE(picker->findChild<QListView *>()->model()->rowCount(), 4);
                picker->findChild<QLineEdit *>()->setText(u"de"_s);
                QTest::qWait(200);
                grab(page, u"replies-picker-%1"_s.arg(size.width()), theme, language, size);
                QVERIFY(picker->isVisible());
                picker->findChild<QLineEdit *>()->setText(u"xx"_s);
                grab(thread, u"replies-none-%1"_s.arg(size.width()), theme, language, thread.size());
                picker->dismiss();
            }
        }
        {
            RepliesDialog dialog(desk.desk(), nullptr);
            dialog.show();
            auto *tree = dialog.findChild<QTreeWidget *>();
            QTRY_COMPARE(tree->topLevelItemCount(), 3);
            tree->setCurrentItem(tree->topLevelItem(0)->child(1));
            grab(dialog, u"replies-arrange"_s, theme, language, dialog.size());
        }
        QCoreApplication::removeTranslator(&words);
        QApplication::setStyle(u"fusion"_s);
    }
};

TERTULIA_TEST(RepliesPictures)
#include "tst_repliespictures.moc"
