#include "models/domain/networkinfo.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

template <class Word>
QJsonArray words(const QList<Word> &all)
{
    QJsonArray list;
    for (const Word word : all)
        list.append(code(word));
    return list;
}

//! What the server said of it; as it was where it said nothing.
template <class Word>
void read(QList<Word> &all, const QJsonValue &list)
{
    if (!list.isArray())
        return;
    all.clear();
    for (const QJsonValue &word : list.toArray())
        if (const auto known = fromCode<Word>(word.toString()))
            all.append(*known);
}

} // namespace

QJsonObject toJson(const NetworkInfo &info)
{
    QJsonObject cannot;
    QJsonArray can;
    for (auto c = info.capabilities.cbegin(); c != info.capabilities.cend(); ++c) {
        if (c->can)
            can.append(c.key());
        else
            cannot.insert(c.key(), QJsonArray{c->whyNot.en, c->whyNot.es});
    }
    return {{u"rule"_s, info.rule}, {u"text_limit"_s, info.textLimit}, {u"url_length"_s, info.urlLength},
        {u"warning_counts"_s, info.warningCounts}, {u"alt_limit"_s, info.altLimit}, {u"max_images"_s, info.maxImages},
        {u"image_bytes"_s, info.imageBytes}, {u"image_types"_s, QJsonArray::fromStringList(info.imageTypes)},
        {u"visibilities"_s, words(info.visibilities)}, {u"replies"_s, words(info.replies)},
        {u"needs_mention"_s, info.needsMention}, {u"evidence"_s, int(info.evidence)},
        {u"trusts_own_list"_s, info.trustsOwnList}, {u"key_lives"_s, qint64(info.keyLives.count())}, {u"can"_s, can},
        {u"cannot"_s, cannot}};
}

void applyLimits(NetworkInfo &info, const QJsonObject &limits)
{
    info.rule = limits[u"rule"].toString(info.rule);
    info.textLimit = limits[u"text_limit"].toInt(info.textLimit);
    info.urlLength = limits[u"url_length"].toInt(info.urlLength);
    info.warningCounts = limits[u"warning_counts"].toBool(info.warningCounts);
    info.altLimit = limits[u"alt_limit"].toInt(info.altLimit);
    info.maxImages = limits[u"max_images"].toInt(info.maxImages);
    info.imageBytes = limits[u"image_bytes"].toInteger(info.imageBytes);
    if (limits.contains(u"image_types"))
        info.imageTypes = limits[u"image_types"].toVariant().toStringList();
    read(info.visibilities, limits[u"visibilities"]);
    read(info.replies, limits[u"replies"]);
    info.needsMention = limits[u"needs_mention"].toBool(info.needsMention);
    info.evidence = Evidence(limits[u"evidence"].toInt(int(info.evidence)));
    info.trustsOwnList = limits[u"trusts_own_list"].toBool(info.trustsOwnList);
    info.keyLives = std::chrono::seconds(limits[u"key_lives"].toInteger(info.keyLives.count()));
    for (const QJsonValue &word : limits[u"can"].toArray())
        info.capabilities[word.toString()] = {true, {}};
    const QJsonObject cannot = limits[u"cannot"].toObject();
    for (auto c = cannot.begin(); c != cannot.end(); ++c)
        info.capabilities[c.key()] = {false, {c.value()[0].toString(), c.value()[1].toString()}};
}
