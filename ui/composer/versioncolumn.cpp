#include "ui/composer/versioncolumn.h"
#include "ui/composer/columnheader.h"
#include "ui/composer/partbar.h"
#include "ui/composer/preview.h"
#include "ui/composer/problemwords.h"
#include "ui/composer/statestrip.h"
#include "ui/composer/textfield.h"
#include "ui/inbox/words.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

void VersionColumn::present(const Shown &shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_header->setAccount(shown.account);
    const Content now = content();
    m_chosenVisibility = now.visibility;
    m_chosenLanguage = now.language;
    m_editor->put(now.text);
    m_editor->setReadOnly(!isWritable());
    if (m_warning->text() != now.warning)
        m_warning->setText(now.warning);
    showParts();
    setWords();
}

Content VersionColumn::content() const
{
    Content now = m_shown.version.shown();
    now.media = m_shown.media;
    return now;
}

bool VersionColumn::isWritable() const { return m_shown.version.canWrite() || m_shown.version.isChanging(); }

void VersionColumn::tell(const Findings &findings, const TailoringWords &words)
{
    m_findings = findings;
    m_words = words;
    m_header->setLength(findings.length);
    showCheck();
}

QString VersionColumn::counter() const { return m_header->counter(); }
QString VersionColumn::checkSentence() const { return m_check->sentence(); }
QString VersionColumn::stateSentence() const { return m_state->isVisibleTo(this) ? m_state->sentence() : QString(); }

QList<QWidget *> VersionColumn::options() const
{
    return QList<QWidget *>{m_visibility, m_replies, m_pull, m_language, m_warning} + m_partBar->tabOrder();
}

void VersionColumn::setWords()
{
    const QString network
        = m_shown.info.name.isEmpty() ? m_desk.theme.networkLook(m_shown.account.network).name : m_shown.info.name;
    m_editor->setAccessibleName(tr("Text for %1, %2").arg(network, m_shown.account.handle));
    m_editor->setPlaceholderText(tr("The core idea flows in here until this text is changed."));
    m_warning->setPlaceholderText(tr("no warning"));
    m_warning->setAccessibleName(tr("Content warning for %1").arg(network));
    m_warning->setToolTip(tr("Content warning: shown instead of the text until somebody opens it"));
    m_more->setAccessibleName(tr("More about %1").arg(network));
    m_more->setToolTip(tr("More about %1").arg(network));
    m_previewTitle->setText(tr("Preview"));
    m_limit->setText(tr("limit: %n characters", nullptr, m_shown.info.textLimit));
    m_pull->setText(tr("Pull in the idea"));
    m_pull->setToolTip(tr("Puts the core idea in place of this text; it flows in again from then on"));
    setAccessibleName(tr("%1, %2").arg(network, m_shown.account.handle));
    showOptions();
    showState();
    showCheck();
}

void VersionColumn::showOptions()
{
    const QString network = m_shown.info.name;
    const bool canWrite = isWritable();
    m_visibility->setText(words::audience(m_chosenVisibility));
    m_visibility->setIcon(icon(m_desk.theme, words::audienceIcon(m_chosenVisibility)));
    m_visibility->setAccessibleName(tr("Who may read it on %1: %2").arg(network, words::audience(m_chosenVisibility)));
    m_visibility->setEnabled(canWrite && m_shown.info.visibilities.size() > 1 && !m_shown.version.isChanging());
    m_visibility->setVisible(m_shown.info.visibilities.size() > 1 || m_shown.info.replies.size() < 2);
    m_replies->setVisible(m_shown.info.replies.size() > 1);
    const Replies replies = m_shown.parts.isEmpty() ? Replies::Everybody : m_shown.parts.first().shown().replies;
    m_replies->setText(words::repliers(replies));
    m_replies->setAccessibleName(tr("Who may answer on %1: %2").arg(network, m_replies->text()));
    m_replies->setToolTip(tr("Who may answer"));
    m_replies->setEnabled(canWrite && m_shown.part == 0 && !m_shown.version.isChanging());
    m_language->setText(ComposerWords::language(m_chosenLanguage));
    m_language->setAccessibleName(tr("Language on %1: %2").arg(network, m_language->text()));
    m_language->setEnabled(canWrite);
    m_language->setVisible(m_shown.info.can(u"language"));
    m_warning->setVisible(m_shown.info.can(u"warning"));
    m_warning->setReadOnly(!canWrite);
    m_pull->setVisible(m_shown.version.canWrite() && m_shown.version.own && m_shown.parts.size() < 2);
}

//! What became of it, once it is more than a draft, with what can be done about that.
void VersionColumn::showState()
{
    const ComposedVersion &v = m_shown.version;
    m_state->setVisible(m_shown.states);
    if (v.isChanging())
        return m_state->say(
            StateGlyph::Publishing, tr("Changing what is published"), tr("Publish the change"), tr("Leave it"));
    QString sentence = ComposerWords::state(v.state);
    if (v.onItsWay)
        sentence = *v.onItsWay == Verb::Delete ? tr("Being deleted there") : tr("A change is going out");
    else if (v.state == SendState::Failed)
        sentence = tr("%1: %2").arg(sentence, errorCause({v.errorKind, {}, {}}));
    else if (const int former = waitsFor(); former > 0)
        sentence = tr("Waits for part %1").arg(former);
    const bool canChange
        = v.state == SendState::Published && m_shown.info.can(u"edit") && !(v.onItsWay && *v.onItsWay == Verb::Delete);
    m_state->say(glyphOf(v.state), sentence, canChange ? tr("Edit") : QString(),
        v.id && v.state != SendState::Draft ? tr("Receipt") : QString());
}

void VersionColumn::showCheck()
{
    const QString network = m_shown.info.name;
    if (!isWritable())
        return m_check->say(StateGlyph::Ok,
            m_shown.version.state == SendState::Published ? tr("It stands there; this text is read only.")
                                                          : tr("It may be out; its text cannot change now."));
    if (m_findings.problems.isEmpty())
        return m_check->say(
            StateGlyph::Ok, goodSigns(), m_shown.version.without.isEmpty() ? QString() : tr("Put back"));
    QStringList all;
    for (const Problem &p : m_findings.problems)
        all.append(ComposerWords::explanation(p, network, m_words));
    const Problem &first = m_findings.problems.first();
    const bool splits
        = first.what == Problem::What::TooLong && m_shown.info.can(u"thread") && m_shown.version.canWrite();
    const bool hint = first.what == Problem::What::Tailoring && first.finding.level == text::Level::Hint;
    const QString rest = all.size() > 1 ? u" (+%1)"_s.arg(all.size() - 1) : QString();
    m_check->say(first.blocks() ? StateGlyph::Failed
            : hint              ? StateGlyph::Note
                                : StateGlyph::Due,
        ComposerWords::sentence(first, network, m_words) + rest,
        splits ? tr("Split into parts") : ComposerWords::verb(first), {}, all.join(u'\n'));
}

QString VersionColumn::goodSigns() const
{
    const int pictures = int(m_shown.media.size()), without = int(m_shown.version.without.size());
    if (without > 0)
        return tr("Fits, without %n pictures.", nullptr, without);
    const auto described = std::count_if(m_shown.media.cbegin(), m_shown.media.cend(),
        [](const Media &media) { return !media.alt.trimmed().isEmpty(); });
    QStringList signs;
    if (m_findings.linking > 0)
        signs.append(tr("%n mentions will link.", nullptr, m_findings.linking));
    else
        signs.append(tr("Fits."));
    if (pictures > 0)
        signs.append(tr("Alt text on %1 of %2.").arg(described).arg(pictures));
    return signs.join(u' ');
}

void VersionColumn::fillVisibilities()
{
    QMenu *menu = m_visibility->menu();
    menu->clear();
    for (const Visibility v : m_shown.info.visibilities) {
        if (v == Visibility::Internal)
            continue;
        QAction *action = menu->addAction(icon(m_desk.theme, words::audienceIcon(v)), words::audience(v));
        connect(action, &QAction::triggered, this, [this, v] {
            m_chosenVisibility = v;
            chooseOptions();
        });
    }
}

void VersionColumn::fillLanguages()
{
    QMenu *menu = m_language->menu();
    menu->clear();
    for (const QString &code : {u"es"_s, u"en"_s, u"ca"_s, u"eu"_s, u"gl"_s, u"pt"_s, u"fr"_s, u"it"_s, u"de"_s, u""_s})
        connect(menu->addAction(ComposerWords::language(code)), &QAction::triggered, this, [this, code] {
            m_chosenLanguage = code;
            chooseOptions();
        });
}

void VersionColumn::chooseOptions()
{
    showOptions();
    Q_EMIT optionsChosen(m_chosenVisibility, m_warning->text(), m_chosenLanguage);
}

void VersionColumn::fillMore()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    const ComposedVersion &v = m_shown.version;
    const auto add = [&](const QString &iconName, const QString &text, void (VersionColumn::*signal)()) {
        connect(menu->addAction(icon(m_desk.theme, iconName), text), &QAction::triggered, this, signal);
    };
    if (v.canWrite() && m_shown.parts.size() < 2)
        add(u"arrow-in"_s, tr("Pull in the core idea again"), &VersionColumn::pullAsked);
    if (v.canWrite() && !v.without.isEmpty())
        add(u"image-add"_s, tr("Put the pictures back"), &VersionColumn::putBackAsked);
    fillPartVerbs();
    if (v.canWrite())
        add(u"list-remove"_s, tr("Take this network out"), &VersionColumn::removeAsked);
    const bool published = v.state == SendState::Published && !v.isChanging();
    if (published && m_shown.info.can(u"edit"))
        add(u"document-edit"_s, tr("Edit what is published"), &VersionColumn::changeAsked);
    if (published && m_shown.info.can(u"delete"))
        add(u"edit-delete"_s, tr("Delete on the network…"), &VersionColumn::deleteAsked);
    if (!v.url.isEmpty())
        add(u"external-link"_s, tr("Open in browser"), &VersionColumn::openAsked);
    if (v.id && v.state != SendState::Draft)
        add(u"view-list"_s, tr("Receipt"), &VersionColumn::receiptAsked);
}

void VersionColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QFrame::changeEvent(event);
}

void VersionColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk.theme.color(Token::Window));
    painter.fillRect(QRect(0, 0, width(), m_scroll->y()), m_desk.theme.color(Token::Base));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_desk.theme.color(Token::Line));
    for (const QWidget *row : {m_audienceRow, m_languageRow})
        painter.fillRect(QRect(0, row->geometry().bottom(), width(), 1), m_desk.theme.color(Token::Line));
}
