#include "ui/accounts/firstrun.h"
#include "ui/accounts/connectdialog.h"
#include "ui/accounts/networkcard.h"
#include "ui/services.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QFrame *card()
{
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    frame->setFrameShape(QFrame::StyledPanel);
    return frame;
}

QLabel *label(const Theme &theme, FontRole role, Token ink)
{
    auto *text = new QLabel;
    text->setWordWrap(true);
    text->setFont(theme.font(role));
    setInk(text, theme.color(ink));
    return text;
}

} // namespace

FirstRun::FirstRun(const Desk &desk, QWidget *parent) : Place(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    m_title = label(desk.theme, FontRole::Figure, Token::Text);
    m_subtitle = label(desk.theme, FontRole::Title, Token::Text2);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(14);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(20);
    cards->addWidget(practiceCard(), 5);
    cards->addWidget(connectCard(), 9);
    column->addLayout(cards);
    column->addWidget(choices());
    column->addStretch(1);

    auto *middle = new QWidget;
    middle->setLayout(column);
    middle->setMaximumWidth(desk.theme.px(1120));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 32, 24, 12);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    whenTranslated(this, [this] { translate(); });
}

QWidget *FirstRun::practiceCard()
{
    auto *frame = card();
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(22, 20, 22, 20);
    column->setSpacing(12);
    m_practiceTitle = label(m_desk.theme, FontRole::Heading, Token::Text);
    m_practiceText = label(m_desk.theme, FontRole::Base, Token::Text2);
    m_promises = label(m_desk.theme, FontRole::Base, Token::Text);
    m_practice = new QPushButton;
    m_practice->setObjectName(u"practice"_s);
    m_practice->setProperty("primary", true);
    m_practice->setIcon(icon(m_desk.theme, u"media-playback-start"_s, m_desk.theme.color(Token::OnAccent)));
    connect(m_practice, &QPushButton::clicked, this, [this] { m_desk.services.openPractice(); });
    column->addWidget(m_practiceTitle);
    column->addWidget(m_practiceText);
    column->addWidget(m_promises);
    column->addStretch(1);
    column->addWidget(m_practice, 0, Qt::AlignLeft);
    return frame;
}

QWidget *FirstRun::connectCard()
{
    auto *frame = card();
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(22, 20, 22, 20);
    column->setSpacing(12);
    m_connectTitle = label(m_desk.theme, FontRole::Heading, Token::Text);
    m_connectText = label(m_desk.theme, FontRole::Base, Token::Text2);
    column->addWidget(m_connectTitle);
    column->addWidget(m_connectText);
    auto *grid = new QGridLayout;
    grid->setSpacing(10);
    int place = 0;
    for (const NetworkInfo &info : m_desk.services.networks()) {
        if (info.practice)
            continue;
        auto *button = new NetworkCard(m_desk, info);
        button->setObjectName(u"network-"_s + info.id);
        connect(button, &QPushButton::clicked, this, [this, id = info.id] { connectTo(id); });
        grid->addWidget(button, place / 3, place % 3);
        m_networks.append(button);
        ++place;
    }
    for (int empty = place; empty < 2; ++empty)
        grid->setColumnStretch(empty, 1);
    column->addLayout(grid);
    column->addStretch(1);
    return frame;
}

QWidget *FirstRun::choices()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 8, 0, 0);
    m_language = new QComboBox;
    m_language->addItem(u"Español"_s, u"es"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(m_language->findData(m_desk.services.language()));
    m_zone = new QComboBox;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->setCurrentText(m_desk.services.zone());
    m_foot = label(m_desk.theme, FontRole::Base, Token::Text2);
    m_foot->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(m_language);
    line->addWidget(m_zone);
    line->addWidget(m_foot, 1);
    connect(m_language, &QComboBox::activated, this,
        [this] { m_desk.services.setLanguage(m_language->currentData().toString()); });
    connect(
        m_zone, &QComboBox::activated, this, [this] { m_desk.services.set(settings::zone, m_zone->currentText()); });
    return row;
}

void FirstRun::translate()
{
    m_title->setText(u"Tertulia"_s);
    m_subtitle->setText(tr("Everything is kept on this computer. There is nowhere to register."));
    m_practiceTitle->setText(tr("Practise with a sample community"));
    m_practiceText->setText(tr("A bicycle workshop and fourteen people who ask, thank, complain and answer each other. "
                               "Nothing leaves this computer."));
    m_promises->setText(u"✓  "_s + tr("Answer, schedule and undo without fear") + u"\n✓  "_s
        + tr("It answers what you write") + u"\n✓  "_s + tr("Apart from your own accounts"));
    m_practice->setText(tr("Practise"));
    m_connectTitle->setText(tr("Connect an account"));
    m_connectText->setText(tr("One first, the others later. The permission is kept in the system's keychain."));
    m_foot->setText(tr("No tracking. No accounts of ours. Works without a connection."));
    m_language->setAccessibleName(tr("Language"));
    m_zone->setAccessibleName(tr("Time zone"));
}

void FirstRun::enter()
{
    if (m_networks.isEmpty())
        m_practice->setFocus();
    else
        m_networks.first()->setFocus();
}

void FirstRun::connectTo(const QString &network)
{
    for (const NetworkInfo &info : m_desk.services.networks()) {
        if (info.id != network)
            continue;
        auto *dialog = new ConnectDialog(m_desk, info, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}
