// The notes of the member panel: those there are, and the one that is being typed.
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/drafts.h"
#include "models/store/members.h"
#include "models/store/workspace.h"
#include "ui/inbox/words.h"
#include "ui/members/memberpanel.h"
#include "ui/widgets/foldsection.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

Note noteOn(MemberId member, ColleagueId by, const QString &text)
{
    Note note;
    note.member = member;
    note.colleague = by;
    note.text = text;
    return note;
}

} // namespace

void MemberPanel::showNotes()
{
    qDeleteAll(m_notes->parentWidget()->findChildren<QWidget *>(u"row"_s, Qt::FindDirectChildrenOnly));
    int at = 0;
    for (const Note &note : m_notesOf.first(qMin<qsizetype>(m_notesOf.size(), 20)))
        m_notes->insertWidget(at++, noteRow(note));
    m_notesFold->setCount(m_notesOf.isEmpty() ? QString() : QLocale().toString(m_notesOf.size()));
}

QWidget *MemberPanel::noteRow(const Note &note)
{
    auto *row = new QWidget;
    row->setObjectName(u"row"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 4);
    auto *text = new QLabel(row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setFont(m_theme.font(FontRole::Small));
    text->setText(note.text + u" "_s
        + QStringList{note.author, words::shortTime(note.created, QDateTime::currentDateTimeUtc())}.join(u", "_s)
        + u'.');
    auto *edit = new QToolButton(row);
    edit->setAutoRaise(true);
    edit->setProperty("small", true);
    edit->setIcon(icon(m_theme, u"document-edit"_s));
    edit->setToolTip(tr("Edit the note"));
    edit->setAccessibleName(tr("Edit the note “%1”").arg(note.text.left(40)));
    connect(edit, &QToolButton::clicked, this, [this, note] { editNote(note); });
    auto *remove = new QToolButton(row);
    remove->setAutoRaise(true);
    remove->setProperty("small", true);
    remove->setIcon(icon(m_theme, u"trash"_s));
    remove->setToolTip(tr("Delete the note"));
    remove->setAccessibleName(tr("Delete the note “%1”").arg(note.text.left(40)));
    connect(remove, &QToolButton::clicked, this, [this, note] { removeNote(note); });
    line->addWidget(text, 1);
    line->addWidget(edit, 0, Qt::AlignTop);
    line->addWidget(remove, 0, Qt::AlignTop);
    return row;
}

void MemberPanel::writeNote()
{
    m_editing = {};
    m_notesFold->setFolded(false);
    m_noteBar->show();
    m_noteEdit->setFocus();
    keepTyped();
}

void MemberPanel::editNote(const Note &note)
{
    if (m_editing != note.id && !m_noteBar->isHidden() && !m_noteEdit->toPlainText().trimmed().isEmpty())
        saveNote(); // what was begun is never thrown away
    m_editing = note.id;
    m_noteEdit->setPlainText(note.text);
    m_noteBar->show();
    m_noteEdit->setFocus();
}

QString MemberPanel::draftPlace() const { return u"member-note/%1"_s.arg(m_member.id.value); }

//! As it is kept: a change of a note that is there says which one; a new one is the text alone.
QString MemberPanel::typedNote() const
{
    const QString text = m_noteEdit->toPlainText();
    if (text.trimmed().isEmpty())
        return {};
    if (!m_editing && !text.startsWith(u'{'))
        return text;
    const QJsonObject change{{u"note"_s, m_editing.value}, {u"text"_s, text}};
    return QString::fromUtf8(QJsonDocument(change).toJson(QJsonDocument::Compact));
}

void MemberPanel::keepTyped()
{
    if (!m_taking && m_member.id && !m_noteBar->isHidden())
        m_drafts.keep(draftPlace(), typedNote(), {});
}

void MemberPanel::takeUpDraft()
{
    if (!m_member.id || m_noteEdit->hasFocus())
        return;
    m_drafts.load({draftPlace()}, this, [this, place = draftPlace()](const DraftKeeper::Drafts &found) {
        const QString kept = found.value(place).content;
        if (place != draftPlace() || m_noteEdit->hasFocus() || (kept.isEmpty() && m_noteBar->isHidden()))
            return;
        const QJsonObject change
            = kept.startsWith(u'{') ? QJsonDocument::fromJson(kept.toUtf8()).object() : QJsonObject();
        const QScopedValueRollback taking(m_taking, true);
        m_editing = {change[u"note"].toInteger()};
        m_noteEdit->setPlainText(change.isEmpty() ? kept : change[u"text"].toString());
        m_noteBar->setVisible(!kept.isEmpty());
    });
}

//! The note and the end of its draft are one step: a crash leaves either.
void MemberPanel::saveNote()
{
    const QString text = m_noteEdit->toPlainText().trimmed();
    if (!m_editing && text.isEmpty())
        return dropNote();
    const auto write = [text, editing = m_editing, member = m_member.id, place = draftPlace(),
                           now = QDateTime::currentDateTimeUtc()](Transaction &t) {
        drafts::forget(t, place);
        if (!editing)
            return members::addNote(t, noteOn(member, workspace::me(t).id, text), now);
        return text.isEmpty() ? members::removeNote(t, editing, now) : members::editNote(t, editing, text, now);
    };
    const QString place = draftPlace(), typed = typedNote();
    m_drafts.forgotten(place);
    const QFuture<Expected<JournalId>> written = m_db.write(write);
    said(written, text.isEmpty() ? tr("Note deleted") : tr("Note saved"));
    whenAnswered(written, this, [this, place, typed](const Expected<JournalId> &done) {
        if (done)
            return;
        m_drafts.keep(place, typed, {}); // the disk refused it: it is still being written
        takeUpDraft();
    });
    leaveNote();
}

void MemberPanel::leaveNote()
{
    m_noteBar->hide(); // first: what is cleared now is no typing
    m_noteEdit->clear();
    m_editing = {};
}

//! Escape, so to say: the person does not want it.
void MemberPanel::dropNote()
{
    m_noteEdit->clear();
    m_drafts.flush();
    leaveNote();
}

void MemberPanel::removeNote(const Note &note)
{
    const auto write = [id = note.id, now = QDateTime::currentDateTimeUtc()](
                           Transaction &t) { return members::removeNote(t, id, now); };
    said(m_db.write(write), tr("Note deleted"));
}
