#pragma once
#include <QByteArray>

namespace text {

//! HTML that a tree builder can take without running out of stack, memory or time.
struct Gated {
    QByteArray html;
    bool cut = false; //!< something had to stay out
};

//! One linear pass over UTF-8 HTML, read as an HTML5 tokeniser reads it. Leaves out comments, declarations and what is
//! never shown (scripts, styles, drawings); stops where tags nest endlessly or where unclosed formatting would make the
//! parser repeat it a million times.
Gated gated(const QByteArray &html);

} // namespace text
