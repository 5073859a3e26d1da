#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include <QCoreApplication>
#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace {
constexpr int minutesOfDay = 24 * 60; // named: lupdate 6.4 loops for ever over parentheses within a count

constexpr int chipInset = 6;
constexpr int chipGap = 4;

QString chipWords(const char *text, int count = -1)
{
    return QCoreApplication::translate("Chip", text, nullptr, count);
}

bool hasGlyph(const paint::Chip &chip) { return !chip.icon.isEmpty() || (chip.withGlyph && chip.state); }

int glyphSide(const Theme &theme) { return theme.px(12); }

QColor chipInk(const paint::Chip &chip, const Theme &theme)
{
    if (!chip.state)
        return theme.color(chip.fill == paint::Chip::Fill::Outline ? Token::Text : Token::Text2);
    const StateLook look = theme.stateLook(*chip.state);
    return chip.fill == paint::Chip::Fill::Solid ? look.onStrong : look.strong;
}

void chipBack(QPainter *painter, const QRect &rect, const paint::Chip &chip, const Theme &theme)
{
    using Fill = paint::Chip::Fill;
    if (chip.fill == Fill::Plain)
        return;
    if (chip.fill == Fill::Outline) {
        paint::panel(painter, rect, 4, theme.color(Token::Base), theme.color(Token::LineStrong));
        return;
    }
    QColor fill = theme.color(Token::Hover);
    if (chip.state)
        fill = chip.fill == Fill::Solid ? theme.stateLook(*chip.state).strong : theme.stateLook(*chip.state).soft;
    paint::panel(painter, rect, 4, fill, Qt::transparent);
}

QString spell(int minutes)
{
    if (minutes < 60)
        return chipWords(QT_TRANSLATE_NOOP("Chip", "%1 min")).arg(minutes);
    if (minutes < 5 * 60 && minutes % 60)
        return chipWords(QT_TRANSLATE_NOOP("Chip", "%1 h %2")).arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    if (minutes < 48 * 60)
        return chipWords(QT_TRANSLATE_NOOP("Chip", "%1 h")).arg(minutes / 60);
    return chipWords(QT_TRANSLATE_NOOP("Chip", "%1 d")).arg(minutes / (24 * 60));
}

QString speak(int minutes)
{
    if (minutes < 60)
        return QCoreApplication::translate("Chip", "%n minutes", nullptr, minutes);
    const QString hours = QCoreApplication::translate("Chip", "%n hours", nullptr, minutes / 60);
    if (minutes >= 48 * 60)
        return QCoreApplication::translate("Chip", "%n days", nullptr, minutes / minutesOfDay);
    return minutes % 60 ? QCoreApplication::translate("Chip", "%1 %2").arg(hours, speak(minutes % 60)) : hours;
}

QString capOf(const QString &part)
{
    static const QHash<QString, QString> signs{{u"Shift"_s, u"\u21E7"_s}, {u"Return"_s, u"\u21B5"_s},
        {u"Enter"_s, u"\u21B5"_s}, {u"Left"_s, u"\u2190"_s}, {u"Right"_s, u"\u2192"_s}, {u"Up"_s, u"\u2191"_s},
        {u"Down"_s, u"\u2193"_s}, {u"Escape"_s, u"Esc"_s}};
    return signs.value(part, part);
}

QFont capFont(const Theme &theme) { return theme.font(FontRole::Caption); }

int capWidth(const QString &cap, const Theme &theme)
{
    return qMax(theme.rowHeight(RowKind::Kbd), QFontMetrics(capFont(theme)).horizontalAdvance(cap) + theme.px(9));
}
} // namespace

int paint::chipWidth(const Chip &chip, const Theme &theme)
{
    const int words
        = chip.text.isEmpty() ? 0 : QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(chip.text);
    const int glyph = hasGlyph(chip) ? glyphSide(theme) + (words ? chipGap : 0) : 0;
    return words + glyph + 2 * (chip.fill == Chip::Fill::Plain ? 0 : chipInset);
}

void paint::chip(QPainter *painter, const QRect &rect, const Chip &chip, const Theme &theme)
{
    chipBack(painter, rect, chip, theme);
    const QColor ink = chipInk(chip, theme);
    const int inset = chip.fill == Chip::Fill::Plain ? 0 : chipInset;
    QRect inner = rect.adjusted(inset, 0, -inset, 0);
    if (hasGlyph(chip)) {
        const int side = glyphSide(theme);
        const QRect glyph(inner.left(), inner.center().y() - side / 2 + 1 - side % 2, side, side);
        if (!chip.icon.isEmpty())
            icon(painter, glyph, chip.icon, ink, theme);
        else
            state(painter, glyph, *chip.state, theme, ink,
                chip.fill == Chip::Fill::Solid ? theme.stateLook(*chip.state).strong
                                               : theme.stateLook(*chip.state).soft);
        inner.setLeft(glyph.right() + 1 + chipGap);
    }
    text(painter, inner.adjusted(0, 0, 2, 0), chip.text, theme.font(FontRole::Caption), ink);
}

paint::Chip paint::stateChip(StateGlyph state, const Theme &theme)
{
    return {theme.stateLook(state).word, Chip::Fill::Soft, state, true, {}};
}

paint::Chip paint::deadlineChip(int minutesLeft, bool paused)
{
    if (paused)
        return {chipWords(QT_TRANSLATE_NOOP("Chip", "paused")), Chip::Fill::Soft, StateGlyph::Held, true, {}};
    if (minutesLeft < 0)
        return {spell(-minutesLeft), Chip::Fill::Solid, StateGlyph::Overdue, true, {}};
    if (minutesLeft < 120)
        return {spell(minutesLeft), Chip::Fill::Soft, StateGlyph::Due, true, {}};
    return {spell(minutesLeft), Chip::Fill::Outline, {}, false, u"clock"_s};
}

QString paint::spokenDeadline(int minutesLeft, bool paused)
{
    if (paused)
        return chipWords(QT_TRANSLATE_NOOP("Chip", "Deadline paused"));
    return (minutesLeft < 0 ? chipWords(QT_TRANSLATE_NOOP("Chip", "Overdue by %1"))
                            : chipWords(QT_TRANSLATE_NOOP("Chip", "Due in %1")))
        .arg(speak(qAbs(minutesLeft)));
}

int paint::labelWidth(const QString &label, bool withWord, const Theme &theme)
{
    return theme.px(8) + (withWord ? 4 + QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(label) : 0);
}

void paint::label(QPainter *painter, const QRect &rect, const QString &label, bool withWord, const Theme &theme)
{
    const int side = theme.px(8);
    const QRect square(rect.left(), rect.center().y() - side / 2 + 1, side, side);
    panel(painter, square, 1.5, theme.labelColor(label), Qt::transparent);
    if (withWord)
        text(
            painter, rect.adjusted(side + 4, 0, 2, 0), label, theme.font(FontRole::Caption), theme.color(Token::Text2));
}

QStringList paint::keyCaps(const QString &keys)
{
    QStringList caps;
    for (const QString &key : keys.split(u'\n', Qt::SkipEmptyParts)) {
        if (key.size() == 1) {
            const bool shifted = key.at(0).isLetter() && key.at(0).isUpper();
            caps << (key == " "_L1 ? QCoreApplication::translate("Chip", "Space")
                                   : (shifted ? u"\u21E7 "_s : QString()) + key.toUpper());
            continue;
        }
        QStringList parts = key.endsWith("++"_L1) ? key.chopped(2).split(u'+') << u"+"_s : key.split(u'+');
        for (QString &part : parts)
            part = capOf(part);
        caps << parts.join(u' ');
    }
    return caps;
}

int paint::keyCapsWidth(const QString &keys, const Theme &theme)
{
    int width = 0;
    for (const QString &cap : keyCaps(keys))
        width += capWidth(cap, theme) + 6;
    return qMax(0, width - 6);
}

void paint::keyCaps(QPainter *painter, const QRect &rect, const QString &keys, const Theme &theme, QColor ink)
{
    const int height = theme.rowHeight(RowKind::Kbd);
    int x = rect.left();
    for (const QString &cap : keyCaps(keys)) {
        const QRect box(x, rect.center().y() - height / 2 + 1 - height % 2, capWidth(cap, theme), height);
        panel(painter, box, 3, ink.isValid() ? QColor(Qt::transparent) : theme.color(Token::Base),
            ink.isValid() ? ink : theme.color(Token::LineMid));
        painter->setFont(capFont(theme));
        painter->setPen(ink.isValid() ? ink : theme.color(Token::Text2));
        painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, cap);
        x = box.right() + 1 + 6;
    }
}
