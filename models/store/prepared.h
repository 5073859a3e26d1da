#pragma once
#include "models/store/dialect.h"
#include <QVariant>
#include <memory>

//! A prepared statement, and the row of its answer that it stands on. SQLite's is asked by its own C interface, which
//! makes no QVariant of what nobody reads. Lives on its connection's thread.
class Prepared {
public:
    Prepared() = default;
    virtual ~Prepared() = default;
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;

    virtual void run(const QVariantList &bound) = 0; //!< from the beginning; throws SqlFailure
    virtual bool next() = 0; //!< throws where an answer breaks off
    virtual void finish() = 0; //!< it may be run again
    virtual bool isActive() const = 0; //!< somebody still reads its answer
    virtual int changed() const = 0; //!< rows
    virtual QVariant value(int column) const = 0; //!< of an integer: qint64
    virtual QString text(int column) const { return value(column).toString(); }
    virtual qint64 number(int column) const { return value(column).toLongLong(); } //!< 0 for NULL
};

std::unique_ptr<Prepared> prepare(const QString &connection, const Dialect &dialect, const QString &sql);
