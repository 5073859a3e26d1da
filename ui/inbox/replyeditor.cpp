#include "ui/inbox/replyeditor.h"
#include "ui/replies/blankmarks.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMimeData>
#include <QScrollBar>
#include <QUrl>

namespace {
//! Where an insertion would go; a paragraph's end counts as a space.
bool isWordStart(const QTextCursor &cursor)
{
    const int at = cursor.selectionEnd();
    return at == 0 || cursor.document()->characterAt(at - 1).isSpace();
}
} // namespace

ReplyEditor::ReplyEditor(Theme &theme, QWidget *parent) : QTextEdit(parent), m_theme(theme)
{
    setAcceptRichText(false);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    setFont(theme.font(FontRole::Base));
    const auto showBlanks = [this] { blankmarks::show(*this, m_theme, blankmarks::Tone::Missing); };
    connect(this, &QTextEdit::textChanged, this, showBlanks);
    connect(&theme, &Theme::changed, this, [this, showBlanks] {
        setFont(m_theme.font(FontRole::Base));
        showBlanks();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        [this] { updateGeometry(); });
}

int ReplyEditor::lines() const
{
    const int line = m_theme.lineHeight(FontRole::Base);
    return qBound(2, int(document()->size().height()) / qMax(1, line), 9);
}

QSize ReplyEditor::sizeHint() const
{
    return {m_theme.px(240), lines() * m_theme.lineHeight(FontRole::Base) + m_theme.px(16)};
}

QSize ReplyEditor::minimumSizeHint() const
{
    return {m_theme.px(120), qMin(lines(), 4) * m_theme.lineHeight(FontRole::Base) + m_theme.px(14)};
}

bool ReplyEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasUrls() || source->hasText();
}

void ReplyEditor::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    if (!files.isEmpty())
        return Q_EMIT filesGiven(files);
    if (source->hasImage() && !source->hasText())
        return Q_EMIT imagePasted(qvariant_cast<QImage>(source->imageData()));
    insertPlainText(source->text());
}

void ReplyEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT leftToList();
    // Where nobody offers them it is a sign like any other.
    if (event->text() == QLatin1String(";") && isWordStart(textCursor())
        && isSignalConnected(QMetaMethod::fromSignal(&ReplyEditor::savedWanted)))
        return Q_EMIT savedWanted();
    QTextEdit::keyPressEvent(event);
}

bool ReplyEditor::focusNextPrevChild(bool next)
{
    return blankmarks::goTo(*this, next) || QTextEdit::focusNextPrevChild(next);
}

//! A format of its own keeps what is typed behind it from being one step of undoing with it.
void ReplyEditor::insertApart(const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionEnd());
    const QString before = isWordStart(cursor) ? QString() : QStringLiteral(" ");
    const QString after
        = document()->characterAt(cursor.position()).isLetterOrNumber() ? QStringLiteral(" ") : QString();
    QTextCharFormat inserted;
    inserted.setProperty(QTextFormat::UserProperty, true);
    cursor.beginEditBlock();
    cursor.insertText(before + text + after, inserted);
    cursor.endEditBlock();
    setTextCursor(cursor);
    setCurrentCharFormat({});
}

void ReplyEditor::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() == 0)
        return event->ignore();
    QTextEdit::wheelEvent(event);
}
