#include "app/tour.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/posts.h"
#include "ui/calendar/calendarpage.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/schedulebar.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include "ui/mainwindow.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include <QApplication>
#include <QDateEdit>
#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QTimeEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;

//! The steps of the tour, in the order in which a day brings them.

namespace {

const QString question = u"m-cuenta"_s; // in resources/practice: Marta's sum that does not come out
const QString asker = u"marta@practice"_s;

std::optional<Message> find(const Reader &r, const QString &remoteId)
{
    for (const Account &account : accounts::all(r))
        if (const auto message = messages::byRemoteId(r, account.id, remoteId))
            return message;
    return std::nullopt;
}

//! Whether somebody has answered what we said in that conversation.
bool isAnswered(const Reader &r, ConversationId conversation)
{
    const QList<Message> all = messages::page(r, conversation, 20);
    bool ours = false;
    for (const Message &message : all) {
        if (message.direction == Message::Direction::Out)
            ours = true;
        else if (ours)
            return true;
    }
    return false;
}

//! Whether they have answered what we published: the newest that they said stands in no conversation from before.
bool hasSpokenOfPost(const Reader &r, MemberId member, ConversationId before)
{
    const QList<TimelineEntry> entries = members::timeline(r, member, 10);
    return std::any_of(entries.cbegin(), entries.cend(), [before](const TimelineEntry &entry) {
        return !entry.outgoing && entry.message && entry.conversation != before;
    });
}

} // namespace

bool Tour::isSpanish() const { return m_desk->services.language() == u"es"; }

void Tour::planAnswering()
{
    m_steps.append({u"inbox"_s, [this] { m_window->showPlace(u"inbox"_s); },
        [this] {
            look([this](const Reader &r) {
                const auto message = find(r, question);
                if (!message)
                    return false;
                m_conversation = message->conversation;
                m_member = message->author.member;
                return true;
            });
            return m_seen;
        }});
    m_steps.append(
        {u"a-message-came-in"_s, [this] { m_window->showConversation(m_conversation); }, [] { return true; }});
    m_steps.append({u"it-is-being-answered"_s,
        [this] {
            m_desk->actions.run(u"reply.public"_s);
            type(isSpanish()
                    ? u"¡Bien visto, Marta! La tabla usa una rueda de 700×32 (2,155 m) y la cuenta usa una de 700×23. "
                      "Mañana lo decimos en la tabla: gracias por medirlo."_s
                    : u"Well spotted, Marta! The table is for a 700×32 wheel (2.155 m) and your sum for a 700×23. "
                      "Tomorrow the table will say so: thank you for measuring."_s);
        },
        [] { return true; }});
    m_steps.append({u"answered"_s, [this] { press(u"Ctrl+Shift+Return"_s); },
        [this] {
            look([this](const Reader &r) { return isAnswered(r, m_conversation); });
            return m_seen;
        }});
    m_steps.append({u"done-and-next"_s, [this] { m_desk->actions.run(u"conversation.done"_s); }, [] { return true; }});
}

//! The same idea in other words, for the columns after the first.
QStringList Tour::narrowTexts() const
{
    if (isSpanish())
        return {u"¿Qué rueda lleváis en la bici de diario? Apuntamos aquí las medidas que faltan en los cálculos."_s,
            u"Desarrollos corregidos, gracias a Marta. Están en el taller, junto a la caja."_s};
    return {u"Which wheel is on your everyday bike? Tell us here and we will add the sizes that are missing."_s,
        u"Gears put right, thanks to Marta. The new sheet hangs in the workshop, next to the till."_s};
}

//! Types over the columns after the first, from left to right.
void Tour::retell(const QStringList &texts)
{
    QList<VersionColumn *> columns = m_window->findChild<ComposerPage *>()->findChildren<VersionColumn *>();
    std::sort(columns.begin(), columns.end(), [](const VersionColumn *a, const VersionColumn *b) {
        return a->mapToGlobal(QPoint()).x() < b->mapToGlobal(QPoint()).x();
    });
    for (qsizetype i = 1; i < columns.size(); ++i) {
        columns[i]->editor().setFocus();
        columns[i]->editor().selectAll();
        type(texts.value(i - 1));
    }
}

void Tour::planPublishing()
{
    m_steps.append({u"one-idea"_s,
        [this] {
            m_window->showComposer({});
            auto *composer = m_window->findChild<ComposerPage *>();
            composer->ideaField().setFocus();
        },
        [this] { return m_window->findChild<ComposerPage *>()->isLoaded(); }});
    m_steps.append({u"each-network-its-own-text"_s,
        [this] {
            m_window->findChild<ComposerPage *>()->ideaField().setFocus();
            type(isSpanish()
                    ? u"Marta tenía razón: corregimos la tabla de desarrollos y desde hoy dice con qué rueda está hecha. ¿Qué medida os falta?"_s
                    : u"Marta was right: we put the table of gears straight, and from today it says which wheel it is for. Which size is missing?"_s);
            retell(narrowTexts());
        },
        [this] {
            m_waitedFor += 1;
            return m_waitedFor > 20; // counters and checks come after the last key
        }});
    m_steps.append({u"scheduled"_s,
        [this] {
            const QDateTime soon
                = m_desk->services.now().toTimeZone(QTimeZone(m_desk->services.zone().toLatin1())).addSecs(75);
            auto *composer = m_window->findChild<ComposerPage *>();
            composer->bar().findChild<QDateEdit *>()->setDate(soon.date());
            composer->bar().findChild<QTimeEdit *>()->setTime(QTime(soon.time().hour(), soon.time().minute()));
            m_desk->actions.run(u"composer.schedule"_s);
        },
        [this] { return m_window->currentPlace() == u"calendar"; }});
    m_steps.append({u"it-went-out"_s, [] {},
        [this] {
            look([this](const Reader &r) {
                const QList<Post> published = posts::all(r, code(SendState::Published));
                if (published.isEmpty())
                    return false;
                m_variant = published.first().variants.first().id;
                return true;
            });
            return m_seen;
        }});
    m_steps.append({u"the-receipt"_s, [this] { m_window->showReceipt(m_variant); },
        [] { return QApplication::activeModalWidget() != nullptr; }});
    m_steps.append({u"calendar-list"_s,
        [this] {
            closeDialog();
            m_desk->actions.run(u"calendar.list"_s);
        },
        [] { return QApplication::activeModalWidget() == nullptr; }});
}

void Tour::closeDialog()
{
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
}

void Tour::planFinding()
{
    // What she asked with our answer, and what she said about the post.
    m_steps.append({u"her-history-shows-both"_s, [this] { m_window->showMember(m_member); },
        [this] {
            look([this](const Reader &r) { return hasSpokenOfPost(r, m_member, m_conversation); });
            return m_seen;
        }});
    m_steps.append({u"write-first"_s, [this] { m_window->writeTo(m_member); },
        [] { return QApplication::activeModalWidget() != nullptr; }});
    m_steps.append({u"everything-by-name"_s,
        [this] {
            closeDialog();
            m_window->showMember(m_member);
            m_desk->actions.run(u"commands.show"_s);
            type(u"not"_s);
        },
        [] { return true; }});
    m_steps.append({u"everything-found"_s,
        [this] {
            press(u"Escape"_s);
            m_desk->actions.run(u"search.messages"_s);
            type(isSpanish() ? u"from:andres curso"_s : u"from:andres course"_s);
        },
        [this] {
            m_waitedFor += 1;
            return m_waitedFor > 40; // the words are looked up after the last key
        }});
}

void Tour::planSettingUp()
{
    const auto isOpen = [] { return QApplication::activeModalWidget() != nullptr; };
    m_steps.append({u"settings"_s,
        [this] {
            press(u"Escape"_s);
            m_window->showSettings();
        },
        isOpen});
    m_steps.append(
        {u"keys"_s, [] { QApplication::activeModalWidget()->findChild<QListWidget *>()->setCurrentRow(2); }, isOpen});
    m_steps.append({u"accounts"_s,
        [this] {
            closeDialog();
            m_window->showAccounts();
        },
        [] { return true; }});
    m_steps.append({u"first-run"_s, [this] { m_window->showPlace(u"first-run"_s); }, [] { return true; }});
    m_steps.append(
        {u"connect"_s, [this] { m_window->findChild<QPushButton *>(u"network-mastodon"_s)->click(); }, isOpen});
    m_steps.append({{}, [this] { closeDialog(); }, [] { return true; }});
}
