#pragma once
#include "models/domain/networkinfo.h"
#include "models/text/length.h"
#include "ui/inbox/draftkeeper.h"
#include <QFrame>
#include <array>

class ActionRegistry;
class AttachmentBar;
class MediaIntake;
class Pictures;
class ElidedLabel;
class QLabel;
class QLineEdit;
class QToolButton;
class ReplyEditor;
class SplitButton;
class Syntax;
class Theme;

//! Where an answer is written. Who will read it shows in five ways at once: colour, frame, icon, sentence and verb.
//! Each mode has its own draft, and nothing is ever carried from one to another.
class ReplyBox : public QFrame {
    Q_OBJECT
public:
    enum class Mode { Public, Private, Note };
    //! What is answered, and within what limits.
    struct Situation {
        Conversation conversation;
        NetworkInfo network;
        QString mention; //!< what the network puts before the text; counts
    };
    ReplyBox(Theme &theme, Syntax &syntax, Pictures &pictures, MediaIntake &intake, DraftKeeper &drafts,
        QWidget *parent = nullptr);

    void setSituation(const std::optional<Situation> &situation); //!< none: nothing can be answered
    const std::optional<Situation> &situation() const { return m_situation; }
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    QString whyNot(Mode mode) const; //!< empty: it can be chosen
    Content content() const;
    void answer(MessageId message); //!< this one; none: the newest of theirs
    MessageId answers() const { return m_answers[int(m_mode)]; }
    void setMessageWords(std::function<QString(MessageId)> words); //!< who said what, in a line
    QString draftPlace(Mode mode) const;
    bool canSend() const { return problem().isEmpty() && !isEmpty(); }
    bool isEmpty() const;
    QString problem() const; //!< why it cannot go out, in words; empty: nothing stands against it
    void sent(); //!< the current draft is on its way: the field is empty, and its draft no longer ours
    void put(const Content &content); //!< back into the editor, as the current mode's draft
    void readDrafts(); //!< anew: somebody else has changed them
    void focusEditor();
    ReplyEditor *editor() const { return m_editor; }
    void goToBlank(); //!< to the first that is still to be filled, if there is one
    QString spokenSentence() const;

Q_SIGNALS:
    void sendWanted(bool andNext);
    void laterWanted();
    void leftToList();
    void savedWanted(bool typed); //!< a saved reply, here; `typed`: by the sign for it in the text
    void recovered(const QDateTime &saved); //!< a draft from before this start was found
    void modeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildBand();
    QWidget *buildAnswered();
    void showAnswered();
    QWidget *buildFoot();
    void connectParts();
    void setWords();
    void restyle();
    static void setInk(QWidget *label, QColor ink);
    void startAnew();
    void loadDrafts();
    void showDraft();
    void noteDraft();
    void keepDraft();
    void takeDrafts(const DraftKeeper::Drafts &found, ConversationId conversation);
    void count();
    void showCount(const text::Length &length);
    void showProblem();
    void attach(const QStringList &paths);
    void chooseFiles();
    void fillVisibility();
    QList<Visibility> visibilities() const;
    Visibility standardVisibility(Mode mode) const;
    QString placeOf(Mode mode, ConversationId conversation) const;
    QString networkName() const;
    Content &draft() { return m_drafts[int(m_mode)]; }

    Theme &m_theme;
    Syntax &m_syntax;
    MediaIntake &m_intake;
    DraftKeeper &m_keeper;
    std::optional<Situation> m_situation;
    Mode m_mode = Mode::Public;
    std::array<Content, 3> m_drafts;
    std::array<MessageId, 3> m_answers{};
    std::function<QString(MessageId)> m_messageWords;
    std::array<bool, 3> m_typed{}; //!< since the conversation was opened
    std::array<QToolButton *, 3> m_modes{};
    QWidget *m_band = nullptr;
    QWidget *m_answeredLine = nullptr;
    ElidedLabel *m_sentence = nullptr, *m_problem = nullptr, *m_answered = nullptr;
    QLabel *m_counter = nullptr;
    ReplyEditor *m_editor = nullptr;
    QLineEdit *m_warning = nullptr;
    AttachmentBar *m_attachments = nullptr;
    QToolButton *m_answerNewest = nullptr, *m_attach = nullptr, *m_warn = nullptr, *m_saved = nullptr,
                *m_visibility = nullptr;
    SplitButton *m_send = nullptr;
    QAction *m_sendStay = nullptr, *m_sendLater = nullptr;
    QString m_refusal;
    QString m_takingFor; //!< the draft that a picture being read belongs to
    text::Length m_length;
    QDateTime m_started;
    int m_countRevision = 0;
    bool m_showing = false;
    Pictures &m_pictures;
};
