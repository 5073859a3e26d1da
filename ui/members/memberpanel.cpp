#include "ui/members/memberpanel.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/words.h"
#include "ui/members/contactlist.h"
#include "ui/services.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/foldsection.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PanelMemory memoryOf(Services &services)
{
    const auto folded = [&services] { return services.get(settings::sections).split(u',', Qt::SkipEmptyParts); };
    return {[folded](const QString &name) { return folded().contains(name) ? u"1"_s : u"0"_s; },
        [folded, &services](const QString &name, const QString &value) {
            QStringList names = folded();
            names.removeAll(name);
            if (value == u"1")
                names.append(name);
            services.set(settings::sections, names.join(u','));
        }};
}

void MemberPanel::setMember(MemberId member, IdentityId cameBy)
{
    if (member == m_member.id && cameBy == m_cameBy)
        return;
    if (member != m_member.id) {
        m_drafts.flush(); // what was begun waits there until somebody comes back to it
        leaveNote();
    }
    m_cameBy = cameBy;
    m_member = {};
    m_member.id = member;
    m_timeline.setMember(m_besideHistory ? MemberId() : member);
    m_whole->setVisible(!m_collapsed && bool(member)); // with nobody there is nothing to do
    read();
    takeUpDraft();
}

void MemberPanel::read()
{
    if (!m_member.id)
        return show({}, {});
    struct Answer {
        std::optional<Member> member;
        QList<Note> notes;
        QHash<IdentityId, qint64> written;
    };
    const auto look = [id = m_member.id, counted = m_besideHistory](const Reader &r) {
        return Answer{members::one(r, id), members::notes(r, id),
            counted ? members::writtenBy(r, id) : QHash<IdentityId, qint64>()};
    };
    whenAnswered(m_db.read(look), this, [this, id = m_member.id](const Expected<Answer> &found) {
        if (id != m_member.id || !found || !found->member)
            return;
        m_written = found->written;
        show(*found->member, found->notes);
    });
}

void MemberPanel::show(const Member &member, const QList<Note> &notes)
{
    m_member = member;
    m_notesOf = notes;
    showPerson();
    showIdentities();
    showNotes();
    showTags();
}

void MemberPanel::showPerson()
{
    const auto face = [this](QLabel *label, int size) {
        QPixmap pixmap(QSize(size, size) * devicePixelRatio());
        pixmap.setDevicePixelRatio(devicePixelRatio());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QImage image;
        for (const Identity &identity : std::as_const(m_member.identities))
            if (image.isNull() && !identity.avatar.isEmpty())
                image = m_pictures.picture(identity.avatar, QSize(size, size) * 2);
        paint::avatar(&painter, QRect(0, 0, size, size), {.name = m_member.name, .image = image}, m_theme);
        label->setPixmap(pixmap);
        label->setFixedSize(size, size);
    };
    if (m_member.id) {
        face(m_face, m_theme.px(44));
        face(m_stripFace, m_theme.px(30));
    }
    m_face->setVisible(bool(m_member.id));
    m_stripFace->setVisible(bool(m_member.id));
    m_name->setText(m_member.name);
    m_since->setText(!m_member.firstContact.isValid() ? QString()
            : m_member.newcomer
            ? tr("has written once")
            : tr("since %1").arg(QLocale().toString(m_member.firstContact.toLocalTime().date(), u"MMMM yyyy"_s)));
    m_kind->setText(words::memberKind(m_member.kind));
    m_audience->setText(words::memberAudience(m_member.audience));
    m_kind->setVisible(bool(m_member.id));
    m_audience->setVisible(bool(m_member.id));
    m_more->setVisible(bool(m_member.id));
    m_contactsFold->setCount(m_member.contacts > 0 ? QLocale().toString(m_member.contacts) : QString());
}

void MemberPanel::showIdentities()
{
    qDeleteAll(m_identities->parentWidget()->findChildren<QWidget *>(u"row"_s, Qt::FindDirectChildrenOnly));
    for (const Identity &identity : std::as_const(m_member.identities))
        m_identities->addWidget(identityRow(identity, identity.id == m_cameBy, m_member.identities.size() > 1));
    m_identitiesFold->setCount(
        m_member.identities.isEmpty() ? QString() : QLocale().toString(m_member.identities.size()));
}

QWidget *MemberPanel::identityRow(const Identity &identity, bool cameBy, bool canSeparate)
{
    auto *row = new QWidget;
    row->setObjectName(u"row"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.px(6));
    auto *badge = new QLabel(row);
    const int size = m_theme.px(16);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::networkBadge(&painter, QRect(0, 0, size, size), identity.network, m_theme);
    painter.end();
    badge->setPixmap(pixmap);
    auto *handle = new ElidedLabel(row);
    handle->setText(
        identity.handle.contains(u'@') || !identity.handle.contains(u' ') ? u"@"_s + identity.handle : identity.handle);
    auto *more = new QToolButton(row);
    more->setAutoRaise(true);
    more->setProperty("small", true);
    more->setIcon(icon(m_theme, u"overflow-menu"_s));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolTip(tr("What can be done with this identity"));
    more->setAccessibleName(
        tr("%1 on %2: what can be done").arg(identity.handle, m_theme.networkLook(identity.network).name));
    auto *menu = new QMenu(more);
    connect(menu->addAction(icon(m_theme, u"mail-message"_s), tr("Write first…")), &QAction::triggered, this,
        [this, id = identity.id] { Q_EMIT writeWanted(id); });
    if (canSeparate)
        connect(menu->addAction(icon(m_theme, u"split"_s), tr("Separate")), &QAction::triggered, this,
            [this, identity] { separate(identity); });
    more->setMenu(menu);
    line->addWidget(badge);
    line->addWidget(handle, 1);
    if (cameBy) {
        auto *mark = new QLabel(tr("came by this"), row);
        mark->setFont(m_theme.font(FontRole::Caption));
        line->addWidget(mark);
    }
    if (m_besideHistory) {
        auto *count = new QLabel(QLocale().toString(m_written.value(identity.id)), row);
        count->setFont(m_theme.font(FontRole::Small));
        count->setAccessibleName(tr("%n messages", nullptr, int(m_written.value(identity.id))));
        count->setToolTip(count->accessibleName());
        line->addWidget(count);
    }
    line->addWidget(more);
    return row;
}

void MemberPanel::showTags()
{
    qDeleteAll(m_tags->parentWidget()->findChildren<QWidget *>(u"row"_s, Qt::FindDirectChildrenOnly));
    for (const QString &tag : std::as_const(m_member.tags)) {
        auto *remove = new QToolButton;
        remove->setObjectName(u"row"_s);
        remove->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        remove->setProperty("small", true);
        remove->setIcon(icon(m_theme, u"list-remove"_s));
        remove->setText(tag);
        remove->setToolTip(tr("Remove the tag “%1”").arg(tag));
        remove->setAccessibleName(tr("Remove the tag “%1”").arg(tag));
        connect(remove, &QToolButton::clicked, this, [this, tag] { setTag(tag, false); });
        m_tags->insertWidget(m_tags->count() - 1, remove, 0, Qt::AlignLeft);
    }
    m_tagsFold->setCount(m_member.tags.isEmpty() ? QString() : QLocale().toString(m_member.tags.size()));
}

void MemberPanel::setTag(const QString &tag, bool on)
{
    const QStringList tags{tag};
    const auto write = [id = m_member.id, tags, on, now = QDateTime::currentDateTimeUtc()](Transaction &t) {
        return members::setTags(t, id, on ? tags : QStringList(), on ? QStringList() : tags, now);
    };
    said(m_db.write(write), on ? tr("Tagged: “%1”").arg(tag) : tr("Tag removed: “%1”").arg(tag));
}

void MemberPanel::separate(const Identity &identity)
{
    const auto write = [id = identity.id, now = QDateTime::currentDateTimeUtc()](
                           Transaction &t) { return members::separate(t, id, now); };
    said(m_db.write(write), tr("Separated: “%1”").arg(identity.handle));
}

void MemberPanel::said(const QFuture<Expected<JournalId>> &done, const QString &text)
{
    whenAnswered(done, this, [this, text](const Expected<JournalId> &written) {
        Q_EMIT acted(written ? text : errorText(written.error()), written ? *written : JournalId());
    });
}
