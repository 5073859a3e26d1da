#include "ui/composer/composerpage.h"
#include "models/domain/whenanswered.h"
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"
#include "ui/composer/columnsview.h"
#include "ui/composer/mediapane.h"
#include "ui/composer/namelookup.h"
#include "ui/composer/schedulebar.h"
#include "ui/composer/tailoringpanel.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/theme.h"
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QTimeZone>
#include <QToolButton>

using namespace Qt::StringLiterals;

// A post is opened here and follows the store; composershowing.cpp puts it on the screen, composerwriting.cpp takes
// what is typed, composersending.cpp lets it go.

ComposerPage::ComposerPage(const Desk &desk, QWidget *parent)
    : Place(parent),
      m_desk(desk),
      m_pictures(desk.services.mediaFolder()),
      m_keeper(desk.db),
      m_started(QDateTime::currentDateTimeUtc()),
      m_header(new PaneHeader(desk.theme, this)),
      m_leftHeader(new PaneHeader(desk.theme)),
      m_back(new QToolButton),
      m_save(new QToolButton),
      m_add(new QToolButton),
      m_more(new QToolButton),
      m_state(new QLabel),
      m_left(nullptr),
      m_idea(new TextField(desk.theme, desk.syntax)),
      m_titleLabel(new QLabel),
      m_mediaLabel(new QLabel),
      m_networksLabel(new QLabel),
      m_title(new QLineEdit),
      m_media(new MediaPane(desk.theme, m_pictures)),
      m_networks(new QVBoxLayout),
      m_versions(new ColumnsView(desk.theme)),
      m_none(new EmptyState(desk.theme)),
      m_question(new Banner(desk.theme)),
      m_tailoring(new TailoringPanel(desk.theme)),
      m_names(new NameLookup(desk, this)),
      m_bar(new ScheduleBar(desk.theme)),
      m_grid(new QGridLayout(this))
{
    setAcceptDrops(true);
    build();
    addActions();
    addPartActions();
    connectParts();
    buildTailoring();
    desk.actions.attach(this, u"composer"_s);
    setWords();
    showAll();
}

ComposerPage::~ComposerPage() = default;

QWidget *ComposerPage::buildLeft()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(6);
    m_title->setObjectName(u"title"_s);
    column->addWidget(m_idea, 1);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_titleLabel, m_title, m_mediaLabel, m_media, m_networksLabel})
        column->addWidget(part);
    m_networks->setSpacing(4);
    column->addLayout(m_networks);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *left = new QWidget;
    auto *whole = new QVBoxLayout(left);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_leftHeader);
    whole->addWidget(scroll, 1);
    return left;
}

void ComposerPage::build()
{
    m_left = buildLeft();
    for (QToolButton *button : {m_back, m_save, m_add, m_more}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_back->setIcon(icon(m_desk.theme, u"go-previous"_s));
    m_save->setIcon(icon(m_desk.theme, u"document-save"_s));
    m_add->setIcon(icon(m_desk.theme, u"list-add"_s));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_more->setIcon(icon(m_desk.theme, u"overflow-menu"_s));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_header->addBefore(m_back);
    m_header->addAfterTitle(m_state);
    m_header->add(m_save);
    m_header->add(m_add);
    m_header->add(m_more);

    m_right = new QWidget(this);
    m_right->setMinimumWidth(1); // a header with words must not hold the window open
    auto *column = new QVBoxLayout(m_right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_versions, 1);
    column->addWidget(m_none, 1);
    column->addWidget(m_tailoring);
    column->addWidget(m_question);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(0);
    m_grid->setHorizontalSpacing(1);
    m_grid->addWidget(m_left, 0, 0, 2, 1);
    m_grid->addWidget(m_right, 0, 1);
    m_grid->addWidget(m_bar, 1, 1);
    m_grid->setRowStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

void ComposerPage::connectParts()
{
    connect(m_back, &QToolButton::clicked, this, &ComposerPage::back);
    connect(m_save, &QToolButton::clicked, this, &ComposerPage::saveDraft);
    connect(m_add->menu(), &QMenu::aboutToShow, this, &ComposerPage::fillAddable);
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] {
        m_more->menu()->clear();
        m_desk.actions.fillContextMenu(m_more->menu(), id());
    });
    connect(m_idea, &TextField::typed, this, &ComposerPage::typedIdea);
    connect(m_idea, &TextField::left, m_back, [this] { m_back->setFocus(Qt::OtherFocusReason); });
    connect(m_idea, &TextField::filesGiven, m_media, &MediaPane::take);
    connect(m_idea, &TextField::imagePasted, m_media, &MediaPane::takeImage);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_now.title = text;
        noteChange();
        m_header->setTitle(title());
    });
    connect(m_media, &MediaPane::changed, this, &ComposerPage::changeMedia);
    connect(m_media, &MediaPane::refused, this, [this](const QString &sentence) { Q_EMIT acted(sentence, {}); });
    connect(m_bar, &ScheduleBar::planned, this, [this] {
        m_now.wallTime = m_bar->wallTime();
        m_now.zone = m_bar->zone();
        m_now.secondReading = false;
        noteChange();
        showPlan();
        showVersions();
    });
    connect(m_bar, &ScheduleBar::byServerChosen, this, &ComposerPage::chooseByServer);
    connect(m_bar, &ScheduleBar::scheduleAsked, this, &ComposerPage::schedule);
    connect(m_bar, &ScheduleBar::publishAsked, this, &ComposerPage::publishNow);
    connect(m_bar, &ScheduleBar::problemAsked, this, [this] { goToProblem(1); });
    connect(&m_keeper, &DraftKeeper::wrote, this, &ComposerPage::noteSaved);
    connect(&m_clock, &QTimer::timeout, this, &ComposerPage::showSaved);
    connect(&m_desk.theme, &Theme::changed, this, [this] {
        fit();
        fillNetworks(); // their badges are drawn on the theme's ground
        setWords();
    });
    connect(&m_desk.db, &Database::changed, this, [this](const ChangeSet &changes) {
        if (m_loaded
            && (changes.everything || !changes.accounts.isEmpty() || changes.posts.contains(m_now.post)
                || (m_now.post && !changes.outbox.isEmpty())))
            refresh();
    });
}

QString ComposerPage::title() const
{
    const QString own = m_now.title.trimmed();
    return !own.isEmpty() ? own : m_now.post ? tr("Post") : tr("New post");
}

void ComposerPage::enter()
{
    fit();
    showSaved();
    m_lookBack.start();
    if (m_opening == 0)
        openPost({});
    m_idea->setFocus(Qt::OtherFocusReason);
}

void ComposerPage::openPost(PostId post) { load(post, {}); }

void ComposerPage::openOn(const QDate &day) { load({}, day); }

ComposerPage::Stored ComposerPage::look(const Reader &r, PostId post)
{
    Stored stored;
    stored.accounts = accounts::all(r, true);
    if (post)
        stored.post = posts::one(r, post);
    for (const OutboxAction &row : outbox::waiting(r))
        if (post && row.post == post && (row.verb == Verb::Edit || row.verb == Verb::Delete))
            stored.onTheWay.append(row);
    return stored;
}

void ComposerPage::load(PostId post, const QDate &day)
{
    const int opening = ++m_opening;
    m_keeper.flush();
    m_loaded = false;
    m_typedEarly = false;
    m_afterCheck = {};
    m_afterSaving = {};
    m_saved = {};
    m_notSaved = false;
    m_question->clear();
    m_parts.clear();
    m_now = {};
    m_now.post = post;
    m_base = m_now;
    m_lookBack.start();
    showAll();
    m_idea->setFocus(Qt::OtherFocusReason);
    const auto read = [post](const Reader &r) { return look(r, post); };
    whenAnswered(m_desk.db.read(read), this, [this, post, day, opening](const Expected<Stored> &stored) {
        if (opening != m_opening)
            return;
        if (!stored)
            return Q_EMIT acted(errorText(stored.error()), {});
        const QString place = m_now.draftPlace();
        m_keeper.load({place}, this, [this, place, day, opening, stored = *stored](const DraftKeeper::Drafts &found) {
            if (opening == m_opening)
                arrive(stored, found.value(place), day);
        });
    });
}

//! A whole hour that is not too near, in the person's own zone.
Composition ComposerPage::fresh() const
{
    Composition c;
    c.zone = m_desk.services.zone();
    c.lateLimit = m_desk.services.get(settings::lateLimit);
    return c;
}

Composition ComposerPage::compositionOf(const Stored &stored) const
{
    if (!stored.post)
        return fresh();
    Composition c = composition::of(*stored.post);
    if (c.zone.isEmpty())
        c.zone = m_desk.services.zone();
    for (ComposedVersion &v : c.versions)
        for (const OutboxAction &row : stored.onTheWay)
            if (row.account == v.account && row.targetId == v.remoteId)
                v.onItsWay = row.verb;
    return c;
}

void ComposerPage::arrive(const Stored &stored, const drafts::Draft &draft, const QDate &day)
{
    const QString early = m_typedEarly ? m_idea->toPlainText() : QString();
    setAccounts(stored.accounts);
    if (m_now.post && !stored.post) {
        Q_EMIT acted(tr("This post is no longer there."), {});
        return load({}, day);
    }
    m_base = compositionOf(stored);
    m_now = draft.content.isEmpty() ? m_base : composition::restored(draft.content, m_base);
    if (!m_now.post && draft.content.isEmpty())
        startVersions(m_now);
    if (day.isValid())
        planOn(day);
    if (!draft.content.isEmpty())
        m_saved = draft.saved;
    if (!early.isEmpty()) {
        m_now.idea += early;
        m_now.flow();
    }
    dropGone();
    m_loaded = true;
    showAll();
    m_idea->moveCursor(QTextCursor::End); // where one goes on writing
    check();
    if (draft.saved.isValid() && draft.saved < m_started)
        Q_EMIT acted(tr("A draft from before the shutdown was recovered (%1).")
                         .arg(QLocale().toString(draft.saved.toLocalTime().time(), u"HH:mm"_s)),
            {});
    Q_EMIT itemChanged(title());
    Q_EMIT factChanged();
}

//! At ten, or at the time that was chosen before; today no earlier than the hour after next.
void ComposerPage::planOn(const QDate &day)
{
    const QDateTime soon = m_desk.services.now().addSecs(7200).toTimeZone(QTimeZone(m_now.zone.toLatin1()));
    QTime time = m_now.wallTime.isEmpty() ? QTime(10, 0)
                                          : QTime::fromString(m_now.wallTime.section(u'T', 1).left(5), u"HH:mm"_s);
    if (day == soon.date() && time < soon.time())
        time = QTime(soon.time().hour(), 0);
    m_now.wallTime = day.toString(Qt::ISODate) + u'T' + time.toString(u"HH:mm"_s);
}

//! A new post starts with every account that can publish; taking one out is one click.
void ComposerPage::startVersions(Composition &composition) const
{
    for (const Account &a : m_accounts)
        if (!a.removed && a.state != Account::State::Disabled && m_infos.value(a.id).can(u"publish"))
            composition.versions.append(freshVersion(a));
}

//! Versions for accounts that were removed since; what the store has of them stays to be seen.
void ComposerPage::dropGone()
{
    m_now.versions.removeIf([this](const ComposedVersion &v) {
        const Account *a = account(v.account);
        return !a || (a->removed && !v.id);
    });
}

void ComposerPage::setAccounts(const QList<Account> &accounts)
{
    m_accounts = accounts;
    m_infos.clear();
    for (const Account &a : accounts)
        m_infos.insert(a.id, m_desk.services.infoFor(a));
}

void ComposerPage::refresh()
{
    const auto read = [post = m_now.post](const Reader &r) { return look(r, post); };
    whenAnswered(
        m_desk.db.read(read), this, [this, opening = m_opening, post = m_now.post](const Expected<Stored> &stored) {
            if (!stored || opening != m_opening || post != m_now.post || !m_loaded || (post && !stored->post))
                return;
            setAccounts(stored->accounts);
            const Composition now = compositionOf(*stored);
            if (m_now == m_base && post)
                m_now = now;
            else if (post)
                composition::follow(m_now, now);
            m_base = now;
            dropGone();
            showAll();
            check();
        });
}

void ComposerPage::back()
{
    m_keeper.flush();
    Q_EMIT closed();
}

QList<QWidget *> ComposerPage::panes() const { return {m_left, m_versions, m_bar}; }

QString ComposerPage::fact() const
{
    QSet<AccountId> versions, ready;
    for (const ComposedVersion &v : m_now.versions)
        versions.insert(v.account);
    for (const AccountId id : versions) {
        const QList<Findings> found = m_findings.value(id);
        const auto fits = [](const Findings &one) { return one.blocking() == 0; };
        if (!found.isEmpty() && std::all_of(found.cbegin(), found.cend(), fits))
            ready.insert(id);
    }
    return versions.isEmpty() ? QString()
                              : tr("%n versions, %1 ready", nullptr, int(versions.size())).arg(ready.size());
}

void ComposerPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return back();
    Place::keyPressEvent(event);
}

void ComposerPage::hideEvent(QHideEvent *event)
{
    m_keeper.flush();
    m_clock.stop();
    Place::hideEvent(event);
}

void ComposerPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void ComposerPage::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(event->mimeData());
    if (!files.isEmpty())
        m_media->take(files);
    else if (event->mimeData()->hasImage())
        m_media->takeImage(qvariant_cast<QImage>(event->mimeData()->imageData()));
    event->acceptProposedAction();
}
