// The parts of the receipt and what they show.
#include "models/domain/parts.h"
#include "models/text/compare.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/calendar/receiptdialog.h"
#include "ui/calendar/receiptrow.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace {
QPixmap glyphPixmap(StateGlyph glyph, int side, const Theme &theme, double ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint::state(&painter, QRect(0, 0, side, side), glyph, theme);
    return pixmap;
}

QPixmap avatarPixmap(const Account &account, int side, const Theme &theme, double ratio)
{
    QPixmap pixmap(QSize(side + 4, side + 4) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint::avatar(&painter, QRect(0, 0, side, side),
        {.name = account.name.isEmpty() ? account.handle : account.name, .network = account.network}, theme);
    return pixmap;
}
} // namespace

QWidget *ReceiptDialog::left()
{
    auto *pane = new QWidget;
    pane->setFixedWidth(m_desk.theme.px(286));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(4);
    for (QLabel *label : {m_when, m_part, m_note}) {
        label->setContentsMargins(12, 0, 12, 0);
        label->setWordWrap(true);
    }
    m_when->setFont(m_desk.theme.font(FontRole::Small));
    m_note->setFont(m_desk.theme.font(FontRole::Small));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ReceiptRow(m_desk.theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_when);
    column->addWidget(m_part);
    column->addSpacing(6);
    column->addWidget(m_list);
    column->addSpacing(6);
    column->addWidget(m_note);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 4, 12, 0);
    line->addWidget(m_reconnect);
    line->addStretch(1);
    m_reconnect->setProperty("small", true);
    m_reconnect->setAutoDefault(false);
    column->addLayout(line);
    column->addStretch(1);
    setGround(pane, m_desk.theme.color(Token::Alt));
    return pane;
}

QWidget *ReceiptDialog::right()
{
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_glyph, 0, Qt::AlignTop);
    m_headline->setFont(m_desk.theme.font(FontRole::Heading));
    m_headline->setWordWrap(true);
    head->addWidget(m_headline, 1);
    column->addLayout(head);
    m_story->setWordWrap(true);
    m_story->setTextFormat(Qt::RichText);
    column->addWidget(m_story);
    column->addWidget(words());
    m_evidence->setFont(m_desk.theme.font(FontRole::Strong));
    column->addWidget(m_evidence);
    m_table->setColumnCount(3);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_desk.theme.rowHeight(RowKind::TableDense));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_evidence->setBuddy(m_table);
    column->addWidget(m_table, 1);
    auto *fixed = new QHBoxLayout;
    fixed->setSpacing(8);
    fixed->addWidget(m_fixed);
    fixed->addWidget(m_copy);
    fixed->addStretch(1);
    column->addLayout(fixed);
    setGround(pane, m_desk.theme.color(Token::Base));
    return pane;
}

//! The text as it was sent, with its fingerprint.
QWidget *ReceiptDialog::words()
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    card->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 9, 12, 9);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    m_name->setFont(m_desk.theme.font(FontRole::Strong));
    m_print->setFont(m_desk.theme.font(FontRole::Code));
    head->addWidget(m_avatar);
    head->addWidget(m_name, 1);
    head->addWidget(m_print);
    column->addLayout(head);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_text);
    scroll->setFixedHeight(m_desk.theme.lineHeight(FontRole::Base) * 4);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll);
    return card;
}

QWidget *ReceiptDialog::foot()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(8);
    row->addWidget(m_open);
    row->addStretch(1);
    row->addWidget(m_published);
    row->addWidget(m_again);
    row->addWidget(m_read);
    row->addWidget(m_close);
    m_read->setProperty("primary", true);
    setGround(bar, m_desk.theme.color(Token::Window));
    return bar;
}

void ReceiptDialog::fill()
{
    const OutboxAction *shown = row();
    setWindowTitle(tr("Publishing receipt: “%1”").arg(m_facts.title));
    fillList();
    fillEvidence();
    fillVerbs();
    if (!shown)
        return;
    const receiptwords::Context known = context();
    const int former = partOf(thread(), *shown).waitsFor;
    const receiptwords::Summary summary
        = former > 0 ? receiptwords::waiting(former) : receiptwords::summary(*shown, known);
    const StateGlyph glyph = postwords::glyphOf(shown->state);
    m_glyph->setPixmap(glyphPixmap(glyph, m_desk.theme.px(22), m_desk.theme, devicePixelRatioF()));
    m_headline->setText(summary.headline);
    m_story->setText(summary.explanation);
    setInk(m_story, m_desk.theme.color(Token::Text2));
    m_text->setText(shown->content.text.isEmpty() ? receiptwords::verbWord(shown->verb) : shown->content.text);
    m_print->setText(
        shown->hash.isEmpty() ? tr("never sent") : tr("fingerprint %1").arg(text::shortFingerprint(shown->hash)));
    setInk(m_print, m_desk.theme.color(Token::Text3));
    const Account account = m_accounts->find(shown->account) ? *m_accounts->find(shown->account) : Account();
    m_name->setText(account.name.isEmpty() || account.name == account.handle
            ? u'@' + account.handle
            : tr("%1 · @%2").arg(account.name, account.handle));
    m_avatar->setPixmap(avatarPixmap(account, m_desk.theme.px(24), m_desk.theme, devicePixelRatioF()));
}

Post ReceiptDialog::thread() const
{
    Post post;
    for (const OutboxAction &one : m_facts.rows)
        if (one.post && one.verb == Verb::Publish)
            post.variants.append(one);
    return post;
}

void ReceiptDialog::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QTimeZone zone = postwords::zoneOf(m_desk.services.zone());
    int published = 0;
    for (const OutboxAction &one : std::as_const(m_facts.rows)) {
        const Account *account = m_accounts->find(one.account);
        const QString part = postwords::partWord(thread(), one);
        const QString name = m_accounts->nameOf(m_desk.theme, one.account) + (part.isEmpty() ? part : u", "_s + part);
        const StateGlyph glyph = postwords::glyphOf(one.state);
        published += one.state == SendState::Published;
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(ReceiptRow::NetworkRole, account ? account->network : QString());
        item->setData(ReceiptRow::SubRole, receiptwords::subline(one, zone));
        item->setData(ReceiptRow::GlyphRole, int(glyph));
        item->setData(ReceiptRow::WordRole, m_desk.theme.stateLook(glyph).word);
        item->setData(Qt::AccessibleTextRole,
            tr("%1: %2, %3").arg(name, postwords::stateWord(one.state), receiptwords::subline(one, zone)));
        item->setToolTip(item->data(Qt::AccessibleTextRole).toString());
        if (one.id == m_shown)
            m_list->setCurrentItem(item);
    }
    m_list->setFixedHeight(qMin(int(m_facts.rows.size()), 7) * m_desk.theme.px(47) + 1);
    const OutboxAction *shown = row();
    m_when->setText(shown && shown->due.isValid()
            ? tr("%1 · %2").arg(postwords::momentOf(shown->due, zone), m_desk.services.zone())
            : QString());
    setInk(m_when, m_desk.theme.color(Token::Text3));
    setInk(m_note, m_desk.theme.color(Token::Text3));
    m_part->setText(tr("Published: <b>%1 of %2</b>").arg(published).arg(m_facts.rows.size()));
    m_note->setVisible(m_facts.rows.size() > 1);
}

void ReceiptDialog::fillEvidence()
{
    const receiptwords::Context known = context();
    const int current = m_table->currentRow();
    m_table->setRowCount(int(m_facts.receipts.size()));
    QDate day;
    for (int i = 0; i < m_facts.receipts.size(); ++i) {
        const Receipt &line = m_facts.receipts[i];
        const QDate its = line.at.toTimeZone(known.zone).date();
        const QString texts[] = {receiptwords::clock(line.at, known.zone, its != day),
            receiptwords::what(line, known.network), receiptwords::detail(line, known.zone)};
        day = its;
        for (int columnIndex = 0; columnIndex < 3; ++columnIndex) {
            auto *item = new QTableWidgetItem(texts[columnIndex]);
            item->setToolTip(columnIndex == 2 ? line.detail : texts[columnIndex]);
            m_table->setItem(i, columnIndex, item);
        }
        m_table->item(i, 0)->setFont(m_desk.theme.font(FontRole::Code));
        m_table->item(i, 1)->setIcon(
            glyphPixmap(receiptwords::glyphOf(line), m_desk.theme.px(14), m_desk.theme, devicePixelRatioF()));
        m_table->item(i, 1)->setFont(m_desk.theme.font(FontRole::Strong));
        m_table->item(i, 2)->setForeground(m_desk.theme.color(Token::Text2));
    }
    if (current >= 0)
        m_table->setCurrentCell(qMin(current, m_table->rowCount() - 1), 0);
    m_table->scrollToBottom();
}

//! Only the verbs that make sense now; the safe one is the default.
void ReceiptDialog::fillVerbs()
{
    const OutboxAction *shown = row();
    const SendState state = shown ? shown->state : SendState::Draft;
    const bool unknown = state == SendState::Unknown;
    const bool again = unknown || state == SendState::Failed || state == SendState::Missed || state == SendState::Held;
    const QString network = context().network;
    m_open->setText(tr("Open %1 in the browser").arg(network));
    m_again->setText(unknown             ? tr("It is not there: send again…")
            : state == SendState::Failed ? tr("Retry only %1").arg(network)
                                         : tr("Publish now"));
    m_again->setProperty("danger", unknown);
    m_reconnect->setText(tr("Reconnect %1").arg(network));
    const auto offer = [this](QPushButton *button, const QString &id, bool makesSense) {
        button->setVisible(makesSense);
        m_desk.actions.setAvailable(id, makesSense);
    };
    offer(m_open, u"receipt.open"_s, !address().isEmpty());
    offer(m_published, u"receipt.published"_s, unknown);
    offer(m_again, u"receipt.again"_s, again);
    offer(m_read, u"receipt.read"_s, unknown);
    m_reconnect->setVisible(state == SendState::Failed && shown->errorKind == Error::Kind::SignIn);
    m_read->setDefault(unknown);
    m_close->setDefault(!unknown);
    for (QPushButton *button : {m_again, m_read, m_close})
        button->updateGeometry();
}
