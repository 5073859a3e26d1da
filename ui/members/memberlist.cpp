#include "ui/members/memberlist.h"
#include "ui/inbox/pictures.h"
#include "ui/members/memberrow.h"
#include "ui/members/rowsview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MemberList::MemberList(Theme &theme, Pictures &pictures, Database &db, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(db),
      m_header(new PaneHeader(theme, this)),
      m_field(new SearchField(theme, this)),
      m_stack(new QStackedWidget(this)),
      m_delegate(new MemberDelegate(
          theme, pictures, [this](int row) { return m_model.at(row); }, this)),
      m_rows(new RowsView(
          theme, [this](int row) { return m_delegate->spoken(row, m_model.rowCount()); }, this)),
      m_empty(new EmptyState(theme, this)),
      m_skeleton(new SkeletonRows(theme, this))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, &MemberList::ask);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &MemberList::focusList);
    connect(m_field, &SearchField::left, this, &MemberList::focusList);
    connect(&pictures, &Pictures::loaded, m_rows->viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &MembersModel::loaded, this, [this] {
        m_loaded = true;
        showState();
        Q_EMIT loaded();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(
            &m_model, signal, this,
            [this] {
                showState();
                Q_EMIT loaded();
            },
            Qt::QueuedConnection);
    setWords();
}

void MemberList::build()
{
    m_rows->setModel(&m_model);
    m_rows->setItemDelegate(m_delegate);
    m_rows->setUniformItemSizes(true);
    m_field->setKeys(u"/"_s);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_empty);
    m_skeleton->setParent(m_stack);
    auto *field = new QVBoxLayout;
    field->setContentsMargins(12, 6, 12, 8);
    field->addWidget(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(field);
    column->addWidget(m_stack, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void MemberList::setWords()
{
    m_header->setTitle(m_name);
    m_field->setPlaceholderText(tr("Name, handle, tag, note"));
    m_field->setAccessibleName(tr("Filter the members"));
    m_rows->setAccessibleName(tr("Members: %1").arg(m_name));
    showState();
}

void MemberList::setView(const QString &name, const QString &filter)
{
    m_name = name;
    m_filter = filter;
    m_field->clear();
    ask();
    setWords();
}

void MemberList::rename(const QString &name)
{
    m_name = name;
    setWords();
}

void MemberList::ask()
{
    m_typing.stop();
    m_loaded = false;
    m_model.setFilter((m_filter + u' ' + m_field->text()).trimmed());
}

bool MemberList::isFiltered() const { return !m_filter.isEmpty() || !m_field->text().trimmed().isEmpty(); }

void MemberList::clearFilter()
{
    if (m_field->text().isEmpty())
        return;
    m_field->clear();
    ask();
}

void MemberList::startFilter()
{
    m_field->setFocus();
    m_field->selectAll();
}

MemberId MemberList::current() const { return m_model.idAt(m_rows->currentIndex().row()); }

bool MemberList::goTo(MemberId member)
{
    const int row = m_model.rowOf(member);
    if (row < 0)
        return false;
    if (row != m_rows->currentIndex().row())
        m_rows->goTo(row);
    return true;
}

void MemberList::focusList() { m_rows->setFocus(Qt::OtherFocusReason); }

void MemberList::showState()
{
    const int rows = m_model.rowCount();
    const bool none = m_loaded && rows == 0;
    m_header->setCount(m_loaded || rows > 0 ? QLocale().toString(rows) : QString());
    const bool hadFocus = m_rows->hasFocus();
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_rows);
    m_skeleton->setLoading(!m_loaded && rows == 0);
    m_skeleton->setGeometry(m_stack->rect());
    if (!none)
        return;
    if (hadFocus)
        m_empty->setFocus();
    if (!m_field->text().trimmed().isEmpty())
        return m_empty->say(
            tr("Nothing matches this view"), {}, {tr("Clear the filter"), [this] { clearFilter(); }}, u"view-filter"_s);
    if (isFiltered())
        return m_empty->say(tr("Nothing matches this view"), tr("The kind of a member is set beside the history."), {},
            u"view-filter"_s);
    m_empty->say(
        tr("No members yet"), tr("Members appear when the first account is connected."), {}, u"system-users"_s);
}

void MemberList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QWidget::changeEvent(event);
}

void MemberList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_skeleton->setGeometry(m_stack->rect());
}
