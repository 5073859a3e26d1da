#pragma once
#include "models/store/outbox.h"
#include "tests/ui/inboxdesk.h"
#include "ui/inbox/conversationlist.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/listpane.h"
#include "ui/inbox/threadpane.h"
#include <QApplication>
#include <QTest>

//! The page in a window of its own, on a desk with a real database.
struct Room {
    InboxDesk desk;
    std::unique_ptr<InboxPage> page;
    int keys = 0;

    void open(QSize size = {1400, 860})
    {
        page = std::make_unique<InboxPage>(desk.desk());
        page->resize(size);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        page->enter();
    }
    ConversationList &list() { return page->listPane().list(); }
    ThreadPane &thread() { return page->threadPane(); }
    ReplyBox &reply() { return page->threadPane().reply(); }
    int rows() { return page->listPane().model().rowCount(); }
    void key(char character)
    {
        ++keys;
        const Qt::KeyboardModifiers shift = std::isupper(character) ? Qt::ShiftModifier : Qt::NoModifier;
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page.get(), character, shift);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page.get(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), {});
    }
    Conversation conversation(ConversationId id)
    {
        return *desk.read([id](const Reader &r) { return conversations::one(r, id); });
    }
    QList<OutboxAction> outgoing()
    {
        return desk.read([](const Reader &r) { return outbox::waiting(r); });
    }
};
