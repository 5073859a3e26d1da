#include "ui/settings/settingsdialog.h"
#include "models/store/workspace.h"
#include "ui/services.h"
#include "ui/settings/keyspage.h"
#include "ui/settings/logdialog.h"
#include "ui/sidebar/sidebarrow.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/syntax.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

QFormLayout *form(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(20, 18, 20, 12);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    return form;
}

QCheckBox *tick(const Desk &desk, const Setting<bool> &setting)
{
    auto *box = new QCheckBox;
    box->setChecked(desk.services.get(setting));
    QObject::connect(box, &QCheckBox::toggled, box, [desk, setting](bool on) { desk.services.set(setting, on); });
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(const Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_sections(new QListWidget), m_pages(new QStackedWidget)
{
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setItemDelegate(new SidebarDelegate(desk.theme, SidebarDelegate::Kind::Place, this));
    m_sections->setMouseTracking(true);
    for (const QString &sign : {u"configure"_s, u"mail-send"_s, u"keyboard"_s, u"database"_s}) {
        auto *item = new QListWidgetItem(m_sections);
        item->setData(sidebar::IconRole, sign);
    }
    auto *side = new QWidget;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(2, 10, 2, 10);
    sideColumn->addWidget(m_sections);
    m_sections->viewport()->setAutoFillBackground(false);
    const auto restyle = [this, side] {
        side->setFixedWidth(m_desk.theme.px(190));
        m_sections->doItemsLayout();
        setGround(m_pages, m_desk.theme.color(Token::Base));
        setGround(side, m_desk.theme.color(Token::Alt));
    };
    connect(&desk.theme, &Theme::changed, this, restyle);
    restyle();
    m_pages->addWidget(general());
    m_pages->addWidget(publishing());
    m_pages->addWidget(keyboard());
    m_pages->addWidget(dataAndHelp());
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    close->setContentsMargins(12, 12, 12, 12);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(close);
    connect(m_sections, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_sections->setCurrentRow(0);
    resize(desk.theme.px(760), desk.theme.px(560));
    whenTranslated(this, [this] {
        setWindowTitle(tr("Settings"));
        m_sections->setAccessibleName(tr("Sections"));
        const QStringList names{tr("General"), tr("Publishing"), tr("Keyboard"), tr("Data and help")};
        for (int i = 0; i < names.size(); ++i)
            m_sections->item(i)->setText(names[i]);
    });
}

QWidget *SettingsDialog::general()
{
    auto *page = new QWidget;
    auto *rows = form(page);
    Services &services = m_desk.services;
    auto *language = new QComboBox;
    language->addItem(QString(), QString());
    language->addItem(u"Español"_s, u"es"_s);
    language->addItem(u"English"_s, u"en"_s);
    language->setCurrentIndex(std::max(0, language->findData(services.get(settings::language))));
    connect(language, &QComboBox::activated, this,
        [language, &services] { services.setLanguage(language->currentData().toString()); });
    auto *zone = new QComboBox;
    zone->addItem(QString(), QString());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zone->addItem(QString::fromLatin1(id), QString::fromLatin1(id));
    zone->setCurrentIndex(std::max(0, zone->findData(services.get(settings::zone))));
    connect(zone, &QComboBox::activated, this,
        [zone, &services] { services.set(settings::zone, zone->currentData().toString()); });
    auto *look = new QComboBox;
    for (const QString &mode : {u"system"_s, u"light"_s, u"dark"_s})
        look->addItem(QString(), mode);
    look->setCurrentIndex(std::max(0, look->findData(services.get(settings::theme))));
    connect(look, &QComboBox::activated, this, [this, look, &services] {
        const QString mode = look->currentData().toString();
        services.set(settings::theme, mode);
        m_desk.theme.setMode(mode == u"dark" ? Theme::Mode::Dark
                : mode == u"light"           ? Theme::Mode::Light
                                             : Theme::Mode::System);
    });
    auto *size = new QSpinBox;
    size->setRange(80, 200);
    size->setSingleStep(10);
    size->setSuffix(u" %"_s);
    size->setValue(int(std::lround(m_desk.theme.textScale() * 100)));
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) { m_desk.theme.setTextScale(percent / 100.0); });
    auto *contrast = tick(m_desk, settings::highContrast);
    connect(contrast, &QCheckBox::toggled, this, [this](bool on) { m_desk.theme.setHighContrast(on); });
    auto *height = new QComboBox;
    for (const QString &kind : {u"compact"_s, u"normal"_s, u"roomy"_s})
        height->addItem(QString(), kind);
    height->setCurrentIndex(std::max(0, height->findData(services.get(settings::rowHeight))));
    connect(height, &QComboBox::activated, this,
        [height, &services] { services.set(settings::rowHeight, height->currentData().toString()); });
    auto *notify = tick(m_desk, settings::notifications);
    auto *tray = tick(m_desk, settings::closeToTray);
    auto *login = new QCheckBox;
    login->setChecked(services.get(settings::startAtLogin));
    login->setVisible(services.canStartAtLogin());
    connect(login, &QCheckBox::toggled, this, [&services](bool on) { services.setStartAtLogin(on); });

    auto *languageLabel = new QLabel, *zoneLabel = new QLabel, *lookLabel = new QLabel, *sizeLabel = new QLabel,
         *heightLabel = new QLabel;
    rows->addRow(languageLabel, language);
    rows->addRow(zoneLabel, zone);
    rows->addRow(lookLabel, look);
    rows->addRow(sizeLabel, size);
    rows->addRow(QString(), contrast);
    rows->addRow(heightLabel, height);
    rows->addRow(QString(), notify);
    rows->addRow(QString(), tray);
    rows->addRow(QString(), login);
    whenTranslated(page, [=] {
        languageLabel->setText(tr("Language"));
        language->setItemText(0, tr("As the system"));
        zoneLabel->setText(tr("Time zone"));
        zone->setItemText(0, tr("As the system"));
        lookLabel->setText(tr("Appearance"));
        look->setItemText(0, tr("As the desktop"));
        look->setItemText(1, tr("Light"));
        look->setItemText(2, tr("Dark"));
        sizeLabel->setText(tr("Text size"));
        contrast->setText(tr("High contrast"));
        heightLabel->setText(tr("Rows of the inbox"));
        height->setItemText(0, tr("Compact"));
        height->setItemText(1, tr("Normal"));
        height->setItemText(2, tr("Roomy"));
        notify->setText(tr("Notify when a message comes in"));
        tray->setText(tr("Closing the window leaves Tertulia running in the tray"));
        login->setText(tr("Start with the computer, so that posts go out on time"));
        const QList<std::pair<QWidget *, QLabel *>> named{
            {language, languageLabel}, {zone, zoneLabel}, {look, lookLabel}, {size, sizeLabel}, {height, heightLabel}};
        for (const auto &[widget, label] : named)
            widget->setAccessibleName(label->text());
    });
    return page;
}

QWidget *SettingsDialog::publishing()
{
    auto *page = new QWidget;
    auto *rows = form(page);
    auto *late = new QSpinBox;
    late->setRange(1, 24 * 60);
    late->setValue(m_desk.services.get(settings::lateLimit) / 60);
    connect(late, &QSpinBox::valueChanged, this,
        [this](int minutes) { m_desk.services.set(settings::lateLimit, minutes * 60); });
    auto *label = new QLabel;
    auto *why = new QLabel;
    why->setWordWrap(true);
    dress(why, m_desk.theme, FontRole::Base, Token::Text2);
    auto *alt = tick(m_desk, settings::altText);
    auto *delay = new QComboBox;
    for (const int seconds : {0, 5, 10, 30, 60})
        delay->addItem(QString(), seconds);
    delay->setCurrentIndex(std::max(0, delay->findData(m_desk.services.get(settings::sendDelay))));
    connect(delay, &QComboBox::activated, this,
        [this, delay] { m_desk.services.set(settings::sendDelay, delay->currentData().toInt()); });
    auto *delayLabel = new QLabel;
    rows->addRow(label, late);
    rows->addRow(why);
    rows->addRow(alt);
    rows->addRow(delayLabel, delay);
    whenTranslated(page, [=] {
        delayLabel->setText(tr("An answer can be taken back for"));
        delay->setAccessibleName(delayLabel->text());
        delay->setItemText(0, tr("no time: it leaves at once"));
        for (int i = 1; i < delay->count(); ++i)
            delay->setItemText(i, tr("%n seconds", nullptr, delay->itemData(i).toInt()));
        alt->setText(tr("A picture needs an alt text before it goes out"));
        label->setText(tr("How late a post may go out"));
        late->setAccessibleName(label->text());
        late->setSuffix(u' ' + tr("min"));
        why->setText(
            tr("If the computer was off for longer, the post is not sent by itself: it waits for a decision."));
    });
    return page;
}

QWidget *SettingsDialog::keyboard() { return new KeysPage(m_desk); }

QWidget *SettingsDialog::dataAndHelp()
{
    auto *page = new QWidget;
    auto *rows = form(page);
    auto *file = new QLabel(m_desk.services.workspaceFile());
    file->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    file->setWordWrap(true);
    auto *copies = new QLabel(workspace::copiesFolder(m_desk.services.workspaceFile()));
    copies->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    copies->setWordWrap(true);
    auto *log = new QPushButton;
    connect(log, &QPushButton::clicked, this, [this] {
        auto *dialog = new LogDialog(m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    auto *highlight = new QLabel;
    highlight->setWordWrap(true);
    auto *fileLabel = new QLabel, *copiesLabel = new QLabel;
    rows->addRow(fileLabel, file);
    rows->addRow(copiesLabel, copies);
    rows->addRow(QString(), log);
    rows->addRow(highlight);
    whenTranslated(page, [=] {
        fileLabel->setText(tr("Workspace"));
        copiesLabel->setText(tr("Daily copies"));
        log->setText(tr("Log for a report of trouble…"));
        highlight->setText(Syntax::available()
                ? QString()
                : tr("Code and mentions are not coloured: the library for it was not found when Tertulia was built."));
    });
    return page;
}
