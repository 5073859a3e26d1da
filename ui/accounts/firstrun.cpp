#include "ui/accounts/firstrun.h"
#include "ui/accounts/connectdialog.h"
#include "ui/accounts/networkcard.h"
#include "ui/services.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
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

QLabel *label(Theme &theme, FontRole role, Token ink)
{
    auto *text = new QLabel;
    text->setWordWrap(true);
    dress(text, theme, role, ink);
    return text;
}

//! Some of those who wait in the practice community, as its inbox will show them.
class Sample final : public QWidget {
public:
    explicit Sample(Theme &theme) : m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
    }
    void say(const QList<QPair<QString, QString>> &people)
    {
        m_people = people;
        QStringList spoken;
        for (const auto &[name, words] : people)
            spoken.append(name + u": "_s + words);
        setAccessibleName(spoken.join(u". "_s));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {m_theme.px(200), int(m_people.size()) * rowHeight() + 2}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paint::panel(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, m_theme.color(Token::Base),
            m_theme.color(Token::Line));
        int top = 1;
        const int face = m_theme.px(28), left = m_theme.px(10) + face + m_theme.px(8);
        for (const auto &[name, words] : std::as_const(m_people)) {
            if (top > 1)
                painter.fillRect(1, top, width() - 2, 1, m_theme.color(Token::Line));
            paint::avatar(&painter, {m_theme.px(10), top + (rowHeight() - face) / 2, face, face},
                {.name = name, .ring = m_theme.color(Token::Base)}, m_theme);
            const int upper = m_theme.lineHeight(FontRole::SmallStrong), lower = m_theme.lineHeight(FontRole::Small);
            const int y = top + (rowHeight() - upper - lower) / 2;
            paint::text(&painter, {left, y, width() - left - m_theme.px(8), upper}, name,
                m_theme.font(FontRole::SmallStrong), m_theme.color(Token::Text));
            paint::text(&painter, {left, y + upper, width() - left - m_theme.px(8), lower}, words,
                m_theme.font(FontRole::Small), m_theme.color(Token::Text2));
            top += rowHeight();
        }
    }

private:
    int rowHeight() const
    {
        return m_theme.lineHeight(FontRole::SmallStrong) + m_theme.lineHeight(FontRole::Small) + m_theme.px(10);
    }
    Theme &m_theme;
    QList<QPair<QString, QString>> m_people;
};

} // namespace

FirstRun::FirstRun(const Desk &desk, QWidget *parent) : Place(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    m_title = label(desk.theme, FontRole::Figure, Token::Text);
    m_subtitle = label(desk.theme, FontRole::Title, Token::Text2);
    const auto lighter = [this] { // as large as a title, but not one
        QFont font = m_desk.theme.font(FontRole::Title);
        font.setWeight(QFont::Normal);
        m_subtitle->setFont(font);
    };
    connect(&desk.theme, &Theme::changed, this, lighter);
    lighter();
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
    const auto measure = [this, middle] { middle->setMaximumWidth(m_desk.theme.px(1120)); };
    connect(&desk.theme, &Theme::changed, middle, measure);
    measure();
    auto *inside = new QWidget;
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(24, 32, 24, 12);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *area = new QScrollArea; // large text in a small window
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    const auto ground = [area, inside, this] {
        for (QWidget *widget : {area->viewport(), inside})
            setGround(widget, m_desk.theme.color(Token::Window));
    };
    connect(&desk.theme, &Theme::changed, this, ground);
    ground();
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
    auto *sample = new Sample(m_desk.theme);
    whenTranslated(sample, [sample] {
        sample->say({{u"Marta Quiroga"_s, tr("“With 42×17 the table does not add up”")},
            {u"Paco Núñez"_s, tr("“Who rides out on Sunday?”")},
            {u"Youssef Benali"_s, tr("“And for a delivery bike?”")}});
    });
    column->addWidget(sample);
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
    if (m_zone->findText(m_desk.services.zone()) < 0) // an alias that this system's list leaves out
        m_zone->addItem(m_desk.services.zone());
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
    m_language->setCurrentIndex(m_language->findData(m_desk.services.language())); // also when chosen elsewhere
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
