#include "app/programservices.h"
#include "app/personsanswer.h"
#include "models/domain/whenanswered.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "models/store/workspace.h"
#include <QCoreApplication>
#include <QCoroFuture>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimeZone>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

QString autostartFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/autostart/org.tertulia.Tertulia.desktop"_s;
}

} // namespace

ProgramServices::ProgramServices(Database &db, const std::vector<std::unique_ptr<Network>> &networks, Engine &engine,
    std::shared_ptr<std::atomic<double>> speed, Setup setup)
    : m_db(db), m_engine(engine), m_speed(std::move(speed)), m_setup(std::move(setup)), m_settings(m_setup.settings)
{
    for (const auto &network : networks)
        m_infos.append(network->info());
    *m_speed = get(settings::practiceSpeed);
    applyLanguage();
    connect(&m_engine, &Engine::freshMessages, this, &Services::fresh);
    connect(&m_engine, &Engine::onlineChanged, this, &Services::onlineChanged);
    connect(&m_engine, &Engine::accountSyncing, this, [this](AccountId id, bool busy) {
        m_activity[id].syncing = busy;
        readProgress(id);
    });
    connect(&m_engine, &Engine::schedulerBusy, this, [this](bool busy) {
        if (busy)
            Q_EMIT saidNo(
                tr("Another Tertulia on this workspace fetches and publishes; this window shows what it does."));
    });
    connect(&m_engine, &Engine::clockDiffers, this, [this](AccountId, qint64 ms) {
        Q_EMIT saidNo(tr("This computer's clock is off by %n minutes. Posts would go out at the wrong time.", nullptr,
            int(std::abs(ms) / 60000)));
    });
}

ProgramServices::~ProgramServices() = default;

QString ProgramServices::value(const QString &name) const
{
    const auto held = m_settings.constFind(name);
    return held == m_settings.cend() ? QString() : *held + u""_s;
}

void ProgramServices::setValue(const QString &name, const QString &value)
{
    if (m_settings.contains(name) && m_settings.value(name) == value)
        return;
    m_settings.insert(name, value);
    m_db.write([name, value](Transaction &t) { workspace::setSetting(t, name, value); });
    Q_EMIT settingChanged(name);
}

void ProgramServices::setLanguage(const QString &language)
{
    m_setup.language.clear();
    set(settings::language, language);
    applyLanguage();
    Q_EMIT languageChanged();
}

//! Numbers and dates follow the language; Qt's own words too.
void ProgramServices::applyLanguage()
{
    QString wanted = m_setup.language.isEmpty() ? get(settings::language) : m_setup.language;
    if (wanted.isEmpty())
        wanted = QLocale::system().language() == QLocale::Spanish ? u"es"_s : u"en"_s;
    m_language = wanted;
    const QLocale system = QLocale::system();
    const QLocale chosen(m_language == u"es" ? QLocale::Spanish : QLocale::English);
    QLocale::setDefault(system.language() == chosen.language() ? system
            : m_language == u"es"                              ? QLocale(QLocale::Spanish, QLocale::Spain)
                                                               : QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_words = std::make_unique<QTranslator>(); // the old ones take their leave as they go
    m_qtWords = std::make_unique<QTranslator>();
    if (m_qtWords->load(u"qtbase_"_s + m_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qtWords.get());
    if (m_words->load(u":/i18n/tertulia_"_s + m_language + u".qm"_s))
        QCoreApplication::installTranslator(m_words.get());
}

QString ProgramServices::zone() const
{
    const QString chosen = get(settings::zone);
    return chosen.isEmpty() || !QTimeZone::isTimeZoneIdAvailable(chosen.toLatin1())
        ? QString::fromLatin1(QTimeZone::systemTimeZoneId())
        : chosen;
}

QString ProgramServices::mediaFolder() const { return ::mediaFolder(m_setup.workspace); }

NetworkInfo ProgramServices::infoFor(const Account &account) const
{
    for (NetworkInfo info : m_infos) {
        if (info.id != account.network)
            continue;
        applyLimits(info, account.limits);
        return info;
    }
    NetworkInfo unknown;
    unknown.id = account.network;
    unknown.name = account.network;
    return unknown;
}

void ProgramServices::signIn(const SignIn &signIn, std::function<void(Expected<Account>)> over,
    std::function<void(std::function<void(QString)>)> askCode)
{
    SignInRequest request;
    request.server = signIn.server;
    request.handle = signIn.handle;
    request.secretKind = signIn.secretKind;
    request.secret = signIn.secret;
    request.caFile = signIn.caFile;
    request.pasteCode = signIn.pasteCode;
    request.language = m_language;
    request.pageTitle = tr("Tertulia is connected");
    request.pageText = tr("You can close this page and go back to Tertulia.");
    // Called on the sync thread; the browser and the person are over here.
    request.openBrowser = [this](const QUrl &url) {
        QMetaObject::invokeMethod(
            this, [this, url] { openUrl(url); }, Qt::QueuedConnection);
    };
    request.askCode = [this, askCode]() -> QCoro::Task<Expected<QString>> {
        auto asked = std::make_shared<PersonsAnswer>();
        const QFuture<QString> answer = asked->future();
        QMetaObject::invokeMethod(
            this, [askCode, asked] { askCode([asked](const QString &code) { asked->give(code); }); },
            Qt::QueuedConnection);
        asked.reset();
        const QString code = co_await answer;
        if (code.isEmpty())
            co_return Error{Error::Kind::SignIn, u"no code was given"_s, {}};
        co_return code;
    };
    const int number = ++m_signIn;
    whenAnswered(
        m_engine.signIn(signIn.network, request), this, [this, number, over](const Expected<Account> &account) {
            if (number == m_signIn)
                over(account);
        });
}

void ProgramServices::cancelSignIn()
{
    ++m_signIn;
    QMetaObject::invokeMethod(&m_engine, &Engine::cancelSignIns, Qt::QueuedConnection);
}

void ProgramServices::reconnect(AccountId id, std::function<void(Expected<Account>)> over)
{
    whenAnswered(m_engine.checkAccount(id), this, [over](const Expected<Account> &account) { over(account); });
}

void ProgramServices::removeAccount(AccountId id, std::function<void(Expected<Done>)> over)
{
    whenAnswered(m_engine.removeAccount(id), this, [over](const Expected<Done> &done) { over(done); });
}

void ProgramServices::findPerson(AccountId id, const QString &name, std::function<void(Expected<Identity>)> over)
{
    whenAnswered(m_engine.findPerson(id, name), this, [over](const Expected<Identity> &found) { over(found); });
}

void ProgramServices::readProgress(AccountId id)
{
    whenAnswered(m_db.read([id](const Reader &r) { return accounts::progress(r, id); }), this,
        [this, id](const Expected<QList<StreamProgress>> &progress) {
            AccountActivity &activity = m_activity[id];
            activity.firstSync = false;
            activity.fetched = activity.expected = 0;
            for (const StreamProgress &stream : progress ? *progress : QList<StreamProgress>()) {
                if (stream.fetched == 0 && stream.done)
                    continue;
                activity.firstSync |= !stream.done && stream.fetched > 0;
                activity.fetched += stream.fetched;
                activity.expected += stream.expected;
            }
            Q_EMIT activityChanged(id);
        });
}

void ProgramServices::syncNow(AccountId)
{
    QMetaObject::invokeMethod(&m_engine, &Engine::syncNow, Qt::QueuedConnection);
}

void ProgramServices::readAccountNow(OutboxId id)
{
    m_db.write([id, now = now()](Transaction &t) { outbox::lookNow(t, id, now); });
}

void ProgramServices::setAttention(bool looking)
{
    QMetaObject::invokeMethod(
        &m_engine, [this, looking] { m_engine.setAttention(looking); }, Qt::QueuedConnection);
}

void ProgramServices::setPracticeSpeed(double speed)
{
    *m_speed = speed;
    set(settings::practiceSpeed, speed);
}

void ProgramServices::openUrl(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme == u"https" || scheme == u"http" || scheme == u"mailto")
        QDesktopServices::openUrl(url);
}

void ProgramServices::openPractice()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--practice"_s, u"--lang"_s, m_language}))
        Q_EMIT saidNo(tr("The practice community could not be opened."));
}

bool ProgramServices::canStartAtLogin() const { return !m_setup.practice && !qEnvironmentVariableIsSet("FLATPAK_ID"); }

void ProgramServices::setStartAtLogin(bool start)
{
    set(settings::startAtLogin, start);
    if (!start) {
        QFile::remove(autostartFile());
        return;
    }
    QDir().mkpath(QFileInfo(autostartFile()).path());
    QSaveFile file(autostartFile());
    const QString entry
        = u"[Desktop Entry]\nType=Application\nName=Tertulia\nIcon=org.tertulia.Tertulia\nTerminal=false\nExec=\"%1\"\n"_s
              .arg(QCoreApplication::applicationFilePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(entry.toUtf8()) < 0 || !file.commit())
        Q_EMIT saidNo(tr("Starting at login could not be set up: %1").arg(file.errorString()));
}

QString ProgramServices::logText() const
{
    QString all;
    for (const QString &name :
        QDir(m_setup.logFolder).entryList({u"tertulia.log*"_s}, QDir::Files, QDir::Name | QDir::Reversed)) {
        QFile file(QDir(m_setup.logFolder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll());
    }
    return all;
}
