#include "ui/commandsources.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "models/store/search.h"
#include "models/text/query.h"
#include "ui/commandbar/commandbar.h"
#include "ui/commandbar/matcher.h"
#include "ui/mainwindow.h"
#include "ui/sidebar/sidebarrow.h"
#include <QAbstractItemModel>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 8;

class People final : public CommandSource {
public:
    People(const Desk &desk, MainWindow *window) : m_desk(desk), m_window(window) { }
    Group group() const override { return Group::People; }
    QString title() const override { return MainWindow::tr("People"); }
    void ask(const QString &text, std::function<void(QList<CommandRow>)> answer) override
    {
        if (text.trimmed().isEmpty())
            return answer({});
        whenAnswered(m_desk.db.search([text](const Reader &r) {
            QList<MemberId> ids;
            for (const members::Place &place : members::places(r, text).mid(0, mostRows))
                ids.append(place.id);
            return members::some(r, ids);
        }),
            m_window, [window = m_window, answer](const Expected<QList<Member>> &found) {
                QList<CommandRow> rows;
                for (const Member &member : found ? *found : QList<Member>()) {
                    QStringList handles;
                    for (const Identity &identity : member.identities)
                        handles.append(u'@' + identity.handle);
                    rows.append({.text = member.name,
                        .detail = handles.join(u"  "_s),
                        .person = member.name,
                        .network = member.identities.isEmpty() ? QString() : member.identities.first().network,
                        .run = [window, id = member.id] { window->showMember(id); }});
                }
                answer(rows);
            });
    }

private:
    Desk m_desk;
    MainWindow *m_window;
};

class Messages final : public CommandSource {
public:
    Messages(const Desk &desk, MainWindow *window) : m_desk(desk), m_window(window) { }
    Group group() const override { return Group::Messages; }
    QString title() const override { return MainWindow::tr("Messages"); }
    void ask(const QString &text, std::function<void(QList<CommandRow>)> answer) override
    {
        if (text.trimmed().size() < 3)
            return answer({});
        const text::ParsedQuery parsed = text::parseQuery(text, QDate::currentDate());
        whenAnswered(
            m_desk.db.search([query = parsed.query](const Reader &r) { return search::messages(r, query, mostRows); }),
            m_window, [window = m_window, answer](const Expected<Hits> &found) {
                QList<CommandRow> rows;
                for (const Hit &hit : found ? found->hits : QList<Hit>()) {
                    QString plain = hit.snippet;
                    plain.remove(QChar(0xE000)).remove(QChar(0xE001));
                    rows.append({.text = plain,
                        .detail = hit.message.author.name,
                        .person = hit.message.author.name,
                        .network = hit.message.author.network,
                        .run = [window, conversation = hit.message.conversation, id = hit.message.id] {
                            window->showConversation(conversation, id);
                        }});
                }
                answer(rows);
            });
    }

private:
    Desk m_desk;
    MainWindow *m_window;
};

//! The saved views of the inbox, to go to.
class Views final : public CommandSource {
public:
    explicit Views(MainWindow *window) : m_window(window) { }
    Group group() const override { return Group::Program; }
    QString title() const override { return MainWindow::tr("Views"); }
    void ask(const QString &text, std::function<void(QList<CommandRow>)> answer) override
    {
        QList<CommandRow> rows;
        const QAbstractItemModel *views = m_window->inboxViews();
        for (int row = 0; row < views->rowCount() && !text.isEmpty(); ++row) {
            const QModelIndex view = views->index(row, 0);
            if (matcher::match(text, view.data().toString()))
                rows.append({.text = view.data().toString(),
                    .icon = view.data(sidebar::IconRole).toString(),
                    .run = [window = m_window, row] { window->showInboxView(row); }});
        }
        answer(rows);
    }

private:
    MainWindow *m_window;
};

} // namespace

void addCommandSources(CommandBar &bar, const Desk &desk, MainWindow *window)
{
    bar.addSource(std::make_unique<Views>(window));
    bar.addSource(std::make_unique<People>(desk, window));
    bar.addSource(std::make_unique<Messages>(desk, window));
}
