#include "ui/sidebar/sidebar.h"
#include "ui/services.h"
#include "ui/sidebar/accountrows.h"
#include "ui/sidebar/sidebarrow.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int idRole = Qt::UserRole + 1;

QStandardItem *itemWith(const QStandardItemModel *model, const QString &id)
{
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->item(row)->data(idRole).toString() == id)
            return model->item(row);
    return nullptr;
}

QLabel *heading(QWidget *parent) { return new QLabel(parent); }
} // namespace

Sidebar::Sidebar(Theme &theme, Database &db, Services &services, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_places(new QStandardItemModel(this)),
      m_accounts(new AccountRows(db, services, this)),
      m_placeLook(new SidebarDelegate(theme, SidebarDelegate::Kind::Place, this)),
      m_viewLook(new SidebarDelegate(theme, SidebarDelegate::Kind::View, this)),
      m_accountLook(new SidebarDelegate(theme, SidebarDelegate::Kind::Account, this))
{
    m_placeList = list(m_placeLook, m_places, u"places"_s);
    m_viewList = list(m_viewLook, nullptr, u"views"_s);
    m_accountList = list(m_accountLook, m_accounts, u"accounts"_s);

    m_viewHead = new QWidget(this);
    m_viewHeading = heading(m_viewHead);
    m_add = new QToolButton(m_viewHead);
    m_add->setIcon(icon(theme, u"list-add"_s));
    m_add->setAutoRaise(true);
    auto *viewRow = new QHBoxLayout(m_viewHead);
    viewRow->setContentsMargins(14, 12, 8, 2);
    viewRow->addWidget(m_viewHeading, 1);
    viewRow->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, &Sidebar::addViewAsked);

    m_accountHead = new QWidget(this);
    m_accountHeading = heading(m_accountHead);
    m_upToDate = heading(m_accountHead);
    auto *accountRow = new QHBoxLayout(m_accountHead);
    accountRow->setContentsMargins(14, 8, 8, 2);
    accountRow->addWidget(m_accountHeading, 1);
    accountRow->addWidget(m_upToDate);
    m_addAccount = new QToolButton(m_accountHead);
    m_addAccount->setObjectName(u"add-account"_s);
    m_addAccount->setIcon(icon(theme, u"list-add"_s));
    m_addAccount->setAutoRaise(true);
    m_addAccount->setVisible(!services.isPractice()); // a practice community has no others
    accountRow->addWidget(m_addAccount);
    connect(m_addAccount, &QToolButton::clicked, this, &Sidebar::addAccountAsked);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 6);
    column->setSpacing(0);
    column->addWidget(m_placeList);
    column->addWidget(m_viewHead);
    column->addWidget(m_viewList, 1);
    m_gap = new QWidget(this); // stands for the views in the rail: places stay above, accounts below
    m_gap->hide();
    column->addWidget(m_gap, 1);
    column->addWidget(m_accountHead);
    column->addWidget(m_accountList);

    connect(m_placeList, &QListView::clicked, this,
        [this](const QModelIndex &i) { Q_EMIT placeChosen(i.data(idRole).toString()); });
    connect(m_placeList, &QListView::activated, this,
        [this](const QModelIndex &i) { Q_EMIT placeChosen(i.data(idRole).toString()); });
    connect(m_viewList, &QListView::clicked, this, [this](const QModelIndex &i) { Q_EMIT viewChosen(i.row()); });
    connect(m_viewList, &QListView::activated, this, [this](const QModelIndex &i) { Q_EMIT viewChosen(i.row()); });
    m_viewList->installEventFilter(this);
    m_viewList->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_viewList, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex row = m_viewList->indexAt(at);
        if (!row.isValid())
            return;
        Q_EMIT viewChosen(row.row());
        Q_EMIT viewMenuAsked(m_viewList->viewport()->mapToGlobal(at));
    });
    connect(m_accountList, &QListView::clicked, this,
        [this](const QModelIndex &i) { Q_EMIT accountChosen(m_accounts->at(i.row())->id); });
    connect(m_accountList, &QListView::activated, this,
        [this](const QModelIndex &i) { Q_EMIT accountChosen(m_accounts->at(i.row())->id); });
    const auto count = [this] {
        fit(m_accountList, m_accounts);
        const int all = m_accounts->rowCount();
        m_upToDate->setText(all == 0 ? QString() : tr("%1 of %2 up to date").arg(m_accounts->upToDate()).arg(all));
    };
    connect(m_accounts, &QAbstractItemModel::rowsInserted, this, count);
    connect(m_accounts, &QAbstractItemModel::rowsRemoved, this, count);
    connect(m_accounts, &QAbstractItemModel::dataChanged, this, count);
    connect(&m_theme, &Theme::changed, this, &Sidebar::restyle);
    restyle();
    whenTranslated(this, [this, count] {
        m_accountHeading->setText(tr("Accounts"));
        m_placeList->setAccessibleName(tr("Places"));
        m_accountList->setAccessibleName(tr("Accounts"));
        m_add->setToolTip(tr("New view…"));
        m_add->setAccessibleName(tr("New view…"));
        m_addAccount->setToolTip(tr("Connect an account…"));
        m_addAccount->setAccessibleName(tr("Connect an account…"));
        count();
    });
}

Sidebar::~Sidebar() = default;

QListView *Sidebar::list(SidebarDelegate *delegate, QAbstractItemModel *model, const QString &name)
{
    auto *view = new QListView(this);
    view->setObjectName(name);
    view->setItemDelegate(delegate);
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->viewport()->setAutoFillBackground(false);
    if (delegate == m_accountLook)
        view->setSelectionMode(QAbstractItemView::NoSelection);
    return view;
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_viewList || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool isMove = key.modifiers() == Qt::AltModifier && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down);
    if (!isMove && key.key() != Qt::Key_F2 && key.key() != Qt::Key_Delete)
        return false;
    Q_EMIT viewChosen(m_viewList->currentIndex().row()); // what the arrows have reached is what is meant
    if (isMove)
        Q_EMIT viewMoveAsked(key.key() == Qt::Key_Up ? -1 : 1);
    else if (key.key() == Qt::Key_F2)
        Q_EMIT viewChangeAsked();
    else
        Q_EMIT viewRemoveAsked();
    return true;
}

//! As tall as its rows: only the views scroll.
void Sidebar::fit(QListView *view, const QAbstractItemModel *model)
{
    int height = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        height += view->itemDelegate()->sizeHint({}, model->index(row, 0)).height();
    view->setFixedHeight(height);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void Sidebar::addPlace(const QString &id, const QString &iconName, const QString &chord)
{
    auto *item = new QStandardItem;
    item->setData(id, idRole);
    item->setData(iconName, sidebar::IconRole);
    item->setToolTip(chord);
    item->setEditable(false);
    m_places->appendRow(item);
    fit(m_placeList, m_places);
}

void Sidebar::setPlaceTitle(const QString &id, const QString &title)
{
    if (QStandardItem *item = itemWith(m_places, id)) {
        item->setText(title);
        item->setAccessibleText(title);
    }
}

void Sidebar::setCount(const QString &place, int count, bool alarm)
{
    QStandardItem *item = itemWith(m_places, place);
    if (!item)
        return;
    item->setData(count, sidebar::CountRole);
    item->setData(alarm, sidebar::AlarmRole);
    item->setAccessibleText(count > 0 ? tr("%1, %n to do", nullptr, count).arg(item->text()) : item->text());
}

void Sidebar::setCurrentPlace(const QString &id)
{
    const QStandardItem *item = itemWith(m_places, id);
    m_placeList->setCurrentIndex(item ? item->index() : QModelIndex()); // accounts are no place of the list
}

QString Sidebar::currentPlace() const { return m_placeList->currentIndex().data(idRole).toString(); }

void Sidebar::setViews(QAbstractItemModel *views, const QString &headingText, bool canAdd)
{
    m_add->setVisible(canAdd);
    m_viewList->setModel(views);
    m_viewHeading->setText(headingText);
    m_viewList->setAccessibleName(headingText);
    m_viewHead->setVisible(views && !m_rail);
    m_viewList->setVisible(views && !m_rail);
    m_gap->setVisible(!views || m_rail);
}

void Sidebar::setCurrentView(int row)
{
    if (m_viewList->model())
        m_viewList->setCurrentIndex(m_viewList->model()->index(row, 0));
}

void Sidebar::setRail(bool rail)
{
    m_rail = rail;
    for (SidebarDelegate *look : {m_placeLook, m_viewLook, m_accountLook})
        look->setRail(rail);
    m_viewHead->setVisible(!rail && m_viewList->model());
    m_viewList->setVisible(!rail && m_viewList->model());
    m_gap->setVisible(rail || !m_viewList->model());
    m_accountHead->setVisible(!rail);
    setMinimumWidth(m_theme.px(rail ? 52 : 180));
    setMaximumWidth(m_theme.px(rail ? 52 : 280));
    restyle();
    Q_EMIT railChanged();
}

void Sidebar::restyle()
{
    setGround(this, m_theme.color(Token::Sidebar));
    for (QLabel *label : {m_viewHeading, m_accountHeading}) {
        label->setFont(m_theme.font(FontRole::SmallStrong));
        setInk(label, m_theme.color(Token::Text2));
    }
    m_upToDate->setFont(m_theme.font(FontRole::Small));
    setInk(m_upToDate, m_theme.color(Token::Text2));
    fit(m_placeList, m_places);
    fit(m_accountList, m_accounts);
    m_viewList->doItemsLayout();
    update();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Sidebar));
}
