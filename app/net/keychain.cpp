#include "app/net/keychain.h"
#include "app/net/later.h"
#include <QCoreApplication>
#include <QCoroFuture>
#include <QPromise>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

using Answer = Expected<QByteArray>;

Answer answerOf(QKeychain::Job *job)
{
    if (job->error() == QKeychain::EntryNotFound)
        return Error{Error::Kind::SignIn, u"The keychain has no entry for this account."_s, {}};
    if (job->error() != QKeychain::NoError)
        return Error{Error::Kind::Storage, u"The keychain says: %1"_s.arg(job->errorString()), {}};
    const auto *const reading = qobject_cast<QKeychain::ReadPasswordJob *>(job);
    return reading ? reading->binaryData() : QByteArray();
}

void give(QKeychain::ReadPasswordJob &, const QByteArray &) { }
void give(QKeychain::DeletePasswordJob &, const QByteArray &) { }
void give(QKeychain::WritePasswordJob &job, const QByteArray &value) { job.setBinaryData(value); }

template <class Job>
QFuture<Answer> started(const QString &service, const QString &key, const QByteArray &value = {})
{
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> answer = promise->future();
    QObject *const main = QCoreApplication::instance();
    QMetaObject::invokeMethod(main, [=] {
        auto *const job = new Job(service); // deletes itself when finished
        job->setKey(key);
        job->setInsecureFallback(false);
        give(*job, value);
        QObject::connect(job, &QKeychain::Job::finished, main, [promise](QKeychain::Job *finished) {
            promise->addResult(answerOf(finished));
            promise->finish();
        });
        job->start();
    });
    return answer;
}

Expected<Done> doneOr(const Answer &answer)
{
    if (!answer)
        return answer.error();
    return Done{};
}

Error tooLate() { return {Error::Kind::Storage, u"The keychain does not answer; it may be locked."_s, {}}; }

} // namespace

QCoro::Task<Expected<QByteArray>> KeychainSecrets::read(QString key)
{
    const QFuture<Answer> reading = started<QKeychain::ReadPasswordJob>(m_service, key);
    co_return co_await reading;
}

QCoro::Task<Expected<Done>> KeychainSecrets::write(QString key, QByteArray value)
{
    const QFuture<Answer> writing = started<QKeychain::WritePasswordJob>(m_service, key, value);
    const Answer answer = co_await writing;
    co_return doneOr(answer);
}

QCoro::Task<Expected<Done>> KeychainSecrets::remove(QString key)
{
    const QFuture<Answer> removing = started<QKeychain::DeletePasswordJob>(m_service, key);
    const Answer answer = co_await removing;
    if (!answer && answer.error().kind == Error::Kind::SignIn)
        co_return Done{};
    co_return doneOr(answer);
}

PatientSecrets::PatientSecrets(std::shared_ptr<Secrets> inner, std::chrono::milliseconds patience)
    : m_inner(std::move(inner)), m_patience(patience)
{
}

QCoro::Task<Expected<QByteArray>> PatientSecrets::read(QString key)
{
    return within(m_patience, m_inner->read(key), tooLate());
}

QCoro::Task<Expected<Done>> PatientSecrets::write(QString key, QByteArray value)
{
    return within(m_patience, m_inner->write(key, value), tooLate());
}

QCoro::Task<Expected<Done>> PatientSecrets::remove(QString key)
{
    return within(m_patience, m_inner->remove(key), tooLate());
}
