#include "ui/composer/schedulebar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

//! The zones that people know by a place; the rest are aliases.
QStringList zones()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/') && !id.startsWith("SystemV/") && !id.startsWith("US/"))
            names.append(QString::fromLatin1(id));
    return names;
}

} // namespace

ScheduleBar::ScheduleBar(Theme &theme, QWidget *parent)
    : QFrame(parent),
      m_theme(theme),
      m_date(new QDateEdit(this)),
      m_time(new QTimeEdit(this)),
      m_zone(new QComboBox(this)),
      m_fact(new ElidedLabel(this)),
      m_glyph(new QLabel(this)),
      m_spread(new LinkLabel(theme, this)),
      m_problems(new LinkLabel(theme, this)),
      m_problemKey(new KeyHint(theme, u"F8"_s, this)),
      m_publish(new QPushButton(this)),
      m_schedule(new QPushButton(this)),
      m_byServer(new QCheckBox(this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 0, 12, 0);
    lines->setSpacing(0);
    auto *row = new QHBoxLayout;
    lines->addLayout(row, 1);
    lines->addWidget(m_byServer);
    m_byServer->hide();
    m_row = row;
    row->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_glyph, m_date, m_time, m_zone})
        row->addWidget(part);
    row->addWidget(m_fact, 1);
    row->addWidget(m_spread);
    row->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding)); // while the fact is away
    for (QWidget *part : std::initializer_list<QWidget *>{m_problems, m_problemKey, m_publish, m_schedule})
        row->addWidget(part);
    m_date->setCalendarPopup(true);
    m_time->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->setStretchFactor(m_zone, 1);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(zones());
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_fact->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_schedule->setProperty("primary", true);
    m_schedule->setProperty("keys", u"Ctrl+Return"_s);
    connect(m_date, &QDateEdit::dateChanged, this, &ScheduleBar::planned);
    connect(m_time, &QTimeEdit::timeChanged, this, &ScheduleBar::planned);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &ScheduleBar::planned);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this,
        [this] { m_zone->setEditText(zone()); }); // what is no zone does not stay
    connect(m_byServer, &QCheckBox::clicked, this, &ScheduleBar::byServerChosen);
    connect(m_problems, &QAbstractButton::clicked, this, &ScheduleBar::problemAsked);
    connect(m_spread, &QAbstractButton::clicked, this, &ScheduleBar::spreadAsked);
    connect(m_publish, &QPushButton::clicked, this, &ScheduleBar::publishAsked);
    connect(m_schedule, &QPushButton::clicked, this, &ScheduleBar::scheduleAsked);
    connect(&theme, &Theme::changed, this, &ScheduleBar::restyle);
    setWords();
    restyle();
}

void ScheduleBar::setPlan(const QString &wallTime, const QString &zone)
{
    const QSignalBlocker date(m_date), time(m_time), place(m_zone);
    const QDateTime wall = QDateTime::fromString(wallTime, Qt::ISODate);
    if (m_date->date() != wall.date()) // somebody may be in the middle of typing it
        m_date->setDate(wall.date());
    if (m_time->time() != wall.time())
        m_time->setTime(wall.time());
    if (m_zone->findText(zone) < 0)
        m_zone->addItem(zone);
    m_zone->setCurrentIndex(m_zone->findText(zone));
    m_zone->setToolTip(zone);
    if (!m_zone->lineEdit()->hasFocus())
        m_zone->lineEdit()->setCursorPosition(0); // the continent is what stays in sight
}

QString ScheduleBar::wallTime() const
{
    return m_date->date().toString(Qt::ISODate) + u'T' + m_time->time().toString(u"HH:mm"_s);
}

QString ScheduleBar::zone() const { return m_zone->itemText(m_zone->currentIndex()); }

void ScheduleBar::setFact(const QString &fact) { m_fact->setText(fact); }

void ScheduleBar::setByServer(bool offered, bool chosen)
{
    m_byServer->setChecked(chosen);
    if (m_byServer->isVisibleTo(this) == offered)
        return;
    m_byServer->setVisible(offered);
    restyle();
}

void ScheduleBar::setProblems(int count)
{
    m_count = count;
    m_problems->setVisible(count > 0);
    m_problems->setAccessibleName(tr("%n things to fix", nullptr, count));
    fit();
    m_problems->setToolTip(tr("F8 goes to the next one"));
}

void ScheduleBar::setSpread(const QString &verb)
{
    m_spread->setText(verb);
    m_spread->setAccessibleName(verb);
    fit();
}

void ScheduleBar::setVerbs(const QString &schedule, bool canSend)
{
    m_schedule->setText(schedule);
    m_schedule->setAccessibleName(schedule);
    m_schedule->setEnabled(canSend);
    m_publish->setEnabled(canSend);
}

void ScheduleBar::focusDate() { m_date->setFocus(Qt::ShortcutFocusReason); }

QList<QWidget *> ScheduleBar::tabOrder() const
{
    return {m_date, m_time, m_zone, m_byServer, m_spread, m_problems, m_publish, m_schedule};
}

void ScheduleBar::setWords()
{
    const QSignalBlocker date(m_date), time(m_time);
    m_date->setLocale(QLocale());
    m_time->setLocale(QLocale());
    m_date->setDisplayFormat(u"ddd d MMM yyyy"_s);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_date->setAccessibleName(tr("Date"));
    m_time->setAccessibleName(tr("Time"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_publish->setText(tr("Publish now…"));
    m_publish->setAccessibleName(tr("Publish now…"));
    m_byServer->setText(tr("Let the server keep it (goes out even if this computer is off)"));
    m_byServer->setAccessibleName(m_byServer->text());
    setAccessibleName(tr("When it goes out"));
    setProblems(m_count);
}

void ScheduleBar::restyle()
{
    setFixedHeight(m_theme.px(m_byServer->isVisibleTo(this) ? 84 : 52));
    setMinimumWidth(m_theme.px(600)); // what it needs when tight; a roomier layout must not hold the window open
    m_glyph->setPixmap(icon(m_theme, u"view-calendar"_s).pixmap(m_theme.px(16)));
    m_fact->setFont(m_theme.font(FontRole::Small));
    setInk(m_fact, m_theme.color(Token::Text2));
    m_problems->setInk(m_theme.stateLook(StateGlyph::Failed).strong);
    m_problems->setStrong(true);
    fit();
    update();
}

//! In a narrow window the words give way, the fields stay.
void ScheduleBar::fit()
{
    const bool tight = width() < m_theme.px(900);
    const QFontMetrics metrics(m_date->font());
    int widest = 0; // of the days of a year, in this language
    for (int month = 1; month <= 12; ++month)
        for (int day = 20; day < 27; ++day)
            widest = qMax(widest,
                metrics.horizontalAdvance(m_date->locale().toString(QDate(2026, month, day), u"ddd d MMM yyyy"_s)));
    m_date->setFixedWidth(widest + m_theme.px(tight ? 48 : 60)); // frame, arrow, and air for the cursor
    m_zone->setMinimumWidth(m_theme.px(tight ? 104 : 176));
    m_zone->setMaximumWidth(m_theme.px(176));
    m_zone->setToolTip(zone());
    m_zone->lineEdit()->setCursorPosition(0);
    m_row->setSpacing(tight ? 4 : 8);
    layout()->setContentsMargins(tight ? 8 : 12, 0, tight ? 8 : 12, m_byServer->isVisibleTo(this) ? m_theme.px(8) : 0);
    m_glyph->setVisible(!tight);
    m_fact->setVisible(!tight);
    m_spread->setVisible(!tight && !m_spread->text().isEmpty());
    m_problemKey->setVisible(!tight && m_count > 0);
    m_problems->setText(tight ? tr("F8: %1").arg(m_count) : tr("%n things to fix", nullptr, m_count));
}

void ScheduleBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void ScheduleBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QFrame::changeEvent(event);
}

void ScheduleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Alt));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Token::LineMid));
}
