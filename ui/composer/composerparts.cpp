// Threads of several posts, in the composer.
#include "models/text/parts.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/problemwords.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include <QApplication>

using namespace Qt::StringLiterals;

void ComposerPage::addPartActions()
{
    const auto add = [this](const char *id, const char *text, const QString &key, const char *icon, auto run) {
        m_desk.actions.add({.id = QString::fromLatin1(id),
                               .text = text,
                               .key = key,
                               .place = u"composer"_s,
                               .menu = u"post"_s,
                               .icon = QString::fromLatin1(icon)},
            this, [this, run] { onFocusedColumn(run); });
    };
    const auto go = [this](int step) { return [this, step](AccountId id) { showPart(id, part(id) + step); }; };
    const auto move = [this](int step) {
        return [this, step](AccountId id) {
            changeParts(id, [&](Composition &c) { return parts::move(c, id, part(id), step); });
        };
    };
    add("composer.addPart", QT_TRANSLATE_NOOP("Actions", "Add a part"), u"Ctrl+Shift+A"_s, "list-add",
        [this](AccountId id) { addPart(id); });
    add("composer.splitHere", QT_TRANSLATE_NOOP("Actions", "Split into two parts here"), u"Ctrl+Shift+K"_s, "split",
        [this](AccountId id) { splitHere(id); });
    add("composer.splitToFit", QT_TRANSLATE_NOOP("Actions", "Split into parts that fit"), {}, "split",
        [this](AccountId id) { splitToFit(id); });
    add("composer.nextPart", QT_TRANSLATE_NOOP("Actions", "Next part"), u"Ctrl+PgDown"_s, "go-next", go(1));
    add("composer.previousPart", QT_TRANSLATE_NOOP("Actions", "Previous part"), u"Ctrl+PgUp"_s, "go-previous", go(-1));
    add("composer.partEarlier", QT_TRANSLATE_NOOP("Actions", "This part earlier"), u"Ctrl+Shift+PgUp"_s, "go-up",
        move(-1));
    add("composer.partLater", QT_TRANSLATE_NOOP("Actions", "This part later"), u"Ctrl+Shift+PgDown"_s, "go-down",
        move(1));
    add("composer.removePart", QT_TRANSLATE_NOOP("Actions", "Take this part out"), {}, "list-remove",
        [this](AccountId id) { removePart(id); });
    add("composer.numberParts", QT_TRANSLATE_NOOP("Actions", "Number the parts, or no longer"), {}, "view-list",
        [this](AccountId id) {
            changeParts(id, [&](Composition &c) {
                parts::number(c, id, !parts::areNumbered(c, id));
                return part(id);
            });
        });
}

//! The column that somebody writes in; from elsewhere the first one.
void ComposerPage::onFocusedColumn(const std::function<void(AccountId)> &what)
{
    const QWidget *focus = QApplication::focusWidget();
    for (const ComposedVersion &v : std::as_const(m_now.versions))
        if (const VersionColumn *shown = column(v.account); shown && focus && shown->isAncestorOf(focus))
            return what(v.account);
    if (m_loaded && !m_now.versions.isEmpty())
        what(m_now.versions.first().account);
}

void ComposerPage::connectParts(VersionColumn *column)
{
    const AccountId id = column->accountId();
    connect(column, &VersionColumn::partChosen, this, [this, id](int part) { showPart(id, part); });
    connect(column, &VersionColumn::partAsked, this, [this, id] { addPart(id); });
    connect(column, &VersionColumn::partRemovalAsked, this, [this, id] { removePart(id); });
    connect(column, &VersionColumn::splitAsked, this, [this, id] { splitToFit(id); });
    connect(column, &VersionColumn::partMoveAsked, this,
        [this, id](int by) { changeParts(id, [&](Composition &c) { return parts::move(c, id, part(id), by); }); });
    connect(column, &VersionColumn::numbersAsked, this, [this, id](bool on) {
        changeParts(id, [&](Composition &c) {
            parts::number(c, id, on);
            return part(id);
        });
    });
    connect(column, &VersionColumn::pictureChosen, this, [this, id](const QString &sha256, bool with) {
        change(id, [&](ComposedVersion &v) {
            v.without.removeAll(sha256);
            if (!with)
                v.without.append(sha256);
        });
    });
    connect(column, &VersionColumn::repliesChosen, this, [this, id](Replies replies) {
        if (ComposedVersion *first = m_now.version(id); first && first->canWrite())
            first->content.replies = replies;
        noteChange();
        showVersions();
    });
}

ComposedVersion *ComposerPage::shownVersion(AccountId id) { return m_now.version(id, part(id)); }

void ComposerPage::showPart(AccountId id, int part)
{
    const int count = int(m_now.parts(id).size());
    if (count == 0 || qBound(0, part, count - 1) == this->part(id))
        return;
    m_parts[id] = qBound(0, part, count - 1);
    showVersions();
    tellColumns();
    if (count > 1)
        Q_EMIT acted(tr("Part %1 of %2, %3").arg(this->part(id) + 1).arg(count).arg(networkName(id)), {});
}

void ComposerPage::changeParts(AccountId id, const std::function<int(Composition &)> &what)
{
    if (!m_loaded || !m_now.version(id))
        return;
    m_parts[id] = what(m_now);
    noteChange();
    showVersions();
    tellColumns();
    arrangeTabs();
    column(id)->editor().setFocus(Qt::OtherFocusReason);
}

void ComposerPage::addPart(AccountId id)
{
    if (!info(id).can(u"thread"))
        return Q_EMIT acted(info(id).capabilities.value(u"thread"_s).whyNot.in(m_desk.services.language()), {});
    changeParts(id, [&](Composition &c) { return parts::add(c, id, part(id), {}); });
}

void ComposerPage::removePart(AccountId id)
{
    changeParts(id, [&](Composition &c) {
        parts::remove(c, id, part(id));
        return qMin(part(id), int(c.parts(id).size()) - 1);
    });
}

//! What stands after the cursor becomes a part of its own.
void ComposerPage::splitHere(AccountId id)
{
    const ComposedVersion *version = shownVersion(id);
    if (!version || !version->canWrite() || !info(id).can(u"thread"))
        return;
    const int at = column(id)->editor().textCursor().position();
    const QString text = version->content.text;
    changeParts(id, [&](Composition &c) {
        parts::replace(c, id, part(id), {text.left(at).trimmed(), text.mid(at).trimmed()});
        return part(id) + 1;
    });
    column(id)->editor().moveCursor(QTextCursor::Start);
}

//! At the ends of paragraphs and sentences, where it can be.
void ComposerPage::splitToFit(AccountId id)
{
    const ComposedVersion *version = shownVersion(id);
    const NetworkInfo network = info(id);
    if (!version || !version->canWrite() || !network.can(u"thread"))
        return;
    const bool numbers = parts::areNumbered(m_now, id);
    const text::Room room{.rule = text::ruleNamed(network.rule),
        .limit = network.textLimit - (numbers ? 7 : 0), // for the count under it
        .urlLength = network.urlLength,
        .warning = network.warningCounts ? version->content.warning : QString()};
    const QStringList texts = text::inParts(version->content.text, room);
    changeParts(id, [&](Composition &c) {
        parts::replace(c, id, part(id), texts);
        return part(id);
    });
    Q_EMIT acted(tr("Split into %n parts", nullptr, int(texts.size())), {});
}
