#pragma once
#include "models/text/cleantext.h"
#include <QByteArray>
#include <QString>

class QUrl;

namespace text {

//! A foreign text made safe to show and to compare.
struct Sanitised {
    QString html; //!< canonical: sanitising it again changes nothing
    QString plain; //!< for searching, comparing, notifying; a link's whole address stands where the link stood
    bool truncated = false; //!< there was more than is shown
    bool operator==(const Sanitised &) const = default;
};

//! What becomes of pictures.
enum class Images {
    AltText, //!< their description in words; for everything that comes from outside
    Attachments, //!< those of our own cache stay (src="attachment:..."); for HTML in which we have put them
};

//! HTML5 parse, then rebuilt from an allow-list. Safe for QTextDocument.
Sanitised sanitise(const QString &foreignHtml, Images images = Images::AltText);
Sanitised sanitise(const QByteArray &foreignHtml, Images images = Images::AltText);

//! A plain text as the same canonical HTML: links work, line ends and spaces stay.
QString plainToHtml(const QString &plain);

//! The address of a link as it may be kept, or nothing: only http, https and mailto, whatever hides before the colon.
QString safeHref(const QString &href);

//! Whether a link's text names one host and its address leads to another.
bool looksLikeAnotherHost(const QString &linkText, const QString &href);

//! The host in its own letters, or in punycode where it mixes scripts or is drawn like Latin without being it.
QString displayHost(const QUrl &url);

} // namespace text
