#include "ui/inbox/replyeditor.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QUrl>

ReplyEditor::ReplyEditor(Theme &theme, QWidget *parent) : QTextEdit(parent), m_theme(theme)
{
    setAcceptRichText(false);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    setFont(theme.font(FontRole::Base));
    connect(&theme, &Theme::changed, this, [this] { setFont(m_theme.font(FontRole::Base)); });
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
    QTextEdit::keyPressEvent(event);
}

void ReplyEditor::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() == 0)
        return event->ignore();
    QTextEdit::wheelEvent(event);
}
