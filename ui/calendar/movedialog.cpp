#include "ui/calendar/movedialog.h"
#include "models/store/posts.h"
#include "ui/calendar/postwords.h"
#include "ui/services.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MoveDialog::MoveDialog(const Desk &desk, const QString &title, const Plan &plan, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_title(title),
      m_date(new QDateEdit),
      m_time(new QTimeEdit),
      m_zone(new QComboBox),
      m_ask(question()),
      m_trouble(new QLabel),
      m_move(new QPushButton),
      m_cancel(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(fields());
    column->addWidget(m_ask);
    m_trouble->setWordWrap(true);
    column->addWidget(m_trouble);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_move, QDialogButtonBox::AcceptRole);
    m_move->setProperty("primary", true);
    column->addWidget(buttons);
    m_cancel->setAutoDefault(false);
    m_move->setDefault(true); // once it stands in the dialog: Enter moves
    const QDateTime soon = m_desk.services.now().toTimeZone(postwords::zoneOf(plan.zone)).addSecs(3600);
    const bool planned = !plan.wallTime.isEmpty();
    m_date->setDate(planned ? QDate::fromString(plan.wallTime.left(10), Qt::ISODate) : soon.date());
    m_time->setTime(planned ? QTime::fromString(plan.wallTime.mid(11, 5), u"HH:mm"_s) : QTime(soon.time().hour(), 0));
    m_zone->setCurrentText(plan.zone);
    connect(m_zone, &QComboBox::currentTextChanged, this, &MoveDialog::judge);
    connect(m_date, &QDateEdit::dateChanged, this, &MoveDialog::judge);
    connect(m_time, &QTimeEdit::timeChanged, this, &MoveDialog::judge);
    connect(m_right, &QPushButton::clicked, this, [this] { answer(m_right); });
    connect(m_left, &QPushButton::clicked, this, [this] { answer(m_left); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->plan());
        accept();
    });
    setMinimumWidth(m_desk.theme.px(420));
    translate();
}

void MoveDialog::propose(const QDate &day)
{
    if (day > m_date->date())
        m_time->setTime(QTime(10, 0));
    m_date->setDate(qMax(day, m_date->date()));
    m_time->setFocus();
}

QWidget *MoveDialog::fields()
{
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"dd/MM/yyyy"_s);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/') || id == "UTC")
            m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    auto *form = new QWidget;
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    QWidget *const widgets[] = {m_date, m_time, m_zone};
    for (int i = 0; i < 3; ++i) {
        m_labels[i] = new QLabel;
        m_labels[i]->setBuddy(widgets[i]);
        rows->addRow(m_labels[i], widgets[i]);
    }
    return form;
}

QWidget *MoveDialog::question()
{
    m_doubt = new QLabel;
    m_doubt->setWordWrap(true);
    m_right = new QPushButton;
    m_left = new QPushButton;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_doubt);
    auto *row = new QHBoxLayout;
    row->addWidget(m_left);
    row->addWidget(m_right);
    row->addStretch(1);
    column->addLayout(row);
    for (QPushButton *button : {m_right, m_left})
        button->setAutoDefault(false);
    return box;
}

void MoveDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QDialog::changeEvent(event);
}

void MoveDialog::translate()
{
    setWindowTitle(tr("Move “%1”").arg(m_title));
    m_labels[0]->setText(tr("&Date"));
    m_labels[1]->setText(tr("&Time"));
    m_labels[2]->setText(tr("Time &zone"));
    m_move->setText(tr("Move"));
    m_cancel->setText(tr("Cancel"));
    m_date->setAccessibleName(tr("Date"));
    m_time->setAccessibleName(tr("Time"));
    m_zone->setAccessibleName(tr("Time zone"));
    judge();
}

QString MoveDialog::wallTime() const { return PostDeeds::wallTimeOf(m_date->date(), m_time->time()); }

Plan MoveDialog::plan() const
{
    Plan plan = PostDeeds::planAt(wallTime(), m_zone->currentText());
    const QTimeZone zone(plan.zone.toLatin1());
    if (m_second && zone.isValid()) // the same reading of the clock, after it was put back
        plan.due = plan.due.addSecs(zone.offsetFromUtc(plan.due) - zone.offsetFromUtc(plan.due.addSecs(3 * 3600)));
    return plan;
}

void MoveDialog::judge()
{
    const QString wall = wallTime();
    const QTimeZone zone(m_zone->currentText().toLatin1());
    if (m_answered != wall + m_zone->currentText())
        m_second = false;
    const auto kind = zone.isValid() ? posts::kindOf(wall, m_zone->currentText()) : posts::WallTime::Plain;
    const bool doubtful = kind != posts::WallTime::Plain && m_answered != wall + m_zone->currentText();
    m_ask->setVisible(doubtful);
    if (doubtful) {
        const QDateTime due = posts::instant(wall, m_zone->currentText());
        const QString time = m_time->time().toString(u"HH:mm"_s);
        const QString day = QLocale().toString(m_date->date(), tr("d MMMM"));
        const QDateTime before = due.addSecs(-3 * 3600), after = due.addSecs(3 * 3600);
        if (kind == posts::WallTime::Gap) {
            const QTime later = due.toTimeZone(zone).time();
            const QTime earlier = m_time->time().addSecs(zone.offsetFromUtc(before) - zone.offsetFromUtc(after));
            m_doubt->setText(tr("%1 does not exist on %2. %3 or %4?")
                                 .arg(time, day, later.toString(u"HH:mm"_s), earlier.toString(u"HH:mm"_s)));
            m_left->setText(later.toString(u"HH:mm"_s));
            m_right->setText(earlier.toString(u"HH:mm"_s));
        } else {
            m_doubt->setText(tr("%1 comes twice on %2. The first or the second?").arg(time, day));
            m_left->setText(tr("The first, %1").arg(postwords::offsetOf(zone, before)));
            m_right->setText(tr("The second, %1").arg(postwords::offsetOf(zone, after)));
        }
    }
    const bool past = zone.isValid() && !doubtful && plan().due <= m_desk.services.now();
    m_trouble->setText(!zone.isValid() ? tr("No time zone has this name. Example: Europe/Madrid")
            : past                     ? tr("This time has passed. Choose a later one.")
                                       : QString());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    setInk(m_trouble, m_desk.theme.stateLook(StateGlyph::Failed).strong);
    m_move->setEnabled(zone.isValid() && !doubtful && !past);
}

void MoveDialog::answer(const QPushButton *pressed)
{
    const QString zone = m_zone->currentText();
    if (posts::kindOf(wallTime(), zone) == posts::WallTime::Gap) {
        m_time->setTime(QTime::fromString(pressed->text(), u"HH:mm"_s));
    } else {
        m_second = pressed == m_right;
        m_answered = wallTime() + zone;
        judge();
    }
    m_move->setFocus();
}
