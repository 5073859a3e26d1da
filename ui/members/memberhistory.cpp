#include "ui/members/memberhistory.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/words.h"
#include "ui/members/chiprow.h"
#include "ui/members/historylist.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MemberHistory::MemberHistory(Theme &theme, Pictures &pictures, Database &db, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_pictures(pictures),
      m_timeline(db),
      m_face(new QLabel(this)),
      m_name(new ElidedLabel(this)),
      m_chips(new ChipRow(theme, this)),
      m_back(new QToolButton(this)),
      m_more(new QToolButton(this)),
      m_write(new QPushButton(this)),
      m_note(new QPushButton(this)),
      m_show(new SegmentedControl(theme, this)),
      m_contacts(new ContactFilter(m_timeline, this)),
      m_delegate(new HistoryDelegate(theme, *m_contacts, this)),
      m_rows(new RowsView(
          theme, [this](int row) { return m_delegate->spoken(row); }, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(theme, this))
{
    build();
    connect(m_show, &SegmentedControl::chosen, this, [this](int id) {
        m_contacts->setShow(ContactFilter::Show(id));
        showState();
    });
    connect(m_rows, &RowsView::opened, this, [this] {
        if (const TimelineEntry *entry = current())
            Q_EMIT opened(TimelineEntry(*entry));
    });
    connect(m_rows, &RowsView::leftToList, this, &MemberHistory::leftToList);
    connect(m_back, &QToolButton::clicked, this, &MemberHistory::leftToList);
    connect(m_write, &QPushButton::clicked, this, &MemberHistory::writeWanted);
    connect(m_note, &QPushButton::clicked, this, &MemberHistory::noteWanted);
    connect(m_more, &QToolButton::clicked, this,
        [this] { Q_EMIT moreWanted(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(&m_timeline, &TimelineModel::loaded, this, [this] {
        m_loaded = true;
        showState();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_contacts, signal, this, &MemberHistory::showState);
    connect(&theme, &Theme::changed, this, &MemberHistory::setWords);
    connect(&pictures, &Pictures::loaded, this, &MemberHistory::showPerson);
    setWords();
    tell({});
}

void MemberHistory::build()
{
    m_rows->setModel(m_contacts);
    m_rows->setItemDelegate(m_delegate);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_empty);
    for (const auto show : {ContactFilter::Show::All, ContactFilter::Show::Public, ContactFilter::Show::Private})
        m_show->add(int(show), {});
    m_show->setCurrent(0);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(12, 2, 12, 8);
    filters->addWidget(m_show);
    filters->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addLayout(filters);
    column->addWidget(m_stack, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

QWidget *MemberHistory::buildHeader()
{
    auto *header = new QWidget(this);
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(14, 14, 10, 12);
    line->setSpacing(12);
    m_back->setAutoRaise(true);
    m_back->hide();
    m_more->setAutoRaise(true);
    m_write->setProperty("keys", u"r"_s);
    m_note->setProperty("keys", u"n"_s);
    auto *names = new QVBoxLayout;
    names->setSpacing(3);
    names->addWidget(m_name);
    names->addWidget(m_chips);
    line->addWidget(m_back);
    line->addWidget(m_face);
    line->addLayout(names, 1);
    line->addWidget(m_write);
    line->addWidget(m_note);
    line->addWidget(m_more);
    return header;
}

void MemberHistory::setMember(MemberId member)
{
    if (member == m_timeline.member())
        return;
    m_loaded = false;
    m_timeline.setMember(member);
    m_rows->scrollToTop();
    showState();
}

void MemberHistory::tell(const Member &member)
{
    m_member = member;
    showPerson();
    showState();
}

void MemberHistory::showPerson()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_face, m_chips, m_write, m_note, m_more})
        part->setVisible(bool(m_member.id));
    m_name->setText(m_member.name);
    m_name->setAccessibleName(m_member.name);
    if (!m_member.id)
        return;
    const int size = m_theme.px(48);
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
    painter.end();
    m_face->setPixmap(pixmap);
    m_face->setFixedSize(size, size);
    QList<paint::Chip> chips;
    if (m_member.kind != Member::Kind::Unset)
        chips.append({.text = words::memberKind(m_member.kind), .state = StateGlyph::Ok});
    if (m_member.audience != Member::Audience::Unset)
        chips.append({.text = words::memberAudience(m_member.audience), .fill = paint::Chip::Fill::Soft});
    for (const QString &tag : std::as_const(m_member.tags))
        chips.append({.text = tag, .fill = paint::Chip::Fill::Soft});
    if (chips.isEmpty())
        chips.append(
            {.text = m_member.newcomer ? tr("Has written once") : tr("%n contacts", nullptr, int(m_member.contacts)),
                .fill = paint::Chip::Fill::Soft});
    m_chips->setChips(chips);
}

const TimelineEntry *MemberHistory::current() const
{
    return m_rows->currentIndex().isValid() ? m_contacts->entry(m_rows->currentIndex().row()) : nullptr;
}

void MemberHistory::setBackShown(bool shown) { m_back->setVisible(shown); }

void MemberHistory::showState()
{
    const bool nobody = !m_timeline.member();
    const bool none = nobody || (m_loaded && m_contacts->rowCount() == 0);
    m_show->setVisible(!nobody);
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_rows);
    if (nobody)
        m_empty->say(tr("J and K move, Enter opens."), {}, {}, u"system-users"_s);
    else if (none && m_show->current() != 0)
        m_empty->say(tr("Nothing matches this view"), {},
            {tr("Show all contacts"),
                [this] {
                    m_show->setCurrent(0);
                    m_contacts->setShow(ContactFilter::Show::All);
                    showState();
                }},
            u"view-filter"_s);
    else if (none)
        m_empty->say(
            tr("No contact yet"), tr("What this person writes, likes or shares will be here."), {}, u"comment"_s);
}

void MemberHistory::setWords()
{
    m_name->setFont(m_theme.font(FontRole::Heading));
    m_back->setIcon(icon(m_theme, u"go-previous"_s));
    m_more->setIcon(icon(m_theme, u"overflow-menu"_s));
    m_write->setIcon(icon(m_theme, u"mail-message"_s));
    m_note->setIcon(icon(m_theme, u"note"_s));
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_more->setAccessibleName(tr("What can be done with this member"));
    m_more->setToolTip(tr("What can be done with this member"));
    m_write->setText(tr("Write"));
    m_note->setText(tr("Note"));
    m_show->setText(0, tr("All"));
    m_show->setText(1, tr("Public"));
    m_show->setText(2, tr("Private"));
    m_show->setAccessibleName(tr("Which contacts"));
    m_rows->setAccessibleName(tr("Contacts"));
    showPerson();
    showState();
}

void MemberHistory::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QWidget::changeEvent(event);
}
