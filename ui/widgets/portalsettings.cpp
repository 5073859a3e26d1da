#include "ui/widgets/portalsettings.h"
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

PortalSettings::PortalSettings(QObject *parent)
    : QDBusAbstractInterface(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
        "org.freedesktop.portal.Settings", QDBusConnection::sessionBus(), parent)
{
}

void PortalSettings::ask(const QString &key, QObject *context, std::function<void(const QDBusVariant &)> answer)
{
    const auto call = asyncCall(u"Read"_s, u"org.freedesktop.appearance"_s, key);
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, context, [answer, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            answer(reply.value());
        watcher->deleteLater();
    });
}
