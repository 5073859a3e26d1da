#pragma once
#include "models/domain/networkinfo.h"
#include "models/text/saidlately.h"
#include <QHash>

namespace text {

//! Whether a name in a text leads to somebody where it is published.
enum class Linking { Yes, No, Unchecked };

//! One version of an idea, as one account will say it on its wall.
struct Wall {
    AccountId account;
    NetworkInfo info;
    Content content;
    QDateTime due; //!< invalid: it goes out at once, or nobody has planned it yet
    bool frozen = false; //!< has left: others are compared with it, nothing is said of it
    QHash<QString, Linking> people; //!< what is known of the names in it, by mentionName(); others were not asked for
};

//! What the versions have in common, and how they are to be looked at.
struct Plan {
    PostId post; //!< none: a new one
    QString idea;
    QString reason; //!< typed: why the same text goes on two walls
    bool altText = true; //!< pictures need words before they go out
    const SaidLately *said = nullptr;
};

//! Part of a version's text.
struct Spot {
    AccountId account;
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const Spot &) const = default;
};

enum class Level { Hint, Warning, Error };

//! Something about the versions that readers would mind (features.md §6.3). An error keeps the post from being planned.
struct Finding {
    enum class Kind {
        SameText, //!< the first account's is the one to rewrite
        NearText,
        ForeignName, //!< an @name as it is written on another network
        DeadHashtags, //!< that do nothing there
        CutText, //!< ends in the middle
        SameMinute, //!< on all accounts
        NoAlt,
        SaidLately,
        Clash, //!< another post on the account within the hour
        WillNotLink, //!< an @name of nobody there
        NotChecked, //!< the network could not be asked for an @name
    };
    Kind kind = Kind::SameText;
    Level level = Level::Warning;
    QList<AccountId> accounts; //!< concerned; the first is where something can be done
    QList<Spot> spots; //!< in the whole of a thread
    double score = 0; //!< of two texts
    int number = 0; //!< of the picture, from one
    QString word; //!< the @name or the #hashtag
    QDateTime at; //!< of the other post
    bool operator==(const Finding &) const = default;
};

//! Two versions beside each other.
struct Pair {
    AccountId first, second;
    double score = 0; //!< a text that is the other one cut short counts as the same
    QList<SameRun> runs; //!< from nearlySameFrom on
    bool frozen = false; //!< both have left
    bool isSame() const { return score >= sameFrom; }
    bool isNear() const { return score >= nearlySameFrom; }
    bool operator==(const Pair &) const = default;
};

//! All that was found.
struct Tailoring {
    QList<Pair> pairs; //!< every two accounts, in the order of the versions
    QList<Finding> findings; //!< errors first
    QHash<AccountId, QStringList> names; //!< that could lead to somebody there, each once
    QHash<AccountId, int> linking; //!< how many names in the text do
    const Pair *worst() const; //!< of those that can still change; null: there are no two
    bool operator==(const Tailoring &) const = default;
};

//! Where each text begins in the whole that its account says: the parts of a thread follow each other with a line
//! between.
QList<qsizetype> startsOf(const QList<Wall> &walls);

//! Pure and quick; runs on any thread. Several versions of one account are the parts of a thread and speak as one.
Tailoring tailored(const QList<Wall> &walls, const Plan &plan);

QString mentionName(const QString &mention); //!< "@Ana@Plaza.example" → "ana@plaza.example"
QString withoutHashtags(const QString &text);

QStringView code(
    Finding::Kind kind); //!< same, near, name, hashtags, cut, minute, alt, lately, clash, mention, unchecked

} // namespace text
