#include "ui/statusline.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

//! The few keys that one uses most in each place; the rest is under ?.
QStringList mostUsed(const QString &place)
{
    if (place == u"inbox")
        return {u"conversation.next"_s, u"conversation.done"_s, u"conversation.snooze"_s, u"conversation.assignMe"_s,
            u"reply.public"_s, u"help.keys"_s};
    if (place == u"calendar")
        return {u"calendar.newHere"_s, u"calendar.open"_s, u"calendar.read"_s, u"calendar.retry"_s, u"calendar.today"_s,
            u"help.keys"_s};
    if (place == u"members")
        return {u"member.write"_s, u"member.note"_s, u"member.tag"_s, u"member.join"_s, u"help.keys"_s};
    if (place == u"held")
        return {u"held.publish"_s, u"held.move"_s, u"held.drop"_s, u"held.preview"_s, u"held.goOn"_s};
    if (place == u"composer")
        return {u"composer.nextNetwork"_s, u"composer.schedule"_s, u"composer.publish"_s};
    return {};
}

} // namespace

StatusLine::StatusLine(Theme &theme, ActionRegistry &actions, QWidget *parent)
    : QStatusBar(parent),
      m_theme(theme),
      m_actions(actions),
      m_said(new ElidedLabel(this)),
      m_undo(new LinkLabel(theme, this)),
      m_undoKey(new KeyHint(theme, {}, this)),
      m_keys(new QLabel(this)),
      m_fact(new QLabel(this))
{
    setSizeGripEnabled(false);
    auto *left = new QWidget(this);
    auto *row = new QHBoxLayout(left);
    row->setContentsMargins(10, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_said);
    row->addWidget(m_undo);
    row->addWidget(m_undoKey);
    row->addStretch(1);
    addWidget(left, 2);
    m_keys->setAlignment(Qt::AlignCenter);
    m_keys->setTextFormat(Qt::RichText);
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_keys, 3);
    m_fact->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_fact->setContentsMargins(0, 0, 10, 0);
    addWidget(m_fact, 1);
    connect(m_undo, &LinkLabel::clicked, this, [this] {
        if (const auto show = m_show)
            show();
        else
            Q_EMIT undoAsked();
    });
    connect(&m_theme, &Theme::changed, this, &StatusLine::restyle);
    connect(&m_actions, &ActionRegistry::changed, this, [this] { showKeysOf(m_place); });
    whenTranslated(this, [this] {
        if (!m_show)
            m_undo->setText(tr("Undo"));
        setAccessibleName(tr("Status bar"));
        showKeysOf(m_place);
    });
    say({});
    restyle();
}

void StatusLine::restyle()
{
    setFixedHeight(m_theme.rowHeight(RowKind::StatusBar));
    for (QLabel *label : {static_cast<QLabel *>(m_said), m_keys, m_fact}) {
        label->setFont(m_theme.font(FontRole::Small));
        setInk(label, m_theme.color(Token::Text2));
    }
    showKeysOf(m_place);
}

void StatusLine::say(const QString &sentence, JournalId undo)
{
    m_said->setText(sentence);
    m_said->setAccessibleName(sentence);
    m_show = nullptr;
    m_undo->setText(tr("Undo"));
    m_undo->setVisible(bool(undo));
    m_undoKey->setVisible(bool(undo));
    m_undoKey->setKeys(m_actions.key(u"edit.undo"_s));
}

void StatusLine::tell(const QString &sentence, const QString &verb, const QString &keys, std::function<void()> show)
{
    say(sentence);
    m_show = std::move(show);
    m_undo->setText(verb);
    m_undoKey->setKeys(keys);
    m_undo->show();
    m_undoKey->setVisible(!keys.isEmpty());
}

void StatusLine::setFact(const QString &fact) { m_fact->setText(fact); }

//! As many as there is room for, the most used first; none is cut in the middle.
void StatusLine::showKeysOf(const QString &place)
{
    m_place = place;
    const QFontMetrics metrics(m_theme.font(FontRole::SmallStrong));
    int room = width() / 2 - m_theme.px(24);
    QStringList parts;
    for (const QString &id : mostUsed(place)) {
        const QString key = m_actions.key(id);
        if (key.isEmpty() || !m_actions.unavailable(id).isEmpty())
            continue;
        const QString shown = paint::keyCaps(key).join(u' ');
        room -= metrics.horizontalAdvance(shown + u' ' + m_actions.text(id)) + m_theme.px(18);
        if (room < 0)
            break;
        parts.append(u"<b style='color:%1'>%2</b> %3"_s.arg(
            m_theme.color(Token::Text).name(), shown.toHtmlEscaped(), m_actions.text(id).toHtmlEscaped()));
    }
    m_keys->setText(parts.join(u"&nbsp;&nbsp;&nbsp; "_s));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    showKeysOf(m_place);
}
