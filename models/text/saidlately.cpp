#include "models/text/saidlately.h"
#include <QHash>

namespace text {
namespace {

constexpr qint64 clashSeconds = 3600;

bool before(quint64 a, quint64 b) { return a < b; }

} // namespace

SaidLately::SaidLately(const QList<Said> &all)
{
    for (const Said &said : all) {
        const QList<quint64> shingles = ComparedText(said.text).shingles();
        for (const quint64 shingle : shingles)
            m_places.append({shingle, int(m_rows.size())});
        m_rows.append({said.account, said.post, said.at, int(shingles.size())});
    }
    std::sort(
        m_places.begin(), m_places.end(), [](const Place &a, const Place &b) { return before(a.shingle, b.shingle); });
}

std::optional<SaidLately::Near> SaidLately::nearest(AccountId account, PostId besides, const ComparedText &text) const
{
    const QList<quint64> shingles = text.shingles();
    QHash<int, int> shared; // row → how many
    for (const quint64 shingle : shingles) {
        const auto first = std::lower_bound(m_places.cbegin(), m_places.cend(), shingle,
            [](const Place &place, quint64 wanted) { return before(place.shingle, wanted); });
        for (auto place = first; place != m_places.cend() && place->shingle == shingle; ++place)
            if (m_rows[place->row].account == account && (!besides || m_rows[place->row].post != besides))
                ++shared[place->row];
    }
    std::optional<Near> nearest;
    for (auto found = shared.cbegin(); found != shared.cend(); ++found) {
        const Row &row = m_rows[found.key()];
        const double score = double(*found) / double(row.shingles + shingles.size() - *found);
        if (score >= nearlySameFrom
            && (!nearest || score > nearest->score || (score == nearest->score && row.at > nearest->at)))
            nearest = Near{row.post, row.at, score};
    }
    return nearest;
}

std::optional<SaidLately::Near> SaidLately::clash(AccountId account, PostId besides, const QDateTime &due) const
{
    std::optional<Near> next;
    const auto away = [&due](const QDateTime &at) { return std::abs(due.secsTo(at)); };
    for (const Row &row : m_rows) {
        if (row.account != account || (besides && row.post == besides) || away(row.at) >= clashSeconds)
            continue;
        if (!next || away(row.at) < away(next->at))
            next = Near{row.post, row.at, 0};
    }
    return next;
}

} // namespace text
