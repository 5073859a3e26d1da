#pragma once
#include "models/domain/account.h"
#include "models/domain/member.h"
#include "models/domain/networkinfo.h"
#include <QObject>
#include <QUrl>
#include <QVariant>
#include <functional>

//! One settings value under its name; read and written through Services. `fallback` holds until a person chose.
template <class T>
struct Setting {
    QStringView name;
    T fallback;
};

//! Every setting there is.
namespace settings {
inline const Setting<QString> language{u"language", {}}; //!< es, en; empty: the system's
inline const Setting<QString> theme{u"theme", QStringLiteral("system")}; //!< system, light, dark
inline const Setting<double> textScale{u"text-scale", 1.0};
inline const Setting<bool> highContrast{u"high-contrast", false}; //!< false: as the desktop
inline const Setting<bool> singleKeys{u"keys/single", true};
inline const Setting<QString> bindings{u"keys/bindings", {}}; //!< JSON: action → key
inline const Setting<QString> rowHeight{u"inbox/row-height", QStringLiteral("normal")}; //!< compact, normal, roomy
inline const Setting<int> sendDelay{u"inbox/send-delay", 5}; //!< seconds in which an answer can still be taken back
inline const Setting<qint64> lastSeen{u"inbox/last-seen", 0}; //!< ms since 1970, when somebody last looked; 0: never
inline const Setting<bool> notifications{u"notifications", true};
inline const Setting<bool> closeToTray{u"window/close-to-tray", true};
inline const Setting<QString> geometry{u"window/geometry", {}}; //!< base64
inline const Setting<QString> splitters{u"window/splitters/", {}}; //!< + place; base64
inline const Setting<bool> sidebarRail{u"window/sidebar-rail", false};
inline const Setting<bool> panelClosed{u"window/panel-closed/", false}; //!< + place
inline const Setting<QString> sections{u"window/sections", {}}; //!< folded sections, comma-separated
inline const Setting<QString> zone{u"zone", {}}; //!< IANA; empty: the system's
inline const Setting<int> lateLimit{u"publishing/late-limit", 600}; //!< seconds
inline const Setting<bool> altText{u"publishing/alt-text", true}; //!< pictures without words do not go out
inline const Setting<bool> startAtLogin{u"start-at-login", false};
inline const Setting<bool> startAtLoginOffered{u"start-at-login-offered", false};
inline const Setting<QString> toldOfEnding{u"notices/ending/", {}}; //!< + account; the day when it was last said
inline const Setting<double> practiceSpeed{u"practice/speed", 1.0};
} // namespace settings

//! How an account is doing just now, beyond what the store says of it.
struct AccountActivity {
    bool syncing = false;
    bool firstSync = false;
    qint64 fetched = 0;
    qint64 expected = 0; //!< 0: the network does not say
};

//! What the screen asks of the rest of the program. The screen knows no network; Application implements this.
//! Everything is asked and answered on the UI thread; answers come later.
class Services : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // -- settings: kept in the store, known here at once
    virtual QString value(const QString &name) const = 0;
    virtual void setValue(const QString &name, const QString &value) = 0;
    template <class T>
    T get(const Setting<T> &setting, const QString &part = {}) const
    {
        const QString held = value(setting.name.toString() + part);
        return held.isNull() ? setting.fallback : QVariant(held).template value<T>();
    }
    template <class T>
    void set(const Setting<T> &setting, const T &chosen, const QString &part = {})
    {
        setValue(setting.name.toString() + part, QVariant::fromValue(chosen).toString());
    }

    virtual QString language() const = 0; //!< in force: es or en
    virtual void setLanguage(const QString &language) = 0; //!< empty: the system's
    virtual QString zone() const = 0; //!< in force, IANA
    virtual bool isPractice() const = 0; //!< the workspace is a simulated community
    virtual QString workspaceFile() const = 0;
    virtual QString mediaFolder() const = 0; //!< pictures, ours and cached ones
    virtual QDateTime now() const = 0; //!< UTC

    // -- networks and accounts
    virtual QList<NetworkInfo> networks() const = 0; //!< that can be connected in this workspace
    virtual NetworkInfo infoFor(const Account &account) const = 0; //!< the network's, with this server's limits
    struct SignIn {
        QString network;
        QString server;
        QString handle;
        QString secretKind; //!< empty: by the browser
        QByteArray secret;
        QString caFile;
        bool pasteCode = false;
    };
    //! `askCode` is called when the browser shows a code; it answers later through its argument (empty: given up).
    virtual void signIn(const SignIn &signIn, std::function<void(Expected<Account>)> over,
        std::function<void(std::function<void(QString)>)> askCode)
        = 0;
    virtual void cancelSignIn() = 0;
    virtual void reconnect(AccountId id, std::function<void(Expected<Account>)> over) = 0;
    virtual void removeAccount(AccountId id, std::function<void(Expected<Done>)> over) = 0;
    virtual AccountActivity activity(AccountId id) const = 0;
    //! Asks the account's network whether somebody goes by that name there; Gone: nobody does.
    virtual void findPerson(AccountId id, const QString &name, std::function<void(Expected<Identity>)> over) = 0;

    // -- the engine
    virtual void syncNow(AccountId id = {}) = 0; //!< none: all
    virtual void readAccountNow(OutboxId id) = 0; //!< looks for an unconfirmed one at once
    virtual void setAttention(bool looking) = 0; //!< somebody sits in front of it
    virtual void setPracticeSpeed(double speed) = 0;

    // -- the desktop
    virtual void openUrl(const QUrl &url) = 0;
    virtual void openPractice() = 0; //!< a window on the practice workspace
    virtual bool canStartAtLogin() const = 0;
    virtual void setStartAtLogin(bool start) = 0;
    virtual QString logText() const = 0; //!< redacted; can be sent

Q_SIGNALS:
    void activityChanged(AccountId id);
    void fresh(const QList<FreshMessage> &messages);
    void onlineChanged(bool online);
    void settingChanged(const QString &name);
    void languageChanged();
    void saidNo(const QString &sentence); //!< something went wrong that no other place says
};
