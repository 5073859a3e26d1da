#pragma once
#include <QByteArray>

//! Rewrites a picture file without its notes about place, time and device. Each answers nothing when the bytes are not
//! what they are said to be.
namespace strip {
QByteArray jpeg(const QByteArray &bytes); //!< keeps JFIF, the colour profile and, when turned, which way is up
QByteArray png(const QByteArray &bytes); //!< drops text, time and Exif chunks
QByteArray webp(const QByteArray &bytes);
QByteArray gif(const QByteArray &bytes); //!< drops comments and foreign application blocks; loops stay
} // namespace strip
