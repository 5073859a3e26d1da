#include "ui/members/writedialog.h"
#include "models/domain/whenanswered.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/drafts.h"
#include "models/store/members.h"
#include "models/store/outbox.h"
#include "ui/inbox/replyeditor.h"
#include "ui/members/letterframe.h"
#include "ui/replies/blankmarks.h"
#include "ui/replies/replywords.h"
#include "ui/services.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>

using namespace Qt::StringLiterals;

// What is written and sent; writedialoglook.cpp says how it is put together.

WriteDialog::~WriteDialog() = default;

void WriteDialog::read()
{
    struct Answer {
        std::optional<Member> member;
        QList<Account> accounts;
    };
    const auto look = [id = m_id](const Reader &r) { return Answer{members::one(r, id), accounts::all(r)}; };
    whenAnswered(m_desk.db.read(look), this, [this](const Expected<Answer> &found) {
        m_loaded = true;
        if (found && found->member) {
            m_member = *found->member;
            m_accounts = found->accounts;
        }
        fill();
    });
}

//! Only what a message can be sent to: an account of theirs on a network where one of ours is.
void WriteDialog::fill()
{
    m_showing = true;
    m_to->clear();
    m_reachable.clear();
    for (const Identity &identity : std::as_const(m_member.identities)) {
        const bool ours = std::any_of(
            m_accounts.cbegin(), m_accounts.cend(), [&](const Account &a) { return a.network == identity.network; });
        if (!ours)
            continue;
        m_reachable.append(identity);
        m_to->addItem(
            u"@%1 · %2"_s.arg(identity.handle, m_desk.theme.networkLook(identity.network).name), identity.id.value);
    }
    m_showing = false;
    fillFrom();
    setWords();
    m_editor->setFocus();
}

void WriteDialog::fillFrom()
{
    m_showing = true;
    m_from->clear();
    for (const Account &account : std::as_const(m_accounts))
        if (to() && account.network == to()->network)
            m_from->addItem(u"@"_s + account.handle, account.id.value);
    m_showing = false;
    offerAudiences();
    showDraft();
}

const Identity *WriteDialog::to() const
{
    const int at = m_to->currentIndex();
    return at >= 0 && at < m_reachable.size() ? &m_reachable[at] : nullptr;
}

const Account *WriteDialog::from() const
{
    for (const Account &account : m_accounts)
        if (m_from->currentIndex() >= 0 && account.id.value == m_from->currentData().toLongLong())
            return &account;
    return nullptr;
}

NetworkInfo WriteDialog::info() const { return from() ? m_desk.services.infoFor(*from()) : NetworkInfo(); }

QString WriteDialog::mention() const { return to() ? u"@"_s + to()->handle : QString(); }

QString WriteDialog::name() const { return m_member.name; }

QString WriteDialog::draftPlace() const
{
    return to() && from() ? u"write/%1/%2"_s.arg(to()->id.value).arg(from()->id.value) : QString();
}

Content WriteDialog::content() const
{
    Content content;
    content.text = m_editor->toPlainText().trimmed();
    const QString shortName
        = QRegularExpression::escape(u"@"_s + (to() ? to()->handle.section(u'@', 0, 0) : QString()));
    const QRegularExpression there(
        u"(?<![\\w@])%1(?![\\w])"_s.arg(shortName), QRegularExpression::CaseInsensitiveOption);
    if (!content.text.isEmpty() && !content.text.contains(there))
        content.text = mention() + u' ' + content.text;
    content.warning = m_warn->isChecked() ? m_warning->text().trimmed() : QString();
    content.visibility = m_audience->current() == Private ? Visibility::Direct : Visibility::Public;
    return content;
}

void WriteDialog::offerAudiences()
{
    const NetworkInfo network = info();
    const bool direct = network.can(u"direct") && network.visibilities.contains(Visibility::Direct);
    const bool open = network.can(u"publish") && network.visibilities.contains(Visibility::Public);
    const Words why = network.capabilities.value(u"direct"_s).whyNot;
    m_audience->setVisible(direct && open);
    m_audience->setCurrent(direct ? Private : Public);
    m_problem->setText(!m_loaded ? QString()
            : m_reachable.isEmpty()
            ? tr("None of our accounts is on a network where %1 is. Connect one there to write first.").arg(name())
            : !direct && !open          ? tr("This network takes no first messages.")
            : !direct && !why.isEmpty() ? why.in(m_desk.services.language())
                                        : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_warn->setVisible(network.can(u"warning"));
    m_frame->setEnabled((direct || open) && to() && from());
    showAudience();
}

//! Each pair of accounts has its own draft.
void WriteDialog::showDraft()
{
    const QString place = draftPlace();
    if (place.isEmpty() || place == m_place)
        return count();
    m_place = place;
    m_drafts.load({place}, this, [this, place](const DraftKeeper::Drafts &found) {
        if (place != m_place || !m_editor->toPlainText().isEmpty())
            return;
        const Content draft = drafttext::content(
            found.value(place).content, m_audience->current() == Private ? Visibility::Direct : Visibility::Public);
        m_showing = true;
        m_editor->setPlainText(draft.text);
        m_editor->moveCursor(QTextCursor::End);
        m_warning->setText(draft.warning);
        m_warn->setChecked(!draft.warning.isEmpty());
        if (m_audience->isVisibleTo(this) && !draft.text.isEmpty())
            m_audience->setCurrent(draft.visibility == Visibility::Direct ? Private : Public);
        m_showing = false;
        showAudience();
    });
}

void WriteDialog::keepDraft()
{
    count();
    if (m_showing || m_place.isEmpty())
        return;
    Content draft = content();
    draft.text = m_editor->toPlainText();
    const bool nothing = draft.text.trimmed().isEmpty() && draft.warning.isEmpty();
    // who was meant to read it is part of the draft: a private one must not come back public
    m_drafts.keep(m_place, nothing ? QString() : drafttext::whole(draft), {});
}

void WriteDialog::count()
{
    const NetworkInfo network = info();
    const Content now = content();
    m_length = text::measured(text::ruleNamed(network.rule), now.text, network.textLimit,
        network.warningCounts ? now.warning : QString(), network.urlLength);
    const int over = -m_length.left();
    m_counter->setVisible(to() && from());
    m_counter->setText(over > 0 ? u"−%L1"_s.arg(over) : u"%L1/%L2"_s.arg(m_length.used).arg(m_length.limit));
    m_counter->setAccessibleName(over > 0 ? tr("%n characters too many", nullptr, over)
                                          : tr("%1 of %2 characters").arg(m_length.used).arg(m_length.limit));
    setInk(m_counter,
        over > 0                     ? m_desk.theme.stateLook(StateGlyph::Failed).strong
            : m_length.share() > 0.9 ? m_desk.theme.stateLook(StateGlyph::Due).strong
                                     : m_desk.theme.color(Token::Text3));
    m_send->setEnabled(canSend());
}

bool WriteDialog::canSend() const
{
    return !m_sending && to() && from() && m_frame->isEnabled() && !content().text.isEmpty() && m_length.fits();
}

//! One transaction: the message goes into the outbox, its draft is forgotten.
void WriteDialog::send()
{
    count();
    if (!canSend())
        return;
    if (const QString missing = ReplyWords::missing(content().text); !missing.isEmpty()) {
        m_problem->setText(missing);
        m_problem->show();
        blankmarks::goTo(*m_editor, true);
        return;
    }
    OutboxAction first;
    first.account = from()->id;
    first.content = content();
    first.targetAuthor = *to();
    first.due = m_desk.services.now();
    const QString place = draftPlace();
    const auto change = [first, place, now = m_desk.services.now()](Transaction &t) {
        outbox::reply(t, first, now);
        drafts::forget(t, place);
    };
    m_sending = true;
    m_send->setEnabled(false);
    m_drafts.flush();
    whenAnswered(m_desk.db.write(change), this, [this, place](const Expected<Done> &written) {
        m_sending = false;
        if (!written) {
            m_problem->setText(errorText(written.error()));
            m_problem->show();
            return count();
        }
        m_drafts.forgotten(place);
        Q_EMIT acted(tr("Written to %1. It will go out once.").arg(name()));
        accept();
    });
}
