#include "ui/composer/pairbars.h"
#include "models/text/tailoringwords.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/theme.h"
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

StateGlyph stateOf(const text::Pair &pair)
{
    return pair.isSame() ? StateGlyph::Failed : pair.isNear() ? StateGlyph::Due : StateGlyph::Ok;
}

} // namespace

PairBars::PairBars(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PairBars::present(const QList<text::Pair> &pairs, const Network &network, const Name &name)
{
    m_pairs = pairs;
    m_network = network;
    QStringList spoken;
    for (const text::Pair &pair : pairs)
        spoken.append(tr("%1 and %2: %3, %4")
                          .arg(name(pair.first), name(pair.second), TailoringWords::score(pair.score),
                              TailoringWords::judgement(pair)));
    setAccessibleName(spoken.join(u"; "_s));
    setToolTip(spoken.join(u'\n'));
    updateGeometry();
    update();
}

int PairBars::rowHeight() const { return m_theme.px(25); }

QSize PairBars::sizeHint() const { return {m_theme.px(300), rowHeight() * int(m_pairs.size())}; }

void PairBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_pairs.size(); ++i)
        paintRow(&painter, QRect(0, int(i) * rowHeight(), width(), rowHeight()), m_pairs[i]);
}

void PairBars::paintRow(QPainter *painter, const QRect &row, const text::Pair &pair) const
{
    const StateLook look = m_theme.stateLook(stateOf(pair));
    const QFont font = m_theme.font(FontRole::Small);
    const QFontMetrics metrics(font);
    const int side = m_theme.px(14), gap = m_theme.px(8), middle = row.center().y();
    const auto badge = [&](int x, AccountId account) {
        paint::networkBadge(painter, QRect(x, middle - side / 2, side, side), m_network(account), m_theme);
    };
    int x = row.x() + gap;
    badge(x, pair.first);
    paint::text(painter, QRect(x + side, row.y(), 2 * gap, row.height()), u"›"_s, font, m_theme.color(Token::Text2),
        Qt::AlignHCenter);
    badge(x + side + 2 * gap, pair.second);
    x += 2 * side + 3 * gap;
    const int figure = metrics.horizontalAdvance(u"0.00"_s);
    paint::text(painter, QRect(x, row.y(), figure + 2, row.height()), TailoringWords::score(pair.score), font,
        m_theme.color(Token::Text));
    x += figure + gap;
    const QString word = TailoringWords::judgement(pair);
    const int wordWidth = qMin(metrics.horizontalAdvance(word) + 2, row.width() / 3);
    const int wordAt = row.right() - qMax(wordWidth, m_theme.px(96));
    paint::text(painter, QRect(wordAt, row.y(), row.right() - wordAt, row.height()), word, font,
        pair.isNear() ? look.strong : m_theme.color(Token::Text2));
    const QRect track(x, middle - m_theme.px(2), qMax(1, wordAt - gap - x), m_theme.px(4));
    painter->fillRect(track, m_theme.color(Token::Line));
    painter->fillRect(QRect(track.x(), track.y(), int(track.width() * pair.score), track.height()), look.strong);
    for (const double mark : {text::nearlySameFrom, text::sameFrom})
        painter->fillRect(QRect(track.x() + int(track.width() * mark), middle - m_theme.px(5), 2, m_theme.px(10)),
            m_theme.color(Token::Text2));
    painter->fillRect(QRect(row.x(), row.bottom(), row.width(), 1), m_theme.color(Token::Line));
}
