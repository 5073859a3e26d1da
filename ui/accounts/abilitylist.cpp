#include "ui/accounts/abilitylist.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ink.h"
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

//! A green tick, or the open ring of what is not there: shape and colour.
class Mark final : public QWidget {
public:
    Mark(Theme &theme, bool can, QWidget *parent) : QWidget(parent), m_theme(theme), m_can(can)
    {
        connect(&theme, &Theme::changed, this, [this] {
            setFixedSize(sizeHint());
            update();
        });
        setFixedSize(sizeHint());
    }
    QSize sizeHint() const override { return {m_theme.px(14), m_theme.lineHeight(FontRole::Base)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = m_theme.px(13);
        paint::state(
            &painter, {0, (height() - side) / 2, side, side}, m_can ? StateGlyph::Ok : StateGlyph::Draft, m_theme);
    }

private:
    Theme &m_theme;
    bool m_can;
};

} // namespace

AbilityList::AbilityList(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    for (const int column : {1, 3})
        m_grid->setColumnStretch(column, 1);
}

void AbilityList::say(const QList<Ability> &abilities)
{
    if (std::exchange(m_said, abilities) == abilities)
        return;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    QStringList spoken;
    for (qsizetype i = 0; i < abilities.size(); ++i) {
        auto *words = new QLabel(abilities[i].text, this);
        words->setWordWrap(true);
        words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        dress(words, m_theme, FontRole::Base, abilities[i].can ? Token::Text : Token::Text2);
        const int row = int(i / 2), column = int(i % 2) * 2;
        m_grid->addWidget(new Mark(m_theme, abilities[i].can, this), row, column, Qt::AlignTop);
        m_grid->addWidget(words, row, column + 1);
        spoken.append(abilities[i].can ? abilities[i].text : tr("not: %1").arg(abilities[i].text));
    }
    setAccessibleName(spoken.join(u". "_s));
}
