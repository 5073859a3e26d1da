#include "ui/pause/pausebanner.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/pause/pausewatch.h"
#include "ui/pause/pausewords.h"
#include "ui/services.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

PauseBanner::PauseBanner(const Desk &desk, const PauseWatch &watch, const AccountBook &accounts, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_watch(watch),
      m_accounts(accounts),
      m_title(new ElidedLabel),
      m_facts(new ElidedLabel),
      m_counts(new QLabel),
      m_proof(new QPushButton),
      m_resume(new QPushButton)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    words->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(10);
    row->addLayout(words, 1);
    for (QWidget *widget :
        {static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_proof), static_cast<QWidget *>(m_resume)})
        row->addWidget(widget, 0, Qt::AlignVCenter);
    for (QPushButton *button : {m_proof, m_resume})
        button->setProperty("small", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_proof, &QPushButton::clicked, this, &PauseBanner::proofAsked);
    connect(m_resume, &QPushButton::clicked, this, &PauseBanner::resumeAsked);
    connect(&watch, &PauseWatch::changed, this, &PauseBanner::tell);
    connect(&accounts, &AccountBook::changed, this, &PauseBanner::tell);
    connect(&desk.theme, &Theme::changed, this, &PauseBanner::restyle);
    restyle();
    tell();
}

void PauseBanner::tell()
{
    const Pause *pause = m_watch.first();
    setVisible(pause);
    if (!pause)
        return;
    const QTimeZone zone = postwords::zoneOf(m_desk.services.zone());
    QStringList who;
    for (const Pause &one : m_watch.standing().pauses) // that of all says it all
        if (who.isEmpty() || pause->account)
            who.append(pausewords::since(one, m_desk.services.now(), zone, m_accounts, m_desk.theme));
    const QString title = who.join(u" · "_s);
    QStringList facts{pausewords::inForce(*pause)};
    if (!pause->by.isEmpty())
        facts.append(pause->by);
    if (!pause->reason.isEmpty())
        facts.append(tr("reason: %1").arg(pause->reason));
    facts.append(tr("replies go out, posts do not"));
    const QString counts = pausewords::counts(m_watch.count(SendState::Held), m_watch.standing().published);
    m_title->setText(title);
    m_facts->setText(facts.join(u" · "_s));
    m_counts->setText(counts);
    m_proof->setText(tr("Proof"));
    m_proof->setToolTip(tr("What was held, with its times"));
    m_resume->setText(tr("Resume one by one…"));
    setAccessibleName(u"%1. %2. %3."_s.arg(title, pausewords::inForce(*pause), counts));
}

void PauseBanner::restyle()
{
    const StateLook look = m_desk.theme.stateLook(StateGlyph::Failed);
    m_title->setFont(m_desk.theme.font(FontRole::Strong));
    m_facts->setFont(m_desk.theme.font(FontRole::Caption));
    m_counts->setFont(m_desk.theme.font(FontRole::Base));
    for (QWidget *words :
        {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_counts)})
        setInk(words, look.onStrong);
    const int side = m_desk.theme.px(14);
    layout()->setContentsMargins(12 + side + 12, 0, 12, 0);
    m_proof->setIcon(icon(m_desk.theme, u"document-export"_s));
    m_resume->setIcon(icon(m_desk.theme, u"media-playback-start"_s));
    setFixedHeight(m_desk.theme.rowHeight(RowKind::Banner));
    update();
}

void PauseBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QFrame::changeEvent(event);
}

void PauseBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const StateLook look = m_desk.theme.stateLook(StateGlyph::Failed);
    painter.fillRect(rect(), look.strong);
    const int side = m_desk.theme.px(16);
    paint::icon(
        &painter, QRect(12, (height() - side) / 2, side, side), u"media-playback-pause"_s, look.onStrong, m_desk.theme);
}
