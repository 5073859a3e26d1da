#pragma once
#include "models/domain/expected.h"
#include "models/domain/member.h"
#include "models/itemmodels/timelinemodel.h"
#include "ui/inbox/draftkeeper.h"
#include <QFrame>
#include <QFuture>
#include <functional>

class ContactList;
class Database;
class ElidedLabel;
class FoldSection;
class KeyHint;
class Pictures;
class QLabel;
class QPlainTextEdit;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;
class Services;
class Theme;

//! Reads and keeps what the window remembers of itself.
struct PanelMemory {
    std::function<QString(const QString &)> value;
    std::function<void(const QString &, const QString &)> keep;
};
PanelMemory memoryOf(Services &services); //!< which sections are folded

//! Who is on the other side: the person, the identities, notes, tags and last contacts, beside the conversation.
class MemberPanel : public QFrame {
    Q_OBJECT
public:
    MemberPanel(Theme &theme, Pictures &pictures, Database &db, PanelMemory memory, QWidget *parent = nullptr);
    void setMember(MemberId member, IdentityId cameBy = {});
    const Member &member() const { return m_member; }
    void setCollapsed(bool collapsed); //!< a strip of 44
    bool isCollapsed() const { return m_collapsed; }
    void writeNote(); //!< Ctrl+⇧+N
    void setBesideHistory(); //!< in the members' place: the person and the contacts are shown there already

Q_SIGNALS:
    void historyWanted(MemberId member);
    void contactWanted(ConversationId conversation, MessageId message);
    void postWanted(PostId post);
    void writeWanted(IdentityId to);
    void joinWanted(MemberId member);
    void tagsWanted(MemberId member);
    void expandWanted();
    void acted(const QString &text, JournalId undo);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildPerson(QVBoxLayout *column);
    FoldSection *section(const QString &name, QWidget *content);
    void read();
    void show(const Member &member, const QList<Note> &notes);
    void removeNote(const Note &note);
    void leaveNote();
    void dropNote();
    void showPerson();
    void showIdentities();
    void showNotes();
    void showTags();
    QWidget *identityRow(const Identity &identity, bool cameBy, bool canSeparate);
    QWidget *noteRow(const Note &note);
    void editNote(const Note &note);
    void saveNote();
    void keepTyped();
    void takeUpDraft();
    QString draftPlace() const;
    QString typedNote() const;
    void chooseKind();
    void separate(const Identity &identity);
    void setTag(const QString &tag, bool on);
    void said(const QFuture<Expected<JournalId>> &done, const QString &text);
    void setWords();
    void restyle();

    Theme &m_theme;
    Pictures &m_pictures;
    Database &m_db;
    PanelMemory m_memory;
    TimelineModel m_timeline;
    Member m_member;
    IdentityId m_cameBy;
    QList<Note> m_notesOf;
    QHash<IdentityId, qint64> m_written; //!< only beside the history
    bool m_besideHistory = false;
    NoteId m_editing;
    DraftKeeper m_drafts; //!< of the note that is being typed
    bool m_taking = false; //!< a kept draft is being put into the field
    bool m_collapsed = false;
    QWidget *m_whole, *m_strip, *m_person;
    QLabel *m_face, *m_stripFace;
    ElidedLabel *m_name, *m_since;
    QToolButton *m_kind, *m_audience, *m_more, *m_addNote, *m_addTag, *m_expand;
    FoldSection *m_identitiesFold, *m_notesFold, *m_contactsFold, *m_tagsFold;
    QVBoxLayout *m_identities, *m_notes, *m_tags;
    QPlainTextEdit *m_noteEdit;
    QWidget *m_noteBar;
    QToolButton *m_saveNote, *m_cancelNote, *m_history;
    ContactList *m_contacts;
};
