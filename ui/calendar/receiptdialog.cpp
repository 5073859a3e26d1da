#include "ui/calendar/receiptdialog.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include "models/store/posts.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/calendar/receiptrow.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

ReceiptDialog::ReceiptDialog(const Desk &desk, OutboxId outbox, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_accounts(new AccountBook(desk.db, this)),
      m_shown(outbox),
      m_when(new QLabel),
      m_part(new QLabel),
      m_note(new QLabel),
      m_glyph(new QLabel),
      m_headline(new QLabel),
      m_story(new QLabel),
      m_text(new QLabel),
      m_print(new QLabel),
      m_evidence(new QLabel),
      m_info(new QLabel),
      m_fixed(new QLabel),
      m_outcome(new QLabel),
      m_avatar(new QLabel),
      m_name(new ElidedLabel),
      m_handle(new ElidedLabel),
      m_textArea(new QScrollArea),
      m_list(new QListWidget),
      m_table(new QTableWidget),
      m_pdf(new LinkLabel(desk.theme)),
      m_file(new LinkLabel(desk.theme)),
      m_copy(new LinkLabel(desk.theme)),
      m_open(new QPushButton),
      m_published(new QPushButton),
      m_again(new QPushButton),
      m_read(new QPushButton),
      m_close(new QPushButton),
      m_reconnect(new QPushButton),
      m_post(new QPushButton)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_left = left(), 0, 0);
    grid->addWidget(m_right = right(), 0, 1);
    grid->addWidget(m_foot = foot(), 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
    addActions();
    connect(m_accounts, &AccountBook::changed, this, &ReceiptDialog::fill);
    connect(&m_desk.theme, &Theme::changed, this, &ReceiptDialog::restyle);
    connect(&m_desk.db, &Database::changed, this, [this](const ChangeSet &changes) {
        const bool ours = std::any_of(m_facts.rows.cbegin(), m_facts.rows.cend(),
            [&](const OutboxAction &r) { return changes.outbox.contains(r.id); });
        if (changes.everything || ours || changes.outbox.contains(m_shown))
            read();
    });
    auto *minute = new QTimer(this); // "in 43 minutes" grows shorter by itself
    connect(minute, &QTimer::timeout, this, &ReceiptDialog::fillEvidence);
    minute->start(std::chrono::seconds(20));
    resize(m_desk.theme.px(1040), m_desk.theme.px(640));
    translate();
    restyle();
    read();
}

void ReceiptDialog::addActions()
{
    const auto add = [this](const char *id, const char *text, const QString &key, QPushButton *button, auto run) {
        m_desk.actions.add({.id = QString::fromLatin1(id), .text = text, .key = key, .place = u"receipt"_s}, this, run);
        button->setProperty("keys", m_desk.actions.key(QString::fromLatin1(id)));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
    };
    add("receipt.read", QT_TRANSLATE_NOOP("Actions", "Read the account now"), u"c"_s, m_read,
        [this] { m_desk.services.readAccountNow(m_shown); });
    add("receipt.again", QT_TRANSLATE_NOOP("Actions", "Send again"), u"r"_s, m_again, [this] { sendAgain(); });
    add("receipt.published", QT_TRANSLATE_NOOP("Actions", "It is published"), u"y"_s, m_published,
        [this] { sayPublished(); });
    add("receipt.open", QT_TRANSLATE_NOOP("Actions", "Open in the browser"), u"o"_s, m_open,
        [this] { openInBrowser(); });
    add("receipt.post", QT_TRANSLATE_NOOP("Actions", "Open the post"), u"e"_s, m_post, [this] {
        if (const OutboxAction *shown = row()) {
            Q_EMIT postAsked(shown->post);
            accept();
        }
    });
    m_desk.actions.attach(this, u"receipt"_s);
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_pdf, &QAbstractButton::clicked, this, [this] { askWhere(Form::Pdf); });
    connect(m_file, &QAbstractButton::clicked, this, [this] { askWhere(Form::Text); });
    connect(m_copy, &QAbstractButton::clicked, this, &ReceiptDialog::copyEvidence);
    connect(m_reconnect, &QPushButton::clicked, this, [this] {
        if (const OutboxAction *shown = row()) {
            Q_EMIT reconnectAsked(shown->account);
            accept();
        }
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index < 0 || index >= m_facts.rows.size() || m_facts.rows[index].id == m_shown)
            return;
        m_shown = m_facts.rows[index].id;
        read();
    });
}

void ReceiptDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QDialog::changeEvent(event);
}

void ReceiptDialog::translate()
{
    m_table->setHorizontalHeaderLabels({tr("Time"), tr("What happened"), tr("Detail")});
    m_table->setAccessibleName(tr("Evidence"));
    m_list->setAccessibleName(tr("Networks"));
    m_evidence->setText(tr("Evidence"));
    m_fixed->setText(tr("The record cannot be edited."));
    m_pdf->setText(tr("Save as PDF"));
    m_file->setText(tr("Save as text"));
    m_copy->setText(tr("Copy the evidence"));
    m_published->setText(tr("It is published"));
    m_post->setText(tr("Open the post"));
    m_read->setText(tr("Read the account now"));
    m_close->setText(tr("Close"));
    m_note->setText(tr("Sending again touches only what failed. What is published is not sent again."));
    fill();
}

const OutboxAction *ReceiptDialog::row() const
{
    for (const OutboxAction &one : m_facts.rows)
        if (one.id == m_shown)
            return &one;
    return nullptr;
}

receiptwords::Context ReceiptDialog::context(const OutboxAction *row) const
{
    const Account *account = row ? m_accounts->find(row->account) : nullptr;
    return {account ? m_desk.theme.networkLook(account->network).name : tr("an account"),
        postwords::zoneOf(m_desk.services.zone()), row ? m_facts.receipts.value(row->id) : QList<Receipt>()};
}

//! Whether nothing goes out there until somebody signs in again.
bool ReceiptDialog::mustSignIn(const OutboxAction &row) const
{
    using enum SendState;
    const bool waits = QList{Failed, Missed, Held, Scheduled, Unknown}.contains(row.state);
    const Account *account = m_accounts->find(row.account);
    const bool refused = row.errorKind == Error::Kind::SignIn && row.state != Unknown;
    return waits && account && !account->removed && (refused || account->state == Account::State::NeedsSignIn);
}

void ReceiptDialog::read()
{
    whenAnswered(m_desk.db.read([id = m_shown](const Reader &r) {
        Facts facts;
        const auto row = outbox::one(r, id);
        if (!row)
            return facts;
        const auto post = row->post && row->verb == Verb::Publish ? posts::one(r, row->post) : std::nullopt;
        facts.rows = post ? postwords::byUrgency(*post) : QList{*row};
        if (std::none_of(
                facts.rows.cbegin(), facts.rows.cend(), [id](const OutboxAction &one) { return one.id == id; }))
            facts.rows.append(*row);
        facts.title = post ? postwords::titleOf(*post) : postwords::titleOf(*row);
        if (const auto target = row->verb != Verb::Publish ? messages::one(r, row->target) : std::nullopt)
            facts.about = target->text.simplified().left(300);
        else if (row->verb != Verb::Publish)
            facts.about = row->targetAuthor.handle;
        if (row->content.text.trimmed().isEmpty())
            facts.title = facts.about.left(80);
        for (const OutboxAction &one : std::as_const(facts.rows))
            facts.receipts.insert(one.id, outbox::receipts(r, one.id));
        return facts;
    }),
        this, [this, id = m_shown](const Expected<Facts> &facts) {
            if (!facts || id != m_shown)
                return;
            m_facts = *facts;
            fill();
        });
}

//! Where it stands; while nobody knows that, where the account is.
QUrl ReceiptDialog::address() const
{
    const OutboxAction *shown = row();
    if (!shown || !shown->url.isEmpty())
        return shown ? QUrl(shown->url) : QUrl();
    const Account *account = m_accounts->find(shown->account);
    return account && shown->state == SendState::Unknown ? QUrl(account->server) : QUrl();
}

void ReceiptDialog::openInBrowser()
{
    if (!address().isEmpty())
        m_desk.services.openUrl(address());
}

void ReceiptDialog::sayPublished()
{
    if (!row() || row()->state != SendState::Unknown)
        return;
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([id = m_shown, now](Transaction &t) {
        outbox::decide(t, id, true, {}, now);
        return true;
    }),
        this, [this, sentence = tr("Kept as published: “%1”").arg(m_facts.title)](const Expected<bool> &done) {
            over(done, sentence);
        });
}

void ReceiptDialog::sendAgain()
{
    if (!row())
        return;
    if (row()->state == SendState::Unknown)
        askBeforeSending();
    else if (QList{SendState::Failed, SendState::Missed, SendState::Held}.contains(row()->state))
        writeAgain(false);
}

void ReceiptDialog::askBeforeSending()
{
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Send it again?"),
        tr("If it did reach %1, it will be there twice.").arg(context(row()).network), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Look at the account in the browser first. A second copy can only be deleted by hand."));
    QPushButton *send = question->addButton(tr("It is not there: send it again"), QMessageBox::DestructiveRole);
    send->setProperty("danger", true);
    QPushButton *leave = question->addButton(tr("Do not send"), QMessageBox::RejectRole);
    question->setDefaultButton(leave);
    question->setEscapeButton(leave);
    connect(send, &QPushButton::clicked, this, [this] { writeAgain(true); });
    question->open();
}

void ReceiptDialog::writeAgain(bool decideFirst)
{
    const QDateTime now = m_desk.services.now();
    whenAnswered(m_desk.db.write([id = m_shown, decideFirst, now](Transaction &t) {
        if (decideFirst)
            outbox::decide(t, id, false, {}, now);
        return outbox::retry(t, id, now);
    }),
        this,
        [this, sentence = tr("Sent again to %1 only: “%2”").arg(context(row()).network, m_facts.title)](
            const Expected<bool> &done) { over(done, sentence); });
}

void ReceiptDialog::over(const Expected<bool> &done, const QString &sentence)
{
    if (!done)
        Q_EMIT acted(errorText(done.error()));
    else
        Q_EMIT acted(
            *done ? sentence : tr("Nothing was sent again: it was decided meanwhile, or publishing is paused."));
}
