#include "ui/inbox/replyeditor.h"
#include "ui/members/letterframe.h"
#include "ui/members/writedialog.h"
#include "ui/services.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

WriteDialog::WriteDialog(const Desk &desk, MemberId member, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_id(member),
      m_drafts(desk.db),
      m_to(new QComboBox(this)),
      m_from(new QComboBox(this)),
      m_toLabel(new QLabel(this)),
      m_fromLabel(new QLabel(this)),
      m_icon(new QLabel(this)),
      m_counter(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_sentence(new ElidedLabel(this)),
      m_audience(new SegmentedControl(desk.theme, this)),
      m_frame(new LetterFrame(desk.theme, this)),
      m_editor(new ReplyEditor(desk.theme, m_frame)),
      m_warn(new QCheckBox(this)),
      m_warning(new QLineEdit(m_frame)),
      m_send(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    build();
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            fillFrom();
    });
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        if (m_showing)
            return;
        offerAudiences();
        showDraft();
    });
    connect(m_audience, &SegmentedControl::chosen, this, &WriteDialog::chooseAudience);
    connect(m_editor, &QTextEdit::textChanged, this, &WriteDialog::keepDraft);
    connect(m_editor, &ReplyEditor::leftToList, this, &QDialog::reject);
    connect(m_warning, &QLineEdit::textChanged, this, &WriteDialog::keepDraft);
    connect(m_warn, &QCheckBox::toggled, this, [this](bool on) {
        m_warning->setVisible(on);
        if (on && !m_showing)
            m_warning->setFocus();
        keepDraft();
    });
    connect(m_send, &QPushButton::clicked, this, &WriteDialog::send);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence(u"Ctrl+Return"_s), this), &QShortcut::activated, this, &WriteDialog::send);
    connect(&desk.theme, &Theme::changed, this, &WriteDialog::setWords);
    setWords();
    offerAudiences();
    read();
}

void WriteDialog::build()
{
    m_toLabel->setBuddy(m_to);
    m_fromLabel->setBuddy(m_from);
    m_audience->add(Private, {}, u"lock"_s);
    m_audience->add(Public, {}, u"globe"_s);
    m_problem->setWordWrap(true);
    m_send->setDefault(true);
    m_send->setProperty("keys", u"Ctrl+Return"_s);
    m_cancel->setAutoDefault(false);
    m_warning->hide();
    m_warning->setFrame(false);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->addRow(m_toLabel, m_to);
    form->addRow(m_fromLabel, m_from);
    auto *band = new QHBoxLayout;
    band->setSpacing(6);
    band->addWidget(m_audience);
    band->addStretch();
    band->addWidget(m_icon);
    band->addWidget(m_sentence);
    auto *letter = new QVBoxLayout(m_frame);
    letter->setContentsMargins(8, 8, 8, 6);
    letter->addLayout(band);
    letter->addWidget(m_warning);
    letter->addWidget(m_editor, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_warn);
    foot->addStretch();
    foot->addWidget(m_counter);
    letter->addLayout(foot);
    auto *verbs = new QHBoxLayout;
    verbs->addStretch();
    verbs->addWidget(m_cancel);
    verbs->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(m_frame, 1);
    column->addLayout(verbs);
    resize(m_desk.theme.px(560), m_desk.theme.px(360));
    QWidget *before = m_to;
    for (QWidget *next :
        std::initializer_list<QWidget *>{m_from, m_audience, m_warning, m_editor, m_warn, m_send, m_cancel}) {
        setTabOrder(before, next);
        before = next;
    }
}

void WriteDialog::chooseAudience(int)
{
    showAudience();
    keepDraft();
    m_editor->setFocus();
}

//! Colour, icon, sentence and verb say the same.
void WriteDialog::showAudience()
{
    const bool secret = m_audience->current() == Private;
    const StateGlyph look = secret ? StateGlyph::Private : StateGlyph::Public;
    const QString sentence = secret
        ? tr("Only %1 will read it").arg(name())
        : tr("Anyone can read it on %1").arg(to() ? m_desk.theme.networkLook(to()->network).name : QString());
    m_frame->setAudience(look);
    m_icon->setPixmap(icon(m_desk.theme, secret ? u"lock"_s : u"globe"_s, m_desk.theme.stateLook(look).strong)
                          .pixmap(m_desk.theme.px(16)));
    m_sentence->setText(to() ? sentence : QString());
    m_icon->setVisible(to() != nullptr);
    setInk(m_sentence, m_desk.theme.stateLook(look).strong);
    m_send->setProperty("tone", int(look));
    m_send->setText(secret ? tr("Send privately") : tr("Publish"));
    m_send->updateGeometry();
    m_send->update();
    m_editor->setAccessibleName(to() ? tr("Message to %1. %2.").arg(name(), sentence) : tr("Message"));
    m_editor->setPlaceholderText(to() ? tr("It begins with %1").arg(mention()) : QString());
    count();
}

void WriteDialog::setWords()
{
    setWindowTitle(m_member.id ? tr("Write to %1").arg(name()) : tr("Write first"));
    setAccessibleName(windowTitle());
    m_toLabel->setText(tr("&To"));
    m_fromLabel->setText(tr("&From"));
    m_to->setAccessibleName(tr("To which account of this person"));
    m_from->setAccessibleName(tr("From which account of ours"));
    m_audience->setText(Private, tr("Private"));
    m_audience->setText(Public, tr("Public"));
    m_audience->setAccessibleName(tr("Who will read it"));
    m_warn->setText(tr("Content warning"));
    m_warning->setPlaceholderText(tr("What is shown before the text"));
    m_warning->setAccessibleName(tr("Content warning"));
    m_cancel->setText(tr("Cancel"));
    m_sentence->setFont(m_desk.theme.font(FontRole::Small));
    m_counter->setFont(m_desk.theme.font(FontRole::Small));
    m_problem->setFont(m_desk.theme.font(FontRole::Small));
    showAudience();
}

void WriteDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QDialog::changeEvent(event);
}
