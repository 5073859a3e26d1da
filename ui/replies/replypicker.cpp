#include "ui/replies/replypicker.h"
#include "models/itemmodels/savedrepliesmodel.h"
#include "models/text/savedreplies.h"
#include "ui/replies/blankmarks.h"
#include "ui/replies/pickerlist.h"
#include "ui/replies/replywords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/retranslate.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRows = 7;
}

ReplyPicker::ReplyPicker(Theme &theme, SavedRepliesModel &replies, QWidget *parent)
    : QFrame(parent),
      m_theme(theme),
      m_replies(replies),
      m_list(new PickerList(this)),
      m_field(new QLineEdit),
      m_view(new QListView),
      m_lens(new QLabel),
      m_heading(new QLabel),
      m_insert(new QLabel),
      m_stay(new QLabel),
      m_nothing(new QLabel),
      m_enter(new KeyHint(theme, u"Return"_s)),
      m_stayKeys(new KeyHint(theme, u"Ctrl+Return"_s)),
      m_version(new ElidedLabel),
      m_preview(new QTextEdit),
      m_keep(new LinkLabel(theme)),
      m_manage(new LinkLabel(theme))
{
    setProperty("raised", true);
    setFrameShape(StyledPanel);
    build();
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &ReplyPicker::search);
    connect(&m_replies, &SavedRepliesModel::settled, this, [this] {
        if (!isVisible())
            return;
        const SavedReply *chosen = m_list->at(m_view->currentIndex());
        const SavedReplyId id = m_view->currentIndex().row() > 0 ? chosen->id : SavedReplyId(); // moved to by hand
        search();
        if (const QModelIndex still = m_list->indexOf(id); still.isValid())
            m_view->setCurrentIndex(still);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReplyPicker::showCurrent);
    connect(m_view, &QListView::clicked, this, [this] { take(false); });
    connect(m_keep, &LinkLabel::clicked, this, [this] { leaveFor(&ReplyPicker::keepWanted); });
    connect(m_manage, &LinkLabel::clicked, this, [this] { leaveFor(&ReplyPicker::manageWanted); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (isVisible() && now && !isAncestorOf(now))
            hide();
    });
    connect(&theme, &Theme::changed, this, &ReplyPicker::restyle);
    restyle();
    hide();
}

void ReplyPicker::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 5, 10, 5);
    head->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_lens, m_field, m_heading, m_enter, m_insert})
        head->addWidget(part, part == m_field ? 1 : 0);
    m_field->setFrame(false);
    column->addLayout(head);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new PickerDelegate(m_theme, m_view));
    m_view->setFrameShape(NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(12, 8, 12, 8);
    m_preview->setReadOnly(true);
    m_preview->setFrameShape(NoFrame);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->document()->setDocumentMargin(0);
    m_side = new QWidget;
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(10, 6, 10, 6);
    side->setSpacing(4);
    side->addWidget(m_version);
    side->addWidget(m_preview, 1);
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(0);
    m_middle->addWidget(m_nothing, 1);
    m_middle->addWidget(m_view, 1);
    m_middle->addWidget(m_side, 1);
    column->addLayout(m_middle, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(10, 3, 10, 4);
    foot->setSpacing(14);
    foot->addWidget(m_keep);
    foot->addWidget(m_manage);
    foot->addStretch();
    auto *stay = new QHBoxLayout;
    stay->setSpacing(8);
    stay->addWidget(m_stayKeys);
    stay->addWidget(m_stay);
    foot->addLayout(stay);
    column->addLayout(foot);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Saved replies"));
        m_heading->setText(tr("Saved replies"));
        m_insert->setText(tr("insert"));
        m_stay->setText(tr("and another"));
        m_field->setAccessibleName(tr("Find a saved reply"));
        m_field->setPlaceholderText(tr("Two letters"));
        m_view->setAccessibleName(tr("Saved replies found"));
        m_preview->setAccessibleName(tr("What would be inserted"));
        m_keep->setText(tr("Save what I have written…"));
        m_manage->setText(tr("Arrange saved replies…"));
    });
}

void ReplyPicker::restyle()
{
    setGround(this, m_theme.color(Token::Base));
    setGround(m_side, m_theme.color(Token::Alt));
    m_side->setBackgroundRole(QPalette::Window); // not that of the frame
    QPalette paper = m_preview->palette();
    paper.setColor(QPalette::Base, m_theme.color(Token::Alt));
    paper.setColor(QPalette::Text, m_theme.color(Token::Text));
    m_preview->setPalette(paper);
    m_preview->setFont(m_theme.font(FontRole::Base));
    m_field->setFont(m_theme.font(FontRole::Base));
    m_lens->setPixmap(icon(m_theme, u"search"_s).pixmap(m_theme.px(15)));
    m_nothing->setFont(m_theme.font(FontRole::Base));
    for (QLabel *label : std::initializer_list<QLabel *>{m_heading, m_insert, m_stay, m_version, m_nothing}) {
        if (label != m_nothing)
            label->setFont(m_theme.font(FontRole::Small));
        setInk(label, m_theme.color(Token::Text2));
    }
    if (isVisible())
        search();
}

void ReplyPicker::open(const Filling &filling, QWidget *below, bool typed)
{
    m_filling = filling;
    m_below = below;
    m_typed = typed;
    m_cameFrom = below->focusProxy() ? below->focusProxy() : below;
    m_field->clear();
    search();
    show();
    raise();
    place();
    m_field->setFocus(Qt::PopupFocusReason);
}

void ReplyPicker::setFilling(const Filling &filling)
{
    m_filling = filling;
    showCurrent();
}

void ReplyPicker::dismiss()
{
    hide();
    m_cameFrom->setFocus(Qt::PopupFocusReason);
}

QString ReplyPicker::preview() const { return m_preview->toPlainText(); }

void ReplyPicker::search()
{
    m_list->setReplies(text::found(m_replies.rows(), m_field->text()));
    const bool any = m_list->rowCount() > 0;
    m_nothing->setText(m_replies.rowCount() == 0
            ? tr("There is no saved reply yet. What you have written can be the first.")
            : tr("No saved reply is called that."));
    m_nothing->setVisible(!any);
    m_view->setVisible(any);
    m_side->setVisible(any);
    if (any)
        m_view->setCurrentIndex(m_list->index(0));
    showCurrent();
    if (isVisible())
        place();
}

//! The keyboard stays in the field, so what is chosen is told to screen readers as the field's description.
void ReplyPicker::showCurrent()
{
    const SavedReply *reply = m_list->at(m_view->currentIndex());
    const ReplyVersion *version = reply ? m_filling.version(*reply) : nullptr;
    m_preview->setPlainText(reply ? m_filling.text(*reply) : QString());
    blankmarks::show(*m_preview, m_theme, blankmarks::Tone::Missing);
    const QString name = version ? ReplyWords::version(version->language, version->network, m_theme) : QString();
    m_version->setText(version ? tr("Version: %1").arg(name) : tr("It says nothing yet."));
    const bool foreign
        = version && !version->language.isEmpty() && version->language.left(2) != m_filling.language.left(2);
    setInk(m_version, foreign ? m_theme.stateLook(StateGlyph::Due).strong : m_theme.color(Token::Text2));
    m_field->setAccessibleDescription(reply ? m_view->currentIndex().data(Qt::AccessibleTextRole).toString() + u". "_s
                + m_version->text() + u". "_s + preview()
                                            : m_nothing->text());
}

void ReplyPicker::move(int by)
{
    const int count = m_list->rowCount();
    if (count > 0)
        m_view->setCurrentIndex(m_list->index((m_view->currentIndex().row() + by + count) % count));
}

void ReplyPicker::take(bool stay)
{
    const SavedReply *current = m_list->at(m_view->currentIndex());
    const QString text = current ? m_filling.text(*current) : QString();
    if (text.isEmpty())
        return;
    const SavedReply reply = *current;
    if (stay)
        m_field->clear();
    else
        dismiss();
    Q_EMIT chosen(reply, text);
}

void ReplyPicker::leaveFor(void (ReplyPicker::*wish)())
{
    dismiss();
    Q_EMIT(this->*wish)();
}

//! ";)" is no search but a face: where a word cannot begin, what was typed goes where it was meant.
bool ReplyPicker::steer(const QKeyEvent &event)
{
    const bool empty = m_field->text().isEmpty();
    switch (event.key()) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(event.modifiers() & Qt::ControlModifier); return true;
    case Qt::Key_Backspace:
        if (empty)
            dismiss();
        return empty;
    default: break;
    }
    const QString typed = event.text();
    if (!m_typed || !empty || typed.size() != 1 || !typed.front().isPrint() || typed.front().isLetterOrNumber())
        return false;
    dismiss();
    Q_EMIT typedOn(u';' + typed);
    return true;
}

bool ReplyPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return steer(*static_cast<QKeyEvent *>(event));
    return QFrame::eventFilter(watched, event);
}

//! Above the answer, so that who will read it stays in sight; in a narrow window the preview goes under the list.
void ReplyPicker::place()
{
    const QRect anchor(m_below->mapTo(parentWidget(), QPoint(0, 0)), m_below->size());
    const bool narrow = anchor.width() < m_theme.px(420);
    m_stay->setVisible(!narrow);
    m_stayKeys->setVisible(!narrow);
    m_middle->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int rows = qBound(narrow ? 2 : 4, m_list->rowCount(), mostRows) * m_theme.rowHeight(RowKind::Picker);
    const int edges = m_field->sizeHint().height() + m_keep->sizeHint().height() + m_theme.px(24);
    const int height = edges + (narrow ? rows + m_theme.px(84) : rows);
    const int width = qMin(m_theme.px(560), anchor.width());
    const int fits = qMin(height, anchor.top() - 4);
    setGeometry(anchor.left(), anchor.top() - 4 - fits, width, fits);
}
