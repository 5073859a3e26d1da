#pragma once
#include <QString>
#include <gumbo.h>

//! The allow-list of message bodies (for rebuild.cpp).
namespace text {

bool isDropped(GumboTag tag); //!< with all its content
bool isAllowedInline(GumboTag tag); //!< beside a, span and code, which have attributes
bool isBlock(GumboTag tag); //!< allowed or not: it stands on lines of its own

QString allowedSpanClasses(const QStringList &names);
QString allowedCodeClass(const QString &names);
QString classAttribute(const QString &names);
QString numberAttribute(const char *name, const QString &value, int least, int most);
QString linkAttributes(const QString &href);
bool isAttachment(const QString &src);
bool isTrackingPixel(const QString &width, const QString &height);

//! What a link's text is to its address.
enum class LinkText { Address, Shortened, Words };
LinkText linkTextKind(const QString &shown, const QString &href);

} // namespace text
