#pragma once
#include <QColor>
#include <QtGlobal>
#include <span>

//! A colour by its part in the picture; the two values behind it are in tokens.cpp.
enum class Token : quint8 {
    Window,
    Sidebar,
    Base,
    Alt,
    Hover,
    Selected,
    SelectedInactive,
    Line,
    LineMid,
    LineStrong,
    Text,
    Text2,
    Text3,
    Accent,
    OnAccent,
    AccentSoft,
    Link,
    Selection,
    Focus
};
constexpr int tokenCount = 19;

//! A state that is drawn as silhouette + word + colour, never by colour alone.
enum class StateGlyph : quint8 {
    Draft,
    Review,
    Scheduled,
    Publishing,
    Published,
    Failed,
    Unconfirmed,
    Missed,
    Held,
    Queued,
    Due,
    Overdue,
    Ok,
    Public,
    Private,
    Note
};
constexpr int stateCount = 16;

//! The raw values of one theme; everybody else asks Theme.
namespace tokens {
struct Pair {
    QRgb first, second; //!< avatars: fill, letters; states: strong, soft
};
struct Network {
    const char *id, *letter, *name;
    QRgb fill;
};
QRgb colour(bool dark, Token token);
Pair state(bool dark, StateGlyph glyph);
const char *stateWord(StateGlyph glyph); //!< English, context "StateGlyph"
const char *stateSvg(StateGlyph glyph); //!< what stands inside an <svg viewBox="0 0 16 16">; null: an icon is used
std::span<const Pair> avatars(bool dark);
std::span<const QRgb> labels(bool dark);
std::span<const Network> networks();
} // namespace tokens
