#include "ui/inbox/askline.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AskLine::AskLine(Theme &theme, QWidget *parent)
    : QFrame(parent),
      m_theme(theme),
      m_title(new ElidedLabel(this)),
      m_hint(new ElidedLabel(this)),
      m_edit(new QLineEdit(this)),
      m_choices(new QListWidget(this))
{
    setProperty("raised", true);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_edit, m_hint, m_choices})
        column->addWidget(part);
    m_choices->setFrameShape(NoFrame);
    m_choices->setFocusPolicy(Qt::NoFocus);
    m_choices->setUniformItemSizes(true);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &AskLine::typed);
    connect(m_choices, &QListWidget::currentItemChanged, this, &AskLine::showHint);
    connect(m_choices, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        m_choices->setCurrentItem(const_cast<QListWidgetItem *>(item));
        accept();
    });
    hide();
}

void AskLine::ask(const Question &question, const QRect &above)
{
    m_question = question;
    m_above = above;
    m_title->setFont(m_theme.font(FontRole::Strong));
    m_hint->setFont(m_theme.font(FontRole::Small));
    m_title->setText(question.title);
    m_edit->clear();
    m_edit->setPlaceholderText(question.placeholder);
    m_edit->setAccessibleName(question.title);
    m_choices->setAccessibleName(tr("Suggestions"));
    setChoices(question.choices);
    typed();
    show();
    raise();
    place();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void AskLine::setChoices(const QList<Choice> &choices)
{
    m_choices->clear();
    for (const Choice &choice : choices) {
        auto *item = new QListWidgetItem(choice.text, m_choices);
        item->setData(Qt::UserRole, choice.value);
        item->setSizeHint({m_theme.px(100), m_theme.rowHeight(RowKind::Picker)});
    }
    m_choices->setFixedHeight(int(qMin<qsizetype>(choices.size(), 8)) * m_theme.rowHeight(RowKind::Picker));
    m_choices->setVisible(!choices.isEmpty());
    if (isVisible())
        place();
}

void AskLine::typed()
{
    if (m_question.search) {
        m_question.search(m_edit->text(), *this);
        return;
    }
    bool first = true;
    for (int i = 0; i < m_choices->count(); ++i) {
        QListWidgetItem *item = m_choices->item(i);
        const bool fits = item->text().contains(m_edit->text().trimmed(), Qt::CaseInsensitive);
        item->setHidden(!fits && !m_question.hint);
        if (fits && std::exchange(first, false) && !m_edit->text().isEmpty() && !m_question.hint)
            m_choices->setCurrentItem(item);
    }
    if (m_edit->text().isEmpty() || m_question.hint)
        m_choices->setCurrentItem(nullptr);
    showHint();
}

//! What is chosen, else what is typed.
QString AskLine::value() const
{
    const QListWidgetItem *chosen = m_choices->currentItem();
    return chosen && !chosen->isHidden() ? chosen->data(Qt::UserRole).toString() : m_edit->text().trimmed();
}

void AskLine::showHint()
{
    m_hint->setText(m_question.hint ? m_question.hint(value()) : QString());
    m_hint->setVisible(bool(m_question.hint)); // with room for it from the start: nothing jumps
    m_edit->setAccessibleDescription(m_hint->text());
}

void AskLine::accept()
{
    const QString value = this->value();
    if (m_question.accepts ? !m_question.accepts(value) : value.isEmpty())
        return typed();
    const auto take = m_question.take;
    shut();
    take(value);
}

void AskLine::shut()
{
    hide();
    Q_EMIT closed();
}

void AskLine::place()
{
    const int wanted = m_theme.px(m_question.hint ? 460 : 360); // a sentence needs more room than a name
    const int width = qMin(wanted, parentWidget()->width() - 24);
    const int height = sizeHint().height();
    const int x = qBound(12, m_above.left(), qMax(12, parentWidget()->width() - width - 12));
    const int y = qBound(12, m_above.top(), qMax(12, parentWidget()->height() - height - 12));
    setGeometry(x, y, width, height);
}

bool AskLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && isVisible())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_edit->hasFocus() && isVisible())
                    hide();
            },
            Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        shut();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        accept();
    else if (key == Qt::Key_Down || key == Qt::Key_Up)
        m_choices->setCurrentRow(
            qBound(0, m_choices->currentRow() + (key == Qt::Key_Down ? 1 : -1), m_choices->count() - 1));
    else
        return QFrame::eventFilter(watched, event);
    return true;
}
