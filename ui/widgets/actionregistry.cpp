#include "ui/widgets/actionregistry.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace {

const QString everywhere = u"everywhere"_s;

bool isCharacter(const QString &key) { return key.size() == 1; }

QKeySequence chordOf(const QString &key)
{
    return isCharacter(key) ? QKeySequence() : QKeySequence::fromString(key, QKeySequence::PortableText);
}

bool isWellFormed(const QString &key)
{
    if (isCharacter(key))
        return key.at(0).isPrint();
    const QKeySequence chord = chordOf(key);
    return chord.count() == 1 && chord[0].key() != Qt::Key_unknown;
}

bool isSame(const QString &a, const QString &b)
{
    return isCharacter(a) || isCharacter(b) ? a == b : chordOf(a) == chordOf(b);
}

bool takesText(const QWidget *widget)
{
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) || combo
        || (widget->testAttribute(Qt::WA_InputMethodEnabled)
            && !qobject_cast<const QAbstractItemView *>(widget)); // views claim it for their editors
}

//! What was typed, with Caps Lock taken out: "S" means Shift and S, whatever the lock says.
QString typedCharacter(const QKeyEvent &event)
{
    const QString text = event.text();
    if (text.size() != 1 || !text.at(0).isPrint()
        || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return {};
    if (!text.at(0).isLetter())
        return text;
    return event.modifiers() & Qt::ShiftModifier ? text.toUpper() : text.toLower();
}
} // namespace

struct ActionRegistry::Entry {
    ActionSpec spec;
    std::unique_ptr<QAction> action;
    QPointer<QObject> context;
    QMetaObject::Connection connection;
    QString key, reason;
    bool available = true;
};

ActionRegistry::ActionRegistry(
    const Theme &theme, Bindings bindings, std::function<void(const Bindings &)> keep, QObject *parent)
    : QObject(parent), m_theme(theme), m_bindings(std::move(bindings)), m_keep(std::move(keep))
{
    qApp->installEventFilter(this);
}

ActionRegistry::~ActionRegistry() = default;

ActionRegistry::Entry *ActionRegistry::entry(const QString &id) const { return m_byId.value(id); }

QAction *ActionRegistry::add(const ActionSpec &spec, QObject *context, std::function<void()> run)
{
    Entry *known = entry(spec.id);
    if (!known) {
        m_entries.push_back(std::make_unique<Entry>());
        known = m_entries.back().get();
        known->action = std::make_unique<QAction>();
        known->action->setObjectName(spec.id);
        m_byId.insert(spec.id, known);
    }
    disconnect(known->connection);
    known->spec = spec;
    known->key = m_bindings.value(spec.id, spec.key);
    known->context = context;
    known->connection = connect(known->action.get(), &QAction::triggered, context, std::move(run));
    for (const auto &[widget, place] : std::as_const(m_places)) {
        if (widget && place == spec.place)
            widget->addAction(known->action.get());
    }
    refresh(*known);
    return known->action.get();
}

void ActionRegistry::attach(QWidget *widget, const QString &place)
{
    m_places.removeIf([](const auto &one) { return !one.first; });
    m_places.append({widget, place});
    for (const auto &one : m_entries) {
        if (one->spec.place == place)
            widget->addAction(one->action.get());
    }
}

void ActionRegistry::refresh(Entry &entry)
{
    const QString words = text(entry.spec.id);
    QAction &action = *entry.action;
    QList<QKeySequence> chords;
    for (const QString &key : {entry.key, entry.spec.otherKey}) {
        if (!key.isEmpty() && !isCharacter(key))
            chords << chordOf(key);
    }
    action.setShortcuts(chords);
    action.setShortcutContext(entry.spec.place == everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    // A menu shows a chord by itself; a typed character is put where it would stand.
    const bool shownByHand = isCharacter(entry.key) && m_singleKeys;
    const QString cap = entry.key == entry.key.toLower() ? QString() : u"\u21E7"_s;
    action.setText(shownByHand ? words + u'\t' + cap + entry.key.toUpper() : words);
    action.setIconText(words);
    action.setToolTip(entry.reason.isEmpty() ? words : words + u": "_s + entry.reason);
    action.setStatusTip(entry.reason);
    action.setEnabled(entry.available);
    if (!entry.spec.icon.isEmpty())
        action.setIcon(::icon(m_theme, entry.spec.icon));
    action.setIconVisibleInMenu(false);
}

QAction *ActionRegistry::action(const QString &id) const
{
    const Entry *known = entry(id);
    return known ? known->action.get() : nullptr;
}

QStringList ActionRegistry::ids() const
{
    QStringList all;
    for (const auto &one : m_entries)
        all << one->spec.id;
    return all;
}

QStringList ActionRegistry::idsOf(const QString &place) const
{
    QStringList all;
    for (const auto &one : m_entries) {
        if (one->spec.place == place)
            all << one->spec.id;
    }
    return all;
}

QString ActionRegistry::text(const QString &id) const
{
    const Entry *known = entry(id);
    return known ? QCoreApplication::translate("Actions", known->spec.text) : QString();
}

QString ActionRegistry::icon(const QString &id) const
{
    const Entry *known = entry(id);
    return known ? known->spec.icon : QString();
}

QString ActionRegistry::place(const QString &id) const
{
    const Entry *known = entry(id);
    return known ? known->spec.place : QString();
}

QString ActionRegistry::key(const QString &id) const
{
    const Entry *known = entry(id);
    return known ? known->key : QString();
}

QString ActionRegistry::keys(const QString &id) const
{
    const Entry *known = entry(id);
    QStringList all = known ? QStringList{known->key, known->spec.otherKey} : QStringList();
    all.removeAll(QString());
    return all.join(u'\n');
}

QString ActionRegistry::defaultKey(const QString &id) const
{
    const Entry *known = entry(id);
    return known ? known->spec.key : QString();
}

bool ActionRegistry::isShown(const QString &place) const
{
    return place == everywhere || std::any_of(m_places.cbegin(), m_places.cend(), [&](const auto &one) {
        return one.second == place && one.first && one.first->isVisible();
    });
}

QString ActionRegistry::placeOf(const QWidget *widget) const
{
    for (; widget; widget = widget->parentWidget()) {
        for (const auto &[attached, place] : m_places) {
            if (attached == widget)
                return place;
        }
    }
    return everywhere;
}

void ActionRegistry::setAvailable(const QString &id, bool available)
{
    Entry *known = entry(id);
    if (!known || (known->available == available && known->reason.isEmpty()))
        return;
    known->available = available;
    known->reason.clear();
    refresh(*known);
    Q_EMIT changed();
}

void ActionRegistry::setUnavailable(const QString &id, const QString &reason)
{
    Entry *known = entry(id);
    if (!known || (!known->available && known->reason == reason))
        return;
    known->available = false;
    known->reason = reason;
    refresh(*known);
    Q_EMIT changed();
}

QString ActionRegistry::unavailable(const QString &id) const
{
    const Entry *known = entry(id);
    if (!known || known->available)
        return {};
    return known->reason.isEmpty() ? tr("not possible here") : known->reason;
}

bool ActionRegistry::run(const QString &id)
{
    const Entry *known = entry(id);
    if (!known || !known->available || !known->context)
        return false;
    known->action->trigger();
    return true;
}

void ActionRegistry::setSingleKeys(bool on)
{
    m_singleKeys = on;
    for (const auto &one : m_entries)
        refresh(*one);
    Q_EMIT changed();
}

QString ActionRegistry::holder(const QString &key, const QString &forId) const
{
    const Entry *asking = entry(forId);
    if (key.isEmpty() || !asking)
        return {};
    for (const auto &one : m_entries) {
        const bool meets = one->spec.place == asking->spec.place || one->spec.place == everywhere
            || asking->spec.place == everywhere;
        if (one.get() != asking && meets
            && (isSame(one->key, key) || (!one->spec.otherKey.isEmpty() && isSame(one->spec.otherKey, key))))
            return one->spec.id;
    }
    return {};
}

bool ActionRegistry::rebind(const QString &id, const QString &key)
{
    Entry *known = entry(id);
    if (!known || (!key.isEmpty() && (!isWellFormed(key) || !holder(key, id).isEmpty())))
        return false;
    known->key = key;
    if (key == known->spec.key)
        m_bindings.remove(id);
    else
        m_bindings.insert(id, key.isNull() ? u""_s : key);
    m_keep(m_bindings);
    refresh(*known);
    Q_EMIT changed();
    return true;
}

void ActionRegistry::restoreDefault(const QString &id)
{
    if (const Entry *known = entry(id))
        rebind(id, known->spec.key);
}

void ActionRegistry::restoreAllDefaults()
{
    m_bindings.clear();
    for (const auto &one : m_entries) {
        one->key = one->spec.key;
        refresh(*one);
    }
    m_keep(m_bindings);
    Q_EMIT changed();
}

void ActionRegistry::fillMenu(QMenu *menu, const QString &name) const
{
    for (const auto &one : m_entries) {
        if (one->spec.menu == name)
            menu->addAction(one->action.get());
    }
}

void ActionRegistry::fillContextMenu(QMenu *menu, const QString &place) const
{
    for (const auto &one : m_entries) {
        if (one->spec.place == place && !one->spec.menu.isEmpty())
            menu->addAction(one->action.get());
    }
}

bool ActionRegistry::typed(const QWidget *focus, const QString &character)
{
    const QString here = placeOf(focus);
    Entry *general = nullptr;
    Entry *found = nullptr;
    for (const auto &one : m_entries) {
        if (one->key != character && one->spec.otherKey != character)
            continue;
        if (one->spec.place == here && here != everywhere)
            found = one.get();
        else if (one->spec.place == everywhere)
            general = one.get();
    }
    found = found ? found : general;
    if (!found)
        return false;
    if (!run(found->spec.id))
        Q_EMIT refused(found->spec.id, unavailable(found->spec.id));
    return true;
}

bool ActionRegistry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == qApp) {
        for (const auto &one : m_entries)
            refresh(*one);
        Q_EMIT changed();
    }
    if (event->type() != QEvent::KeyPress || !m_singleKeys || watched != QApplication::focusWidget())
        return false;
    const auto *widget = static_cast<QWidget *>(watched);
    const QString character = typedCharacter(*static_cast<QKeyEvent *>(event));
    if (character.isEmpty() || takesText(widget) || qobject_cast<const QMenu *>(widget))
        return false;
    if (character == " "_L1 && !qobject_cast<const QAbstractScrollArea *>(widget)) // a button's own key
        return false;
    return typed(widget, character);
}

QString placeTitle(const QString &place)
{
    static const QHash<QString, const char *> titles{{everywhere, QT_TRANSLATE_NOOP("Places", "Everywhere")},
        {u"inbox"_s, QT_TRANSLATE_NOOP("Places", "Inbox")}, {u"reply"_s, QT_TRANSLATE_NOOP("Places", "Reply box")},
        {u"calendar"_s, QT_TRANSLATE_NOOP("Places", "Calendar")},
        {u"composer"_s, QT_TRANSLATE_NOOP("Places", "Composer")},
        {u"members"_s, QT_TRANSLATE_NOOP("Places", "Members")}, {u"receipt"_s, QT_TRANSLATE_NOOP("Places", "Receipt")},
        {u"held"_s, QT_TRANSLATE_NOOP("Places", "Held and missed posts")}};
    const char *title = titles.value(place);
    return title ? QCoreApplication::translate("Places", title) : place;
}
