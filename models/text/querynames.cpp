#include "models/text/querynames.h"
#include "models/text/fold.h"
#include <QHash>

namespace text {
namespace {
using namespace Qt::StringLiterals;

const QHash<QString, QueryKey> &keys()
{
    static const QHash<QString, QueryKey> all{{u"from"_s, QueryKey::From}, {u"de"_s, QueryKey::From},
        {u"in"_s, QueryKey::In}, {u"en"_s, QueryKey::In}, {u"network"_s, QueryKey::Network},
        {u"red"_s, QueryKey::Network}, {u"is"_s, QueryKey::Is}, {u"es"_s, QueryKey::Is}, {u"esta"_s, QueryKey::Is},
        {u"before"_s, QueryKey::Before}, {u"antes"_s, QueryKey::Before}, {u"after"_s, QueryKey::After},
        {u"despues"_s, QueryKey::After}, {u"desde"_s, QueryKey::After}, {u"tag"_s, QueryKey::Tag},
        {u"etiqueta"_s, QueryKey::Tag}, {u"assignee"_s, QueryKey::Assignee}, {u"responsable"_s, QueryKey::Assignee}};
    return all;
}

//! How many letters are wrong, missing, too many or swapped.
int slips(const QString &a, const QString &b)
{
    const qsizetype wide = b.size() + 1;
    QList<int> table((a.size() + 1) * wide);
    const auto at = [&](qsizetype i, qsizetype j) -> int & { return table[i * wide + j]; };
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = int(i + j);
                continue;
            }
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + int(a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return table.last();
}

//! The one that was surely meant: one slip in four letters, two in seven.
QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    int fewest = word.size() >= 7 ? 3 : word.size() >= 4 ? 2 : 0;
    for (const QString &one : known) {
        const int count = one.size() >= 4 && word.size() < 32 ? slips(word, one) : fewest;
        if (count < fewest) {
            fewest = count;
            best = one;
        }
    }
    return best;
}

QString plainState(const QString &word) { return folded(word).remove(u'-').remove(u'_').remove(u' '); }

} // namespace

const QList<QStringList> &querynames::states()
{
    static const QList<QStringList> all{{u"unread"_s, u"noleida"_s, u"noleido"_s, u"sinleer"_s},
        {u"open"_s, u"abierta"_s, u"abierto"_s}, {u"new"_s, u"nueva"_s, u"nuevo"_s},
        {u"done"_s, u"resuelta"_s, u"resuelto"_s, u"hecha"_s, u"hecho"_s},
        {u"waiting"_s, u"alaespera"_s, u"esperando"_s, u"enespera"_s}, {u"snoozed"_s, u"pospuesta"_s, u"pospuesto"_s},
        {u"mine"_s, u"mia"_s, u"mio"_s}, {u"unassigned"_s, u"sinasignar"_s},
        {u"mention"_s, u"mencion"_s, u"mentions"_s, u"menciones"_s},
        {u"direct"_s, u"directo"_s, u"directa"_s, u"mensaje"_s, u"dm"_s},
        {u"comment"_s, u"comentario"_s, u"comments"_s, u"comentarios"_s}, {u"public"_s, u"publico"_s, u"publica"_s},
        {u"private"_s, u"privado"_s, u"privada"_s}};
    return all;
}

std::optional<QueryKey> querynames::key(const QString &name)
{
    const auto key = keys().constFind(folded(name));
    return key == keys().cend() ? std::nullopt : std::optional(*key);
}

QString querynames::state(const QString &word)
{
    const QString plain = plainState(word);
    for (const QStringList &state : states()) {
        if (state.contains(plain))
            return state.first();
    }
    return {};
}

QString querynames::nearKey(const QString &name)
{
    QStringList known = keys().keys();
    known.sort(); // the same answer every time
    return nearest(folded(name), known);
}

QString querynames::nearState(const QString &word)
{
    QStringList known;
    for (const QStringList &state : states())
        known += state;
    return nearest(plainState(word), known);
}

} // namespace text
