#pragma once
#include "models/domain/post.h"
#include "ui/widgets/tokens.h"
#include <QRect>
#include <QString>
#include <QStringList>
#include <QTimeZone>

class AccountBook;
class QPainter;
class Theme;

//! What the card of one post shows, made once per change and painted often.
struct PostCard {
    PostId id;
    QString title;
    QString time; //!< empty: not planned
    SendState state = SendState::Draft; //!< of the version that is worst off
    QStringList badges; //!< networks, the one in trouble first
    QString spoken; //!< time, title and every version's state in words

    static PostCard of(const Post &post, const QTimeZone &zone, const AccountBook &accounts, const Theme &theme);
};

//! Paints cards: left bar and frame by state, badges and glyph that are never cut.
namespace postcard {
enum class Size { Full, Mini };
struct Look {
    bool chosen = false; //!< the current one
    bool focused = false; //!< and the view has the keyboard
    bool ghost = false; //!< follows the mouse
};
int height(Size size, const Theme &theme);
void draw(QPainter *painter, const QRect &rect, const PostCard &card, Size size, const Look &look, const Theme &theme);
void drawMore(QPainter *painter, const QRect &rect, int count, SendState worst, const Theme &theme);
//! Badges right-aligned in rect, the glyph last; gives back the width taken.
int drawMarks(QPainter *painter, const QRect &rect, const PostCard &card, int most, const Theme &theme);
} // namespace postcard
