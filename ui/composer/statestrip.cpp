#include "ui/composer/statestrip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPainter>

StateStrip::StateStrip(Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_text(new ElidedLabel(this)),
      m_verb(new LinkLabel(theme, this)),
      m_other(new LinkLabel(theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_verb);
    row->addWidget(m_other);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_verb, &QAbstractButton::clicked, this, &StateStrip::verbChosen);
    connect(m_other, &QAbstractButton::clicked, this, &StateStrip::otherVerbChosen);
    connect(&theme, &Theme::changed, this, &StateStrip::restyle);
    restyle();
}

void StateStrip::say(
    StateGlyph glyph, const QString &sentence, const QString &verb, const QString &otherVerb, const QString &more)
{
    m_glyph = glyph;
    m_text->setText(sentence);
    setToolTip(more.isEmpty() ? sentence : more);
    setAccessibleName(more.isEmpty() ? sentence : more);
    m_verb->setText(verb);
    m_verb->setVisible(!verb.isEmpty());
    m_verb->setAccessibleName(verb);
    m_other->setText(otherVerb);
    m_other->setVisible(!otherVerb.isEmpty());
    m_other->setAccessibleName(otherVerb);
    restyle();
}

QString StateStrip::sentence() const { return m_text->text(); }

void StateStrip::focusVerb()
{
    if (m_verb->isVisible())
        m_verb->setFocus(Qt::ShortcutFocusReason);
}

void StateStrip::restyle()
{
    const StateLook look = m_theme.stateLook(m_glyph);
    layout()->setContentsMargins(m_theme.px(10) + m_theme.px(14) + 6, 0, 10, 0);
    m_text->setFont(m_theme.font(FontRole::Small));
    setInk(m_text, look.strong);
    m_verb->setInk(look.strong);
    m_other->setInk(look.strong);
    setFixedHeight(m_theme.px(28));
    update();
}

void StateStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateLook look = m_theme.stateLook(m_glyph);
    painter.fillRect(rect(), look.soft);
    const int side = m_theme.px(14);
    paint::state(
        &painter, QRect(m_theme.px(10), (height() - side) / 2, side, side), m_glyph, m_theme, look.strong, look.soft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Line));
}
