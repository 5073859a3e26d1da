#include "ui/inbox/digestview.h"
#include "ui/inbox/words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

QString clockOf(const QDateTime &at) { return at.toLocalTime().toString(u"HH:mm"_s); }

//! "Marta, Leire and 7 more".
QString named(const QStringList &names, int all)
{
    const QString some = names.join(u", "_s);
    const int more = all - int(names.size());
    return more > 0 ? DigestView::tr("%1 and %n more", nullptr, more).arg(some) : some;
}

} // namespace

DigestView::DigestView(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel), m_hint(new QLabel), m_lines(new QGridLayout)
{
    auto *middle = new QWidget;
    middle->setMaximumWidth(theme.px(560));
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(theme.px(16));
    column->addWidget(m_title);
    column->addLayout(m_lines);
    column->addWidget(m_hint);
    m_lines->setHorizontalSpacing(theme.px(12));
    m_lines->setVerticalSpacing(theme.px(4));
    m_lines->setColumnStretch(1, 1);
    for (QLabel *label : {m_title, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    dress(m_title, theme, FontRole::Title);
    dress(m_hint, theme, FontRole::Small, Token::Text2);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 8);
    across->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 16, 16, 16);
    whole->addStretch(2);
    whole->addLayout(across);
    whole->addStretch(3);
    connect(&theme, &Theme::changed, this, &DigestView::restyle);
}

void DigestView::show(const Digest &digest, const QDateTime &now)
{
    m_digest = digest;
    m_now = now;
    fill();
}

void DigestView::fill()
{
    for (const Line &line : std::as_const(m_shown))
        for (QWidget *part : std::initializer_list<QWidget *>{line.icon, line.what, line.detail})
            delete part;
    m_shown.clear();
    const Digest &d = m_digest;
    const qint64 days = d.since.toLocalTime().date().daysTo(m_now.toLocalTime().date());
    m_title->setText((days == 0 ? tr("Since %1", "today at a time").arg(clockOf(d.since))
            : days == 1         ? tr("Since yesterday at %1").arg(clockOf(d.since))
                                : tr("Since %1", "a date").arg(words::longTime(d.since))));
    if (d.failed > 0)
        add(u"dialog-error"_s, true, tr("%Ln did not go out, or nobody knows", nullptr, d.failed), {},
            [this] { Q_EMIT problemsWanted(); });
    for (const auto &[account, handle] : d.signIns)
        add(u"network-disconnect"_s, true, tr("%1 must be connected again").arg(handle),
            tr("Nothing is read or sent there."), [this, account = account] { Q_EMIT accountWanted(account); });
    if (d.oldest)
        add(u"clock"_s, false, tr("%1 has waited longest").arg(d.oldestName),
            tr("since %1").arg(words::longTime(d.oldestSince)),
            [this, id = d.oldest] { Q_EMIT conversationWanted(id); });
    if (d.conversations > 0)
        add(u"mail-message"_s, false,
            tr("%1 in %2")
                .arg(tr("%Ln new messages", nullptr, std::max(d.messages, d.conversations)),
                    tr("%Ln conversations", nullptr, d.conversations)),
            named(d.people, d.writers), [this] { Q_EMIT newWanted(); });
    if (d.newcomers > 0)
        add(u"star"_s, false, tr("%Ln people write for the first time", nullptr, d.newcomers),
            named(d.newcomerNames, d.newcomers), [this, id = d.firstNewcomer] { Q_EMIT conversationWanted(id); });
    if (d.dueToday > 0)
        add(u"view-calendar"_s, false, tr("%Ln posts go out today", nullptr, d.dueToday),
            tr("the first at %1").arg(clockOf(d.firstDue)), [this] { Q_EMIT calendarWanted(); });
    m_hint->setText(tr("Enter shows the first conversation."));
    setFocusProxy(m_shown.isEmpty() ? nullptr : m_shown.first().what);
    setAccessibleName(m_title->text() + u". "_s + sentences().join(u". "_s));
    restyle();
}

void DigestView::add(
    const QString &icon, bool urgent, const QString &what, const QString &detail, std::function<void()> run)
{
    Line line{new QLabel, new LinkLabel(m_theme, what), new QLabel(detail), icon, urgent};
    line.what->setStrong(true);
    line.what->setAccessibleName(detail.isEmpty() ? what : what + u", "_s + detail);
    line.detail->setTextFormat(Qt::PlainText);
    line.detail->setWordWrap(true);
    line.detail->setContentsMargins(2, 0, 0, m_theme.px(10));
    dress(line.detail, m_theme, FontRole::Small, Token::Text2);
    connect(line.what, &QAbstractButton::clicked, this, std::move(run));
    const int row = int(m_shown.size()) * 2;
    m_lines->addWidget(line.icon, row, 0, Qt::AlignTop);
    m_lines->addWidget(line.what, row, 1, Qt::AlignLeft);
    m_lines->addWidget(line.detail, row + 1, 1);
    line.detail->setVisible(!detail.isEmpty()); // not before it has a parent: it would be a window
    m_shown.append(line);
}

void DigestView::restyle()
{
    for (const Line &line : std::as_const(m_shown)) {
        const QColor ink = line.urgent ? m_theme.stateLook(StateGlyph::Failed).strong : m_theme.color(Token::Text2);
        line.icon->setPixmap(iconPixmap(m_theme, line.iconName, ink, m_theme.px(16), devicePixelRatioF()));
        line.what->setInk(line.urgent ? ink : QColor());
    }
}

QStringList DigestView::sentences() const
{
    QStringList all;
    for (const Line &line : m_shown)
        all.append(line.what->accessibleName());
    return all;
}

void DigestView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_now.isValid())
        fill();
}
