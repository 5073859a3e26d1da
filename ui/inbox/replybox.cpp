#include "ui/inbox/replybox.h"
#include "models/domain/whenanswered.h"
#include "ui/inbox/attachmentbar.h"
#include "ui/inbox/replyeditor.h"
#include "ui/inbox/words.h"
#include "ui/replies/blankmarks.h"
#include "ui/replies/replywords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mediaintake.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/syntax.h"
#include "ui/widgets/theme.h"
#include <QAccessible>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {
constexpr int slowText = 5000; //!< letters beyond which counting leaves the UI thread
}

ReplyBox::ReplyBox(
    Theme &theme, Syntax &syntax, Pictures &pictures, MediaIntake &intake, DraftKeeper &drafts, QWidget *parent)
    : QFrame(parent),
      m_theme(theme),
      m_syntax(syntax),
      m_intake(intake),
      m_keeper(drafts),
      m_started(QDateTime::currentDateTimeUtc()),
      m_pictures(pictures)
{
    setAcceptDrops(true);
    build();
    connectParts();
    setWords();
    setSituation({});
}

QString ReplyBox::placeOf(Mode mode, ConversationId conversation) const
{
    const QString id = QString::number(conversation.value);
    if (mode == Mode::Note)
        return u"note/"_s + id;
    return u"reply/"_s + id + (mode == Mode::Public ? u"/public"_s : u"/direct"_s);
}

QString ReplyBox::draftPlace(Mode mode) const
{
    return m_situation ? placeOf(mode, m_situation->conversation.id) : QString();
}

QString ReplyBox::networkName() const
{
    return m_situation ? m_theme.networkLook(m_situation->conversation.network).name : QString();
}

void ReplyBox::setSituation(const std::optional<Situation> &situation)
{
    const bool same = situation && m_situation && situation->conversation.id == m_situation->conversation.id;
    m_situation = situation;
    setEnabled(situation.has_value());
    if (same) {
        fillVisibility();
        showAnswered(); // more of the thread may be known by now
        setWords();
        return count();
    }
    m_keeper.flush();
    m_refusal.clear();
    startAnew();
    if (!whyNot(m_mode).isEmpty() || m_mode == Mode::Note
        || (situation && situation->conversation.kind != Conversation::Kind::Private))
        m_mode
            = situation && situation->conversation.kind == Conversation::Kind::Private ? Mode::Private : Mode::Public;
    if (!whyNot(m_mode).isEmpty())
        m_mode = Mode::Note;
    showDraft();
    if (situation)
        loadDrafts();
}

void ReplyBox::startAnew()
{
    for (const Mode mode : {Mode::Public, Mode::Private, Mode::Note}) {
        m_drafts[int(mode)] = Content();
        m_drafts[int(mode)].visibility = standardVisibility(mode);
        m_answers[int(mode)] = {};
        m_typed[int(mode)] = false;
    }
}

void ReplyBox::loadDrafts()
{
    const ConversationId id = m_situation->conversation.id;
    m_keeper.load({draftPlace(Mode::Public), draftPlace(Mode::Private), draftPlace(Mode::Note)}, this,
        [this, id](const DraftKeeper::Drafts &found) { takeDrafts(found, id); });
}

void ReplyBox::readDrafts()
{
    if (!m_situation)
        return;
    startAnew();
    loadDrafts();
}

//! What was typed meanwhile stays, behind what was kept.
void ReplyBox::takeDrafts(const DraftKeeper::Drafts &found, ConversationId conversation)
{
    if (!m_situation || m_situation->conversation.id != conversation)
        return;
    std::optional<Mode> started;
    for (const Mode mode : {Mode::Note, Mode::Private, Mode::Public}) {
        const drafts::Draft kept = found.value(placeOf(mode, conversation));
        if (kept.content.isEmpty())
            continue;
        Content content = drafttext::content(kept.content, standardVisibility(mode));
        if (m_typed[int(mode)])
            content.text += u'\n' + m_drafts[int(mode)].text;
        m_drafts[int(mode)] = content;
        if (!m_answers[int(mode)])
            m_answers[int(mode)] = drafttext::answers(kept.content);
        if (m_typed[int(mode)])
            m_keeper.keep(placeOf(mode, conversation),
                drafttext::from(content, standardVisibility(mode), m_answers[int(mode)]), conversation);
        if (whyNot(mode).isEmpty())
            started = mode;
        if (kept.saved.isValid() && kept.saved < m_started)
            Q_EMIT recovered(kept.saved);
    }
    const bool typing = std::any_of(m_typed.cbegin(), m_typed.cend(), [](bool typed) { return typed; });
    if (started && !typing)
        m_mode = *started;
    showDraft();
    Q_EMIT modeChanged();
}

QString ReplyBox::whyNot(Mode mode) const
{
    if (!m_situation || mode == Mode::Note)
        return {};
    const Conversation &c = m_situation->conversation;
    if (!c.canReply)
        return tr("This network takes no answer here.");
    if (mode == Mode::Public && c.kind == Conversation::Kind::Private)
        return tr("They wrote in private; a public answer would show it to everyone.");
    const Capability direct = m_situation->network.capabilities.value(u"direct"_s);
    if (mode == Mode::Private && !direct.can) {
        const QString why = direct.whyNot.in(QLocale().name());
        return why.isEmpty() ? tr("%1 has no private messages.").arg(networkName()) : why;
    }
    return {};
}

void ReplyBox::setMode(Mode mode)
{
    const QString why = whyNot(mode);
    m_refusal = why;
    if (why.isEmpty() && mode != m_mode) {
        m_mode = mode;
        showDraft();
        Q_EMIT modeChanged();
        QAccessibleEvent event(m_editor, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    setWords();
    showProblem();
}

void ReplyBox::showDraft()
{
    m_showing = true;
    const Content &shown = draft();
    if (m_editor->toPlainText() != shown.text) {
        m_editor->setPlainText(shown.text);
        m_editor->moveCursor(QTextCursor::End);
    }
    m_warning->setText(shown.warning);
    m_warning->setVisible(m_mode != Mode::Note && !shown.warning.isEmpty());
    m_attachments->setMedia(m_mode == Mode::Note ? QList<Media>() : shown.media);
    m_showing = false;
    fillVisibility();
    showAnswered();
    setWords();
    restyle();
    count();
}

void ReplyBox::noteDraft()
{
    if (m_showing || !m_situation)
        return;
    Content typed = draft();
    typed.text = m_editor->toPlainText();
    typed.warning = m_warning->text();
    typed.media = m_attachments->media();
    if (typed == draft()) // colours change, too
        return;
    m_refusal.clear();
    draft() = typed;
    m_typed[int(m_mode)] = true;
    keepDraft();
    count();
}

void ReplyBox::keepDraft()
{
    m_keeper.keep(draftPlace(m_mode),
        isEmpty() ? QString() : drafttext::from(draft(), standardVisibility(m_mode), answers()),
        m_situation->conversation.id);
}

bool ReplyBox::isEmpty() const
{
    const Content &now = m_drafts[int(m_mode)];
    return now.text.trimmed().isEmpty() && now.media.isEmpty();
}

Content ReplyBox::content() const
{
    Content content = m_drafts[int(m_mode)];
    content.text = content.text.trimmed();
    if (m_mode == Mode::Private)
        content.visibility = Visibility::Direct;
    return content;
}

void ReplyBox::sent()
{
    m_keeper.forgotten(draftPlace(m_mode));
    draft() = Content();
    draft().visibility = standardVisibility(m_mode);
    m_answers[int(m_mode)] = {};
    m_typed[int(m_mode)] = false;
    showDraft();
}

void ReplyBox::answer(MessageId message)
{
    if (answers() == message || m_mode == Mode::Note || !m_situation)
        return;
    m_answers[int(m_mode)] = message;
    if (!isEmpty())
        keepDraft();
    showAnswered();
}

void ReplyBox::setMessageWords(std::function<QString(MessageId)> words) { m_messageWords = std::move(words); }

void ReplyBox::showAnswered()
{
    const bool chosen = m_mode != Mode::Note && answers();
    m_answeredLine->setVisible(chosen);
    const QString words = chosen && m_messageWords ? m_messageWords(answers()) : QString();
    m_answered->setText(words.isEmpty() ? tr("To an earlier message") : tr("To %1").arg(words));
}

void ReplyBox::put(const Content &content)
{
    setMode(content.visibility == Visibility::Direct ? Mode::Private : Mode::Public);
    Content back = content;
    if (!isEmpty())
        back.text = draft().text + u"\n\n"_s + content.text;
    draft() = back;
    m_typed[int(m_mode)] = true;
    showDraft();
    keepDraft();
    focusEditor();
}

void ReplyBox::focusEditor() { m_editor->setFocus(Qt::OtherFocusReason); }

void ReplyBox::goToBlank()
{
    if (ReplyWords::missing(draft().text).isEmpty())
        return;
    m_editor->moveCursor(QTextCursor::Start);
    focusEditor();
    blankmarks::goTo(*m_editor, true);
}

QList<Visibility> ReplyBox::visibilities() const
{
    QList<Visibility> allowed;
    if (!m_situation || m_mode != Mode::Public)
        return allowed;
    for (const Visibility v : m_situation->network.visibilities)
        if (v != Visibility::Direct && v != Visibility::Internal)
            allowed.append(v);
    return allowed;
}

//! An answer keeps the audience of what it answers, as far as the network knows it.
Visibility ReplyBox::standardVisibility(Mode mode) const
{
    if (mode != Mode::Public)
        return mode == Mode::Private ? Visibility::Direct : Visibility::Internal;
    const Visibility theirs = m_situation ? m_situation->conversation.visibility : Visibility::Public;
    const bool known
        = m_situation && theirs != Visibility::Direct && m_situation->network.visibilities.contains(theirs);
    return known ? theirs : Visibility::Public;
}

void ReplyBox::count()
{
    const int revision = ++m_countRevision;
    if (!m_situation || m_mode == Mode::Note) {
        m_length = {};
        return showCount(m_length);
    }
    const NetworkInfo &info = m_situation->network;
    const bool mentioned = m_situation->mention.isEmpty() || draft().text.contains(m_situation->mention.trimmed());
    const auto measure
        = [rule = text::ruleNamed(info.rule), text = (mentioned ? QString() : m_situation->mention) + draft().text,
              limit = info.textLimit, warning = info.warningCounts ? draft().warning : QString(),
              url = info.urlLength] { return text::measured(rule, text, limit, warning, url); };
    if (draft().text.size() < slowText)
        return showCount(measure());
    whenAnswered(QtConcurrent::run(measure), this, [this, revision](const text::Length &length) {
        if (revision == m_countRevision)
            showCount(length);
    });
}

void ReplyBox::showCount(const text::Length &length)
{
    m_length = length;
    m_counter->setVisible(m_mode != Mode::Note && m_situation.has_value());
    const int over = length.used - length.limit;
    m_counter->setText(over > 0 ? u"−%L1"_s.arg(over) : u"%L1/%L2"_s.arg(length.used).arg(length.limit));
    m_counter->setAccessibleName(over > 0 ? tr("%n characters too many", nullptr, over)
                                          : tr("%1 of %2 characters").arg(length.used).arg(length.limit));
    setInk(m_counter,
        !length.fits()              ? m_theme.stateLook(StateGlyph::Failed).strong
            : length.share() >= 0.9 ? m_theme.stateLook(StateGlyph::Due).strong
                                    : m_theme.color(Token::Text3));
    showProblem();
}

QString ReplyBox::problem() const
{
    if (!m_situation)
        return tr("No conversation is open.");
    if (m_mode == Mode::Note)
        return {};
    if (const QString why = whyNot(m_mode); !why.isEmpty())
        return why;
    if (const QString missing = ReplyWords::missing(m_drafts[int(m_mode)].text); !missing.isEmpty())
        return missing;
    if (!m_length.fits())
        return tr("Too long for %1.").arg(networkName());
    if (m_intake.pending() > 0)
        return tr("A picture is still being read.");
    const NetworkInfo &info = m_situation->network;
    const qsizetype pictures = m_drafts[int(m_mode)].media.size();
    if (pictures > info.maxImages)
        return tr("%1 takes up to %n pictures.", nullptr, info.maxImages).arg(networkName());
    return {};
}

void ReplyBox::showProblem()
{
    const bool lacking = m_mode != Mode::Note && m_attachments->lacksAlt();
    const QString against = m_situation ? problem() : QString();
    const QString words = !m_refusal.isEmpty() ? m_refusal
        : !against.isEmpty()                   ? against
        : lacking                              ? tr("Alternative text is missing.")
                                               : QString();
    m_problem->setText(words);
    m_problem->setToolTip(words);
    m_problem->setVisible(!words.isEmpty());
    m_send->setEnabled(canSend());
}

void ReplyBox::attach(const QStringList &paths)
{
    if (!m_situation || m_mode == Mode::Note || !m_situation->network.can(u"images"))
        return;
    m_takingFor = draftPlace(m_mode);
    for (const QString &path : paths)
        m_intake.takeFile(path, {m_situation->network.imageBytes, m_situation->network.imageTypes});
    showProblem();
}

void ReplyBox::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Attach pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setMimeTypeFilters(m_situation ? m_situation->network.imageTypes : QStringList());
    connect(dialog, &QFileDialog::filesSelected, this, &ReplyBox::attach);
    dialog->open();
}

void ReplyBox::hideEvent(QHideEvent *event)
{
    m_keeper.flush();
    QFrame::hideEvent(event);
}

void ReplyBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillVisibility();
        setWords();
        count();
    }
    QFrame::changeEvent(event);
}

void ReplyBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_mode != Mode::Note)
        event->acceptProposedAction();
}

void ReplyBox::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    attach(files);
}
