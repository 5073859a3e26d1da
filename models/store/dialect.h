#pragma once
#include <QString>
#include <QStringList>
class QSqlDatabase;
class Reader;

//! What must differ between the two engines; everything else is written once, in the common subset.
struct Dialect {
    bool postgres = false;

    static Dialect of(const QString &path) { return {path.startsWith(u"postgresql://")}; }
    QString columnTypes(QString statement) const; //!< with @ID, @INT64 and @TEXT replaced
    QStringList schemaFiles() const; //!< resource paths, in their one numbered order
    QSqlDatabase connection(const QString &path, const QString &name, bool readOnly) const; //!< not yet open
    QString begin() const; //!< of a writing transaction: one writer at a time on either engine
    //! Why a statement failed by the engine's own code for it, in a word that the error's detail begins with:
    //! "disk_full: ", "read_only: ", "busy: ", "corrupt: ", "not_ours: ", "cannot_open: ", "interrupted"; empty for
    //! anything else.
    QString trouble(const QString &native) const;
};

//! For `id IN %1`: a list of ids bound as one value, so that the statement stays the same however many there are.
QString idList(const Reader &r);
//! The value to bind for it.
template <class Ids>
QString boundIds(const Ids &ids)
{
    const auto number = [](const auto &id) -> qint64 {
        if constexpr (std::is_integral_v<std::remove_cvref_t<decltype(id)>>)
            return id;
        else
            return id.value;
    };
    QString list;
    for (const auto &id : ids)
        list += (list.isEmpty() ? QChar(u'[') : QChar(u',')) + QString::number(number(id));
    return list.isEmpty() ? QStringLiteral("[]") : list + u']';
}
