#pragma once
#include "models/domain/savedreply.h"
#include <QMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTabBar;
class QTextEdit;
class QToolButton;
class Theme;

//! One saved reply being written: its name, where it stands, and what it says in each language and on each network.
class SavedReplyForm : public QWidget {
    Q_OBJECT
public:
    SavedReplyForm(Theme &theme, const QStringList &networks, QWidget *parent = nullptr);

    void setReply(const SavedReply &reply);
    SavedReply reply() const; //!< as it is written now
    bool isChanged() const; //!< since setReply() or setKept()
    bool isEmpty() const; //!< nothing to keep
    bool shows(const SavedReply &reply) const; //!< as the store has it
    void setKept(const SavedReply &reply); //!< so it is in the store; what was written since then is a change
    void setFolders(const QStringList &folders);
    void proposeLetters(const QStringList &taken); //!< for a new one; those that the others have
    void startWriting();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Place = std::pair<QString, QString>; //!< language and network
    void build();
    void setWords();
    void turnTo(const Place &place);
    void showTabs();
    void fillLetters();
    void insertBlank(const QString &name);
    void noteText();

    Theme &m_theme;
    QStringList m_networks, m_taken;
    SavedReply m_before;
    QMap<Place, QString> m_texts;
    Place m_place;
    bool m_showing = false, m_ownLetters = true;
    QLabel *m_titleLabel, *m_folderLabel, *m_lettersLabel, *m_languageLabel, *m_networkLabel, *m_hint;
    QLineEdit *m_title, *m_letters;
    QComboBox *m_folder, *m_language, *m_network;
    QTabBar *m_tabs;
    QTextEdit *m_text;
    QToolButton *m_blank;
};
