// The parts of a thread, as a version's column shows them.
#include "models/text/parts.h"
#include "ui/composer/partbar.h"
#include "ui/composer/preview.h"
#include "ui/composer/versioncolumn.h"
#include "ui/inbox/words.h"
#include "ui/widgets/icons.h"
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

void VersionColumn::tellParts(const QList<text::Length> &lengths)
{
    m_lengths = lengths;
    showParts();
}

//! The preview is the whole thread; the field holds one part of it.
void VersionColumn::showParts()
{
    PartBar::Shown bar{.network = m_shown.info.name,
        .parts = {},
        .current = m_shown.part,
        .canAdd = m_shown.info.can(u"thread") && m_shown.parts.size() < mostParts && !m_shown.parts.isEmpty(),
        .pool = m_shown.info.can(u"images") ? m_shown.pool : QList<Media>(),
        .without = m_shown.version.without};
    auto *under = static_cast<QVBoxLayout *>(m_preview->parentWidget()->layout());
    while (m_further.size() + 1 < m_shown.parts.size()) {
        m_further.append(new Preview(m_desk.theme, m_pictures));
        under->insertWidget(under->count() - 1, m_further.last());
    }
    while (m_further.size() + 1 > qMax<qsizetype>(1, m_shown.parts.size()))
        delete m_further.takeLast();
    for (int i = 0; i < m_shown.parts.size(); ++i) {
        const ComposedVersion &part = m_shown.parts[i];
        bar.parts.append({m_lengths.value(i).left(), part.state});
        Content there = part.shown();
        there.media = m_shown.info.can(u"images") ? there.media.mid(0, m_shown.info.maxImages) : QList<Media>();
        (i == 0 ? m_preview : m_further[i - 1])->present({m_shown.account, m_shown.info, there, m_shown.when});
    }
    m_partBar->present(bar);
}

int VersionColumn::waitsFor() const
{
    for (int i = 0; i < m_shown.part && m_shown.version.state == SendState::Scheduled; ++i)
        if (m_shown.parts[i].state != SendState::Published)
            return i + 1;
    return 0;
}

void VersionColumn::fillReplies()
{
    QMenu *menu = m_replies->menu();
    menu->clear();
    for (const Replies replies : m_shown.info.replies)
        connect(menu->addAction(words::repliers(replies)), &QAction::triggered, this,
            [this, replies] { Q_EMIT repliesChosen(replies); });
}

void VersionColumn::fillPartVerbs()
{
    QMenu *menu = m_more->menu();
    const ComposedVersion &v = m_shown.version;
    if (!m_shown.info.can(u"thread") || !v.canWrite())
        return;
    const auto add = [&](const QString &iconName, const QString &text, bool can, auto run) {
        QAction *action = menu->addAction(icon(m_desk.theme, iconName), text);
        action->setEnabled(can);
        connect(action, &QAction::triggered, this, run);
    };
    const auto mayMove = [&](int by) {
        const int to = m_shown.part + by;
        return to >= 0 && to < m_shown.parts.size() && m_shown.parts[to].canWrite();
    };
    menu->addSeparator();
    add(u"list-add"_s, tr("Add a part"), true, [this] { Q_EMIT partAsked(); });
    if (m_shown.parts.size() > 1) {
        add(u"go-up"_s, tr("This part earlier"), mayMove(-1), [this] { Q_EMIT partMoveAsked(-1); });
        add(u"go-down"_s, tr("This part later"), mayMove(1), [this] { Q_EMIT partMoveAsked(1); });
        add(u"list-remove"_s, tr("Take this part out"), true, [this] { Q_EMIT partRemovalAsked(); });
        QStringList texts;
        for (const ComposedVersion &part : m_shown.parts)
            texts.append(part.shown().text);
        QAction *numbers = menu->addAction(tr("Number the parts (1/%1)").arg(texts.size()));
        numbers->setCheckable(true);
        numbers->setChecked(text::areNumbered(texts));
        connect(numbers, &QAction::triggered, this, &VersionColumn::numbersAsked);
    }
    menu->addSeparator();
}
