#include "ui/settings/keyspage.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeysPage::KeysPage(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_single(new QCheckBox),
      m_tree(new QTreeWidget),
      m_hint(new QLabel),
      m_default(new QPushButton),
      m_none(new QPushButton)
{
    m_single->setChecked(desk.actions.singleKeys());
    m_tree->setColumnCount(3);
    m_tree->setRootIsDecorated(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2})
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->installEventFilter(this);
    m_hint->setWordWrap(true);
    auto *verbs = new QHBoxLayout;
    verbs->addWidget(m_hint, 1);
    verbs->addWidget(m_none);
    verbs->addWidget(m_default);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 12);
    column->addWidget(m_single);
    column->addWidget(m_tree, 1);
    column->addLayout(verbs);
    connect(m_single, &QCheckBox::toggled, this, [this](bool on) {
        m_desk.actions.setSingleKeys(on);
        m_desk.services.set(settings::singleKeys, on);
    });
    const auto current = [this] {
        return m_tree->currentItem() ? m_tree->currentItem()->data(0, Qt::UserRole).toString() : QString();
    };
    connect(m_default, &QPushButton::clicked, this, [this, current] { m_desk.actions.restoreDefault(current()); });
    connect(m_none, &QPushButton::clicked, this, [this, current] { m_desk.actions.rebind(current(), {}); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        m_listening = true;
        m_hint->setText(tr("Press the new key. Esc leaves it as it is."));
    });
    connect(&desk.actions, &ActionRegistry::changed, this, &KeysPage::fill);
    whenTranslated(this, [this] {
        m_single->setText(tr("Single keys act in lists (J, K, E …)"));
        m_tree->setHeaderLabels({tr("Action"), tr("Where"), tr("Key")});
        m_tree->setAccessibleName(tr("Actions and their keys"));
        m_default->setText(tr("As it was"));
        m_none->setText(tr("No key"));
        m_hint->setText(tr("Enter gives the chosen action another key."));
        fill();
    });
}

void KeysPage::fill()
{
    const QString chosen = m_tree->currentItem() ? m_tree->currentItem()->data(0, Qt::UserRole).toString() : QString();
    m_tree->clear();
    for (const QString &id : m_desk.actions.ids()) {
        auto *item = new QTreeWidgetItem(m_tree,
            {m_desk.actions.text(id), placeTitle(m_desk.actions.place(id)),
                paint::keyCaps(m_desk.actions.key(id)).join(u' ')});
        item->setData(0, Qt::UserRole, id);
        if (id == chosen)
            m_tree->setCurrentItem(item);
    }
}

bool KeysPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tree || !m_listening
        || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    const bool onlyModifier = pressed->key() == Qt::Key_Shift || pressed->key() == Qt::Key_Control
        || pressed->key() == Qt::Key_Alt || pressed->key() == Qt::Key_Meta || pressed->key() == Qt::Key_AltGr;
    if (onlyModifier)
        return true;
    m_listening = false;
    if (pressed->key() == Qt::Key_Escape) {
        m_hint->setText(tr("Enter gives the chosen action another key."));
        return true;
    }
    const bool chord
        = pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier) || pressed->text().trimmed().isEmpty();
    give(chord ? QKeySequence(pressed->keyCombination()).toString(QKeySequence::PortableText) : pressed->text());
    return true;
}

void KeysPage::give(const QString &key)
{
    const QString id = m_tree->currentItem()->data(0, Qt::UserRole).toString();
    const QString holder = m_desk.actions.holder(key, id);
    if (m_desk.actions.rebind(id, key))
        m_hint->setText(tr("Done."));
    else if (!holder.isEmpty())
        m_hint->setText(tr("That key is taken by “%1”.").arg(m_desk.actions.text(holder)));
    else
        m_hint->setText(tr("That key cannot be used."));
}
