#pragma once
#include "models/domain/post.h"
#include "models/text/similarity.h"

namespace text {

//! Something that went out on one of our accounts, or is planned to.
struct Said {
    AccountId account;
    PostId post;
    QString text;
    QDateTime at;
    bool operator==(const Said &) const = default;
};

inline constexpr std::chrono::days lately{30}; //!< how far back the same words would be noticed

//! What we said lately and what is planned, made ready to be asked whether the same was said before: thousands of posts
//! in much less than a keystroke.
class SaidLately {
public:
    SaidLately() = default;
    explicit SaidLately(const QList<Said> &all);

    struct Near {
        PostId post;
        QDateTime at;
        double score = 0;
    };
    //! The nearest on this account in another post; none: nothing is nearly the same. Texts of fewer than five words
    //! are greetings and are not looked for.
    std::optional<Near> nearest(AccountId account, PostId besides, const ComparedText &text) const;
    //! The next in time on this account in another post that is less than an hour away.
    std::optional<Near> clash(AccountId account, PostId besides, const QDateTime &due) const;

private:
    //! A post by the number of its shingles.
    struct Row {
        AccountId account;
        PostId post;
        QDateTime at;
        int shingles = 0;
    };
    struct Place {
        quint64 shingle = 0;
        int row = 0;
    };
    QList<Row> m_rows;
    QList<Place> m_places; //!< by shingle
};

} // namespace text
