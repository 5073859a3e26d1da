#include "app/application.h"
#include "app/net/secrets.h"
#include "app/personsanswer.h"
#include "app/tour.h"
#include "models/domain/whenanswered.h"
#include "models/store/accounts.h"
#include "models/store/conversations.h"
#include "models/store/outbox.h"
#include "models/store/workspace.h"
#include "ui/openfailure.h"
#include "ui/settings/passphrasedialog.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/style.h"
#include <QApplication>
#include <QCoroFuture>
#include <QFileInfo>
#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTimeZone>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

QDir logFolder()
{
    const QString state
        = qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + u"/.local/state"_s); // Qt 6.4 does not know it
    const QDir folder(state + u"/tertulia"_s);
    folder.mkpath(u"."_s);
    return folder;
}

ActionRegistry::Bindings bindingsFrom(const QString &json)
{
    ActionRegistry::Bindings bindings;
    const QJsonObject kept = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto key = kept.begin(); key != kept.end(); ++key)
        bindings.insert(key.key(), key.value().toString());
    return bindings;
}

QString toJson(const ActionRegistry::Bindings &bindings)
{
    QJsonObject all;
    for (auto key = bindings.cbegin(); key != bindings.cend(); ++key)
        all.insert(key.key(), key.value());
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace

Application::Application(Options options)
    : m_options(std::move(options)), m_instance(m_options.workspace), m_log(logFolder())
{
    qRegisterMetaType<ChangeSet>();
    QApplication::setStyle(new Style(m_theme));
    QApplication::setWindowIcon(QIcon(u":/icons/org.tertulia.Tertulia.svg"_s));
    QApplication::setQuitOnLastWindowClosed(false);
}

Application::~Application()
{
    m_tour.reset();
    m_tray.reset();
    m_window.reset(); // before the thread that answers it
}

void Application::start()
{
    if (!m_options.tour.isEmpty()) {
        m_tour = std::make_unique<Tour>(m_options);
        m_options.workspace = m_tour->workspace();
    } else if (m_instance.raiseOther()) {
        QMetaObject::invokeMethod(
            this, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
        return;
    } else {
        m_instance.listen();
    }
    QMetaObject::invokeMethod(this, &Application::open, Qt::QueuedConnection);
}

void Application::openWorkspace(bool anew)
{
    m_damage.reset();
    m_firstWords.reset();
    Database::Options options;
    options.path = m_options.workspace;
    options.startAnew = anew;
    auto opened = Database::open(options);
    if (const auto *failure = std::get_if<OpenFailure>(&opened))
        return failed(*failure);
    m_db = std::move(std::get<std::unique_ptr<Database>>(opened));
    connect(m_db.get(), &Database::damaged, this, [this](const OpenFailure &found) {
        m_damage = found;
        if (m_window)
            leave();
    });
    struct Kept {
        QMap<QString, QString> settings;
        bool practice = false;
    };
    whenAnswered(m_db->read([](const Reader &r) {
        return Kept{workspace::settings(r), workspace::isPractice(r)};
    }),
        this, [this](const Expected<Kept> &kept) {
            if (kept)
                prepare(kept->settings, kept->practice);
            else
                failed(
                    {OpenFailure::Why::Damaged, kept.error().detail, workspace::copies(m_options.workspace).value(0)});
        });
}

void Application::failed(const OpenFailure &failure)
{
    m_db.reset();
    if (m_tour) {
        qCritical("The workspace could not be opened: %s", qPrintable(failure.detail));
        return QCoreApplication::exit(5);
    }
    speakFirst();
    auto *dialog = new OpenFailureDialog(m_theme, failure, m_options.workspace);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenFailureDialog::tryAgain, this, &Application::open);
    connect(dialog, &OpenFailureDialog::anewAsked, this, [this] { openWorkspace(true); });
    connect(dialog, &QDialog::rejected, this, [] { QCoreApplication::exit(5); });
    dialog->open();
}

//! In the language asked for, or the system's: what the person chose stands in the workspace.
void Application::speakFirst()
{
    const bool spanish
        = m_options.language.isEmpty() ? QLocale::system().language() == QLocale::Spanish : m_options.language == u"es";
    m_firstWords = std::make_unique<QTranslator>();
    if (spanish && m_firstWords->load(u":/i18n/tertulia_es.qm"_s))
        QCoreApplication::installTranslator(m_firstWords.get());
}

void Application::leave()
{
    m_window->hide();
    whenAnswered(m_sync->engine().stop(), this, [this](const Expected<Done> &) {
        m_tray.reset(); // backwards, as at the end
        m_window.reset();
        m_syntax.reset();
        m_actions.reset();
        m_services.reset();
        m_sync.reset();
        failed(*std::exchange(m_damage, {}));
    });
}

//! What must be there before anything else looks: who works here, the built-in views, and what a crash left half done.
void Application::prepare(const QMap<QString, QString> &settings, bool practice)
{
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    const QString language = m_options.language.isEmpty() ? QLocale::system().name().left(2) : m_options.language;
    QString name = qEnvironmentVariable("USER");
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    whenAnswered(m_db->write([=, wanted = m_options.practice](Transaction &t) {
        workspace::ensureMe(t, name, language, zone, now);
        conversations::ensureBuiltinViews(t, now);
        return wanted ? workspace::makePractice(t) : practice;
    }),
        this, [this, settings](const Expected<bool> &made) {
            if (made)
                build(settings, *made);
            else
                failed({OpenFailure::Why::Other, made.error().detail, workspace::copies(m_options.workspace).value(0)});
        });
}

void Application::build(const QMap<QString, QString> &settings, bool practice)
{
    NetworkLinks::Options options;
    options.now = [] { return QDateTime::currentDateTimeUtc(); };
    options.workspace = m_options.workspace;
    options.bases = m_options.bases;
    options.speed = [speed = m_speed] { return speed->load(); };
    options.language = m_options.language.isEmpty()
        ? settings.value(settings::language.name.toString(), QLocale::system().name().left(2))
        : m_options.language;
    options.secrets = [this] { return openSecretsAsking(); };
    auto links = std::make_unique<NetworkLinks>(networksFor(practice), options);
    auto networks = networksFor(practice);
    if (m_tour) // it also pictures how a network is connected; none can be reached from a practice community
        for (auto &network : networksFor(false))
            networks.push_back(std::move(network));
    m_sync = std::make_unique<SyncThread>(*m_db, std::move(links), syncOptions(m_options.workspace));
    m_services = std::make_unique<ProgramServices>(*m_db, networks, m_sync->engine(), m_speed,
        ProgramServices::Setup{m_options.workspace, m_options.language, practice, settings, logFolder().path()});
    if (m_tour)
        m_tour->setSpeed([this](double speed) { *m_speed = speed; });
    const QString theme = m_options.theme.isEmpty() ? m_services->get(settings::theme) : m_options.theme;
    m_theme.setMode(theme == u"dark" ? Theme::Mode::Dark
            : theme == u"light"      ? Theme::Mode::Light
                                     : Theme::Mode::System);
    m_theme.setTextScale(m_services->get(settings::textScale));
    m_theme.setHighContrast(m_services->get(settings::highContrast));
    connect(&m_theme, &Theme::changed, m_services.get(),
        [this] { m_services->set(settings::textScale, m_theme.textScale()); });
    buildWindow();
    m_sync->start();
    if (practice)
        connectPractice();
    if (m_damage)
        leave();
}

void Application::buildWindow()
{
    m_actions = std::make_unique<ActionRegistry>(m_theme, bindingsFrom(m_services->get(settings::bindings)),
        [this](const ActionRegistry::Bindings &bindings) { m_services->set(settings::bindings, toJson(bindings)); });
    m_actions->setSingleKeys(m_services->get(settings::singleKeys));
    m_syntax = std::make_unique<Syntax>(m_theme);
    const Desk desk{m_theme, *m_actions, *m_syntax, *m_db, *m_services};
    m_window = std::make_unique<MainWindow>(desk);
    m_tray = std::make_unique<Tray>(desk, *m_window);
    connect(m_window.get(), &MainWindow::quitAsked, this, &Application::end);
    connect(m_window.get(), &MainWindow::hidden, m_tray.get(), &Tray::sayHidden);
    connect(&m_instance, &SingleInstance::raiseAsked, m_window.get(), &MainWindow::raiseAbove);
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    m_window->show();
    if (m_tour)
        m_tour->begin(*m_window, desk);
}

//! Its three accounts are simply there.
void Application::connectPractice()
{
    whenAnswered(m_db->read([](const Reader &r) { return accounts::all(r); }), this,
        [this](const Expected<QList<Account>> &known) {
            if (!known || !known->isEmpty())
                return;
            for (const QString &handle : {u"short"_s, u"long"_s, u"forum"_s}) {
                Services::SignIn signIn;
                signIn.network = u"practice"_s;
                signIn.handle = handle;
                m_services->signIn(signIn, [](const Expected<Account> &) {}, {});
            }
        });
}

//! On the sync thread: asks the person over here when a passphrase is needed.
QCoro::Task<Expected<std::shared_ptr<Secrets>>> Application::openSecretsAsking()
{
    SecretsOptions options;
    options.folder = QFileInfo(m_options.workspace).absoluteDir();
    options.askPassphrase = [this](bool firstTime) -> QCoro::Task<Expected<QString>> {
        auto asked = std::make_shared<PersonsAnswer>();
        const QFuture<QString> future = asked->future();
        QMetaObject::invokeMethod(
            this,
            [this, asked, firstTime] {
                auto *dialog = new PassphraseDialog(m_theme, firstTime, m_window.get());
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                connect(dialog, &PassphraseDialog::answered, this,
                    [asked](const QString &passphrase) { asked->give(passphrase); });
                dialog->open();
            },
            Qt::QueuedConnection);
        asked.reset(); // the question holds it
        const QString answer = co_await future;
        if (answer.isEmpty())
            co_return Error{Error::Kind::SignIn, u"no passphrase was given"_s, {}};
        co_return answer;
    };
    Expected<std::shared_ptr<Secrets>> secrets = co_await openSecrets(options);
    co_return secrets;
}

//! What is under way is ended and waited for; then the program goes.
void Application::end()
{
    m_window->hide();
    whenAnswered(m_sync->engine().stop(), this, [](const Expected<Done> &) { QCoreApplication::exit(0); });
}
