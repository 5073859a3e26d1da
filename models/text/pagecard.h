#pragma once
#include <QByteArray>
#include <QString>

namespace text {

//! What a web page says of itself to whoever links to it.
struct PageCard {
    QString title;
    QString description;
    QString image; //!< an address, maybe relative to the page's
    bool operator==(const PageCard &) const = default;
};

PageCard pageCard(const QByteArray &html);

} // namespace text
