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
#include "ui/widgets/icons.h"
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
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(4);
    for (QLabel *label : {m_when, m_part, m_note}) {
        label->setContentsMargins(12, 0, 12, 0);
        label->setWordWrap(true);
    }
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
    m_headline->setWordWrap(true);
    head->addWidget(m_headline, 1);
    column->addLayout(head);
    m_story->setWordWrap(true);
    m_story->setTextFormat(Qt::RichText);
    column->addWidget(m_story);
    column->addWidget(words());
    column->addWidget(m_evidence);
    m_table->setColumnCount(3);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new EvidenceRow(m_desk.theme, m_table));
    m_evidence->setBuddy(m_table);
    column->addWidget(m_table, 1);
    column->addLayout(fixedLine());
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    column->addWidget(m_outcome);
    return pane;
}

//! That nobody can change it, and how it leaves the window.
QLayout *ReceiptDialog::fixedLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_info);
    line->addWidget(m_fixed);
    const QList<LinkLabel *> links{m_pdf, m_file, m_copy};
    for (LinkLabel *link : links) {
        if (link != links.first())
            line->addWidget(new QLabel(u"·"_s));
        line->addWidget(link);
    }
    line->addStretch(1);
    return line;
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
    head->addWidget(m_avatar);
    head->addWidget(m_name);
    head->addWidget(m_handle, 1);
    head->addWidget(m_print);
    column->addLayout(head);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_textArea->setFrameShape(QFrame::NoFrame);
    m_textArea->setWidgetResizable(true);
    m_textArea->setWidget(m_text);
    m_textArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_textArea);
    return card;
}

QWidget *ReceiptDialog::foot()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(8);
    row->addWidget(m_open);
    row->addWidget(m_post);
    row->addStretch(1);
    row->addWidget(m_published);
    row->addWidget(m_again);
    row->addWidget(m_read);
    row->addWidget(m_close);
    m_read->setProperty("primary", true);
    return bar;
}

//! What the theme decides, again whenever it changes: an open receipt follows.
void ReceiptDialog::restyle()
{
    const Theme &theme = m_desk.theme;
    setGround(m_left, theme.color(Token::Alt));
    setGround(m_right, theme.color(Token::Base));
    setGround(m_foot, theme.color(Token::Window));
    m_left->setFixedWidth(theme.px(286));
    for (QLabel *label : {m_when, m_note, m_fixed, m_outcome})
        label->setFont(theme.font(FontRole::Small));
    for (QLabel *label : {m_when, m_note, m_fixed})
        setInk(label, theme.color(Token::Text3));
    m_headline->setFont(theme.font(FontRole::Heading));
    m_evidence->setFont(theme.font(FontRole::Strong));
    m_name->setFont(theme.font(FontRole::Strong));
    m_print->setFont(theme.font(FontRole::Code));
    for (QWidget *quiet : QList<QWidget *>{m_print, m_handle})
        setInk(quiet, theme.color(Token::Text3));
    setInk(m_story, theme.color(Token::Text2));
    m_info->setPixmap(
        iconPixmap(theme, u"dialog-information"_s, theme.color(Token::Text3), theme.px(15), devicePixelRatioF()));
    m_open->setIcon(icon(theme, u"globe"_s));
    m_post->setIcon(icon(theme, u"document-edit"_s));
    m_reconnect->setIcon(icon(theme, u"network-connect"_s));
    m_read->setIcon(icon(theme, u"sync"_s, theme.color(Token::OnAccent)));
    m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight(RowKind::TableDense));
    fill();
}

void ReceiptDialog::fill()
{
    const OutboxAction *shown = row();
    setWindowTitle(shown && shown->verb != Verb::Publish
            ? tr("Receipt: %1, “%2”").arg(receiptwords::verbWord(shown->verb), m_facts.title)
            : tr("Publishing receipt: “%1”").arg(m_facts.title));
    fillList();
    fillEvidence();
    fillVerbs();
    if (!shown)
        return;
    const Theme &theme = m_desk.theme;
    const int former = partOf(thread(), *shown).waitsFor;
    const receiptwords::Summary summary
        = former > 0 ? receiptwords::waiting(former) : receiptwords::summary(*shown, context(shown));
    m_glyph->setPixmap(glyphPixmap(postwords::glyphOf(shown->state), theme.px(22), theme, devicePixelRatioF()));
    m_headline->setText(summary.headline);
    m_story->setText(summary.explanation);
    const QString done = shown->content.text.isEmpty() ? m_facts.about : shown->content.text;
    m_text->setText(shown->verb == Verb::Publish
            ? done
            : tr("%1: %2").arg(receiptwords::verbWord(shown->verb), done.isEmpty() ? tr("without text") : done));
    const int lines = qBound(2, (m_text->heightForWidth(m_desk.theme.px(660)) / m_text->fontMetrics().height()), 4);
    m_textArea->setFixedHeight(theme.lineHeight(FontRole::Base) * lines + 4);
    m_print->setText(
        shown->hash.isEmpty() ? tr("never sent") : tr("fingerprint %1").arg(text::shortFingerprint(shown->hash)));
    const Account account = m_accounts->find(shown->account) ? *m_accounts->find(shown->account) : Account();
    m_name->setText(account.name.isEmpty() ? account.handle : account.name);
    m_handle->setText(u'@' + account.handle);
    m_handle->setVisible(account.name != account.handle && !account.name.isEmpty());
    m_avatar->setPixmap(avatarPixmap(account, theme.px(24), theme, devicePixelRatioF()));
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
    m_part->setVisible(shown && shown->verb == Verb::Publish && shown->post);
    m_part->setText(tr("Published: <b>%1 of %2</b>").arg(published).arg(m_facts.rows.size()));
    m_note->setVisible(m_facts.rows.size() > 1);
}

void ReceiptDialog::fillEvidence()
{
    const OutboxAction *shown = row();
    const receiptwords::Context known = context(shown);
    const auto next = shown ? receiptwords::next(*shown, known.zone, m_desk.services.now()) : std::nullopt;
    const int current = m_table->currentRow();
    const int before = m_table->rowCount();
    m_table->setRowCount(int(known.receipts.size()) + (next ? 1 : 0));
    QDate day;
    for (int i = 0; i < known.receipts.size(); ++i) {
        const Receipt &line = known.receipts[i];
        const QDate its = line.at.toTimeZone(known.zone).date();
        fillLine(i,
            {.clock = receiptwords::clock(line.at, known.zone, its != day),
                .moment = {},
                .glyph = receiptwords::glyphOf(line),
                .what = receiptwords::what(line, known.network),
                .detail = receiptwords::detail(line, known.zone),
                .raw = line.detail});
        day = its;
    }
    if (next)
        fillLine(m_table->rowCount() - 1, *next);
    if (current >= 0)
        m_table->setCurrentCell(qMin(current, m_table->rowCount() - 1), 0);
    if (m_table->rowCount() != before)
        m_table->scrollToBottom();
}

void ReceiptDialog::fillLine(int at, const ReceiptPaper::Line &line)
{
    const Theme &theme = m_desk.theme;
    const QString texts[] = {line.clock, line.what, line.detail};
    for (int column = 0; column < 3; ++column) {
        auto *item = new QTableWidgetItem(texts[column]);
        item->setToolTip(column == 2 && !line.raw.isEmpty() ? line.raw : texts[column]);
        m_table->setItem(at, column, item);
    }
    m_table->item(at, 0)->setFont(theme.font(FontRole::Code));
    m_table->item(at, 1)->setIcon(glyphPixmap(line.glyph, theme.px(14), theme, devicePixelRatioF()));
    m_table->item(at, 1)->setFont(theme.font(FontRole::Strong));
    m_table->item(at, 2)->setForeground(theme.color(Token::Text2));
}

//! Only the verbs that make sense now; the safe one is the default.
void ReceiptDialog::fillVerbs()
{
    const OutboxAction *shown = row();
    const SendState state = shown ? shown->state : SendState::Draft;
    const bool unknown = state == SendState::Unknown;
    const bool again = unknown || state == SendState::Failed || state == SendState::Missed || state == SendState::Held;
    const QString network = context(shown).network;
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
    offer(m_post, u"receipt.post"_s, shown && shown->post);
    offer(m_published, u"receipt.published"_s, unknown);
    offer(m_again, u"receipt.again"_s, again);
    offer(m_read, u"receipt.read"_s, unknown);
    m_reconnect->setVisible(shown && mustSignIn(*shown));
    m_read->setDefault(unknown);
    m_close->setDefault(!unknown);
    for (QPushButton *button : {m_again, m_read, m_close})
        button->updateGeometry();
}
