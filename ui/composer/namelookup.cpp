#include "ui/composer/namelookup.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/identities.h"
#include "ui/services.h"
#include <QUrl>

using namespace std::chrono_literals;

namespace {

text::Linking linkingBy(const Expected<Identity> &found)
{
    if (found)
        return text::Linking::Yes;
    const Error::Kind why = found.error().kind;
    return why == Error::Kind::Gone || why == Error::Kind::Rejected ? text::Linking::No : text::Linking::Unchecked;
}

} // namespace

NameLookup::NameLookup(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(700ms); // half a name is nobody's
    connect(&m_pause, &QTimer::timeout, this, &NameLookup::ask);
    connect(&desk.services, &Services::onlineChanged, this, [this](bool online) {
        if (online)
            forgetUnchecked();
    });
}

void NameLookup::look(const Account &account, const QStringList &names)
{
    m_now[account.id] = names;
    QStringList fresh;
    for (const QString &name : names) {
        if (m_missing.value(account.id).contains(name))
            m_pause.start();
        else if (!m_read.value(account.id).contains(name))
            fresh.append(name);
    }
    if (fresh.isEmpty())
        return;
    m_read[account.id] += fresh;
    readStore(account, fresh);
}

void NameLookup::readStore(const Account &account, const QStringList &names)
{
    const QString host = account.handle.contains(u'@') ? account.handle.section(u'@', 1) : QUrl(account.server).host();
    const auto read = [network = account.network, host, names](
                          const Reader &r) { return identities::known(r, network, host, names); };
    whenAnswered(m_desk.db.read(read), this, [this, id = account.id, names](const Expected<QStringList> &found) {
        for (const QString &name : names) {
            if (found && found->contains(name))
                note(id, name, text::Linking::Yes);
            else
                m_missing[id].append(name);
        }
        m_pause.start();
    });
}

//! Only for what still stands there.
void NameLookup::ask()
{
    for (auto account = m_now.cbegin(); account != m_now.cend(); ++account) {
        for (const QString &name : *account) {
            if (m_missing[account.key()].removeAll(name) == 0)
                continue;
            const auto answered = [here = QPointer(this), id = account.key(), name](const Expected<Identity> &found) {
                if (here)
                    here->note(id, name, linkingBy(found));
            };
            m_desk.services.findPerson(account.key(), name, answered);
        }
    }
}

void NameLookup::note(AccountId account, const QString &name, text::Linking linking)
{
    m_known[account].insert(name, linking);
    Q_EMIT learnt();
}

void NameLookup::forgetUnchecked()
{
    for (auto account = m_known.begin(); account != m_known.end(); ++account)
        account->removeIf([this, id = account.key()](const auto &one) {
            if (one.value() != text::Linking::Unchecked)
                return false;
            m_read[id].removeAll(one.key());
            return true;
        });
    Q_EMIT learnt();
}
