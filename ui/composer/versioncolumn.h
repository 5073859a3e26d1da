#pragma once
#include "models/domain/account.h"
#include "models/text/tailoringwords.h"
#include "ui/composer/checks.h"
#include "ui/composer/composition.h"
#include "ui/desk.h"
#include <QFrame>

class ColumnHeader;
class LinkLabel;
class Pictures;
class Preview;
class QLabel;
class QLineEdit;
class QScrollArea;
class QToolButton;
class StateStrip;
class TextField;

//! One account's version of the post: its words, how they fit, who may read them, and how they will look.
class VersionColumn : public QFrame {
    Q_OBJECT
public:
    VersionColumn(const Desk &desk, Pictures &pictures, AccountId account, QWidget *parent = nullptr);
    struct Shown {
        Account account;
        NetworkInfo info;
        ComposedVersion version;
        QList<Media> media;
        QString when; //!< for the preview
        bool states = false; //!< some version of this post is more than a draft: all columns keep a line for it
        bool operator==(const Shown &) const = default;
    };
    void present(const Shown &shown);
    void tell(const Findings &findings, const TailoringWords &words);
    AccountId accountId() const { return m_account; }
    TextField &editor() { return *m_editor; }
    QList<QWidget *> options() const;
    QString counter() const;
    QString checkSentence() const;
    QString stateSentence() const;
    bool isWritable() const;

Q_SIGNALS:
    void typed(const QString &text);
    void optionsChosen(Visibility visibility, const QString &warning, const QString &language);
    void pullAsked();
    void removeAsked();
    void changeAsked(); //!< edit what is published
    void changeDropped();
    void changeSent();
    void deleteAsked();
    void receiptAsked();
    void openAsked();
    void remedyAsked(const Problem &problem);
    void putBackAsked(); //!< the pictures that were left out

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void connectParts();
    void setWords();
    void showOptions();
    void showState();
    void showCheck();
    QString goodSigns() const;
    void fillVisibilities();
    void fillLanguages();
    void fillMore();
    void chooseOptions();
    void restyle();
    Content content() const;

    Desk m_desk;
    AccountId m_account;
    Shown m_shown;
    Findings m_findings;
    TailoringWords m_words;
    ColumnHeader *m_header;
    QToolButton *m_more;
    TextField *m_editor;
    StateStrip *m_state, *m_check;
    QWidget *m_audienceRow, *m_languageRow;
    QToolButton *m_visibility, *m_language;
    QLineEdit *m_warning;
    LinkLabel *m_pull;
    QLabel *m_previewTitle, *m_limit;
    QScrollArea *m_scroll;
    Preview *m_preview;
    Visibility m_chosenVisibility = Visibility::Public;
    QString m_chosenLanguage;
};
