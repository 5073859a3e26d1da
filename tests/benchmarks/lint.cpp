#include "tests/benchmarks/lint.h"
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr int versionCount = 10, characters = 3000, posts = 5000;

QString words(QRandomGenerator &dice, int length)
{
    QString text;
    while (text.size() < length)
        text += u"palabra%1 "_s.arg(dice.bounded(5000));
    return text.left(length);
}

} // namespace

LintDesk lintDesk()
{
    QRandomGenerator dice(7);
    LintDesk desk;
    const QString common = words(dice, characters);
    const QDateTime now(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < versionCount; ++i) {
        Checked version;
        version.account = {i + 1};
        version.info.rule = u"graphemes"_s;
        version.info.textLimit = characters;
        version.due = now.addDays(1);
        version.content.text
            = i % 2 == 0 ? common.left(common.size() - i * 40) + words(dice, i * 40) : words(dice, characters);
        desk.versions.append(version);
    }
    QList<text::Said> said;
    for (int i = 0; i < posts; ++i)
        said.append({{i % versionCount + 1}, {i + 1}, words(dice, 280), now.addSecs(-i * 500)});
    desk.said = text::SaidLately(said);
    return desk;
}

qint64 sharedWords(const QList<Checked> &versions)
{
    QList<QList<size_t>> all;
    for (const Checked &version : versions) {
        QList<size_t> prints;
        for (const QStringView word : QStringView(version.content.text).split(u' ', Qt::SkipEmptyParts))
            prints.append(qHash(word));
        std::sort(prints.begin(), prints.end());
        all.append(prints);
    }
    qint64 pairs = 0;
    for (qsizetype i = 0; i < all.size(); ++i)
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            QList<size_t> shared;
            std::set_intersection(
                all[i].cbegin(), all[i].cend(), all[j].cbegin(), all[j].cend(), std::back_inserter(shared));
            ++pairs;
        }
    return pairs;
}
