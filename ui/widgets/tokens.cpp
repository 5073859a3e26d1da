#include "ui/widgets/tokens.h"
#include <QtGlobal>
#include <array>

// The values of the design; tst_tokens checks their contrast.
namespace {
using tokens::Pair;
constexpr std::array<QRgb, tokenCount> lightColours{0xffeff1ee, 0xffe6e9e5, 0xffffffff, 0xfff6f7f5, 0xffebefec,
    0xffd3e8e4, 0xffe1e6e3, 0xffd9ddd8, 0xffb4bcb7, 0xff767f7a, 0xff17201d, 0xff414b47, 0xff545e5a, 0xff0a6662,
    0xffffffff, 0xffdceeeb, 0xff0b578a, 0xffbfe0db, 0xff0a6662};
constexpr std::array<QRgb, tokenCount> darkColours{0xff1c201f, 0xff171a19, 0xff222726, 0xff272d2b, 0xff2c3331,
    0xff1c4542, 0xff303836, 0xff353c3a, 0xff4b5451, 0xff87918d, 0xffe7ecea, 0xffbfc8c4, 0xffa6b0ac, 0xff62c9c1,
    0xff06201e, 0xff1b3836, 0xff8cc5f2, 0xff2a5f5a, 0xff62c9c1};
constexpr std::array<Pair, stateCount> lightStates{
    {{0xff545e5a, 0xffecefec}, {0xff5546a0, 0xffe9e6f8}, {0xff1b559d, 0xffdfeaf8}, {0xff0a6662, 0xffdceeeb},
        {0xff19652f, 0xffdef0e2}, {0xffb0231b, 0xfffbe4e1}, {0xff8f4400, 0xfffce8d5}, {0xff665500, 0xfff4edc9},
        {0xff42516a, 0xffe3e8f0}, {0xff42516a, 0xffe3e8f0}, {0xff734d00, 0xfffbecc8}, {0xffb0231b, 0xfffbe4e1},
        {0xff19652f, 0xffdef0e2}, {0xff0a6662, 0xffdceeeb}, {0xff8a2c62, 0xfff8e5f0}, {0xff704c00, 0xfffdf3d9}}};
constexpr std::array<Pair, stateCount> darkStates{
    {{0xffa9b3af, 0xff2d3331}, {0xffbdb2f3, 0xff2d2946}, {0xff93bdf3, 0xff1e2f46}, {0xff62c9c1, 0xff1b3836},
        {0xff7fd293, 0xff1d3426}, {0xffff9f95, 0xff472320}, {0xffffb57f, 0xff432c18}, {0xffdec96c, 0xff383219},
        {0xffb2bfd4, 0xff2a323f}, {0xffb2bfd4, 0xff2a323f}, {0xffedc56b, 0xff3b3018}, {0xffff9f95, 0xff472320},
        {0xff7fd293, 0xff1d3426}, {0xff62c9c1, 0xff1b3836}, {0xfff2a0cd, 0xff43233a}, {0xffeac368, 0xff37301c}}};
constexpr std::array<Pair, 8> lightAvatars{
    {{0xffc9dcf2, 0xff123f70}, {0xfff3d6cf, 0xff7a2415}, {0xffd3e7cf, 0xff1f5219}, {0xffe9d8f0, 0xff5a2472},
        {0xfff2e2bc, 0xff614600}, {0xffcfe6e6, 0xff0b4e50}, {0xfff3d3e1, 0xff77184a}, {0xffdad9ee, 0xff3a3384}}};
constexpr std::array<Pair, 8> darkAvatars{
    {{0xff2a4260, 0xffc4ddf8}, {0xff5b312a, 0xfff9cfc6}, {0xff2b4b29, 0xffcdebc8}, {0xff4b2f5a, 0xffebd2f6},
        {0xff50411a, 0xfff3e0ae}, {0xff1e4a4b, 0xffc3e8e8}, {0xff572a41, 0xfff8cbdf}, {0xff37355c, 0xffd9d7f6}}};
constexpr std::array<QRgb, 7> lightLabels{
    0xffb0231b, 0xffb36b00, 0xff19652f, 0xff1b559d, 0xff7b3fa0, 0xff0a6662, 0xff6a5b4a};
constexpr std::array<QRgb, 7> darkLabels{
    0xffff8a80, 0xfff0b24a, 0xff7fd293, 0xff93bdf3, 0xffcfa3ee, 0xff62c9c1, 0xffc9b9a6};
constexpr std::array<tokens::Network, 14> allNetworks{{{"mastodon", "M", "Mastodon", 0xff5546d6},
    {"bluesky", "B", "Bluesky", 0xff0a63ce}, {"wordpress", "W", "WordPress", 0xff2b5b7a},
    {"discourse", "D", "Discourse", 0xff7b4a0e}, {"matrix", "[m]", "Matrix", 0xff23302b},
    {"telegram", "T", "Telegram", 0xff0b7099}, {"line", "L", "LINE", 0xff067a38}, {"email", "@", "e-mail", 0xff5d574e},
    {"rss", "R", "RSS", 0xffa64e06}, {"facebook", "f", "Facebook", 0xff1550ae},
    {"instagram", "Ig", "Instagram", 0xffbc2468}, {"x", "X", "X", 0xff161616},
    {"linkedin", "in", "LinkedIn", 0xff0a4f8f}, {"practice", "P", QT_TRANSLATE_NOOP("Theme", "Practice"), 0xff6b4e00}}};
constexpr std::array<const char *, stateCount> words{QT_TRANSLATE_NOOP("StateGlyph", "Draft"),
    QT_TRANSLATE_NOOP("StateGlyph", "In review"), QT_TRANSLATE_NOOP("StateGlyph", "Scheduled"),
    QT_TRANSLATE_NOOP("StateGlyph", "Publishing"), QT_TRANSLATE_NOOP("StateGlyph", "Published"),
    QT_TRANSLATE_NOOP("StateGlyph", "Failed"), QT_TRANSLATE_NOOP("StateGlyph", "Unconfirmed"),
    QT_TRANSLATE_NOOP("StateGlyph", "Missed"), QT_TRANSLATE_NOOP("StateGlyph", "Held"),
    QT_TRANSLATE_NOOP("StateGlyph", "Waiting to send"), QT_TRANSLATE_NOOP("StateGlyph", "Due soon"),
    QT_TRANSLATE_NOOP("StateGlyph", "Overdue"), QT_TRANSLATE_NOOP("StateGlyph", "OK"),
    QT_TRANSLATE_NOOP("StateGlyph", "Public"), QT_TRANSLATE_NOOP("StateGlyph", "Private"),
    QT_TRANSLATE_NOOP("StateGlyph", "Internal note")};
constexpr std::array<const char *, stateCount> drawings{
    R"svg(<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.1"/>)svg",
    R"svg(<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>)svg",
    R"svg(<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.4V8l2.6 1.6" fill="none" stroke="currentColor" stroke-width="1.6"/>)svg",
    R"svg(<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 11.6V5M5.2 7.6 8 4.8l2.8 2.8" fill="none" stroke="currentColor" stroke-width="1.6"/>)svg",
    R"svg(<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.6 8.3 7 10.6l4.4-4.8" fill="none" stroke="var(--cut)" stroke-width="1.9"/>)svg",
    R"svg(<path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor"/><path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--cut)" stroke-width="1.9"/>)svg",
    R"svg(<path d="M8 .4 15.6 8 8 15.6.4 8z" fill="currentColor"/><path d="M6.1 6.6c0-1.2.8-1.9 1.9-1.9s1.9.7 1.9 1.7c0 1.4-1.8 1.4-1.8 2.9" fill="none" stroke="var(--cut)" stroke-width="1.6"/><rect x="7.2" y="10.6" width="1.7" height="1.7" fill="var(--cut)"/>)svg",
    R"svg(<path d="M8 1 15.6 14.5H.4z" fill="currentColor"/><path d="M8 5.6v4.4" stroke="var(--cut)" stroke-width="1.8"/><rect x="7.1" y="11.1" width="1.8" height="1.8" fill="var(--cut)"/>)svg",
    R"svg(<rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="currentColor"/><path d="M6 5v6m4-6v6" stroke="var(--cut)" stroke-width="2"/>)svg",
    R"svg(<path d="M2.2 9.5v4.3h11.6V9.5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 10.6V2.6M4.9 5.4 8 2.4l3.1 3" fill="none" stroke="currentColor" stroke-width="1.6"/>)svg",
    R"svg(<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.4V8l2.6 1.6" fill="none" stroke="currentColor" stroke-width="1.6"/>)svg",
    R"svg(<path d="M8 1 15.6 14.5H.4z" fill="currentColor"/><path d="M8 5.6v4.4" stroke="var(--cut)" stroke-width="1.8"/><rect x="7.1" y="11.1" width="1.8" height="1.8" fill="var(--cut)"/>)svg",
    R"svg(<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.6 8.3 7 10.6l4.4-4.8" fill="none" stroke="var(--cut)" stroke-width="1.9"/>)svg",
    nullptr,
    nullptr,
    nullptr,
};
} // namespace

QRgb tokens::colour(bool dark, Token token) { return (dark ? darkColours : lightColours)[size_t(token)]; }

tokens::Pair tokens::state(bool dark, StateGlyph glyph) { return (dark ? darkStates : lightStates)[size_t(glyph)]; }

const char *tokens::stateWord(StateGlyph glyph) { return words[size_t(glyph)]; }

const char *tokens::stateSvg(StateGlyph glyph) { return drawings[size_t(glyph)]; }

std::span<const tokens::Pair> tokens::avatars(bool dark) { return dark ? darkAvatars : lightAvatars; }

std::span<const QRgb> tokens::labels(bool dark) { return dark ? darkLabels : lightLabels; }

std::span<const tokens::Network> tokens::networks() { return allNetworks; }
