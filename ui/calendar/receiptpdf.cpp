// The receipt laid out on paper. Only what may be used away from the UI thread: no widgets, no pixmaps, no theme; the
// colours are the light ones, whatever the window wears.
#include "ui/calendar/receiptpaper.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {
//! The context of these words for translators.
struct ReceiptPaperWords {
    Q_DECLARE_TR_FUNCTIONS(ReceiptPaper)
};

constexpr int dots = 600; // in an inch
double pt(double points) { return points * dots / 72; }

QColor ink(Token token) { return QColor::fromRgb(tokens::colour(false, token)); }

//! Writes downwards and turns the page where one ends.
class Flow {
public:
    Flow(QPdfWriter &writer, const ReceiptPaper &paper, const QString &family)
        : m_writer(writer), m_paper(paper), m_family(family), m_painter(&writer), m_width(writer.width())
    {
        m_bottom = writer.height() - pt(26);
    }
    ~Flow() { foot(); }

    QFont font(double points, bool strong = false) const
    {
        QFont made(m_family);
        made.setPixelSize(qRound(pt(points)));
        made.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        return made;
    }
    QFont codeFont() const
    {
        QFont made(u"monospace"_s);
        made.setStyleHint(QFont::Monospace);
        made.setPixelSize(qRound(pt(7.5)));
        return made;
    }
    double width() const { return m_width; }
    double top() const { return m_top; }
    void skip(double points) { m_top += pt(points); }
    bool need(double height) //!< whether a new page had to be begun
    {
        if (m_top + height <= m_bottom)
            return false;
        foot();
        m_writer.newPage();
        m_top = 0;
        ++m_page;
        return true;
    }
    void rule(Token token)
    {
        m_painter.setPen(QPen(ink(token), pt(0.6)));
        m_painter.drawLine(QPointF(0, m_top), QPointF(m_width, m_top));
    }
    void glyph(StateGlyph state, double left, double top, double side)
    {
        const char *body = tokens::stateSvg(state);
        if (!body)
            return;
        QByteArray svg
            = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">" + QByteArray(body) + "</svg>";
        svg.replace("currentColor", QColor::fromRgb(tokens::state(false, state).first).name().toLatin1());
        svg.replace("var(--cut)", "#ffffff");
        QSvgRenderer(svg).render(&m_painter, QRectF(left, top, side, side));
    }
    //! Lines of one text; `mark` is a bar beside each. A line is never cut, a text may go on over the page.
    void text(const QString &words, const QFont &font, QColor colour, double left = 0, std::optional<QColor> mark = {})
    {
        for (const QString &paragraph : words.split(u'\n')) {
            QTextLayout layout(paragraph.isEmpty() ? u" "_s : paragraph, font, &m_writer);
            breakLines(layout, m_width - left);
            for (int i = 0; i < layout.lineCount(); ++i) {
                const QTextLine line = layout.lineAt(i);
                need(line.height());
                if (mark)
                    m_painter.fillRect(QRectF(left - pt(7), m_top, pt(1.5), line.height()), *mark);
                m_painter.setPen(colour);
                line.draw(&m_painter, QPointF(left, m_top - line.y()));
                m_top += line.height();
            }
        }
    }
    struct Cell {
        QString words;
        QFont font;
        QColor colour;
        double left, width;
    };
    void row(const QList<Cell> &cells, std::optional<StateGlyph> state)
    {
        double height = 0;
        for (const Cell &cell : cells)
            height = qMax(height, heightOf(cell));
        const double inset = pt(2.6);
        need(height + 2 * inset);
        for (const Cell &cell : cells)
            drawCell(cell, m_top + inset);
        if (state)
            glyph(*state, cells[1].left - pt(12), m_top + inset + pt(0.6), pt(8.5));
        m_top += height + 2 * inset;
        rule(Token::Line);
    }

private:
    static double breakLines(QTextLayout &layout, double width)
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        double height = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        return height;
    }
    double heightOf(const Cell &cell)
    {
        QTextLayout layout(cell.words, cell.font, &m_writer);
        return breakLines(layout, cell.width);
    }
    void drawCell(const Cell &cell, double top)
    {
        QTextLayout layout(cell.words, cell.font, &m_writer);
        breakLines(layout, cell.width);
        m_painter.setPen(cell.colour);
        layout.draw(&m_painter, {cell.left, top});
    }
    void foot()
    {
        m_painter.setFont(font(7.5));
        m_painter.setPen(ink(Token::Text3));
        const QRectF place(0, m_bottom + pt(8), m_width, pt(14));
        m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, m_paper.made);
        m_painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, ReceiptPaperWords::tr("Page %1").arg(m_page));
    }

    QPdfWriter &m_writer;
    const ReceiptPaper &m_paper;
    QString m_family;
    QPainter m_painter;
    double m_width, m_bottom, m_top = 0;
    int m_page = 1;
};

void evidence(Flow &flow, const QList<ReceiptPaper::Line> &lines)
{
    const double what = pt(112), detail = pt(262);
    const QFont strong = flow.font(8, true), plain = flow.font(8);
    const auto heads = [&] {
        flow.row({{ReceiptPaperWords::tr("Time"), strong, ink(Token::Text2), 0, pt(96)},
                     {ReceiptPaperWords::tr("What happened"), strong, ink(Token::Text2), what, detail - what - pt(6)},
                     {ReceiptPaperWords::tr("Detail"), strong, ink(Token::Text2), detail, flow.width() - detail}},
            {});
    };
    heads();
    for (const ReceiptPaper::Line &line : lines) {
        if (flow.need(pt(30)))
            heads();
        flow.row({{line.clock, flow.codeFont(), ink(Token::Text), 0, pt(96)},
                     {line.what, strong, ink(Token::Text), what, detail - what - pt(6)},
                     {line.detail, plain, ink(Token::Text2), detail, flow.width() - detail}},
            line.glyph);
    }
}

void part(Flow &flow, const ReceiptPaper::Part &one)
{
    flow.skip(16);
    flow.need(pt(120)); // a network does not begin at the very end of a page
    flow.rule(Token::LineStrong);
    flow.skip(8);
    flow.glyph(one.glyph, 0, flow.top() + pt(1.5), pt(13));
    flow.text(one.headline, flow.font(13, true), ink(Token::Text), pt(19));
    flow.text(u"%1 · %2 · %3"_s.arg(one.network, one.account, one.state), flow.font(8.5), ink(Token::Text3), pt(19));
    flow.skip(4);
    flow.text(one.story, flow.font(9.5), ink(Token::Text), pt(19));
    flow.skip(6);
    flow.text(one.content, flow.font(9.5), ink(Token::Text2), pt(26), ink(Token::LineStrong));
    flow.skip(6);
    flow.text(ReceiptPaperWords::tr("SHA-256 of what was sent: %1").arg(one.fingerprint), flow.font(7.5),
        ink(Token::Text3), pt(19));
    flow.text(ReceiptPaperWords::tr("Key: %1").arg(one.key), flow.font(7.5), ink(Token::Text3), pt(19));
    if (!one.address.isEmpty())
        flow.text(one.address, flow.font(7.5), ink(Token::Text3), pt(19));
    flow.skip(6);
    evidence(flow, one.lines);
}
} // namespace

QByteArray receiptpaper::asPdf(const ReceiptPaper &paper, const QString &family)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dots);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter);
    writer.setTitle(paper.title);
    writer.setCreator(u"Tertulia"_s);
    {
        Flow flow(writer, paper, family);
        flow.text(paper.title, flow.font(16, true), ink(Token::Text));
        flow.skip(3);
        for (const QString &line : {paper.when, paper.tally})
            if (!line.isEmpty())
                flow.text(line, flow.font(9.5), ink(Token::Text2));
        for (const ReceiptPaper::Part &one : paper.parts)
            part(flow, one);
    }
    return bytes;
}
