#include "models/store/database.h"
#include "models/store/members.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/words.h"
#include "ui/members/contactlist.h"
#include "ui/members/memberpanel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/foldsection.h"
#include "ui/widgets/icons.h"
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// How the member panel is put together; memberpanel.cpp says what it shows.

MemberPanel::MemberPanel(Theme &theme, Pictures &pictures, Database &db, PanelMemory memory, QWidget *parent)
    : QFrame(parent),
      m_theme(theme),
      m_pictures(pictures),
      m_db(db),
      m_memory(std::move(memory)),
      m_timeline(db),
      m_drafts(db)
{
    build();
    connect(&db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.everything || changes.members.contains(m_member.id))
            read();
    });
    connect(&pictures, &Pictures::loaded, this, &MemberPanel::showPerson);
    connect(&theme, &Theme::changed, this, &MemberPanel::restyle);
    setWords();
    restyle();
    show({}, {});
}

FoldSection *MemberPanel::section(const QString &name, QWidget *content)
{
    auto *fold = new FoldSection(m_theme, this);
    const QString key = u"members/panel/folded/"_s + name;
    fold->setContent(content);
    fold->setFolded(m_memory.value && m_memory.value(key) == u"1");
    connect(fold, &FoldSection::foldedChanged, this, [this, key](bool folded) {
        if (m_memory.keep)
            m_memory.keep(key, folded ? u"1"_s : u"0"_s);
    });
    return fold;
}

void MemberPanel::build()
{
    setMinimumWidth(44);
    auto *both = new QHBoxLayout(this);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    auto *area = new QScrollArea(this);
    area->setFrameShape(NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_whole = area;
    auto *inside = new QWidget(area);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(0);
    buildPerson(column);
    const auto list = [](QVBoxLayout *&layout) {
        auto *content = new QWidget;
        layout = new QVBoxLayout(content);
        layout->setContentsMargins(14, 0, 10, 8);
        layout->setSpacing(2);
        return content;
    };
    column->addWidget(m_identitiesFold = section(u"identities"_s, list(m_identities)));
    column->addWidget(m_notesFold = section(u"notes"_s, list(m_notes)));
    m_contacts = new ContactList(m_theme, m_timeline, inside);
    auto *contacts = new QWidget;
    auto *contactColumn = new QVBoxLayout(contacts);
    contactColumn->setContentsMargins(0, 0, 0, 8);
    contactColumn->addWidget(m_contacts);
    m_history = new QToolButton(contacts);
    m_history->setProperty("link", true);
    auto *historyLine = new QHBoxLayout;
    historyLine->setContentsMargins(14, 0, 14, 0);
    historyLine->addWidget(m_history, 0, Qt::AlignLeft);
    contactColumn->addLayout(historyLine);
    column->addWidget(m_contactsFold = section(u"contacts"_s, contacts));
    column->addWidget(m_tagsFold = section(u"tags"_s, list(m_tags)));
    column->addStretch();
    area->setWidget(inside);
    m_noteBar = new QWidget;
    auto *bar = new QVBoxLayout(m_noteBar);
    bar->setContentsMargins(0, 0, 0, 4);
    m_noteEdit = new QPlainTextEdit(m_noteBar);
    m_noteEdit->setTabChangesFocus(true);
    m_noteEdit->setFixedHeight(m_theme.px(64));
    m_saveNote = new QToolButton(m_noteBar);
    m_saveNote->setProperty("primary", true);
    m_cancelNote = new QToolButton(m_noteBar);
    auto *verbs = new QHBoxLayout;
    verbs->addStretch();
    verbs->addWidget(m_cancelNote);
    verbs->addWidget(m_saveNote);
    bar->addWidget(m_noteEdit);
    bar->addLayout(verbs);
    m_noteBar->hide();
    m_addNote = new QToolButton;
    m_addNote->setProperty("link", true);
    m_notes->addWidget(m_noteBar);
    m_notes->addWidget(m_addNote, 0, Qt::AlignLeft);
    m_addTag = new QToolButton;
    m_addTag->setProperty("link", true);
    m_tags->addWidget(m_addTag, 0, Qt::AlignLeft);
    m_strip = new QWidget(this);
    auto *stripColumn = new QVBoxLayout(m_strip);
    stripColumn->setContentsMargins(7, 8, 7, 8);
    m_stripFace = new QLabel(m_strip);
    m_expand = new QToolButton(m_strip);
    m_expand->setAutoRaise(true);
    stripColumn->addWidget(m_stripFace, 0, Qt::AlignHCenter);
    stripColumn->addWidget(m_expand, 0, Qt::AlignHCenter);
    stripColumn->addStretch();
    m_strip->hide();
    both->addWidget(m_whole);
    both->addWidget(m_strip);
    connect(m_saveNote, &QToolButton::clicked, this, &MemberPanel::saveNote);
    connect(m_cancelNote, &QToolButton::clicked, this, &MemberPanel::dropNote);
    connect(m_noteEdit, &QPlainTextEdit::textChanged, this, &MemberPanel::keepTyped);
    connect(m_addNote, &QToolButton::clicked, this, &MemberPanel::writeNote);
    connect(m_addTag, &QToolButton::clicked, this, [this] { Q_EMIT tagsWanted(m_member.id); });
    connect(m_history, &QToolButton::clicked, this, [this] { Q_EMIT historyWanted(m_member.id); });
    connect(m_expand, &QToolButton::clicked, this, &MemberPanel::expandWanted);
    const auto openContact = [this](const QModelIndex &index) {
        const TimelineEntry *entry = m_contacts->entry(index);
        if (entry && entry->conversation)
            Q_EMIT contactWanted(entry->conversation, entry->message);
        else if (entry && entry->post)
            Q_EMIT postWanted(entry->post);
    };
    connect(m_contacts, &QListView::activated, this, openContact);
    connect(m_contacts, &QListView::clicked, this, openContact);
}

void MemberPanel::buildPerson(QVBoxLayout *column)
{
    m_person = new QWidget(this);
    QWidget *person = m_person;
    auto *line = new QHBoxLayout(person);
    line->setContentsMargins(14, 10, 8, 4);
    line->setSpacing(12);
    m_face = new QLabel(person);
    m_name = new ElidedLabel(person);
    m_since = new ElidedLabel(person);
    m_more = new QToolButton(person);
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_since);
    line->addWidget(m_face);
    line->addLayout(names, 1);
    line->addWidget(m_more);
    column->addWidget(person);
    auto *kinds = new QHBoxLayout;
    kinds->setContentsMargins(14, 10, 14, 8);
    kinds->setSpacing(6);
    m_kind = new QToolButton(this);
    m_audience = new QToolButton(this);
    for (QToolButton *button : {m_kind, m_audience}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setProperty("small", true);
        button->setMenu(new QMenu(button));
        kinds->addWidget(button);
    }
    kinds->addStretch();
    column->addLayout(kinds);
}

void MemberPanel::setBesideHistory()
{
    m_besideHistory = true;
    m_person->hide();
    m_contactsFold->hide();
}

void MemberPanel::chooseKind()
{
    m_kind->menu()->clear();
    m_audience->menu()->clear();
    for (const auto &[kind, word] : Codes<Member::Kind>::table)
        connect(m_kind->menu()->addAction(words::memberKind(kind)), &QAction::triggered, this, [this, kind = kind] {
            const auto write = [id = m_member.id, kind, now = QDateTime::currentDateTimeUtc()](
                                   Transaction &t) { return members::setKind(t, id, kind, now); };
            said(m_db.write(write), tr("Kind: %1").arg(words::memberKind(kind)));
        });
    for (const auto &[audience, word] : Codes<Member::Audience>::table)
        connect(m_audience->menu()->addAction(words::memberAudience(audience)), &QAction::triggered, this,
            [this, audience = audience] {
                const auto write = [id = m_member.id, audience, now = QDateTime::currentDateTimeUtc()](
                                       Transaction &t) { return members::setAudience(t, id, audience, now); };
                said(m_db.write(write), tr("Audience: %1").arg(words::memberAudience(audience)));
            });
    m_more->menu()->clear();
    connect(m_more->menu()->addAction(icon(m_theme, u"vcs-merge"_s), tr("Join with…")), &QAction::triggered, this,
        [this] { Q_EMIT joinWanted(m_member.id); });
    connect(m_more->menu()->addAction(icon(m_theme, u"note"_s), tr("Add a note")), &QAction::triggered, this,
        &MemberPanel::writeNote);
    connect(m_more->menu()->addAction(icon(m_theme, u"tag"_s), tr("Tag…")), &QAction::triggered, this,
        [this] { Q_EMIT tagsWanted(m_member.id); });
    connect(m_more->menu()->addAction(icon(m_theme, u"view-list"_s), tr("Whole history")), &QAction::triggered, this,
        [this] { Q_EMIT historyWanted(m_member.id); });
}

void MemberPanel::setWords()
{
    setAccessibleName(tr("Member"));
    m_identitiesFold->setTitle(tr("Identities"));
    m_notesFold->setTitle(tr("Notes"));
    m_notesFold->setKeys(u"Ctrl+Shift+N"_s);
    m_contactsFold->setTitle(tr("Last contacts"));
    m_contactsFold->setKeys(u"Ctrl+H"_s);
    m_tagsFold->setTitle(tr("Tags"));
    m_noteEdit->setAccessibleName(tr("Note on this member"));
    m_noteEdit->setPlaceholderText(tr("Only the team reads it"));
    m_saveNote->setText(tr("Save note"));
    m_cancelNote->setText(tr("Cancel"));
    m_addNote->setText(tr("Add a note"));
    m_addTag->setText(tr("Tag…"));
    m_history->setText(tr("Whole history"));
    m_contacts->setAccessibleName(tr("Last contacts"));
    m_more->setAccessibleName(tr("What can be done with this member"));
    m_more->setToolTip(tr("What can be done with this member"));
    m_expand->setAccessibleName(tr("Show the member panel"));
    m_expand->setToolTip(tr("Show the member panel (F9)"));
    m_kind->setAccessibleName(tr("Kind of member"));
    m_audience->setAccessibleName(tr("Audience"));
    chooseKind();
    show(Member(m_member), m_notesOf);
}

void MemberPanel::restyle()
{
    m_name->setFont(m_theme.font(FontRole::Title));
    m_since->setFont(m_theme.font(FontRole::Small));
    m_more->setIcon(icon(m_theme, u"overflow-menu"_s));
    m_expand->setIcon(icon(m_theme, u"view-sidebar"_s));
    for (QWidget *paper : std::initializer_list<QWidget *>{this, m_strip,
             static_cast<QScrollArea *>(m_whole)->viewport(), static_cast<QScrollArea *>(m_whole)->widget()}) {
        paper->setAutoFillBackground(true);
        paper->setBackgroundRole(QPalette::Base);
    }
    show(Member(m_member), m_notesOf);
}

void MemberPanel::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_whole->setVisible(!collapsed && bool(m_member.id));
    m_strip->setVisible(collapsed);
    setMinimumWidth(collapsed ? m_theme.px(44) : m_theme.px(264));
    setMaximumWidth(collapsed ? m_theme.px(44) : m_theme.px(420));
}

void MemberPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QFrame::changeEvent(event);
}

//! The same member's note may have been typed at the other place meanwhile.
void MemberPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    takeUpDraft();
}

void MemberPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Base));
}
