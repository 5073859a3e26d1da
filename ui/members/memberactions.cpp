#include "models/domain/whenanswered.h"
#include "models/store/members.h"
#include "ui/inbox/askline.h"
#include "ui/members/joincard.h"
#include "ui/members/memberhistory.h"
#include "ui/members/memberlist.h"
#include "ui/members/memberpanel.h"
#include "ui/members/membersearch.h"
#include "ui/members/memberspage.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/threepanes.h"
#include <QMenu>

using namespace Qt::StringLiterals;

// What is decided about members, each with its key; memberspage.cpp says what is shown.

void MembersPage::addActions()
{
    const auto add = [this](const char *id, const char *text, const QString &key, const char *menu, const char *icon,
                         std::function<void()> run, const QString &otherKey = {}) {
        m_desk.actions.add({.id = QString::fromLatin1(id),
                               .text = text,
                               .key = key,
                               .place = u"members"_s,
                               .menu = QString::fromLatin1(menu),
                               .icon = QString::fromLatin1(icon),
                               .otherKey = otherKey},
            this, std::move(run));
    };
    add("member.write", QT_TRANSLATE_NOOP("Actions", "Write first"), u"r"_s, "member", "mail-message",
        [this] { Q_EMIT writeAsked(m_member.id); });
    add(
        "member.note", QT_TRANSLATE_NOOP("Actions", "Note on the member"), u"n"_s, "member", "note", [this] { note(); },
        u"Ctrl+Shift+N"_s);
    add("member.tag", QT_TRANSLATE_NOOP("Actions", "Tag the member…"), u"t"_s, "member", "tag", [this] { tag(); });
    add("member.join", QT_TRANSLATE_NOOP("Actions", "Join with another member…"), u"="_s, "member", "vcs-merge",
        [this] { join(); });
    add("member.separate", QT_TRANSLATE_NOOP("Actions", "Separate an account…"), u"-"_s, "member", "split",
        [this] { separate(); });
    add("member.rename", QT_TRANSLATE_NOOP("Actions", "Rename the member…"), {}, "member", "document-edit",
        [this] { rename(); });
    add("member.next", QT_TRANSLATE_NOOP("Actions", "Next member"), u"j"_s, "go", "go-down", [this] { step(1); });
    add("member.previous", QT_TRANSLATE_NOOP("Actions", "Previous member"), u"k"_s, "go", "go-up",
        [this] { step(-1); });
    add("members.filter", QT_TRANSLATE_NOOP("Actions", "Filter the members"), u"/"_s, "view", "view-filter", [this] {
        showPart(Shown::List);
        m_list->startFilter();
    });
    add("members.panel", QT_TRANSLATE_NOOP("Actions", "What is known of the member"), u"F9"_s, "view", "view-sidebar",
        [this] { m_panes->togglePanel(); });
}

//! What cannot be done now stays in the menus, with the reason.
void MembersPage::offerActions()
{
    for (const char *id : {"member.write", "member.note", "member.tag", "member.join", "member.rename"})
        m_member.id ? m_desk.actions.setAvailable(QString::fromLatin1(id))
                    : m_desk.actions.setUnavailable(QString::fromLatin1(id), tr("No member is chosen."));
    m_member.identities.size() > 1 ? m_desk.actions.setAvailable(u"member.separate"_s)
                                   : m_desk.actions.setUnavailable(u"member.separate"_s,
                                       tr("There is only one account here, nothing to separate it from."));
}

void MembersPage::write(const QString &sentence, std::function<JournalId(Transaction &)> change)
{
    whenAnswered(m_desk.db.write(std::move(change)), this, [this, sentence](const Expected<JournalId> &written) {
        Q_EMIT acted(written ? sentence : errorText(written.error()), written ? *written : JournalId());
    });
}

void MembersPage::rename()
{
    if (!m_member.id)
        return;
    AskLine::Question question;
    question.title = tr("New name of “%1”").arg(m_member.name);
    question.placeholder = m_member.name;
    for (const Identity &identity : std::as_const(m_member.identities))
        if (!identity.name.isEmpty() && identity.name != m_member.name)
            question.choices.append({identity.name, identity.name});
    question.take = [this, id = m_member.id](const QString &name) {
        write(tr("Renamed: “%1”").arg(name),
            [id, name, now = m_desk.services.now()](Transaction &t) { return members::rename(t, id, name, now); });
    };
    m_ask->ask(question, m_middle->geometry().adjusted(24, 72, 0, 0));
}

void MembersPage::note()
{
    if (!m_member.id)
        return;
    m_panes->openPanel();
    m_panel->writeNote();
}

void MembersPage::tag()
{
    if (!m_member.id)
        return;
    AskLine::Question question;
    question.title = tr("Tag “%1”").arg(m_member.name);
    question.placeholder = tr("a tag, or -tag to remove it");
    for (const QString &worn : std::as_const(m_member.tags))
        question.choices.append({tr("remove “%1”").arg(worn), u'-' + worn});
    for (const Tag &known : m_tags.rows())
        if (!m_member.tags.contains(known.name))
            question.choices.append({known.name, known.name});
    question.take = [this, id = m_member.id](const QString &value) {
        const bool off = value.startsWith(u'-');
        const QStringList tags{(off ? value.sliced(1) : value).trimmed().remove(u'#')};
        write(off ? tr("Tag removed: “%1”").arg(tags.first()) : tr("Tagged: “%1”").arg(tags.first()),
            [id, off, tags, now = m_desk.services.now()](Transaction &t) {
                return members::setTags(t, id, off ? QStringList() : tags, off ? tags : QStringList(), now);
            });
    };
    m_ask->ask(question, m_middle->geometry().adjusted(24, 72, 0, 0));
}

void MembersPage::join()
{
    if (m_shown == Shown::Join)
        return joinShown();
    if (!m_member.id)
        return;
    AskLine::Question question;
    question.title = tr("Who is the same person as “%1”?").arg(m_member.name);
    question.placeholder = tr("name or handle");
    question.search = membersCalled(m_desk.db, m_member.id);
    question.accepts = [](const QString &value) { return value.toLongLong() > 0; };
    question.take = [this](const QString &value) { compare({value.toLongLong()}); };
    m_ask->ask(question, m_middle->geometry().adjusted(24, 72, 0, 0));
}

void MembersPage::compare(MemberId other)
{
    using Pair = std::pair<JoinCard::Side, JoinCard::Side>;
    const auto look = [a = m_member.id, b = other](const Reader &r) {
        const auto side = [&r](MemberId id) {
            return JoinCard::Side{members::one(r, id).value_or(Member()), members::notes(r, id).size()};
        };
        return Pair{side(a), side(b)};
    };
    whenAnswered(m_desk.db.read(look), this, [this](const Expected<Pair> &found) {
        if (!found || !found->first.member.id || !found->second.member.id || found->first.member.id != m_member.id)
            return;
        m_join->compare(found->first, found->second);
        showPart(Shown::Join);
        m_join->enter();
    });
}

void MembersPage::joinShown()
{
    write(tr("Joined: %1").arg(m_join->names()),
        [kept = m_join->kept(), other = m_join->other(), now = m_desk.services.now()](
            Transaction &t) { return members::join(t, kept, other, now); });
    showPart(Shown::History);
    m_list->focusList();
}

void MembersPage::separate()
{
    if (m_member.identities.size() < 2)
        return;
    AskLine::Question question;
    question.title = tr("Which account is somebody else?");
    for (const Identity &identity : std::as_const(m_member.identities))
        question.choices.append({u"@%1 · %2"_s.arg(identity.handle, m_desk.theme.networkLook(identity.network).name),
            QString::number(identity.id.value)});
    question.accepts = [](const QString &value) { return value.toLongLong() > 0; };
    question.take = [this, identities = m_member.identities](const QString &value) {
        for (const Identity &identity : identities)
            if (identity.id.value == value.toLongLong())
                separate(identity);
    };
    m_ask->ask(question, m_middle->geometry().adjusted(24, 72, 0, 0));
}

void MembersPage::separate(const Identity &identity)
{
    write(tr("Separated: “%1”").arg(identity.handle),
        [id = identity.id, now = m_desk.services.now()](Transaction &t) { return members::separate(t, id, now); });
}

void MembersPage::showMore(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Member"));
    m_desk.actions.fillContextMenu(menu, u"members"_s);
    menu->popup(global);
}
