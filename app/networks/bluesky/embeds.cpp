#include "app/networks/bluesky/embeds.h"
#include "app/networks/bluesky/richtext.h"
#include "app/networks/bluesky/wire.h"

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

QSize ratio(const QJsonObject &media)
{
    const QJsonObject size = media[u"aspectRatio"].toObject();
    const QSize given(size[u"width"].toInt(), size[u"height"].toInt());
    return given.width() > 16 && given.height() > 16 ? given : QSize(); // 16:9 is a shape, not a size
}

Attachment picture(const QJsonObject &image)
{
    return {.id = {},
        .kind = Attachment::Kind::Image,
        .url = image[u"fullsize"].toString(image[u"thumb"].toString()),
        .previewUrl = image[u"thumb"].toString(image[u"thumbnail"].toString()),
        .alt = image[u"alt"].toString(),
        .mime = {},
        .size = ratio(image),
        .cached = {}};
}

Attachment film(const QJsonObject &video)
{
    return {.id = {},
        .kind = Attachment::Kind::Video,
        .url = video[u"playlist"].toString(),
        .previewUrl = video[u"thumbnail"].toString(),
        .alt = video[u"alt"].toString(),
        .mime = {},
        .size = ratio(video),
        .cached = {}};
}

//! A card says where it leads only if the text does not.
QString card(const QJsonObject &page, const QString &textHtml)
{
    const QString address = page[u"uri"].toString();
    const QString title = page[u"title"].toString();
    if (address.isEmpty() || textHtml.contains(u"href=\""_s + address.toHtmlEscaped() + u'"'))
        return {};
    return u"<p><a href=\"%1\">%2</a></p>"_s.arg(
        address.toHtmlEscaped(), (title.isEmpty() ? address : title).toHtmlEscaped());
}

QString quoted(const QJsonObject &post)
{
    const QJsonObject author = post[u"author"].toObject();
    const auto place = Place::in(post[u"uri"].toString());
    if (author.isEmpty() || !place)
        return {}; // taken away, blocked, or nothing that was said
    const QJsonObject said = post[u"value"].toObject();
    return u"<blockquote><p><a href=\"%1\">@%2</a></p>%3</blockquote>"_s.arg(pageOf(*place).toHtmlEscaped(),
        author[u"handle"].toString().toHtmlEscaped(), html(said[u"text"].toString(), said[u"facets"].toArray()));
}

} // namespace

Hanging hangingOn(const QJsonObject &embed, const QString &textHtml)
{
    Hanging all;
    const QString type = embed[u"$type"].toString();
    if (type == u"app.bsky.embed.recordWithMedia#view") {
        all = hangingOn(embed[u"media"].toObject(), textHtml);
        all.html += quoted(embed[u"record"][u"record"].toObject());
        return all;
    }
    if (type == u"app.bsky.embed.record#view")
        all.html = quoted(embed[u"record"].toObject());
    else if (type == u"app.bsky.embed.external#view")
        all.html = card(embed[u"external"].toObject(), textHtml);
    else if (type == u"app.bsky.embed.video#view")
        all.attachments.append(film(embed));
    for (const QStringView list : {QStringView(u"images"), QStringView(u"items")}) {
        const QJsonArray images = embed[list].toArray();
        for (const QJsonValue &image : images)
            if (const Attachment one = picture(image.toObject()); !one.url.isEmpty())
                all.attachments.append(one);
    }
    return all;
}

} // namespace bluesky
