#pragma once
#include <QString>

namespace text {

//! Lets the characters of a foreign text through, one after the other, without those that only do harm: controls,
//! direction overrides, noncharacters (QTextDocument gives them meanings of its own), endless stacks of accents.
class CleanText {
public:
    explicit CleanText(int mostMarks = 50) : m_mostMarks(mostMarks) { }

    //! What to show for this character; zero for nothing. Line and paragraph separators become a space.
    char32_t pass(char32_t c);

private:
    int m_mostMarks;
    int m_marks = 0;
};

QString cleaned(const QString &text, int mostMarks = 50);

//! White space as HTML knows it; no-break spaces are letters here.
bool isHtmlSpace(char32_t c);

//! Text and attribute values for HTML.
QString escaped(const QString &text);

//! The name as it may be shown: one line, no direction tricks, no towers of accents, at most `length` characters. The
//! caller wraps it in FSI and PDI where it stands among other text.
QString safeName(const QString &name, int length = 80);

} // namespace text
