#include "ui/inbox/messagebody.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/syntax.h"
#include <QAbstractTextDocumentLayout>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

QString languageOf(const QString &html)
{
    static const QRegularExpression named(u"language-([\\w+#-]+)"_s);
    return named.match(html).captured(1);
}

QRect lineRect(const QTextBlock &block, int from, int to, const QTextDocument &document)
{
    const QTextLayout *layout = block.layout();
    const QTextLine first = layout->lineForTextPosition(from);
    if (!first.isValid())
        return {};
    const int end = qMin(to, first.textStart() + first.textLength());
    const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
    const qreal left = first.cursorToX(from), right = first.cursorToX(end);
    return QRectF(origin.x() + qMin(left, right), origin.y() + first.y(), qAbs(right - left), first.height())
        .toAlignedRect();
}

void addLinks(QList<MessageBody::Link> &links, const QTextDocument &document, QPoint offset)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (!fragment.charFormat().isAnchor() || fragment.charFormat().anchorHref().isEmpty())
                continue;
            const int from = fragment.position() - block.position();
            const QRect rect = lineRect(block, from, from + fragment.length(), document).translated(offset);
            if (!links.isEmpty() && links.last().href == fragment.charFormat().anchorHref() && at != block.begin())
                links.last().text += fragment.text(); // one address in several shades is still one link
            else
                links.append({fragment.text(), fragment.charFormat().anchorHref(), rect});
        }
}

} // namespace

MessageBody::MessageBody(const QString &html, const Theme &theme, Syntax &syntax) : m_theme(theme), m_syntax(syntax)
{
    static const QRegularExpression pre(u"<pre\\b[^>]*>.*?</pre>"_s, QRegularExpression::DotMatchesEverythingOption);
    qsizetype from = 0;
    for (auto match = pre.globalMatch(html); match.hasNext();) {
        const QRegularExpressionMatch block = match.next();
        addProse(html.sliced(from, block.capturedStart() - from));
        addCode(block.captured());
        from = block.capturedEnd();
    }
    addProse(html.sliced(from));
}

void MessageBody::addProse(const QString &html)
{
    if (html.trimmed().isEmpty())
        return;
    Part part{std::make_unique<QuietDocument>()};
    part.document->setDocumentMargin(0);
    part.document->setDefaultFont(m_theme.font(FontRole::Base));
    part.document->setDefaultStyleSheet(
        u"a { color: %1; text-decoration: underline; } p { margin: 0 0 6px 0; } blockquote { margin: 2px 0 6px 12px; color: %2; }"_s
            .arg(m_theme.color(Token::Link).name(), m_theme.color(Token::Text2).name()));
    part.document->setHtml(html);
    m_parts.push_back(std::move(part));
}

void MessageBody::addCode(const QString &html)
{
    Part part{std::make_unique<QuietDocument>(), true};
    part.document->setDocumentMargin(0);
    part.document->setDefaultFont(m_theme.font(FontRole::Code));
    QTextOption option = part.document->defaultTextOption();
    option.setWrapMode(QTextOption::NoWrap);
    part.document->setDefaultTextOption(option);
    part.document->setPlainText(QTextDocumentFragment::fromHtml(html).toPlainText().trimmed());
    m_syntax.highlightCode(part.document.get(), languageOf(html));
    m_parts.push_back(std::move(part));
}

int MessageBody::layout(int width)
{
    const int inset = m_theme.px(10), gap = m_theme.px(6);
    int y = 0;
    m_ideal = 0;
    for (Part &part : m_parts) {
        part.document->setTextWidth(part.isCode ? -1 : width);
        const QSize size = part.document->size().toSize();
        const int ideal = int(std::ceil(part.document->idealWidth())) + (part.isCode ? 2 * inset : 0);
        const int space = !part.isCode ? 0 : inset * 2;
        part.rect
            = QRect(0, y + (y ? gap : 0), part.isCode ? qMin(width, qMax(ideal, width)) : width, size.height() + space);
        m_ideal = qMax(m_ideal, part.isCode ? width : qMin(width, ideal + 1));
        y = part.rect.bottom() + 1;
    }
    return y;
}

void MessageBody::paintCode(QPainter *painter, const Part &part, QPoint at) const
{
    const QRect rect = part.rect.translated(at);
    const int inset = m_theme.px(10);
    paint::panel(painter, QRectF(rect), 4, m_theme.color(Token::Window), m_theme.color(Token::Line));
    painter->save();
    painter->setClipRect(rect.adjusted(2, 2, -2, -2), Qt::IntersectClip);
    painter->translate(rect.left() + inset - part.shift, rect.top() + inset);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_theme.color(Token::Text));
    part.document->documentLayout()->draw(painter, context);
    painter->restore();
    const int wide = int(part.document->idealWidth());
    const int seen = rect.width() - 2 * inset;
    if (wide > seen) { // how far it reaches to the right
        const int bar = qMax(16, seen * seen / wide);
        const int x = rect.left() + inset + (seen - bar) * part.shift / qMax(1, wide - seen);
        painter->fillRect(x, rect.bottom() - 4, bar, 2, m_theme.color(Token::LineStrong));
    }
}

void MessageBody::paint(QPainter *painter, QPoint at) const
{
    for (const Part &part : m_parts) {
        if (part.isCode) {
            paintCode(painter, part, at);
            continue;
        }
        painter->save();
        painter->translate(at + part.rect.topLeft());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, m_theme.color(Token::Text));
        part.document->documentLayout()->draw(painter, context);
        painter->restore();
    }
}

QList<MessageBody::Link> MessageBody::links() const
{
    QList<Link> links;
    for (const Part &part : m_parts)
        if (!part.isCode)
            addLinks(links, *part.document, part.rect.topLeft());
    return links;
}

QList<QRect> MessageBody::codeBlocks() const
{
    QList<QRect> blocks;
    for (const Part &part : m_parts)
        if (part.isCode)
            blocks.append(part.rect);
    return blocks;
}

QString MessageBody::code(int block) const
{
    for (const Part &part : m_parts)
        if (part.isCode && block-- == 0)
            return part.document->toPlainText();
    return {};
}

bool MessageBody::scrollCode(QPoint at, int by)
{
    for (Part &part : m_parts) {
        if (!part.isCode || !part.rect.contains(at))
            continue;
        const int most = qMax(0, int(part.document->idealWidth()) + m_theme.px(20) - part.rect.width());
        return std::exchange(part.shift, qBound(0, part.shift + by, most)) != part.shift;
    }
    return false;
}
