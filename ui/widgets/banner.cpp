#include "ui/widgets/banner.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

Banner::Banner(Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_text(new QLabel), m_verbs(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addLayout(m_verbs);
    m_verbs->setSpacing(14);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &Banner::restyle);
    hide();
}

void Banner::say(StateGlyph state, const QString &text, const QList<Offer> &verbs, const QString &icon, bool closable)
{
    m_state = state;
    m_icon = icon;
    m_text->setText(text);
    setAccessibleName(text);
    while (QLayoutItem *old = m_verbs->takeAt(0)) {
        old->widget()->deleteLater(); // it may be the very link that was just clicked
        delete old;
    }
    for (const Offer &verb : verbs) {
        auto *link = new LinkLabel(m_theme, verb.text);
        link->setStrong(true);
        connect(link, &QAbstractButton::clicked, this, verb.run);
        m_verbs->addWidget(link);
    }
    if (closable) {
        auto *close = new QToolButton;
        close->setAutoRaise(true);
        close->setIcon(::icon(m_theme, u"window-close"_s));
        close->setAccessibleName(tr("Hide this notice"));
        close->setToolTip(tr("Hide this notice"));
        connect(close, &QToolButton::clicked, this, [this] {
            clear();
            Q_EMIT closed();
        });
        m_verbs->addWidget(close);
    }
    restyle();
    show();
}

void Banner::clear() { hide(); }

QString Banner::text() const { return m_text->text(); }

void Banner::restyle()
{
    const StateLook look = m_theme.stateLook(m_state);
    layout()->setContentsMargins(m_theme.px(16) + 18, 7, 10, 7);
    m_text->setFont(m_theme.font(FontRole::Small));
    setInk(m_text, look.strong);
    for (int i = 0; i < m_verbs->count(); ++i) {
        if (auto *link = qobject_cast<LinkLabel *>(m_verbs->itemAt(i)->widget()))
            link->setInk(look.strong);
    }
    setMinimumHeight(m_theme.rowHeight(RowKind::ReplyBand));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const StateLook look = m_theme.stateLook(m_state);
    paint::panel(&painter, rect(), 5, look.soft, Qt::transparent);
    const int side = m_theme.px(14);
    const QRect glyph(11, (height() - side) / 2, side, side);
    if (m_icon.isEmpty())
        paint::state(&painter, glyph, m_state, m_theme, look.strong, look.soft);
    else
        paint::icon(&painter, glyph, m_icon, look.strong, m_theme);
}
