#include "ui/commandbar/commandbar.h"
#include "ui/commandbar/commandlist.h"
#include "ui/commandbar/matcher.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/retranslate.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsPerGroup = 8;

//! What a first sign narrows the search to.
bool wants(const QString &text, CommandSource::Group group)
{
    using Group = CommandSource::Group;
    if (text.startsWith(u'>'))
        return group == Group::Item || group == Group::Program;
    if (text.startsWith(u'@'))
        return group == Group::People;
    if (text.startsWith(u'/'))
        return group == Group::Messages;
    return true;
}

QString withoutPrefix(const QString &text)
{
    const bool has = text.startsWith(u'>') || text.startsWith(u'@') || text.startsWith(u'/');
    return (has ? text.mid(1) : text).trimmed();
}

QWidget *hint(Theme &theme, const QString &keys, QLabel *words)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    row->addWidget(new KeyHint(theme, keys));
    row->addWidget(words);
    return box;
}

QString pressed(const QKeyEvent &event)
{
    const bool chord = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
        || event.text().isEmpty() || !event.text().at(0).isPrint();
    if (chord)
        return QKeySequence(event.keyCombination()).toString(QKeySequence::PortableText);
    if (!event.text().at(0).isLetter())
        return event.text();
    return event.modifiers() & Qt::ShiftModifier ? event.text().toUpper() : event.text().toLower(); // whatever the lock
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr;
}
} // namespace

CommandBar::CommandBar(ActionRegistry &actions, Theme &theme, QWidget *window)
    : QFrame(window),
      m_actions(actions),
      m_theme(theme),
      m_window(window),
      m_field(new QLineEdit),
      m_view(new QListView),
      m_foot(new QLabel),
      m_list(new CommandList(this))
{
    setProperty("raised", true);
    setFrameShape(StyledPanel);
    build();
    window->installEventFilter(this);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandBar::ask);
    connect(m_view, &QListView::clicked, this, [this] { runCurrent(false); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && !isAncestorOf(now))
            dismiss();
    });
    connect(&theme, &Theme::changed, this, &CommandBar::restyle);
    restyle();
    hide();
}

CommandBar::~CommandBar() = default;

void CommandBar::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 9, 14, 9);
    head->setSpacing(10);
    head->addWidget(m_lens = new QLabel);
    head->addWidget(m_field, 1);
    m_field->setFrame(false);
    auto *actions = new QLabel, *people = new QLabel, *messages = new QLabel;
    head->addWidget(hint(m_theme, u">"_s, actions));
    head->addWidget(hint(m_theme, u"@"_s, people));
    head->addWidget(hint(m_theme, u"/"_s, messages));
    column->addLayout(head);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new CommandDelegate(m_theme, m_view));
    m_view->setFrameShape(NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 6, 14, 7);
    foot->setSpacing(14);
    auto *choose = new QLabel, *run = new QLabel, *stay = new QLabel, *change = new QLabel;
    foot->addWidget(hint(m_theme, u"Up\nDown"_s, choose));
    foot->addWidget(hint(m_theme, u"Return"_s, run));
    foot->addWidget(hint(m_theme, u"Ctrl+Return"_s, stay));
    foot->addWidget(m_foot, 1);
    foot->addWidget(hint(m_theme, u"F2"_s, change));
    column->addLayout(foot);
    m_small = {actions, people, messages, choose, run, stay, change, m_foot};
    whenTranslated(this, [=, this] {
        actions->setText(tr("actions"));
        people->setText(tr("people"));
        messages->setText(tr("messages"));
        choose->setText(tr("choose"));
        run->setText(tr("do it"));
        stay->setText(tr("do it and stay here"));
        change->setText(tr("change the key"));
        setAccessibleName(tr("Command bar"));
        m_field->setAccessibleName(tr("Search or run a command"));
        m_field->setPlaceholderText(tr("Search or run a command"));
        m_view->setAccessibleName(tr("Commands found"));
    });
}

void CommandBar::restyle()
{
    m_field->setFont(m_theme.font(FontRole::Title));
    QFont regular = m_field->font();
    regular.setWeight(QFont::Normal);
    m_field->setFont(regular);
    m_lens->setPixmap(iconOf(u"search"_s));
    for (QLabel *label : std::as_const(m_small)) {
        label->setFont(m_theme.font(FontRole::Caption));
        setInk(label, m_theme.color(Token::Text2));
    }
    m_list->setLines({});
    if (isVisible())
        showRows();
}

QPixmap CommandBar::iconOf(const QString &name) const
{
    const int side = m_theme.px(18);
    QPixmap picture(QSize(side, side) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint::icon(&painter, QRect(0, 0, side, side), name, m_theme.color(Token::Text2), m_theme);
    return picture;
}

void CommandBar::addSource(std::unique_ptr<CommandSource> source)
{
    m_sources.push_back(std::move(source));
    m_answers.emplace_back();
}

void CommandBar::setItem(const QString &name) { m_item = name; }

void CommandBar::openWith(const QString &text)
{
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : m_window->focusWidget();
    if (!isAncestorOf(focus))
        m_cameFrom = focus;
    m_rebinding.clear();
    m_foot->clear();
    place();
    show();
    raise();
    m_field->setText(text);
    m_field->setFocus(Qt::OtherFocusReason); // the text stays unselected: one goes on typing after the prefix
    ask();
    Q_EMIT opened();
}

void CommandBar::dismiss()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    ++m_revision;
    if (hadFocus && m_cameFrom)
        m_cameFrom->setFocus(Qt::PopupFocusReason);
    Q_EMIT dismissed();
}

void CommandBar::ask()
{
    const int revision = ++m_revision;
    const QString text = m_field->text();
    for (size_t i = 0; i < m_sources.size(); ++i) {
        if (!wants(text, m_sources[i]->group())) {
            m_answers[i].clear();
            continue;
        }
        m_sources[i]->ask(
            withoutPrefix(text), [bar = QPointer<CommandBar>(this), i, revision](const QList<CommandRow> &rows) {
                if (bar)
                    bar->answered(i, revision, rows);
            });
    }
    showRows();
}

void CommandBar::answered(size_t source, int revision, const QList<CommandRow> &rows)
{
    if (revision != m_revision)
        return;
    m_answers[source] = rows.mid(0, rowsPerGroup);
    showRows();
}

QList<CommandRow> CommandBar::actionRows(CommandSource::Group group, const QString &text) const
{
    const QString here = m_actions.placeOf(m_cameFrom);
    const bool wantHere = group == CommandSource::Group::Item;
    QList<QPair<int, CommandRow>> found;
    for (const QString &id : m_actions.ids()) {
        const QString place = m_actions.place(id);
        const bool isHere = place == here && here != "everywhere"_L1;
        const auto match = matcher::match(text, m_actions.text(id));
        if (isHere != wantHere || !match)
            continue;
        CommandRow row{m_actions.text(id), {}, m_actions.icon(id), {}, {}, m_actions.keys(id),
            m_actions.unavailable(id), id, [this, id] { m_actions.run(id); }};
        if (!isHere && place != "everywhere"_L1)
            row.detail = placeTitle(place);
        if (row.unavailable.isEmpty() && !m_actions.isShown(place)) // what one does not see is not acted on
            row.unavailable = tr("only there: %1").arg(placeTitle(place));
        found.append({match->score - (row.unavailable.isEmpty() ? 0 : 100000), row});
    }
    if (!text.isEmpty())
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<CommandRow> rows;
    for (const auto &one : found)
        rows << one.second;
    return rows;
}

void CommandBar::showRows()
{
    using Group = CommandSource::Group;
    const QString text = m_field->text();
    const QString question = withoutPrefix(text);
    QList<CommandList::Line> lines;
    const auto append = [&lines](const QString &title, const QString &detail, const QList<CommandRow> &rows) {
        if (!rows.isEmpty())
            lines.append({title, detail, {}});
        for (const CommandRow &row : rows)
            lines.append({{}, {}, row});
    };
    for (const Group group : {Group::Item, Group::Program, Group::People, Group::Messages}) {
        if (!wants(text, group))
            continue;
        if (group == Group::Item)
            append(m_item.isEmpty() ? tr("Actions here") : tr("Actions for"), m_item, actionRows(group, question));
        if (group == Group::Program)
            append(tr("Program"), {}, actionRows(group, question));
        for (size_t i = 0; i < m_sources.size(); ++i) {
            if (m_sources[i]->group() == group)
                append(m_sources[i]->title(), {}, m_answers[i]);
        }
    }
    m_list->setQuestion(question);
    m_list->setLines(lines);
    place(); // first: how far to scroll follows from the height
    move(1);
    if (m_view->currentIndex().row() <= 1)
        m_view->scrollToTop(); // with the heading above the first
}

void CommandBar::move(int by)
{
    const int count = m_list->rowCount();
    int row = m_view->currentIndex().row();
    for (int step = 0; step < count; ++step) {
        row = (row + by + count) % count;
        if (m_list->flags(m_list->index(row)) & Qt::ItemIsSelectable)
            break;
    }
    if (count > 0) {
        m_view->setCurrentIndex(m_list->index(row));
        m_view->scrollTo(m_list->index(row));
        // The keyboard stays in the field, so the chosen row is told to screen readers as the field's description.
        m_field->setAccessibleDescription(m_list->index(row).data(Qt::AccessibleTextRole).toString());
    }
}

void CommandBar::runCurrent(bool stay)
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const CommandRow row = m_list->line(current).row;
    if (!row.unavailable.isEmpty() || !row.run) {
        m_foot->setText(row.unavailable);
        return;
    }
    if (!stay)
        dismiss();
    row.run();
    if (stay)
        showRows();
}

void CommandBar::startRebinding()
{
    const QModelIndex current = m_view->currentIndex();
    const QString id = current.isValid() ? m_list->line(current).row.actionId : QString();
    m_rebinding = id;
    m_foot->setText(id.isEmpty()
            ? tr("This one has no key of its own.")
            : tr("New key for “%1”? Backspace: none, F2: as at first, Esc: leave it.").arg(m_actions.text(id)));
}

bool CommandBar::keyForRebinding(QKeyEvent *event)
{
    if (isModifier(event->key()))
        return true;
    const QString id = std::exchange(m_rebinding, QString());
    if (event->key() == Qt::Key_Escape) {
        m_foot->clear();
        return true;
    }
    const bool none = event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier;
    const bool first = event->key() == Qt::Key_F2 && event->modifiers() == Qt::NoModifier;
    const QString key = none ? QString() : first ? m_actions.defaultKey(id) : pressed(*event);
    const QString taken = m_actions.holder(key, id);
    if (!taken.isEmpty())
        m_foot->setText(tr("That key already does “%1”.").arg(m_actions.text(taken)));
    else
        m_foot->setText(m_actions.rebind(id, key) ? tr("Changed.") : tr("That key cannot be used."));
    showRows();
    return true;
}

bool CommandBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (!m_rebinding.isEmpty() && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the key is being read, not obeyed
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (!m_rebinding.isEmpty())
        return keyForRebinding(key);
    return steer(*key);
}

bool CommandBar::steer(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(event.modifiers() & Qt::ControlModifier); return true;
    case Qt::Key_F2: startRebinding(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nothing else in the bar to go to
    default: return false;
    }
}

void CommandBar::place()
{
    int height = m_field->sizeHint().height() + m_theme.px(60);
    for (int i = 0; i < m_list->rowCount(); ++i)
        height += m_view->sizeHintForRow(i);
    const int width = qMin(m_theme.px(660), m_window->width() - 24);
    const int top = qMin(44, m_window->height() / 12);
    const int most = qMin(m_theme.px(620), m_window->height() - top - 40);
    setGeometry((m_window->width() - width) / 2, top, width, qMin(height, most));
}
