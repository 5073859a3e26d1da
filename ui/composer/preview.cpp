#include "ui/composer/preview.h"
#include "models/text/links.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/words.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestAddress = 30;

QString shortened(const text::Found &found)
{
    if (found.kind == text::Found::Kind::Mention)
        return found.text.section(u'@', 0, 1);
    if (found.kind != text::Found::Kind::Link)
        return found.text;
    QString address = found.text;
    for (const QString &start : {u"https://"_s, u"http://"_s, u"www."_s})
        if (address.startsWith(start))
            address = address.mid(start.size());
    return address.size() > longestAddress ? address.left(longestAddress) + u'…' : address;
}

//! The pictures of a grid of up to four: one, two side by side, then two by two.
QList<QRect> cells(const QRect &box, qsizetype count)
{
    const int half = (box.width() - 3) / 2, low = (box.height() - 3) / 2;
    if (count == 1)
        return {box};
    const QRect left(box.topLeft(), QSize(half, count < 4 ? box.height() : low));
    const QRect right(box.left() + half + 3, box.top(), half, count < 3 ? box.height() : low);
    if (count == 2)
        return {left, right};
    const QRect lower = right.translated(0, low + 3);
    return count == 3 ? QList{left, right, lower} : QList{left, right, left.translated(0, low + 3), lower};
}

} // namespace

Preview::Preview(Theme &theme, Pictures &pictures, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_pictures(pictures)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(&pictures, &Pictures::loaded, this, [this] { update(); });
}

void Preview::present(const Shown &shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    setAccessibleName(tr("Preview: %1").arg(shownText(shown.content.text, m_shown.info.rule == u"mastodon")));
    updateGeometry();
    update();
}

QString Preview::shownText(const QString &text, bool shortens)
{
    QString shown;
    qsizetype at = 0;
    for (const text::Found &found : text::find(text)) {
        shown += QStringView(text).mid(at, found.start - at);
        shown += shortens ? shortened(found) : found.text;
        at = found.start + found.length;
    }
    return shown + text.mid(at);
}

int Preview::layOut(QTextLayout &layout, int width) const
{
    const QString text = m_shown.content.text.trimmed();
    const bool shortens = m_shown.info.rule == u"mastodon";
    QString shown;
    QList<QTextLayout::FormatRange> formats;
    qsizetype at = 0;
    for (const text::Found &found : text::find(text)) {
        shown += QStringView(text).mid(at, found.start - at);
        const QString words = shortens ? shortened(found) : found.text;
        QTextLayout::FormatRange range{int(shown.size()), int(words.size()), {}};
        range.format.setForeground(m_theme.color(Token::Link));
        formats.append(range);
        shown += words;
        at = found.start + found.length;
    }
    shown += QStringView(text).mid(at);
    shown.replace(u'\n', QChar::LineSeparator);
    layout.setText(shown);
    layout.setFont(m_theme.font(FontRole::Base));
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += m_theme.lineHeight(FontRole::Base);
    }
    layout.endLayout();
    return text.isEmpty() ? 0 : int(height);
}

int Preview::picturesHeight(int width) const
{
    const QList<Media> &media = m_shown.content.media;
    if (media.isEmpty())
        return 0;
    const QSize first = media.first().size;
    if (media.size() > 1 || first.isEmpty())
        return width * 9 / 16;
    return qBound(width / 4, width * first.height() / first.width(), width * 3 / 4);
}

int Preview::heightForWidth(int width) const
{
    const int inset = m_theme.px(9), inner = width - 2 * inset;
    QTextLayout layout;
    int height = inset + m_theme.px(36) + 4 + layOut(layout, inner);
    if (!m_shown.content.warning.isEmpty())
        height += m_theme.lineHeight(FontRole::Strong) + 4;
    if (const int pictures = picturesHeight(inner))
        height += 6 + pictures;
    return height + inset;
}

QSize Preview::sizeHint() const
{
    const int width = m_theme.px(200);
    return {width, heightForWidth(width)};
}

void Preview::paintPictures(QPainter &painter, const QRect &box) const
{
    const QList<Media> media = m_shown.content.media.mid(0, 4);
    const QList<QRect> places = cells(box, media.size());
    for (int i = 0; i < media.size(); ++i) {
        const QRect cell = places[i];
        paint::panel(&painter, QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), 4, m_theme.color(Token::Alt),
            m_theme.color(Token::Line));
        const QImage image = m_pictures.picture(media[i].file, QSize(640, 640));
        if (image.isNull())
            continue;
        QRectF part(QPointF(), QSizeF(cell.size()).scaled(image.size(), Qt::KeepAspectRatio));
        part.moveCenter(QRectF(image.rect()).center());
        painter.save();
        QPainterPath round;
        round.addRoundedRect(cell, 4, 4);
        painter.setClipPath(round);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(cell), image, part);
        painter.restore();
    }
}

void Preview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::panel(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, m_theme.color(Token::Base),
        m_theme.color(Token::Line));
    const int inset = m_theme.px(9), inner = width() - 2 * inset, face = m_theme.px(30),
              line = m_theme.lineHeight(FontRole::Small);
    const Account &account = m_shown.account;
    const QString name = account.name.isEmpty() ? account.handle.section(u'@', 0, 0) : account.name;
    paint::avatar(&painter, QRect(inset, inset, face, face),
        {.name = name, .network = account.network, .ring = m_theme.color(Token::Base)}, m_theme);
    const int left = inset + face + 8;
    const QRect first(left, inset - 1, width() - left - inset, m_theme.lineHeight(FontRole::Strong));
    const int side = m_theme.px(13);
    paint::text(
        &painter, first.adjusted(0, 0, -side - 6, 0), name, m_theme.font(FontRole::Strong), m_theme.color(Token::Text));
    paint::icon(&painter, QRect(width() - inset - side, first.center().y() - side / 2, side, side),
        words::audienceIcon(m_shown.content.visibility), m_theme.color(Token::Text3), m_theme);
    const QString under
        = m_shown.when.isEmpty() ? u'@' + account.handle : u'@' + account.handle + u" · "_s + m_shown.when;
    paint::text(&painter, QRect(left, first.bottom() + 1, first.width(), line), under, m_theme.font(FontRole::Small),
        m_theme.color(Token::Text2));

    int y = inset + m_theme.px(36) + 4;
    if (!m_shown.content.warning.isEmpty()) {
        paint::text(&painter, QRect(inset, y, inner, m_theme.lineHeight(FontRole::Strong)), m_shown.content.warning,
            m_theme.font(FontRole::Strong), m_theme.color(Token::Text));
        y += m_theme.lineHeight(FontRole::Strong) + 4;
    }
    QTextLayout layout;
    const int words = layOut(layout, inner);
    painter.setPen(m_theme.color(Token::Text));
    if (words > 0)
        layout.draw(&painter, QPointF(inset, y));
    y += words;
    if (const int high = picturesHeight(inner))
        paintPictures(painter, QRect(inset, y + 6, inner, high));
}
