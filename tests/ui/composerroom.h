#pragma once
#include "models/store/drafts.h"
#include "models/store/outbox.h"
#include "tests/support/fakeservices.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/mediapane.h"
#include "ui/composer/schedulebar.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QImage>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

//! The page in a window of its own, on a desk with a real database.
struct ComposerRoom {
    FakeDesk desk;
    std::unique_ptr<ComposerPage> page;
    std::unique_ptr<QSignalSpy> acted, closed;

    explicit ComposerRoom(bool start = true)
    {
        if (start)
            open();
    }
    ~ComposerRoom() { leave(); }
    //! What is on its way arrives before the page goes.
    void leave()
    {
        if (!page)
            return;
        page->hide();
        desk.settle();
        page.reset();
    }
    void open(PostId post = {})
    {
        leave();
        page = std::make_unique<ComposerPage>(desk.desk());
        acted = std::make_unique<QSignalSpy>(page.get(), &Place::acted);
        closed = std::make_unique<QSignalSpy>(page.get(), &ComposerPage::closed);
        page->resize(1240, 760);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        page->openPost(post);
        QTRY_VERIFY(page->isLoaded());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page.get(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) // keyClicks knows only Latin letters
            QTest::sendKeyEvent(
                QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    //! The idea, and other words for the narrow account: the same text on two walls would be refused.
    void write(const QString &idea)
    {
        put(page->ideaField(), idea);
        put(narrow().editor(), QStringLiteral("Told otherwise"));
        page->ideaField().setFocus();
    }
    //! All at once in place of what stands there, as by pasting.
    void put(TextField &field, const QString &text)
    {
        field.setFocus();
        field.selectAll();
        field.insertPlainText(text);
    }
    void front() //!< after a dialog
    {
        page->activateWindow();
        QTRY_VERIFY(page->isActiveWindow());
    }
    VersionColumn &wide() { return *page->column(desk.wide.id); }
    VersionColumn &narrow() { return *page->column(desk.narrow.id); }
    QString said() const { return acted->isEmpty() ? QString() : acted->last()[0].toString(); }
    void plan(const QDate &date, const QTime &time, const QString &zone)
    {
        page->bar().findChild<QComboBox *>()->setCurrentIndex(page->bar().findChild<QComboBox *>()->findText(zone));
        page->bar().findChild<QDateEdit *>()->setDate(date);
        page->bar().findChild<QTimeEdit *>()->setTime(time);
    }
    QList<Post> posts()
    {
        return desk.saw([](const Reader &r) { return posts::all(r); });
    }
    //! A post that stands on the wide account as published.
    PostId published(const QString &text)
    {
        return desk.did([account = desk.wide.id, text, now = desk.services.clock](Transaction &t) {
            Variant v;
            v.account = account;
            v.content.text = text;
            Post post;
            post.idea = text;
            post.variants = {v};
            post.id = posts::save(t, post, now);
            posts::schedule(t, post.id, now);
            const auto row = outbox::claim(t, account, {.now = now});
            outbox::publishing(t, row->id, now);
            outbox::published(t, row->id,
                {.remoteId = QStringLiteral("r1"),
                    .actionId = QStringLiteral("a1"),
                    .url = QStringLiteral("https://plaza.example/r1"),
                    .at = now},
                QStringLiteral("answered"), now);
            return post.id;
        });
    }
    QMessageBox *box() { return page->findChild<QMessageBox *>(); }
    void agree()
    {
        for (QAbstractButton *button : box()->buttons())
            if (box()->buttonRole(button) != QMessageBox::RejectRole)
                return button->click();
    }
    QString picture(const QString &name, QColor colour)
    {
        QImage image(120, 80, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = desk.folder.filePath(name);
        image.save(path);
        return path;
    }
};
