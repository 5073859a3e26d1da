#include "ui/composer/textfield.h"
#include "ui/widgets/syntax.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

namespace {

QTextCursor partOf(QTextDocument *document, qsizetype start, qsizetype length)
{
    const int last = qMax(0, document->characterCount() - 1);
    QTextCursor cursor(document);
    cursor.setPosition(qMin(int(start), last));
    cursor.setPosition(qMin(int(start + length), last), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

TextField::TextField(Theme &theme, Syntax &syntax, QWidget *parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setTabChangesFocus(true);
    setFont(theme.font(FontRole::Base));
    document()->setDocumentMargin(8);
    syntax.highlightPost(document());
    connect(&theme, &Theme::changed, this, [this, &theme] {
        setFont(theme.font(FontRole::Base));
        showMarks();
    });
    connect(this, &QPlainTextEdit::textChanged, this, [this, last = QString()]() mutable {
        const QString now = toPlainText(); // a new colour is a change of the document, too, but not of its words
        if (std::exchange(last, now) != now && !m_quiet)
            Q_EMIT typed(now);
    });
}

void TextField::put(const QString &text)
{
    if (toPlainText() == text)
        return;
    m_quiet = true;
    setPlainText(text);
    m_quiet = false;
}

void TextField::replaceAll(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void TextField::mark(const QList<Mark> &marks)
{
    if (std::exchange(m_marks, marks) != marks)
        showMarks();
}

//! A line under it says it where colours do not.
void TextField::showMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : std::as_const(m_marks)) {
        const StateLook look = m_theme.stateLook(mark.state);
        QTextEdit::ExtraSelection selection;
        selection.cursor = partOf(document(), mark.start, mark.length);
        if (mark.grounded)
            selection.format.setBackground(look.soft);
        selection.format.setUnderlineStyle(mark.grounded ? QTextCharFormat::SingleUnderline : QTextCharFormat::DotLine);
        selection.format.setUnderlineColor(look.strong);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void TextField::selectPart(qsizetype start, qsizetype length)
{
    setTextCursor(partOf(document(), start, length));
    setFocus(Qt::ShortcutFocusReason);
}

bool TextField::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasUrls() || source->hasText();
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList files = localFiles(source); !files.isEmpty())
        return Q_EMIT filesGiven(files);
    if (source->hasImage() && !source->hasText())
        return Q_EMIT imagePasted(qvariant_cast<QImage>(source->imageData()));
    if (!isReadOnly())
        textCursor().insertText(source->text());
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    QPlainTextEdit::keyPressEvent(event);
}

void TextField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT entered();
}

QStringList localFiles(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}
