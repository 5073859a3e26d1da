#include "ui/replies/blankmarks.h"
#include "models/text/blanks.h"
#include "ui/widgets/theme.h"
#include <QTextEdit>

namespace {
bool isBefore(const text::Blank &blank, const QTextCursor &cursor)
{
    return blank.start + blank.length <= cursor.selectionStart();
}

bool isAfter(const text::Blank &blank, const QTextCursor &cursor) { return blank.start >= cursor.selectionEnd(); }

bool isChosen(const text::Blank &blank, const QTextCursor &cursor)
{
    return blank.start == cursor.selectionStart() && blank.start + blank.length == cursor.selectionEnd();
}
} // namespace

void blankmarks::show(QTextEdit &edit, const Theme &theme, Tone tone)
{
    const StateLook missing = theme.stateLook(StateGlyph::Failed);
    QTextCharFormat format;
    format.setForeground(tone == Tone::Missing ? missing.strong : theme.color(Token::Accent));
    format.setBackground(tone == Tone::Missing ? missing.soft : theme.color(Token::AccentSoft));
    format.setUnderlineStyle(QTextCharFormat::DashUnderline);
    format.setUnderlineColor(format.foreground().color());
    QList<QTextEdit::ExtraSelection> marks;
    for (const text::Blank &blank : text::blanks(edit.toPlainText())) {
        QTextCursor cursor(edit.document());
        cursor.setPosition(int(blank.start));
        cursor.setPosition(int(blank.start + blank.length), QTextCursor::KeepAnchor);
        marks.append({cursor, format});
    }
    edit.setExtraSelections(marks);
}

bool blankmarks::goTo(QTextEdit &edit, bool forward)
{
    const QList<text::Blank> all = text::blanks(edit.toPlainText());
    const QTextCursor now = edit.textCursor();
    const text::Blank *next = nullptr;
    bool fromOne = false;
    for (const text::Blank &blank : all) {
        fromOne |= isChosen(blank, now);
        if (forward ? !next && isAfter(blank, now) : isBefore(blank, now))
            next = &blank;
    }
    if (!next && !fromOne && forward && !all.isEmpty())
        next = &all.first();
    if (!next)
        return false;
    QTextCursor cursor = now;
    cursor.setPosition(int(next->start));
    cursor.setPosition(int(next->start + next->length), QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
    return true;
}
