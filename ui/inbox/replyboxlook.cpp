#include "ui/inbox/attachmentbar.h"
#include "ui/inbox/replybox.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/words.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/mediaintake.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/syntax.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

// How the reply box is put together and what it says; replybox.cpp says what it does.

namespace {

StateGlyph glyphOf(ReplyBox::Mode mode)
{
    return mode == ReplyBox::Mode::Public ? StateGlyph::Public
        : mode == ReplyBox::Mode::Private ? StateGlyph::Private
                                          : StateGlyph::Note;
}

QString iconOf(ReplyBox::Mode mode)
{
    return mode == ReplyBox::Mode::Public ? u"globe"_s : mode == ReplyBox::Mode::Private ? u"lock"_s : u"note"_s;
}

} // namespace

void ReplyBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(0);
    m_warning = new QLineEdit(this);
    m_editor = new ReplyEditor(m_theme, this);
    m_attachments = new AttachmentBar(m_theme, m_pictures, this);
    auto *warningLine = new QHBoxLayout;
    warningLine->setContentsMargins(12, 6, 12, 0);
    warningLine->addWidget(m_warning);
    auto *editorLine = new QHBoxLayout;
    editorLine->setContentsMargins(8, 6, 8, 2);
    editorLine->addWidget(m_editor);
    column->addWidget(buildBand());
    column->addWidget(buildAnswered());
    column->addLayout(warningLine);
    column->addLayout(editorLine, 1);
    column->addWidget(m_attachments);
    column->addWidget(buildFoot());
    setFocusProxy(m_editor);
    m_syntax.highlightPost(m_editor->document());
}

QWidget *ReplyBox::buildBand()
{
    m_band = new QWidget(this);
    auto *line = new QHBoxLayout(m_band);
    line->setContentsMargins(4, 2, 10, 2);
    line->setSpacing(4);
    for (const Mode mode : {Mode::Public, Mode::Private, Mode::Note}) {
        auto *button = new QToolButton(m_band);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("small", true);
        button->setProperty("keys", mode == Mode::Public ? u"r"_s : mode == Mode::Private ? u"R"_s : u"n"_s);
        connect(button, &QToolButton::clicked, this, [this, mode] {
            setMode(mode);
            focusEditor();
        });
        m_modes[int(mode)] = button;
        line->addWidget(button);
    }
    m_sentence = new ElidedLabel(m_band);
    m_sentence->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(m_sentence, 1);
    return m_band;
}

//! Which message is answered, where it is not the newest.
QWidget *ReplyBox::buildAnswered()
{
    m_answeredLine = new QWidget(this);
    auto *line = new QHBoxLayout(m_answeredLine);
    line->setContentsMargins(12, 4, 8, 0);
    line->setSpacing(4);
    m_answered = new ElidedLabel(m_answeredLine);
    dress(m_answered, m_theme, FontRole::Small, Token::Text2);
    m_answerNewest = new QToolButton(m_answeredLine);
    m_answerNewest->setAutoRaise(true);
    connect(m_answerNewest, &QToolButton::clicked, this, [this] {
        answer({});
        focusEditor();
    });
    line->addWidget(m_answered, 1);
    line->addWidget(m_answerNewest);
    m_answeredLine->hide();
    return m_answeredLine;
}

QWidget *ReplyBox::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(8, 4, 8, 6);
    line->setSpacing(4);
    m_attach = new QToolButton(foot);
    m_warn = new QToolButton(foot);
    m_warn->setCheckable(true);
    m_saved = new QToolButton(foot);
    m_visibility = new QToolButton(foot);
    m_visibility->setPopupMode(QToolButton::InstantPopup);
    m_visibility->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_visibility->setMenu(new QMenu(m_visibility));
    for (QToolButton *button : {m_attach, m_warn, m_saved, m_visibility})
        button->setAutoRaise(true);
    m_problem = new ElidedLabel(foot);
    m_problem->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_counter = new QLabel(foot);
    m_send = new SplitButton(m_theme, foot);
    m_send->setKeys(u"Ctrl+Return"_s);
    auto *siblings = new QMenu(m_send);
    m_sendStay = siblings->addAction(QString());
    m_sendLater = siblings->addAction(QString());
    m_send->setSiblings(siblings);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_attach, m_warn, m_saved, m_visibility})
        line->addWidget(widget);
    line->addWidget(m_problem, 1);
    line->addStretch();
    line->addWidget(m_counter);
    line->addSpacing(6);
    line->addWidget(m_send);
    return foot;
}

void ReplyBox::connectParts()
{
    connect(m_editor, &QTextEdit::textChanged, this, &ReplyBox::noteDraft);
    connect(m_editor, &ReplyEditor::leftToList, this, &ReplyBox::leftToList);
    connect(m_editor, &ReplyEditor::savedWanted, this, [this] { Q_EMIT savedWanted(true); });
    connect(m_saved, &QToolButton::clicked, this, [this] { Q_EMIT savedWanted(false); });
    connect(m_editor, &ReplyEditor::filesGiven, this, &ReplyBox::attach);
    connect(m_editor, &ReplyEditor::imagePasted, this, [this](const QImage &image) {
        m_takingFor = draftPlace(m_mode);
        if (m_situation && m_mode != Mode::Note && m_situation->network.can(u"images"))
            m_intake.takeImage(image, {m_situation->network.imageBytes, m_situation->network.imageTypes});
    });
    connect(m_warning, &QLineEdit::textChanged, this, &ReplyBox::noteDraft);
    connect(m_attachments, &AttachmentBar::changed, this, &ReplyBox::noteDraft);
    connect(m_attach, &QToolButton::clicked, this, &ReplyBox::chooseFiles);
    connect(m_warn, &QToolButton::toggled, this, [this](bool on) {
        m_warning->setVisible(on);
        if (on)
            m_warning->setFocus();
        else
            m_warning->clear();
    });
    connect(m_send, &QToolButton::clicked, this, [this] { Q_EMIT sendWanted(true); });
    connect(m_sendStay, &QAction::triggered, this, [this] { Q_EMIT sendWanted(false); });
    connect(m_sendLater, &QAction::triggered, this, &ReplyBox::laterWanted);
    connect(&m_intake, &MediaIntake::taken, this, [this](const Media &media) {
        if (m_situation && m_takingFor == draftPlace(m_mode))
            m_attachments->add(media);
    });
    connect(&m_intake, &MediaIntake::refused, this, [this](const MediaRefusal &refusal) {
        m_refusal = media::explain(refusal);
        showProblem();
    });
    connect(&m_theme, &Theme::changed, this, &ReplyBox::restyle);
}

void ReplyBox::fillVisibility()
{
    const QList<Visibility> allowed = visibilities();
    m_visibility->setVisible(allowed.size() > 1);
    m_visibility->menu()->clear();
    for (const Visibility v : allowed) {
        QAction *choice = m_visibility->menu()->addAction(icon(m_theme, words::audienceIcon(v)), words::audience(v));
        connect(choice, &QAction::triggered, this, [this, v] {
            draft().visibility = v;
            keepDraft();
            setWords();
            fillVisibility();
        });
    }
    const Visibility now = m_drafts[int(m_mode)].visibility;
    m_visibility->setText(words::audience(now));
    m_visibility->setIcon(icon(m_theme, words::audienceIcon(now)));
    m_visibility->setAccessibleName(tr("Who can read the answer: %1").arg(words::audience(now)));
    m_visibility->setToolTip(tr("Who can read the answer"));
}

QString ReplyBox::spokenSentence() const
{
    switch (m_mode) {
    case Mode::Public:
        if (m_drafts[0].visibility == Visibility::Followers)
            return tr("Followers will read it on %1").arg(networkName());
        return tr("Anyone can read it on %1").arg(networkName());
    case Mode::Private:
        return tr("Only %1 will read it").arg(m_situation ? m_situation->conversation.memberName : QString());
    case Mode::Note: return tr("Not sent. Only the team");
    }
    Q_UNREACHABLE();
}

void ReplyBox::setWords()
{
    const std::array names{tr("Public"), tr("Private"), tr("Note")};
    for (const Mode mode : {Mode::Public, Mode::Private, Mode::Note}) {
        QToolButton *button = m_modes[int(mode)];
        const QString why = whyNot(mode);
        button->setText(names[int(mode)]);
        button->setChecked(mode == m_mode);
        button->setToolTip(why);
        button->setAccessibleName(
            why.isEmpty() ? names[int(mode)] : tr("%1, not possible: %2").arg(names[int(mode)], why));
    }
    m_sentence->setText(m_situation ? spokenSentence() : QString());
    m_editor->setAccessibleName(names[int(m_mode)] + u". "_s + spokenSentence());
    m_editor->setPlaceholderText(m_mode == Mode::Note ? tr("What the team should know") : tr("Write an answer"));
    m_warning->setPlaceholderText(tr("Content warning"));
    m_warning->setAccessibleName(tr("Content warning"));
    const std::array verbs{tr("Publish and next"), tr("Send privately and next"), tr("Save note")};
    const std::array staying{tr("Publish and stay"), tr("Send privately and stay"), tr("Save note and stay")};
    m_send->setText(verbs[int(m_mode)]);
    m_send->setAccessibleName(verbs[int(m_mode)]);
    m_sendStay->setText(staying[int(m_mode)]);
    m_sendLater->setText(tr("Send later…"));
    m_sendLater->setVisible(m_mode != Mode::Note);
    m_answerNewest->setToolTip(tr("Answer the newest message instead"));
    m_answerNewest->setAccessibleName(tr("Answer the newest message instead"));
    m_attach->setToolTip(tr("Attach pictures"));
    m_attach->setAccessibleName(tr("Attach pictures"));
    m_warn->setToolTip(tr("Add a content warning"));
    m_warn->setAccessibleName(tr("Add a content warning"));
    m_saved->setToolTip(tr("Insert a saved reply (;)"));
    m_saved->setAccessibleName(tr("Insert a saved reply"));
    const bool goesOut = m_mode != Mode::Note && m_situation.has_value();
    m_attach->setVisible(goesOut && m_situation->network.can(u"images"));
    m_warn->setVisible(goesOut && m_situation->network.can(u"warning"));
}

//! A label's role depends on what lies behind it: both are given.
void ReplyBox::setInk(QWidget *label, QColor ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Text, ink);
    label->setPalette(palette);
}

//! In a narrow box the sentence needs the room of the keys.
void ReplyBox::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    static const std::array keys{u"r"_s, u"R"_s, u"n"_s};
    for (const Mode mode : {Mode::Public, Mode::Private, Mode::Note}) {
        m_modes[int(mode)]->setProperty(
            "keys", width() < m_theme.px(540) && mode != m_mode ? QString() : keys[int(mode)]);
        m_modes[int(mode)]->updateGeometry();
    }
}

void ReplyBox::restyle()
{
    const StateLook look = m_theme.stateLook(glyphOf(m_mode));
    m_band->setFixedHeight(m_theme.rowHeight(RowKind::ReplyBand) + m_theme.px(4));
    m_sentence->setFont(m_theme.font(FontRole::SmallStrong));
    setInk(m_sentence, look.strong);
    m_counter->setFont(m_theme.font(FontRole::Base));
    showCount(m_length); // its ink
    m_problem->setFont(m_theme.font(FontRole::Small));
    setInk(m_problem, m_theme.stateLook(StateGlyph::Failed).strong);
    QPalette paper = m_editor->palette();
    paper.setColor(QPalette::Base, m_mode == Mode::Note ? look.soft : m_theme.color(Token::Base));
    paper.setColor(QPalette::Text, m_theme.color(Token::Text));
    m_editor->setPalette(paper);
    for (const Mode mode : {Mode::Public, Mode::Private, Mode::Note}) {
        const StateLook tone = m_theme.stateLook(glyphOf(mode));
        m_modes[int(mode)]->setIcon(
            mode == m_mode ? icon(m_theme, iconOf(mode), tone.onStrong) : icon(m_theme, iconOf(mode)));
        m_modes[int(mode)]->setProperty("tone", mode == m_mode ? QVariant(int(glyphOf(mode))) : QVariant());
        m_modes[int(mode)]->setAutoRaise(mode != m_mode);
        m_modes[int(mode)]->update();
    }
    m_send->setProperty("tone", int(glyphOf(m_mode)));
    m_send->update();
    m_answerNewest->setIcon(icon(m_theme, u"window-close"_s));
    m_attach->setIcon(icon(m_theme, u"mail-attachment"_s));
    m_warn->setIcon(icon(m_theme, u"emblem-warning"_s));
    m_saved->setIcon(icon(m_theme, u"story-editor"_s));
    update();
}

void ReplyBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateLook look = m_theme.stateLook(glyphOf(m_mode));
    const bool note = m_mode == Mode::Note;
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    paint::panel(&painter, frame, 7, note ? look.soft : m_theme.color(Token::Base), {}, Qt::NoPen);
    QPainterPath shape;
    shape.addRoundedRect(frame, 7, 7);
    painter.setClipPath(shape);
    painter.fillRect(m_band->geometry().adjusted(-2, -2, 2, 0), look.soft);
    const int footTop = m_send->parentWidget()->y();
    painter.fillRect(QRect(2, footTop, width() - 4, 1), m_theme.color(Token::Line));
    painter.setClipping(false);
    paint::panel(&painter, frame, 7, Qt::transparent, look.strong, note ? Qt::DashLine : Qt::SolidLine, 2);
}
