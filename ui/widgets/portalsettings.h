#pragma once
#include <QDBusAbstractInterface>
#include <QDBusVariant>

//! The desktop portal's settings; the colour scheme and the contrast are asked for.
class PortalSettings : public QDBusAbstractInterface {
    Q_OBJECT
public:
    explicit PortalSettings(QObject *parent = nullptr);
    void ask(const QString &key, QObject *context, std::function<void(const QDBusVariant &)> answer);

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value); // the name is D-Bus's
};
