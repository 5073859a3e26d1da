#include "ui/composer/tailoringpanel.h"
#include "ui/composer/pairbars.h"
#include "ui/composer/statestrip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

template <class Draw>
QPixmap drawn(const QSize &size, double ratio, Draw draw)
{
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(&painter);
    return picture;
}

} // namespace

TailoringPanel::TailoringPanel(Theme &theme, QWidget *parent)
    : QFrame(parent),
      m_theme(theme),
      m_whole(new QWidget(this)),
      m_left(new QWidget),
      m_right(new QWidget),
      m_glyph(new QLabel),
      m_title(new QLabel),
      m_badges(new QLabel),
      m_score(new QLabel),
      m_sentence(new QLabel),
      m_consequence(new QLabel),
      m_difference(new QPushButton),
      m_rewrite(new QPushButton),
      m_keep(new QPushButton),
      m_barsTitle(new QLabel),
      m_lines(new ElidedLabel),
      m_bars(new PairBars(theme)),
      m_scroll(new QScrollArea),
      m_strip(new StateStrip(theme, this))
{
    build();
    m_shown.name = m_shown.network = [](AccountId) { return QString(); };
    connect(m_difference, &QPushButton::clicked, this, &TailoringPanel::differenceAsked);
    connect(m_rewrite, &QPushButton::clicked, this, &TailoringPanel::rewriteAsked);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (m_shown.reason.isEmpty())
            Q_EMIT reasonAsked();
        else
            Q_EMIT reasonTakenBack();
    });
    connect(m_strip, &StateStrip::verbChosen, this, &TailoringPanel::differenceAsked);
    connect(m_strip, &StateStrip::otherVerbChosen, this, &TailoringPanel::rewriteAsked);
    connect(&theme, &Theme::changed, this, &TailoringPanel::restyle);
    restyle();
}

void TailoringPanel::build()
{
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(14, 10, 14, 10);
    left->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_glyph);
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_badges);
    top->addWidget(m_score);
    left->addLayout(top);
    for (QLabel *label : {m_sentence, m_consequence}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        left->addWidget(label);
    }
    left->addStretch(1);
    auto *verbs = new QHBoxLayout;
    verbs->setSpacing(8);
    verbs->addWidget(m_difference);
    verbs->addWidget(m_rewrite);
    verbs->addStretch(1);
    verbs->addWidget(m_keep);
    left->addLayout(verbs);
    m_difference->setProperty("keys", u"Ctrl+Shift+D"_s);
    m_keep->setFlat(true);

    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(12, 10, 12, 6);
    right->setSpacing(2);
    auto *titles = new QHBoxLayout;
    titles->addWidget(m_barsTitle);
    titles->addWidget(m_lines, 1);
    right->addLayout(titles);
    right->addWidget(m_scroll, 1);
    m_lines->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_scroll->setWidget(m_bars);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *row = new QHBoxLayout(m_whole);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_left, 13);
    row->addWidget(m_right, 7);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_whole);
    column->addWidget(m_strip);
    setMinimumWidth(1);
}

void TailoringPanel::present(const Shown &shown)
{
    m_shown = shown;
    say();
}

void TailoringPanel::setRoomy(bool roomy)
{
    m_roomy = roomy;
    fit();
}

QString TailoringPanel::title(const text::Pair &pair) const
{
    if (pair.isSame())
        return m_shown.reason.isEmpty() ? tr("Same text on two walls") : tr("Same text, kept on purpose");
    return pair.isNear() ? tr("Nearly the same text on two walls") : tr("Each wall has its own words");
}

StateGlyph TailoringPanel::glyph(const text::Pair &pair) const
{
    if (pair.isSame())
        return m_shown.reason.isEmpty() ? StateGlyph::Failed : StateGlyph::Due;
    return pair.isNear() ? StateGlyph::Due : StateGlyph::Ok;
}

void TailoringPanel::say()
{
    const text::Pair *worst = m_shown.tailoring.worst();
    fit();
    if (!worst)
        return;
    const TailoringWords words(m_shown.name, QTimeZone::utc());
    const QString first = m_shown.name(worst->first), second = m_shown.name(worst->second);
    text::Finding finding;
    for (const text::Finding &found : std::as_const(m_shown.tailoring.findings))
        if (found.accounts.size() == 2 && found.accounts.contains(worst->first)
            && found.accounts.contains(worst->second)
            && (found.kind == text::Finding::Kind::SameText || found.kind == text::Finding::Kind::NearText))
            finding = found;
    const QString toChange = m_shown.name(finding.accounts.value(0));
    m_title->setText(title(*worst));
    m_score->setText(TailoringWords::score(worst->score));
    m_sentence->setText(
        worst->isNear() ? words.about(*worst) : tr("The two that are most alike are %1 and %2.").arg(first, second));
    m_consequence->setText(!worst->isNear()                ? QString()
            : worst->isSame() && !m_shown.reason.isEmpty() ? tr("Reason: %1").arg(m_shown.reason)
                                                           : words.consequence(finding));
    m_difference->setText(tr("Show the difference"));
    m_rewrite->setText(tr("Rewrite for %1").arg(toChange));
    m_rewrite->setVisible(worst->isNear());
    m_keep->setText(m_shown.reason.isEmpty() ? tr("Keep it, with a reason…") : tr("Take the reason back"));
    m_keep->setVisible(worst->isSame());
    for (QPushButton *button : {m_difference, m_rewrite, m_keep})
        button->setAccessibleName(button->text());
    m_barsTitle->setText(tr("Tailoring check"));
    m_scroll->setAccessibleName(m_barsTitle->text());
    m_lines->setText(tr("lines: warn %1, block %2")
                         .arg(TailoringWords::score(text::nearlySameFrom), TailoringWords::score(text::sameFrom)));
    m_bars->present(m_shown.tailoring.pairs, m_shown.network, m_shown.name);
    m_strip->say(glyph(*worst), tr("%1: %2 and %3, %4").arg(title(*worst), first, second, m_score->text()),
        tr("Difference"), tr("Rewrite"), m_sentence->text() + u' ' + m_consequence->text());
    m_left->setAccessibleName(m_title->text());
    setAccessibleName(m_title->text() + u". "_s + m_sentence->text() + u' ' + m_consequence->text());
    restyle();
}

QString TailoringPanel::sentence() const
{
    return m_shown.tailoring.worst() ? m_title->text() + u". "_s + m_sentence->text() : QString();
}

QList<QWidget *> TailoringPanel::tabOrder() const { return {m_difference, m_rewrite, m_keep, m_scroll}; }

//! Away with a single version; where there is little room, only what is wrong.
void TailoringPanel::fit()
{
    const text::Pair *worst = m_shown.tailoring.worst();
    m_whole->setVisible(m_roomy && worst);
    m_strip->setVisible(!m_roomy && worst && worst->isNear());
    setVisible(worst && (m_roomy || worst->isNear()));
    setFixedHeight(m_roomy ? m_theme.px(172) : m_strip->height());
}

void TailoringPanel::restyle()
{
    const text::Pair *worst = m_shown.tailoring.worst();
    const StateGlyph state = worst ? glyph(*worst) : StateGlyph::Ok;
    const StateLook look = m_theme.stateLook(state);
    const int side = m_theme.px(18);
    m_glyph->setPixmap(drawn({side, side}, devicePixelRatioF(), [&](QPainter *painter) {
        paint::state(painter, QRect(0, 0, side, side), state, m_theme, look.strong, look.soft);
    }));
    if (worst)
        m_badges->setPixmap(drawn({side * 2 + 6, side}, devicePixelRatioF(), [&](QPainter *painter) {
            paint::networkBadge(painter, QRect(0, 0, side, side), m_shown.network(worst->first), m_theme);
            paint::networkBadge(painter, QRect(side + 6, 0, side, side), m_shown.network(worst->second), m_theme);
        }));
    m_title->setFont(m_theme.font(FontRole::Title));
    m_score->setFont(m_theme.font(FontRole::Strong));
    m_sentence->setFont(m_theme.font(FontRole::Base));
    m_consequence->setFont(m_theme.font(FontRole::Base));
    m_barsTitle->setFont(m_theme.font(FontRole::SmallStrong));
    m_lines->setFont(m_theme.font(FontRole::Small));
    for (QLabel *label : {m_title, m_score})
        setInk(label, look.strong);
    setInk(m_sentence, m_theme.color(Token::Text));
    for (QLabel *label : {m_consequence, m_barsTitle, static_cast<QLabel *>(m_lines)})
        setInk(label, m_theme.color(Token::Text2));
    setGround(m_left, look.soft);
    setGround(m_right, m_theme.color(Token::Base));
    setGround(m_bars, m_theme.color(Token::Base));
    m_difference->setIcon(icon(m_theme, u"split"_s));
    m_rewrite->setIcon(icon(m_theme, u"document-edit"_s));
    fit();
    update();
}

void TailoringPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QFrame::changeEvent(event);
}

void TailoringPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::LineMid)); // seen as the lines around the two halves
}
