#pragma once
#include "models/domain/account.h"
#include "models/text/tailoringwords.h"
#include "ui/composer/checks.h"
#include "ui/composer/composition.h"
#include "ui/desk.h"
#include <QFrame>

class ColumnHeader;
class LinkLabel;
class PartBar;
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
        ComposedVersion version; //!< the part that is shown
        QList<Media> media;
        QString when; //!< for the preview
        int part = 0;
        QList<ComposedVersion> parts; //!< all of them, with the pictures that they get
        QList<Media> pool; //!< all of the post's pictures
        bool states = false; //!< some version of this post is more than a draft: all columns keep a line for it
        bool operator==(const Shown &) const = default;
    };
    void present(const Shown &shown);
    void tell(const Findings &findings, const TailoringWords &words);
    void tellParts(const QList<text::Length> &lengths); //!< of all parts
    AccountId accountId() const { return m_account; }
    TextField &editor() { return *m_editor; }
    QList<QWidget *> options() const;
    PartBar &partBar() { return *m_partBar; }
    QString counter() const;
    QString checkSentence() const;
    QString stateSentence() const;
    bool isWritable() const;

Q_SIGNALS:
    void typed(const QString &text);
    void optionsChosen(Visibility visibility, const QString &warning, const QString &language);
    void repliesChosen(Replies replies);
    void partChosen(int part);
    void partAsked();
    void partRemovalAsked();
    void partMoveAsked(int by);
    void splitAsked(); //!< into parts that fit
    void numbersAsked(bool on);
    void pictureChosen(const QString &sha256, bool with); //!< for the shown part
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
    static constexpr int mostParts = 25;
    void build();
    void connectParts();
    void setWords();
    void showOptions();
    void showState();
    void showCheck();
    void showParts();
    void fillReplies();
    void fillPartVerbs();
    QString goodSigns() const;
    void fillVisibilities();
    void fillLanguages();
    void fillMore();
    void chooseOptions();
    void restyle();
    Content content() const;
    int waitsFor() const; //!< the part that has to be out before the shown one; none: 0

    Desk m_desk;
    Pictures &m_pictures;
    AccountId m_account;
    Shown m_shown;
    Findings m_findings;
    QList<text::Length> m_lengths;
    TailoringWords m_words;
    ColumnHeader *m_header;
    QToolButton *m_more;
    PartBar *m_partBar;
    TextField *m_editor;
    StateStrip *m_state, *m_check;
    QWidget *m_audienceRow, *m_languageRow;
    QToolButton *m_visibility, *m_replies, *m_language;
    QLineEdit *m_warning;
    LinkLabel *m_pull;
    QLabel *m_previewTitle, *m_limit;
    QScrollArea *m_scroll;
    Preview *m_preview;
    QList<Preview *> m_further; //!< of the parts after the first
    Visibility m_chosenVisibility = Visibility::Public;
    QString m_chosenLanguage;
};
