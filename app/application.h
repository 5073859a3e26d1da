#pragma once
#include "app/net/log.h"
#include "app/options.h"
#include "app/programservices.h"
#include "app/singleinstance.h"
#include "models/store/database.h"
#include "ui/mainwindow.h"
#include "ui/tray.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/syntax.h"
#include "ui/widgets/theme.h"

class QTranslator;
class Tour;

//! The one place where the parts are put together. The order of the members is the order of birth, and backwards of
//! death.
class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(Options options);
    ~Application() override;
    void start(); //!< opens the workspace; the window follows, or a sentence why not

private:
    void open() { openWorkspace(false); }
    void openWorkspace(bool anew); //!< anew: an empty one where the former is missing
    void failed(const OpenFailure &failure);
    void speakFirst();
    void leave(); //!< what was found damaged is closed, as if it had not opened
    void prepare(const QMap<QString, QString> &settings, bool practice);
    void build(const QMap<QString, QString> &settings, bool practice);
    void buildWindow();
    void connectPractice();
    void end();
    QCoro::Task<Expected<std::shared_ptr<Secrets>>> openSecretsAsking();

    Options m_options;
    SingleInstance m_instance;
    Log m_log;
    Theme m_theme;
    std::optional<OpenFailure> m_damage;
    std::unique_ptr<QTranslator> m_firstWords; //!< while there is no workspace that says which language
    std::unique_ptr<Database> m_db;
    std::shared_ptr<std::atomic<double>> m_speed = std::make_shared<std::atomic<double>>(1.0);
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<ProgramServices> m_services;
    std::unique_ptr<ActionRegistry> m_actions;
    std::unique_ptr<Syntax> m_syntax;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<Tour> m_tour;
};
