#pragma once
class QTextEdit;
class Theme;

//! Blanks in a text that is being written: dashed, so that they are seen without their colour.
namespace blankmarks {
enum class Tone { Missing, Planned }; //!< in an answer it is missing, in a saved reply it is meant to be there
void show(QTextEdit &edit, const Theme &theme, Tone tone);
//! Selects the next one, or the one before; at the last one starts again unless one came from a blank: then Tab leaves.
bool goTo(QTextEdit &edit, bool forward);
} // namespace blankmarks
