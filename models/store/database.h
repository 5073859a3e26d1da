#pragma once
#include "models/domain/changeset.h"
#include "models/domain/expected.h"
#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QVariant>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class Prepared;
class Statements;

//! Thrown by a statement, caught by Database; no one else meets it.
struct SqlFailure {
    QString what;
};

//! One row under a running SELECT, columns by position.
class Row {
public:
    explicit Row(const Prepared &statement) : m_statement(statement) { }
    QVariant operator[](int column) const;
    QString text(int column) const;
    qint64 number(int column) const; //!< 0 for NULL
    bool flag(int column) const { return number(column) != 0; }
    QDateTime time(int column) const; //!< UTC; invalid for NULL

private:
    const Prepared &m_statement;
};

//! How a time is bound: UTC milliseconds, or NULL when invalid.
QVariant bound(const QDateTime &time);

//! May look. Every query in models/store takes one of these, or a Transaction.
class Reader {
public:
    void each(const QString &sql, const QVariantList &bound, const std::function<void(const Row &)> &visit) const;
    qint64 number(const QString &sql, const QVariantList &bound = {}) const; //!< first column of the first row, or 0
    QString text(const QString &sql, const QVariantList &bound = {}) const; //!< likewise, or empty
    bool isPostgres() const;

protected:
    friend class Connection;
    explicit Reader(Statements &statements) : m_statements(statements) { }
    Statements &m_statements;
};

//! May look and change; notes what it touched for those who listen.
class Transaction : public Reader {
public:
    int exec(const QString &sql, const QVariantList &bound = {}); //!< how many rows it changed
    qint64 add(const QString &sql, const QVariantList &bound); //!< for an INSERT that ends in RETURNING id
    void touch(AccountId id) { m_changes.accounts.insert(id); }
    void touch(ConversationId id) { m_changes.conversations.insert(id); }
    void touch(MessageId id) { m_changes.messages.insert(id); }
    void touch(MemberId id) { m_changes.members.insert(id); }
    void touch(PostId id) { m_changes.posts.insert(id); }
    void touch(OutboxId id) { m_changes.outbox.insert(id); }
    void touch(ViewId id) { m_changes.views.insert(id); }
    void touchSettings() { m_changes.settings = true; }
    void touchJournal() { m_changes.journal = true; }
    const ChangeSet &changes() const { return m_changes; }

private:
    friend class Connection;
    using Reader::Reader;
    ChangeSet m_changes;
};

//! How a workspace could not be opened, in the order in which a person can do something about it.
struct OpenFailure {
    //! Missing: there was one, since copies of it are there; nothing was made in its place.
    enum class Why { NoFolder, Missing, ReadOnly, DiskFull, Newer, Damaged, NotOurs, Other };
    Why why = Why::Other;
    QString detail;
    QString goodCopy; //!< path of the newest verified copy, when there is one
};

//! The one door to the data. Threads of its own: one writes, a few read; callers keep none of them waiting.
//! Answers are given only once the transaction is safely over, so no one believes what was rolled back.
class Database : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString path; //!< an SQLite file, made when missing; or a postgresql:// address (tests)
        bool readOnly = false;
        bool startAnew = false; //!< a new one, also where a former one is missing and its copies are there
        bool poll = true; //!< watch for other processes' changes
        bool copies = true; //!< keep verified copies (daily, and before a migration) in copiesFolder(path)
        std::function<QDateTime()> now; //!< for tests; empty: the computer's clock
        std::chrono::milliseconds keepEvery = std::chrono::minutes(10); //!< between two looks whether a copy is due
    };
    static std::variant<std::unique_ptr<Database>, OpenFailure> open(const Options &options);
    ~Database() override;

    QString path() const;

    template <class Call>
    auto read(Call work)
    {
        using Result = typename ExpectedOf<std::invoke_result_t<Call, const Reader &>>::type;
        return run<Result>(Side::Reading, [work = std::move(work)](Transaction &t) mutable -> Result {
            return finish<Result>([&]() -> decltype(auto) { return work(static_cast<const Reader &>(t)); });
        });
    }

    //! As read(), on a connection of its own: a long search never holds up a list. A newer search
    //! interrupts an older one, whose answer is then Error{Storage, "interrupted"}.
    template <class Call>
    auto search(Call work)
    {
        using Result = typename ExpectedOf<std::invoke_result_t<Call, const Reader &>>::type;
        return run<Result>(Side::Searching, [work = std::move(work)](Transaction &t) mutable -> Result {
            return finish<Result>([&]() -> decltype(auto) { return work(static_cast<const Reader &>(t)); });
        });
    }

    template <class Call>
    auto write(Call work)
    {
        using Result = typename ExpectedOf<std::invoke_result_t<Call, Transaction &>>::type;
        return run<Result>(Side::Writing, [work = std::move(work)](Transaction &t) mutable -> Result {
            return finish<Result>([&]() -> decltype(auto) { return work(t); });
        });
    }

Q_SIGNALS:
    void changed(const ChangeSet &changes); //!< after the commit; from any process on this workspace
    void troubled(
        const Error &error); //!< a write failed: the disk is full, read-only ...; said once until it works again
    void recovered();
    void damaged(const OpenFailure &failure); //!< found while it is open: said once, and nothing more is to be written

private:
    enum class Side { Reading, Searching, Writing };
    explicit Database(const Options &options);
    std::optional<OpenFailure> start();

    template <class Result, class Call>
    static Result finish(Call call)
    {
        if constexpr (std::is_void_v<decltype(call())>) {
            call();
            return Done{};
        } else {
            return call();
        }
    }

    template <class Result, class Job>
    QFuture<Result> run(Side side, Job job)
    {
        struct Errand {
            QPromise<Result> promise;
            std::optional<Result> result;
        };
        auto errand = std::make_shared<Errand>();
        errand->promise.start();
        post(
            side,
            [errand, job = std::move(job)](Transaction &t) mutable {
                errand->result.emplace(job(t));
                return bool(*errand->result);
            },
            [errand](const Error *failure) {
                errand->promise.addResult(failure ? Result(*failure) : *std::move(errand->result));
                errand->promise.finish();
            });
        return errand->promise.future();
    }
    using Work = std::function<bool(Transaction &)>; //!< whether to commit
    using Over = std::function<void(const Error *)>;
    void post(Side side, Work work, Over over);
    void noteReading(const Error *error);
    void noteOutcome(const Error *error);
    void noteCopy(const Error *error);
    void noteDamage(const OpenFailure &failure);
    void keep(bool unclean);
    void look(Transaction &t);

    struct Private;
    std::unique_ptr<Private> d;
};
