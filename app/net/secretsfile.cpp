#include "app/net/secretsfile.h"
#include "app/net/secretbox.h"
#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrent>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {

//! The box and the one thread it is used on.
struct Desk {
    std::unique_ptr<SecretBox> box;
    QThreadPool thread; // dies first, and waits for what it does

    Desk() { thread.setMaxThreadCount(1); }
    Expected<Done> open(const QString &path, const QString &passphrase, Hardness hardness)
    {
        QByteArray bytes = passphrase.toUtf8();
        Expected<std::unique_ptr<SecretBox>> opened = SecretBox::open(path, bytes, hardness);
        sodium_memzero(bytes.data(), size_t(bytes.size()));
        if (!opened)
            return opened.error();
        box = *std::move(opened);
        return Done{};
    }
    Expected<QByteArray> read(const QString &key) const
    {
        const Expected<SecretBox::Entries> entries = box->entries();
        if (!entries)
            return entries.error();
        if (!entries->contains(key))
            return Error{Error::Kind::SignIn, u"No secret is kept for this account."_s, {}};
        return entries->value(key);
    }
};

class FileSecrets final : public Secrets {
public:
    FileSecrets(std::shared_ptr<Desk> desk, QString path) : m_desk(std::move(desk)), m_path(std::move(path)) { }

    QCoro::Task<Expected<QByteArray>> read(QString key) override
    {
        const auto work = [desk = m_desk.get(), key] { return desk->read(key); };
        return done<QByteArray>(m_desk, QtConcurrent::run(&m_desk->thread, work));
    }
    QCoro::Task<Expected<Done>> write(QString key, QByteArray value) override
    {
        return changed([key, value](SecretBox::Entries &entries) { entries.insert(key, value); });
    }
    QCoro::Task<Expected<Done>> remove(QString key) override
    {
        return changed([key](SecretBox::Entries &entries) { entries.remove(key); });
    }
    QString place() const override { return m_path; }

private:
    //! Keeps the desk until the work is done, even if we are gone.
    template <class T>
    static QCoro::Task<Expected<T>> done(std::shared_ptr<Desk>, QFuture<Expected<T>> work)
    {
        co_return co_await work;
    }
    QCoro::Task<Expected<Done>> changed(const std::function<void(SecretBox::Entries &)> &how)
    {
        const auto work = [desk = m_desk.get(), how] { return desk->box->change(how); };
        return done<Done>(m_desk, QtConcurrent::run(&m_desk->thread, work));
    }

    std::shared_ptr<Desk> m_desk;
    QString m_path;
};

} // namespace

QCoro::Task<Expected<std::shared_ptr<Secrets>>> openSecretsFile(QString path, QString passphrase, Hardness hardness)
{
    const auto desk = std::make_shared<Desk>();
    const auto work
        = [desk = desk.get(), path, passphrase, hardness] { return desk->open(path, passphrase, hardness); };
    const QFuture<Expected<Done>> opening = QtConcurrent::run(&desk->thread, work);
    const Expected<Done> opened = co_await opening;
    if (!opened)
        co_return opened.error();
    co_return std::shared_ptr<Secrets>(std::make_shared<FileSecrets>(desk, path));
}
