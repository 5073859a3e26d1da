#include "ui/calendar/postpreview.h"
#include "models/domain/parts.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/composer/preview.h"
#include "ui/composer/statestrip.h"
#include "ui/services.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/theme.h"
#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostColumns = 3;
constexpr int columnWidth = 264;
} // namespace

PostPreview::PostPreview(const Desk &desk, const AccountBook &accounts, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_accounts(accounts),
      m_pictures(desk.services.mediaFolder()),
      m_title(new ElidedLabel),
      m_when(new QLabel),
      m_keys(new QLabel),
      m_close(new QToolButton),
      m_scroll(new QScrollArea),
      m_versions(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(13, 9, 9, 9);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_when);
    head->addWidget(m_close);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::NoFocus); // the keyboard stays where the post is
    column->addLayout(head);
    auto *ground = new QWidget;
    m_versions = new QGridLayout(ground);
    m_versions->setContentsMargins(0, 0, 4, 0);
    m_versions->setSpacing(12);
    m_scroll->setWidget(ground);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_keys);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&desk.theme, &Theme::changed, this, &PostPreview::restyle);
    hide();
    restyle();
    setWords();
}

void PostPreview::present(const Post &post, const QRect &card)
{
    const bool shown = isVisible();
    if (!shown || post != m_post) {
        m_post = post;
        fill();
    }
    place(card);
    show();
    raise();
    if (!shown) { // nothing takes the focus, so this is how it is read aloud
        QAccessibleEvent told(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

//! All parts of one network under each other; each says how it fares where they differ.
QWidget *PostPreview::versionOf(const QList<Variant> &parts)
{
    const Account *account = m_accounts.find(parts.first().account);
    const Account known = account ? *account : Account();
    const QString name = m_accounts.nameOf(m_desk.theme, parts.first().account);
    const bool differ = parts.size() > 1 && postwords::partsDiffer(m_post, parts.first().account);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const Variant &version : parts) {
        if (differ || &version == &parts.first()) {
            const QString who = differ ? tr("%1, %2").arg(name, postwords::partWord(m_post, version)) : name;
            auto *state = new StateStrip(m_desk.theme);
            state->say(postwords::glyphOf(version.state),
                tr("%1: %2").arg(who, postwords::stateOf(m_post, version, postwords::zoneOf(m_desk.services.zone()))));
            column->addWidget(state);
        }
        auto *preview = new Preview(m_desk.theme, m_pictures);
        preview->present({known, m_desk.services.infoFor(known), version.content, {}});
        column->addWidget(preview);
    }
    column->addStretch(1);
    return box;
}

void PostPreview::fill()
{
    while (QLayoutItem *item = m_versions->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QTimeZone zone = postwords::zoneOf(m_desk.services.zone());
    m_title->setText(postwords::titleOf(m_post));
    m_when->setText(m_post.due.isValid() ? postwords::momentOf(m_post.due, zone) : tr("Without a day"));
    const QList<Variant> byUrgency = postwords::byUrgency(m_post);
    QList<QList<Variant>> versions; // of each account, the worst off first
    for (const Variant &version : byUrgency)
        if (std::none_of(versions.cbegin(), versions.cend(),
                [&](const QList<Variant> &parts) { return parts.first().account == version.account; })) {
            QList<Variant> parts = partsOf(m_post, version.account);
            parts.removeIf([&](const Variant &part) { return !byUrgency.contains(part); });
            versions.append(parts);
        }
    const int columns = qBound(
        1, int(versions.size()), qMin(mostColumns, parentWidget()->width() / m_desk.theme.px(columnWidth + 12)));
    for (int i = 0; i < versions.size(); ++i)
        m_versions->addWidget(versionOf(versions[i]), i / columns, i % columns);
    if (versions.isEmpty()) {
        auto *idea = new QLabel(m_post.idea.trimmed().isEmpty() ? tr("Nothing is written yet.") : m_post.idea);
        idea->setTextFormat(Qt::PlainText);
        idea->setWordWrap(true);
        m_versions->addWidget(idea, 0, 0);
    }
    m_versions->setRowStretch(m_versions->rowCount(), 1);
    const int words = m_keys->sizeHint().width() + 22;
    setFixedWidth(qMin(parentWidget()->width() - m_desk.theme.px(24),
        qMax(words, columns * m_desk.theme.px(columnWidth) + (columns - 1) * 12 + m_desk.theme.px(40))));
    m_scroll->verticalScrollBar()->setValue(0);
    setAccessibleName(tr("Preview of “%1”").arg(m_title->text()));
    setAccessibleDescription(texts().join(u'\n'));
}

//! At the far side of the card, as tall as its words need.
void PostPreview::place(const QRect &card)
{
    const int margin = m_desk.theme.px(12);
    QLayout *versions = m_scroll->widget()->layout();
    const int inner = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const int around = layout()->totalSizeHint().height() - m_scroll->sizeHint().height();
    const int wanted = around
        + (versions->hasHeightForWidth() ? versions->totalHeightForWidth(inner) : versions->totalSizeHint().height());
    const QSize room = parentWidget()->size();
    resize(width(), qMin(wanted, room.height() - 2 * margin));
    const bool atRight = card.center().x() < room.width() / 2;
    const int beside = atRight ? card.right() + margin : card.left() - width() - margin;
    if (beside >= margin && beside + width() + margin <= room.width())
        return move(beside, qBound(margin, card.top() - height() / 3, room.height() - height() - margin));
    const int under = card.bottom() + margin, over = card.top() - height() - margin;
    const int y = under + height() + margin <= room.height() ? under : qMax(over, margin);
    move(qBound(margin, card.center().x() - width() / 2, room.width() - width() - margin), y);
}

bool PostPreview::pageDown()
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    if (bar->value() >= bar->maximum())
        return false;
    bar->setValue(bar->value() + bar->pageStep());
    return true;
}

QStringList PostPreview::texts() const
{
    QStringList texts;
    for (const Preview *preview : m_scroll->findChildren<Preview *>())
        if (!preview->isHidden())
            texts.append(preview->accessibleName());
    return texts;
}

void PostPreview::setWords()
{
    m_close->setAccessibleName(tr("Close the preview"));
    m_close->setToolTip(tr("Close the preview"));
    m_keys->setText(tr("Enter opens it · Space or Esc closes · arrows go on"));
}

void PostPreview::restyle()
{
    m_close->setIcon(icon(m_desk.theme, u"window-close"_s));
    m_title->setFont(m_desk.theme.font(FontRole::Strong));
    m_when->setFont(m_desk.theme.font(FontRole::Small));
    m_keys->setFont(m_desk.theme.font(FontRole::Small));
    setInk(m_when, m_desk.theme.color(Token::Text2));
    setInk(m_keys, m_desk.theme.color(Token::Text2));
    setGround(m_scroll->viewport(), m_desk.theme.color(Token::Window));
    setGround(m_scroll->widget(), m_desk.theme.color(Token::Window));
    update();
}

void PostPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setWords();
        if (isVisible())
            fill();
    }
    QFrame::changeEvent(event);
}

void PostPreview::mouseDoubleClickEvent(QMouseEvent *)
{
    hide();
    Q_EMIT opened(m_post.id);
}

void PostPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_desk.theme.color(Token::Window));
    paint::panel(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), 0, {}, m_desk.theme.color(Token::LineStrong),
        Qt::SolidLine, 2);
}
