#include "ui/inbox/threadpane.h"
#include "models/domain/whenanswered.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "ui/inbox/digestview.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/whenwords.h"
#include "ui/inbox/words.h"
#include "ui/replies/replypicker.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mediaintake.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ThreadPane::ThreadPane(const Desk &desk, Pictures &pictures, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(desk.db),
      m_drafts(desk.db),
      m_intake(new MediaIntake(desk.services.mediaFolder(), this)),
      m_header(new PaneHeader(desk.theme, this)),
      m_state(new QLabel(this)),
      m_snoozed(new QLabel(this)),
      m_back(new QToolButton(this)),
      m_banner(new Banner(desk.theme, this)),
      m_view(new ThreadView(desk.theme, pictures, desk.syntax, m_model, this)),
      m_reply(new ReplyBox(desk.theme, desk.syntax, pictures, *m_intake, m_drafts, this)),
      m_nothing(new EmptyState(desk.theme, this)),
      m_digest(new DigestView(desk.theme, this)),
      m_stack(new QStackedWidget(this)),
      m_replies(desk.db),
      m_picker(new ReplyPicker(desk.theme, m_replies, this))
{
    build();
    connectSaved();
    m_view->setUrlOpener([&services = desk.services](const QUrl &url) { services.openUrl(url); });
    connect(&m_model, &ConversationModel::loaded, this, [this] {
        situate();
        Q_EMIT loaded();
    });
    connect(&m_model, &ConversationModel::conversationChanged, this, &ThreadPane::situate);
    m_reply->setMessageWords([this](MessageId id) {
        const ThreadEntry *entry = m_model.at(m_model.rowOf({ThreadEntry::Kind::Message, id.value}));
        const Message *message = entry ? entry->message() : nullptr;
        return message ? tr("%1: “%2”").arg(message->author.name, message->text.simplified()) : QString();
    });
    connect(m_back, &QToolButton::clicked, this, &ThreadPane::backWanted);
    connect(m_reply, &ReplyBox::recovered, this, [this](const QDateTime &saved) {
        m_banner->say(StateGlyph::Draft,
            tr("A draft from before the shutdown was recovered (%1).")
                .arg(words::shortTime(saved, m_desk.services.now())),
            {}, {}, true);
    });
    const auto readAccounts = [this] {
        const auto look = [](const Reader &r) { return accounts::all(r, true); };
        whenAnswered(m_desk.db.read(look), this, [this](const Expected<QList<Account>> &all) {
            for (const Account &account : all ? *all : QList<Account>())
                m_accounts.insert(account.id, account);
            situate();
        });
    };
    readAccounts();
    connect(&desk.db, &Database::changed, this, [readAccounts](const ChangeSet &changes) {
        if (changes.everything || !changes.accounts.isEmpty())
            readAccounts();
    });
    connect(&desk.theme, &Theme::changed, this, &ThreadPane::setWords);
    setWords();
    setConversation({}, nullptr);
}

ThreadPane::~ThreadPane() = default;

QToolButton *ThreadPane::verb(const QString &action, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(m_desk.theme, iconName));
    button->setAutoRaise(true);
    button->setObjectName(action);
    connect(button, &QToolButton::clicked, this, [this, action] { m_desk.actions.run(action); });
    m_verbs.append(button);
    return button;
}

void ThreadPane::build()
{
    m_back->setIcon(icon(m_desk.theme, u"go-previous"_s));
    m_back->setAutoRaise(true);
    m_header->addBefore(m_back);
    m_header->addAfterTitle(m_state);
    m_header->addAfterTitle(m_snoozed);
    m_header->add(verb(u"conversation.assignMe"_s, u"user"_s));
    m_header->add(verb(u"conversation.tag"_s, u"tag"_s));
    m_header->add(verb(u"conversation.snooze"_s, u"clock"_s));
    m_header->add(verb(u"conversation.more"_s, u"overflow-menu"_s));
    m_done = verb(u"conversation.done"_s, u"checkmark"_s);
    m_done->setAutoRaise(false);
    m_done->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->add(m_done);
    auto *open = new QWidget(m_stack);
    auto *column = new QVBoxLayout(open);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view, 1);
    column->addWidget(m_banner);
    auto *box = new QHBoxLayout;
    box->setContentsMargins(12, 6, 12, 12);
    box->addWidget(m_reply);
    column->addLayout(box);
    m_banner->hide();
    m_stack->addWidget(open);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_digest);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_back->hide();
}

const Conversation *ThreadPane::conversation() const
{
    if (m_model.conversation())
        return m_model.conversation();
    return m_row ? &*m_row : nullptr;
}

void ThreadPane::setConversation(ConversationId id, const Conversation *row)
{
    if (id == m_model.id() && id) {
        if (row)
            m_row = *row;
        return;
    }
    m_row = row ? std::optional(*row) : std::nullopt;
    m_banner->clear();
    m_stack->setCurrentIndex(id ? 0 : 1);
    m_model.setConversation(id);
    situate();
}

void ThreadPane::showDigest(bool shown)
{
    if (shown)
        setConversation({}, nullptr);
    m_stack->setCurrentIndex(shown ? 2 : m_model.id() ? 0 : 1);
}

void ThreadPane::situate()
{
    const Conversation *c = conversation();
    if (!c)
        return m_reply->setSituation({});
    show(*c);
    const Account account = m_accounts.value(c->account);
    if (!account.id)
        return m_reply->setSituation({});
    ReplyBox::Situation situation{*c, m_desk.services.infoFor(account), {}};
    if (situation.network.needsMention)
        situation.mention = u"@"_s + c->handle + u' ';
    if (account.removed)
        situation.conversation.canReply = false;
    m_reply->setSituation(situation);
}

void ThreadPane::show(const Conversation &c)
{
    m_header->setTitle(c.memberName.isEmpty() ? c.handle : c.memberName);
    showState(words::state(c.state));
    const bool sleeping = c.state == Conversation::State::Snoozed;
    m_snoozed->setVisible(sleeping);
    m_snoozed->setText(
        sleeping ? whenwords::asleep(c.snoozedUntil, c.wakesIfWritten, m_desk.services.now()) : QString());
    const bool done = c.state == Conversation::State::Done;
    m_done->setText(done ? tr("Reopen") : tr("Done"));
    m_done->setProperty("keys", m_desk.actions.key(done ? u"conversation.reopen"_s : u"conversation.done"_s));
    m_done->setAccessibleName(m_done->text());
}

void ThreadPane::showState(const QString &word)
{
    const paint::Chip chip{.text = word, .fill = paint::Chip::Fill::Outline};
    const QSize size(paint::chipWidth(chip, m_desk.theme), m_desk.theme.rowHeight(RowKind::Chip));
    QPixmap pixmap(size * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::chip(&painter, QRect(QPoint(0, 0), size), chip, m_desk.theme);
    m_state->setPixmap(pixmap);
    m_state->setAccessibleName(word);
}

void ThreadPane::setBackShown(bool shown) { m_back->setVisible(shown); }

//! Theirs, that somebody has gone to in the thread.
const Message *ThreadPane::chosenMessage() const
{
    const ThreadEntry *entry = m_view->hasFocus() ? m_view->current() : nullptr;
    const Message *message = entry ? entry->message() : nullptr;
    return message && message->direction == Message::Direction::In ? message : nullptr;
}

const Message *ThreadPane::answered() const
{
    if (const MessageId wanted = m_reply->answers())
        if (const ThreadEntry *entry = m_model.at(m_model.rowOf({ThreadEntry::Kind::Message, wanted.value})))
            return entry->message();
    return m_model.newestIncoming() ? m_model.newestIncoming() : m_model.root();
}

void ThreadPane::startReply(ReplyBox::Mode mode)
{
    if (!conversation())
        return;
    using Mode = ReplyBox::Mode;
    // Who was written to in private is answered in private, by the same key.
    if (mode == Mode::Public && conversation()->kind == Conversation::Kind::Private
        && m_reply->whyNot(Mode::Private).isEmpty())
        mode = Mode::Private;
    const QString why = m_reply->whyNot(mode);
    m_reply->setMode(mode);
    if (!why.isEmpty())
        return Q_EMIT sayWanted(why);
    if (const Message *chosen = chosenMessage())
        m_reply->answer(chosen == m_model.newestIncoming() ? MessageId() : chosen->id);
    m_reply->focusEditor();
}

void ThreadPane::setWords()
{
    m_nothing->say(tr("No conversation is open"), tr("J and K move, Enter opens."), {}, u"mail-message"_s);
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setToolTip(tr("Back to the list"));
    m_view->setAccessibleName(tr("Messages"));
    for (QToolButton *button : std::as_const(m_verbs)) {
        const QString words = m_desk.actions.text(button->objectName());
        button->setToolTip(words);
        button->setAccessibleName(words);
    }
    if (const Conversation *c = conversation())
        show(*c);
}

void ThreadPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &ThreadPane::setWords, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}
