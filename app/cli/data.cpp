#include "app/cli/export.h"
#include "app/cli/json.h"
#include "models/store/database.h"
#include "models/store/members.h"
#include "models/store/workspace.h"
#include <QCoroFuture>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

Expected<Done> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()), {}};
    return Done{};
}

Answer written(const QString &path, const Export &whole)
{
    const Expected<Done> saved = save(path, whole.bytes);
    if (!saved)
        return failure(saved.error());
    QJsonObject counts;
    for (auto count = whole.counts.cbegin(); count != whole.counts.cend(); ++count)
        counts.insert(count.key(), *count);
    return {{{u"out"_s, QFileInfo(path).absoluteFilePath()}, {u"counts"_s, counts}, {u"errors"_s, QJsonArray()}},
        Exit::Done};
}

QCoro::Task<Answer> exportData(Context &context, Arguments arguments)
{
    const QString what = arguments.word(0);
    const QString format = arguments.value(u"format"_s, u"json"_s);
    const auto number = arguments.idAt(1);
    const MemberId id{number.value_or(0)};
    const bool everything
        = what == u"everything" && arguments.words().size() == 1 && (format == u"json" || format == u"csv");
    const bool member = what == u"member" && arguments.words().size() == 2 && number
        && QStringList{u"json"_s, u"csv"_s, u"vcard"_s}.contains(format);
    const QString out = arguments.value(u"out"_s);
    if ((!everything && !member) || out.isEmpty())
        co_return misused();
    const auto asking = context.db.search([everything, id, format](const Reader &r) -> Expected<Export> {
        if (everything)
            return exportEverything(r, format);
        if (!members::one(r, id))
            return Error{Error::Kind::Gone, Cli::tr("there is no member %1").arg(id.value), {}};
        return exportMember(r, id, format);
    });
    const Expected<Export> whole = co_await asking;
    if (!whole)
        co_return failure(whole.error());
    co_return written(out, *whole);
}

//! A copy may take the place of an older one, and of nothing else.
bool isSomethingElse(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() > 0 && !file.read(16).startsWith("SQLite format 3");
}

QCoro::Task<Answer> backup(Context &context, Arguments arguments)
{
    if (arguments.words().size() != 1 || arguments.word(0).isEmpty())
        co_return misused();
    const QString target = QFileInfo(arguments.word(0)).absoluteFilePath();
    if (QFileInfo(target).isDir())
        co_return refused(Cli::tr("%1 is a folder: a copy is a file").arg(target));
    if (isSomethingElse(target))
        co_return refused(Cli::tr("%1 is no copy of a workspace: it is not written over").arg(target));
    if (QFileInfo(target).canonicalFilePath() == QFileInfo(context.db.path()).canonicalFilePath())
        co_return refused(Cli::tr("a workspace cannot be copied onto itself"));
    const auto copying = QtConcurrent::run(&workspace::copyNow, context.db.path(), target);
    const Expected<QString> copied = co_await copying;
    if (!copied)
        co_return failure(copied.error());
    co_return Answer{
        {{u"file"_s, *copied}, {u"bytes"_s, QFileInfo(*copied).size()}, {u"verified"_s, true}}, Exit::Done};
}

QCoro::Task<Answer> check(Context &context, Arguments arguments)
{
    if (!arguments.words().isEmpty())
        co_return misused();
    const auto looking = QtConcurrent::run(&workspace::integrity, context.db.path());
    const Expected<QStringList> problems = co_await looking;
    if (!problems)
        co_return failure(problems.error());
    const auto asking
        = context.db.read([](const Reader &r) { return Expected<workspace::Facts>(workspace::facts(r)); });
    const Expected<workspace::Facts> facts = co_await asking;
    QJsonObject object{{u"sound"_s, problems->isEmpty()}, {u"problems"_s, QJsonArray::fromStringList(*problems)}};
    if (facts)
        object.insert(u"counts"_s,
            QJsonObject{{u"messages"_s, facts->messages}, {u"conversations"_s, facts->conversations},
                {u"members"_s, facts->members}, {u"accounts"_s, facts->accounts}});
    co_return Answer{object, problems->isEmpty() ? Exit::Done : Exit::SomethingFailed};
}

} // namespace

QList<Command> dataCommands()
{
    return {{u"export"_s,
                u"everything [--format json|csv] --out FILE | export member ID [--format json|csv|vcard] --out FILE"_s,
                {u"format"_s, u"out"_s}, {}, &exportData},
        {u"backup"_s, u"FILE"_s, {}, {}, &backup}, {u"check"_s, {}, {}, {}, &check}};
}
