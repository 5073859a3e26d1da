#include "ui/composer/differencedialog.h"
#include "models/text/similarity.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/theme.h"
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace {

//! A part of a text that stands in the other one, too.
struct Part {
    qsizetype start = 0;
    qsizetype length = 0;
};

void write(QTextEdit *side, const QString &text, const QList<Part> &same, const Theme &theme)
{
    const StateLook look = theme.stateLook(StateGlyph::Due);
    QTextCharFormat shared, own;
    shared.setBackground(look.soft);
    shared.setForeground(theme.color(Token::Text));
    shared.setFontUnderline(true);
    own.setForeground(theme.color(Token::Text));
    own.setFontWeight(QFont::Bold);
    side->clear();
    QTextCursor cursor(side->document());
    qsizetype at = 0;
    for (const Part &part : same) {
        cursor.insertText(text.mid(at, part.start - at), own);
        cursor.insertText(text.mid(part.start, part.length), shared);
        at = part.start + part.length;
    }
    cursor.insertText(text.mid(at), own);
    side->moveCursor(QTextCursor::Start);
}

//! Words that follow each other in both become one part when what stands between them is the same, too.
void join(QList<Part> &inFirst, const Part &one, QList<Part> &inSecond, const Part &other, const QString &first,
    const QString &second)
{
    const auto gap = [](const QList<Part> &parts, const Part &next, const QString &text) {
        const qsizetype end = parts.isEmpty() ? 0 : parts.last().start + parts.last().length;
        return text.mid(end, next.start - end);
    };
    if (inFirst.isEmpty() || gap(inFirst, one, first) != gap(inSecond, other, second)) {
        inFirst.append(one);
        inSecond.append(other);
        return;
    }
    inFirst.last().length = one.start + one.length - inFirst.last().start;
    inSecond.last().length = other.start + other.length - inSecond.last().start;
}

} // namespace

DifferenceDialog::DifferenceDialog(const Desk &desk, const Side &first, const Side &second, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_first(new QTextEdit(this)), m_second(new QTextEdit(this))
{
    setWindowTitle(tr("The difference between %1 and %2").arg(first.name, second.name));
    compare(first.text, second.text);
    build(first, second, second.name);
    connect(&desk.theme, &Theme::changed, this, [this, one = first.text, other = second.text] { compare(one, other); });
    resize(desk.theme.px(760), desk.theme.px(420));
}

void DifferenceDialog::compare(const QString &first, const QString &second)
{
    const text::ComparedText a = text::ComparedText::everything(first), b = text::ComparedText::everything(second);
    QList<Part> inFirst, inSecond;
    int words = 0;
    for (const text::SameRun &run : text::pairedWords(a, b)) {
        join(inFirst, {run.firstStart, run.firstLength}, inSecond, {run.secondStart, run.secondLength}, first, second);
        words += run.words;
    }
    write(m_first, first, inFirst, m_desk.theme);
    write(m_second, second, inSecond, m_desk.theme);
    m_counted
        = tr("%1 of %2 and %3 words are the same and in the same order.").arg(words).arg(a.count()).arg(b.count());
}

void DifferenceDialog::build(const Side &first, const Side &second, const QString &rewrite)
{
    auto *counted = new QLabel(m_counted + u' ' + tr("Underlined: in both. Bold: only here."), this);
    counted->setWordWrap(true);
    dress(counted, m_desk.theme, FontRole::Base, Token::Text2);
    auto *firstName = new QLabel(first.name, this), *secondName = new QLabel(second.name, this);
    for (QLabel *name : {firstName, secondName})
        dress(name, m_desk.theme, FontRole::Strong);
    m_first->setAccessibleName(tr("Text for %1").arg(first.name));
    m_second->setAccessibleName(tr("Text for %1").arg(second.name));
    for (QTextEdit *side : {m_first, m_second}) {
        side->setReadOnly(true);
        side->setTabChangesFocus(true);
        side->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
        side->setAccessibleDescription(m_counted);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *change = buttons->addButton(tr("Rewrite for %1").arg(rewrite), QDialogButtonBox::AcceptRole);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT rewriteAsked();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *grid = new QGridLayout(this);
    grid->addWidget(counted, 0, 0, 1, 2);
    grid->addWidget(firstName, 1, 0);
    grid->addWidget(secondName, 1, 1);
    grid->addWidget(m_first, 2, 0);
    grid->addWidget(m_second, 2, 1);
    grid->addWidget(buttons, 3, 0, 1, 2);
    grid->setRowStretch(2, 1);
}
