#include "ui/composer/partbar.h"
#include "ui/composer/problemwords.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QIcon PartBar::stateIcon(SendState state) const
{
    const int side = m_theme.px(13);
    QPixmap picture(QSize(side, side) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint::state(&painter, QRect(0, 0, side, side), glyphOf(state), m_theme);
    return picture;
}

PartBar::PartBar(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(new FlowRow(4)), m_add(makeButton()), m_pictures(makeButton())
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(6, 3, 6, 3);
    whole->addLayout(m_row);
    m_row->addWidget(m_add);
    m_row->addWidget(m_pictures);
    m_add->setObjectName(u"addPart"_s);
    m_pictures->setPopupMode(QToolButton::InstantPopup);
    m_pictures->setMenu(new QMenu(m_pictures));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_add, &QToolButton::clicked, this, &PartBar::addAsked);
    connect(m_pictures->menu(), &QMenu::aboutToShow, this, &PartBar::fillPictures);
    connect(&theme, &Theme::changed, this, &PartBar::fill);
}

QToolButton *PartBar::makeButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setProperty("small", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void PartBar::present(const Shown &shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    fill();
}

QString PartBar::words(int number) const
{
    const Part &part = m_shown.parts[number];
    const QString place = tr("Part %1 of %2").arg(number + 1).arg(m_shown.parts.size());
    if (part.state != SendState::Draft && part.state != SendState::Scheduled)
        return tr("%1: %2").arg(place, ComposerWords::state(part.state));
    return part.left < 0 ? tr("%1: %n characters too many", nullptr, -part.left).arg(place)
                         : tr("%1: %n characters left", nullptr, part.left).arg(place);
}

void PartBar::fill()
{
    const bool thread = m_shown.parts.size() > 1;
    while (m_buttons.size() > (thread ? m_shown.parts.size() : 0)) {
        QToolButton *last = m_buttons.takeLast();
        m_row->removeWidget(last);
        last->hide();
        last->deleteLater();
    }
    while (thread && m_buttons.size() < m_shown.parts.size()) {
        QToolButton *button = makeButton();
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, part = int(m_buttons.size())] {
            m_buttons[part]->setChecked(part == m_shown.current);
            Q_EMIT chosen(part);
        });
        m_buttons.append(button);
        m_row->addWidget(button);
        button->show();
    }
    for (QToolButton *last : {m_add, m_pictures}) { // they come after the parts
        m_row->removeWidget(last);
        m_row->addWidget(last);
    }
    for (int i = 0; i < m_buttons.size(); ++i) {
        const Part &part = m_shown.parts[i];
        const bool plain = part.state == SendState::Draft || part.state == SendState::Scheduled;
        m_buttons[i]->setText(part.left < 0 && plain ? u"%1 · −%2"_s.arg(i + 1).arg(QLocale().toString(-part.left))
                                                     : QString::number(i + 1));
        m_buttons[i]->setIcon(part.left < 0 && plain ? icon(m_theme, u"dialog-error"_s)
                : plain                              ? QIcon()
                                                     : stateIcon(part.state));
        m_buttons[i]->setChecked(i == m_shown.current);
        m_buttons[i]->setAccessibleName(words(i));
        m_buttons[i]->setToolTip(words(i));
    }
    m_add->setText(tr("+ Part"));
    m_add->setToolTip(tr("Adds a part: a thread of several posts, each answering the one before it"));
    m_add->setAccessibleName(tr("Add a part for %1").arg(m_shown.network));
    m_add->setVisible(m_shown.canAdd);
    int chosen = 0;
    for (const Media &m : m_shown.pool)
        chosen += m_shown.without.contains(m.sha256) ? 0 : 1;
    m_pictures->setIcon(icon(m_theme, u"image"_s));
    m_pictures->setText(u"%1/%2"_s.arg(chosen).arg(m_shown.pool.size()));
    m_pictures->setAccessibleName(
        tr("Pictures of part %1: %2 of %3").arg(m_shown.current + 1).arg(chosen).arg(m_shown.pool.size()));
    m_pictures->setToolTip(m_pictures->accessibleName());
    m_pictures->setVisible(thread && !m_shown.pool.isEmpty());
    setVisible(m_shown.canAdd || thread);
    updateGeometry();
}

void PartBar::fillPictures()
{
    QMenu *menu = m_pictures->menu();
    menu->clear();
    for (qsizetype i = 0; i < m_shown.pool.size(); ++i) {
        const Media &m = m_shown.pool[i];
        const QString alt = m.alt.simplified();
        QAction *action = menu->addAction(tr("%1. %2").arg(i + 1).arg(alt.isEmpty() ? m.name : alt.left(40)));
        action->setCheckable(true);
        action->setChecked(!m_shown.without.contains(m.sha256));
        connect(action, &QAction::toggled, this,
            [this, sha256 = m.sha256](bool with) { Q_EMIT pictureChosen(sha256, with); });
    }
}

QList<QWidget *> PartBar::tabOrder() const
{
    QList<QWidget *> order(m_buttons.cbegin(), m_buttons.cend());
    return order << m_add << m_pictures;
}

void PartBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void PartBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Base));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Line));
}
