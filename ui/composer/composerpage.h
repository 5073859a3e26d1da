#pragma once
#include "models/domain/account.h"
#include "models/store/posts.h"
#include "models/text/tailoringwords.h"
#include "ui/composer/checks.h"
#include "ui/composer/composition.h"
#include "ui/desk.h"
#include "ui/inbox/draftkeeper.h"
#include "ui/inbox/pictures.h"
#include "ui/place.h"
#include <QThreadPool>

class Banner;
class ColumnsView;
class MediaPane;
class NameLookup;
class PaneHeader;
class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QMessageBox;
class QScrollArea;
class QToolButton;
class QVBoxLayout;
class ScheduleBar;
class TailoringPanel;
class TextField;
class VersionColumn;
class EmptyState;

//! One idea, said in each network's own way, and when: written here, kept while one types, scheduled or published.
class ComposerPage : public Place {
    Q_OBJECT
public:
    explicit ComposerPage(const Desk &desk, QWidget *parent = nullptr);
    ~ComposerPage() override;

    QString id() const override { return QStringLiteral("composer"); }
    QString title() const override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QString fact() const override;
    bool goToProblem(int step) override;

    void openPost(PostId post); //!< none: a new one; what was being typed comes back
    void openOn(const QDate &day); //!< a new one, planned that day

    const Composition &composition() const { return m_now; }
    bool isLoaded() const { return m_loaded; }
    VersionColumn *column(AccountId account) const;
    int part(AccountId account) const { return m_parts.value(account); } //!< which one of its thread is shown
    TextField &ideaField() { return *m_idea; }
    MediaPane &mediaPane() { return *m_media; }
    ScheduleBar &bar() { return *m_bar; }
    Banner &question() { return *m_question; }
    TailoringPanel &tailoring() { return *m_tailoring; }

Q_SIGNALS:
    void closed(); //!< Back: to where one came from
    void sent(PostId post, const QDate &day); //!< scheduled or going out, on that day of ours

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    //! What the store says of the open post and of our accounts.
    struct Stored {
        QList<Account> accounts;
        std::optional<Post> post;
        QList<OutboxAction> onTheWay;
    };
    static Stored look(const Reader &r, PostId post);

    // -- composerpage.cpp: opening and following the store
    void build();
    QWidget *buildLeft();
    void connectParts();
    void load(PostId post, const QDate &day);
    void arrive(const Stored &stored, const drafts::Draft &draft, const QDate &day);
    Composition compositionOf(const Stored &stored) const;
    Composition fresh() const;
    void planOn(const QDate &day);
    void startVersions(Composition &composition) const;
    void dropGone();
    void refresh();
    void setAccounts(const QList<Account> &accounts);
    void back();

    // -- composershowing.cpp
    void showAll();
    void arrangeColumns();
    void showVersions();
    VersionColumn *makeColumn(AccountId account);
    void connectVersion(VersionColumn *column);
    void arrangeTabs();
    bool offersByServer() const;
    void chooseByServer(bool byServer);
    void showPlan();
    void showSaved();
    void noteSaved(const QString &place, const QDateTime &at);
    void setWords();
    void fit();
    const Account *account(AccountId id) const;
    NetworkInfo info(AccountId id) const;
    QString networkName(AccountId id) const;
    ComposedVersion freshVersion(const Account &account) const;

    // -- composernetworks.cpp: where it goes
    void fillNetworks();
    void fillAddable();
    void chooseNetwork(AccountId id, bool chosen);

    // -- composerwriting.cpp: what is typed, and how it fits
    void noteChange();
    void typedIdea(const QString &text);
    void typedVersion(AccountId id, const QString &text);
    void changeMedia(const QList<Media> &media);
    void pullIn(AccountId id);
    void remedy(AccountId id, const Problem &problem);
    void writeAlt(const ComposedVersion &version, int picture);
    void putBack(AccountId id);
    void change(AccountId id, const std::function<void(ComposedVersion &)> &what);
    void check();
    void runCheck();
    void tellFindings(const Looked &looked);
    QList<Checked> toCheck() const;
    text::Plan plan() const;
    int blocking() const;
    void goToNetwork(int step);

    // -- composerparts.cpp: threads of several posts
    void addPartActions();
    void connectParts(VersionColumn *column);
    ComposedVersion *shownVersion(AccountId id);
    void showPart(AccountId id, int part);
    void changeParts(AccountId id, const std::function<int(Composition &)> &what); //!< gives the part to show
    void addPart(AccountId id);
    void removePart(AccountId id);
    void splitHere(AccountId id);
    void splitToFit(AccountId id);
    void onFocusedColumn(const std::function<void(AccountId)> &what);

    // -- composertailoring.cpp: that not every wall says the same
    void buildTailoring();
    void lookBack();
    void showTailoring();
    void markTexts();
    void showSpread();
    TailoringWords words() const;
    std::optional<text::Finding> worstPair() const;
    void showWorstDifference();
    void showDifference(AccountId first, AccountId second);
    void rewriteWorst();
    void rewrite(AccountId id, AccountId likeWhom);
    void selectSpot(AccountId id, const text::Finding &finding);
    void askReason();
    void setReason(const QString &reason);
    void spread();
    void remedyTailoring(AccountId id, const text::Finding &finding);

    // -- composersending.cpp: what leaves the composer
    void addActions();
    void saveDraft();
    void afterSaving(PostId post, const Composition &kept);
    void schedule();
    void askWallTime();
    void publishNow();
    void confirmPublishing();
    bool mayLeave(); //!< says why not
    void send(const Composition &composition, const QString &sentence);
    void afterSending(PostId post, const QDateTime &due, const QString &sentence);
    void offerStartAtLogin();
    void sendChange(AccountId id);
    void confirmDeletion(AccountId id);
    void discard();
    void whenChecked(std::function<void()> what);
    QMessageBox *ask(const QString &title, const QString &sentence, const QString &verb, bool destructive,
        std::function<void()> yes);

    Desk m_desk;
    Pictures m_pictures;
    DraftKeeper m_keeper;
    const QDateTime m_started;
    QList<Account> m_accounts;
    QHash<AccountId, NetworkInfo> m_infos;
    Composition m_now;
    Composition m_base; //!< as the store has it
    QHash<AccountId, VersionColumn *> m_columns;
    //! What was found of one part of one version.
    struct Obstacle {
        AccountId account;
        int part = 0;
        Problem problem;
    };
    const Findings *findings(AccountId id, int part) const;
    void tellColumns();
    QHash<AccountId, int> m_parts; //!< which part each column shows
    QHash<AccountId, QList<Findings>> m_findings; //!< of all parts
    QList<Obstacle> m_problems;
    int m_problem = -1;
    bool m_loaded = false;
    int m_opening = 0;
    int m_revision = 0, m_checked = 0;
    bool m_checking = false;
    QThreadPool m_worker; //!< one thread: looks at what is typed
    text::Tailoring m_found; //!< what the versions have to do with each other
    std::shared_ptr<const text::SaidLately> m_said = std::make_shared<text::SaidLately>();
    QTimer m_lookBack;
    std::function<void()> m_afterCheck;
    bool m_typedEarly = false;
    bool m_saving = false; //!< a draft is on its way: a second one would be a second post
    std::function<void()> m_afterSaving;
    QDateTime m_saved; //!< when what is typed was last on disk
    bool m_notSaved = false; //!< the disk refused it
    QTimer m_clock; //!< tells how long ago that was

    PaneHeader *m_header, *m_leftHeader;
    QToolButton *m_back, *m_save, *m_add, *m_more;
    QLabel *m_state;
    QWidget *m_left, *m_right = nullptr;
    TextField *m_idea;
    QLabel *m_titleLabel, *m_mediaLabel, *m_networksLabel;
    QLineEdit *m_title;
    MediaPane *m_media;
    QVBoxLayout *m_networks;
    QHash<AccountId, QCheckBox *> m_boxes;
    ColumnsView *m_versions;
    EmptyState *m_none;
    Banner *m_question;
    TailoringPanel *m_tailoring;
    NameLookup *m_names;
    ScheduleBar *m_bar;
    QGridLayout *m_grid;
};
