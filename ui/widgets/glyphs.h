#pragma once
#include "ui/widgets/theme.h"
#include <QPainter>
#include <QRect>
#include <QString>
#include <QStringList>

//! What several views paint alike: glyphs, badges, avatars, chips, key caps. All sizes come from the rectangle given.
namespace paint {

void state(QPainter *painter, const QRect &rect, StateGlyph state, const Theme &theme);
void state(QPainter *painter, const QRect &rect, StateGlyph state, const Theme &theme, QColor ink, QColor cut);
void icon(QPainter *painter, const QRect &rect, const QString &name, QColor ink, const Theme &theme);
void networkBadge(QPainter *painter, const QRect &rect, const QString &network, const Theme &theme);

//! A round picture, or the initials; a network's badge at the lower right unless empty.
/*! `faded` paints at 75 % (somebody else is answering). `image` may be null. `ring` is the fill of what lies behind. */
struct Avatar {
    QString name;
    QImage image = {};
    QString network = {};
    bool faded = false;
    QColor ring = {};
};
void avatar(QPainter *painter, const QRect &rect, const Avatar &avatar, const Theme &theme);
QString initials(const QString &name);

//! A chip: optional glyph, a word, one of three fills. Painted 18 px high (RowKind::Chip), as wide as chipWidth says.
struct Chip {
    enum class Fill { Soft, Solid, Outline, Plain };
    QString text;
    Fill fill = Fill::Soft;
    std::optional<StateGlyph> state = {}; //!< gives colours, and the glyph when withGlyph
    bool withGlyph = false;
    QString icon = {}; //!< instead of the glyph
};
int chipWidth(const Chip &chip, const Theme &theme);
void chip(QPainter *painter, const QRect &rect, const Chip &chip, const Theme &theme);

Chip stateChip(StateGlyph state, const Theme &theme);
//! Minutes until the deadline, negative when late; `paused` wins. Text as in "1 h 05", "40 min", "3 d".
Chip deadlineChip(int minutesLeft, bool paused);
QString spokenDeadline(int minutesLeft, bool paused); //!< for accessible names: "Overdue by 40 minutes"

//! An 8 px square in the label's colour and its word; without words (narrow lists) just the square.
int labelWidth(const QString &label, bool withWord, const Theme &theme);
void label(QPainter *painter, const QRect &rect, const QString &label, bool withWord, const Theme &theme);

//! Key caps for "Ctrl+K", "e", "S" (= Shift and S), "F8"; separated keys as a list by '\n'.
QStringList keyCaps(const QString &keys);
int keyCapsWidth(const QString &keys, const Theme &theme);
void keyCaps(QPainter *painter, const QRect &rect, const QString &keys, const Theme &theme, QColor ink = {});

//! One elided line at the vertical middle; returns the width used.
int text(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, QColor ink,
    Qt::Alignment align = Qt::AlignLeft);

void focusRing(QPainter *painter, const QRectF &rect, double radius, const Theme &theme); //!< 2 px, inside rect
void panel(QPainter *painter, const QRectF &rect, double radius, QColor fill, QColor line,
    Qt::PenStyle style = Qt::SolidLine, double width = 1);
//! The fill and accent bar of a chosen row, hover, and the focus frame of the current one.
void itemPanel(
    QPainter *painter, const QRect &rect, bool selected, bool active, bool hovered, bool focused, const Theme &theme);
} // namespace paint
