#include "ui/calendar/decisioncard.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postcard.h"
#include "ui/calendar/postdeeds.h"
#include "ui/calendar/postwords.h"
#include "ui/services.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ink.h"
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
//! Badges and glyph of a card, for a layout.
class Marks : public QWidget {
public:
    Marks(const PostCard &card, const Theme &theme) : m_card(card), m_theme(theme)
    {
        setFixedSize(
            theme.px(17) * (qMin(3, int(card.badges.size())) + 1) + (card.badges.size() > 3 ? theme.px(16) : 0),
            theme.px(16));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        postcard::drawMarks(&painter, rect(), m_card, 3, m_theme);
    }

private:
    PostCard m_card;
    const Theme &m_theme;
};

int partsOut(const Post &post, AccountId account)
{
    return int(std::count_if(post.variants.cbegin(), post.variants.cend(),
        [&](const Variant &v) { return v.account == account && v.state == SendState::Published; }));
}

bool has(const Post &post, SendState state)
{
    return std::any_of(
        post.variants.cbegin(), post.variants.cend(), [state](const Variant &v) { return v.state == state; });
}
} // namespace

DecisionCard::DecisionCard(
    const Desk &desk, const AccountBook &accounts, PostDeeds &deeds, const Post &post, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_accounts(accounts), m_deeds(deeds), m_post(post)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 10, 9);
    column->setSpacing(4);
    column->addWidget(head());
    auto *words = new QLabel(sentence(post, desk, accounts));
    words->setWordWrap(true);
    words->setTextFormat(Qt::RichText);
    words->setFont(desk.theme.font(FontRole::Small));
    setInk(words, desk.theme.color(Token::Text2));
    column->addWidget(words);
    column->addWidget(verbs());
    setAccessibleName(postwords::titleOf(post));
}

QWidget *DecisionCard::head()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *title = new ElidedLabel;
    title->setText(postwords::titleOf(m_post));
    title->setFont(m_desk.theme.font(FontRole::Strong));
    row->addWidget(title, 1);
    row->addWidget(new Marks(
        PostCard::of(m_post, postwords::zoneOf(m_desk.services.zone()), m_accounts, m_desk.theme), m_desk.theme));
    return line;
}

QWidget *DecisionCard::verbs()
{
    auto *box = new QWidget;
    auto *row = new FlowRow(6, box);
    const auto add = [&](const QString &text, const auto &run) {
        auto *button = new QPushButton(text);
        button->setProperty("small", true);
        button->setAccessibleName(tr("%1: %2").arg(text, postwords::titleOf(m_post)));
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
    };
    const Variant worst = postwords::byUrgency(m_post).value(0);
    if (has(m_post, SendState::Unknown))
        add(tr("Read the account"), [this] { m_deeds.readAccounts(m_post); });
    if (has(m_post, SendState::Failed))
        add(tr("Retry only %1").arg(m_deeds.namesOf(m_post, SendState::Failed)),
            [this] { m_deeds.retryFailed(m_post); });
    for (const Variant &version : std::as_const(m_post.variants))
        if (version.state == SendState::Failed && version.errorKind == Error::Kind::SignIn)
            add(tr("Reconnect"), [this, id = version.account] { Q_EMIT accountAsked(id); });
    if (has(m_post, SendState::Missed) || has(m_post, SendState::Held)) {
        add(tr("Publish now"), [this] { m_deeds.publishNow(m_post); });
        add(tr("Move"), [this] { Q_EMIT moveAsked(m_post.id); });
        add(tr("Drop"), [this] { m_deeds.drop(m_post); });
    }
    add(tr("See receipt"), [this, id = worst.id] { Q_EMIT receiptAsked(id); });
    return box;
}

QString DecisionCard::sentence(const Post &post, const Desk &desk, const AccountBook &accounts)
{
    QStringList lines;
    const QTimeZone zone = postwords::zoneOf(desk.services.zone());
    bool missed = false;
    for (const Variant &version : postwords::byUrgency(post)) {
        const QString part = postwords::partWord(post, version);
        const QString name = accounts.nameOf(desk.theme, version.account);
        const QString network = (part.isEmpty() ? name : u"%1 (%2)"_s.arg(name, part)).toHtmlEscaped();
        const int out = partsOut(post, version.account);
        const StateLook look = desk.theme.stateLook(postwords::glyphOf(version.state));
        const auto strong
            = [&](const QString &words) { return u"<b style='color:%1'>%2</b> "_s.arg(look.strong.name(), words); };
        if (version.state == SendState::Unknown)
            lines.append(strong(tr("Not known whether it reached %1.").arg(network)) + tr("Not sent again by itself."));
        else if (version.state == SendState::Failed)
            lines.append(
                strong(tr("Not published.")) + tr("%1: %2.").arg(network, postwords::causeOf(version).toHtmlEscaped()));
        else if (version.state == SendState::Missed && out > 0)
            lines.append(strong(tr("Only the beginning is out on %1.").arg(name.toHtmlEscaped()))
                + tr("Part %1 is the last one there; the rest is late and does not go out by itself.").arg(out));
        else if (version.state == SendState::Missed && !std::exchange(missed, true))
            lines.append(strong(tr("Missed on %1.").arg(postwords::momentOf(version.due, zone)))
                + missedText(version, QLocale().toString(version.due.toTimeZone(zone).time(), QLocale::ShortFormat))
                      .toHtmlEscaped()
                + u' ' + tr("Nothing was sent."));
        else if (version.state == SendState::Held)
            lines.append(strong(tr("Held.")) + tr("%1: nothing was sent.").arg(network));
    }
    return lines.join(u"<br>"_s);
}

void DecisionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const StateLook look = m_desk.theme.stateLook(postwords::glyphOf(postwords::shown(m_post)));
    painter.fillRect(rect(), look.soft);
    painter.fillRect(QRect(0, 0, 3, height()), look.strong);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_desk.theme.color(Token::Line));
}

void DecisionCard::mouseDoubleClickEvent(QMouseEvent *) { Q_EMIT opened(m_post.id); }
