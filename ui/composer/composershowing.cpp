// The post that is open, on the screen.
#include "models/store/database.h"
#include "ui/composer/columnsview.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/mediapane.h"
#include "ui/composer/problemwords.h"
#include "ui/composer/schedulebar.h"
#include "ui/composer/tailoringpanel.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include "ui/services.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimeZone>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int wideFrom = 1180; //!< below, the schedule bar takes the whole width
constexpr int roomyFrom = 700; //!< below, the tailoring check is one line

QPixmap chipOf(const paint::Chip &chip, const Theme &theme, double ratio)
{
    const QSize size(paint::chipWidth(chip, theme), theme.rowHeight(RowKind::Chip));
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::chip(&painter, QRect(QPoint(), size), chip, theme);
    return picture;
}
} // namespace

const Account *ComposerPage::account(AccountId id) const
{
    for (const Account &a : m_accounts)
        if (a.id == id)
            return &a;
    return nullptr;
}

NetworkInfo ComposerPage::info(AccountId id) const { return m_infos.value(id); }

QString ComposerPage::networkName(AccountId id) const
{
    const Account *a = account(id);
    if (!a)
        return {};
    const bool another = std::any_of(m_now.versions.cbegin(), m_now.versions.cend(), [&](const ComposedVersion &v) {
        const Account *other = account(v.account);
        return other && other->id != id && other->network == a->network;
    });
    return another ? u"@"_s + a->handle : m_infos.value(id).name;
}

ComposedVersion ComposerPage::freshVersion(const Account &account) const
{
    ComposedVersion v;
    v.account = account.id;
    v.content.text = m_now.idea;
    v.content.language = m_desk.services.language();
    const QList<Visibility> offered = m_infos.value(account.id).visibilities;
    v.content.visibility = offered.isEmpty() ? Visibility::Public : offered.first();
    return v;
}

VersionColumn *ComposerPage::column(AccountId account) const { return m_columns.value(account); }

void ComposerPage::showAll()
{
    m_idea->put(m_now.idea);
    if (m_title->text() != m_now.title)
        m_title->setText(m_now.title);
    m_media->setMedia(m_now.media);
    arrangeColumns();
    fillNetworks();
    setWords();
}

//! Columns are kept as long as their account stays, so that nobody loses the cursor.
void ComposerPage::arrangeColumns()
{
    QList<VersionColumn *> columns;
    QSet<AccountId> shown;
    for (const ComposedVersion &v : std::as_const(m_now.versions))
        shown.insert(v.account);
    bool differs = m_columns.size() != shown.size();
    for (const ComposedVersion &v : std::as_const(m_now.versions)) {
        if (!shown.remove(v.account))
            continue; // a further part
        differs |= !m_columns.contains(v.account);
        columns.append(m_columns.contains(v.account) ? m_columns.value(v.account) : makeColumn(v.account));
    }
    for (VersionColumn *column : m_columns.values())
        if (!columns.contains(column)) {
            m_columns.remove(column->accountId());
            column->hide();
            column->deleteLater();
        }
    m_versions->setVisible(!columns.isEmpty());
    m_none->setVisible(columns.isEmpty());
    if (differs) {
        m_versions->setColumns(columns);
        arrangeTabs();
    }
    showVersions();
}

void ComposerPage::showVersions()
{
    const bool states = std::any_of(m_now.versions.cbegin(), m_now.versions.cend(),
        [](const ComposedVersion &v) { return v.state != SendState::Draft; });
    const QString when = m_now.wallTime.isEmpty()
        ? QString()
        : QLocale().toString(QDateTime::fromString(m_now.wallTime, Qt::ISODate), u"d MMM, HH:mm"_s);
    for (VersionColumn *column : std::as_const(m_columns)) {
        const AccountId id = column->accountId();
        QList<ComposedVersion> parts = m_now.parts(id);
        const Account *a = account(id);
        if (!a || parts.isEmpty())
            continue;
        for (ComposedVersion &part : parts)
            (part.isChanging() ? *part.change : part.content).media = m_now.mediaOf(part);
        const int part = qBound(0, m_parts.value(id), int(parts.size()) - 1);
        m_parts[id] = part;
        column->present({*a, info(id), parts[part], parts[part].shown().media, when, part, parts, m_now.media, states});
    }
    int limit = 0;
    for (const ComposedVersion &v : std::as_const(m_now.versions))
        if (const NetworkInfo network = info(v.account);
            network.can(u"images") && (limit == 0 || network.altLimit < limit))
            limit = network.altLimit;
    m_media->setAltLimit(limit);
}

VersionColumn *ComposerPage::makeColumn(AccountId account)
{
    auto *column = new VersionColumn(m_desk, m_pictures, account);
    m_columns.insert(account, column);
    TextField &editor = column->editor();
    connect(column, &VersionColumn::typed, this, [this, account](const QString &text) { typedVersion(account, text); });
    connect(&editor, &TextField::left, this, [this] { m_back->setFocus(Qt::OtherFocusReason); });
    connect(&editor, &TextField::filesGiven, m_media, &MediaPane::take);
    connect(&editor, &TextField::imagePasted, m_media, &MediaPane::takeImage);
    connect(&editor, &TextField::entered, this, [this, column] { m_versions->reveal(column); });
    connect(column, &VersionColumn::optionsChosen, this,
        [this, account](Visibility visibility, const QString &warning, const QString &language) {
            // who reads the first part reads the others: what is not out yet follows the part that is shown
            for (ComposedVersion &v : m_now.versions) {
                if (v.account != account || (!v.canWrite() && &v != shownVersion(account)))
                    continue;
                Content &content = v.isChanging() ? *v.change : v.content;
                content.visibility = visibility;
                content.warning = warning;
                content.language = language;
            }
            noteChange();
            showVersions();
        });
    connectVersion(column);
    connectParts(column);
    return column;
}

void ComposerPage::connectVersion(VersionColumn *column)
{
    const AccountId id = column->accountId();
    connect(column, &VersionColumn::pullAsked, this, [this, id] { pullIn(id); });
    connect(column, &VersionColumn::removeAsked, this, [this, id] { chooseNetwork(id, false); });
    connect(column, &VersionColumn::putBackAsked, this, [this, id] { putBack(id); });
    connect(column, &VersionColumn::remedyAsked, this, [this, id](const Problem &problem) { remedy(id, problem); });
    connect(column, &VersionColumn::changeAsked, this, [this, id, column] {
        change(id, [](ComposedVersion &v) { v.change = v.content; });
        column->editor().setFocus(Qt::OtherFocusReason);
    });
    connect(column, &VersionColumn::changeDropped, this,
        [this, id] { change(id, [](ComposedVersion &v) { v.change.reset(); }); });
    connect(column, &VersionColumn::changeSent, this, [this, id] { sendChange(id); });
    connect(column, &VersionColumn::deleteAsked, this, [this, id] { confirmDeletion(id); });
    connect(column, &VersionColumn::receiptAsked, this, [this, id] {
        if (const ComposedVersion *v = shownVersion(id))
            Q_EMIT receiptAsked(v->id);
    });
    connect(column, &VersionColumn::openAsked, this, [this, id] {
        if (const ComposedVersion *v = shownVersion(id))
            m_desk.services.openUrl(QUrl(v->url));
    });
}

//! Tab: from the idea through the texts, then their options, then when; the rest comes after (ux.md §5).
void ComposerPage::arrangeTabs()
{
    QList<QWidget *> order{m_back, m_save, m_add, m_more, m_idea};
    QList<VersionColumn *> columns;
    for (const ComposedVersion &v : std::as_const(m_now.versions))
        if (VersionColumn *column = m_columns.value(v.account); !columns.contains(column))
            columns.append(column);
    for (VersionColumn *column : columns)
        order.append(&column->editor());
    for (VersionColumn *column : columns)
        order.append(column->options());
    order.append(m_tailoring->tabOrder());
    order.append(m_bar->tabOrder());
    order.append(m_title);
    order.append(m_media->tabOrder());
    for (const Account &a : std::as_const(m_accounts))
        if (m_boxes.contains(a.id))
            order.append(m_boxes.value(a.id));
    for (int i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

//! Offered only where some network of this post can.
bool ComposerPage::offersByServer() const
{
    return std::any_of(m_now.versions.cbegin(), m_now.versions.cend(),
        [this](const ComposedVersion &v) { return v.canWrite() && info(v.account).can(u"schedule"); });
}

void ComposerPage::chooseByServer(bool byServer)
{
    if (!offersByServer())
        return Q_EMIT acted(tr("None of these servers is known to keep posts until their time."), {});
    m_now.byServer = byServer;
    noteChange();
    showPlan();
}

void ComposerPage::showPlan()
{
    m_bar->setByServer(offersByServer(), m_now.byServer);
    const QDateTime now = m_desk.services.now();
    const QTimeZone place(m_now.zone.toLatin1());
    if (m_now.wallTime.isEmpty()) {
        const QDateTime there = now.addSecs(7200).toTimeZone(place);
        m_bar->setPlan(
            QDateTime(there.date(), QTime(there.time().hour(), 0)).toString(u"yyyy-MM-ddTHH:mm"_s), m_now.zone);
        return m_bar->setFact(tr("Not planned yet"));
    }
    m_bar->setPlan(m_now.wallTime, m_now.zone);
    const QDateTime due = m_now.due();
    if (const auto kind = posts::kindOf(m_now.wallTime, m_now.zone); kind != posts::WallTime::Plain)
        return m_bar->setFact(kind == posts::WallTime::Gap ? tr("The clocks skip this time that day")
                : m_now.secondReading                      ? tr("The second of the two that day")
                                                           : tr("This time comes twice that day"));
    if (m_now.zone != m_desk.services.zone())
        return m_bar->setFact(tr("here: %1")
                                  .arg(QLocale().toString(due.toTimeZone(QTimeZone(m_desk.services.zone().toLatin1())),
                                      u"ddd d MMM, HH:mm"_s)));
    const qint64 hours = now.secsTo(due) / 3600;
    m_bar->setFact(due < now ? tr("That time is past")
            : hours < 1      ? tr("within the hour")
            : hours < 48     ? tr("in %n hours", nullptr, int(hours))
                             : tr("in %n days", nullptr, int(hours / 24)));
}

void ComposerPage::noteSaved(const QString &place, const QDateTime &at)
{
    if (place != m_now.draftPlace() || !m_loaded)
        return;
    m_notSaved = !at.isValid();
    if (at.isValid())
        m_saved = m_now.isEmpty() || (m_now.post && m_now == m_base) ? QDateTime() : at;
    showSaved();
}

//! When what is typed was last on disk: by the second at first, then in ever larger steps, so that it stays calm.
void ComposerPage::showSaved()
{
    const int seconds = m_saved.isValid() ? qMax(1, int(m_saved.secsTo(QDateTime::currentDateTimeUtc()))) : 0;
    m_header->setCount(m_notSaved ? tr("not saved yet")
            : seconds == 0        ? QString()
            : seconds < 60        ? tr("saved %n s ago", nullptr, seconds < 10 ? seconds : seconds / 10 * 10)
            : seconds < 3600      ? tr("saved %n min ago", nullptr, seconds / 60)
                             : tr("saved at %1").arg(QLocale().toString(m_saved.toLocalTime().time(), u"HH:mm"_s)));
    if (seconds == 0 || m_notSaved)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start(std::chrono::seconds(1));
}

void ComposerPage::setWords()
{
    m_header->setTitle(title());
    m_leftHeader->setTitle(tr("Core idea"));
    m_back->setToolTip(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_save->setText(tr("Save draft"));
    m_save->setAccessibleName(tr("Save draft"));
    m_save->setToolTip(tr("Save draft (%1)").arg(m_desk.actions.key(u"composer.saveDraft"_s)));
    m_add->setText(tr("Add a network"));
    m_add->setAccessibleName(tr("Add a network"));
    m_add->setToolTip(tr("Add a network"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_titleLabel->setText(tr("Title"));
    m_mediaLabel->setText(tr("Pictures"));
    m_networksLabel->setText(tr("Networks"));
    m_idea->setAccessibleName(tr("Core idea"));
    m_idea->setPlaceholderText(tr("What should be said, in your own words"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("Only for the calendar"));
    m_none->say(m_accounts.isEmpty() ? tr("No network is connected yet.") : tr("No network is chosen."),
        tr("Choose on the left where this goes out."), {}, u"globe"_s);
    for (QLabel *label : {m_titleLabel, m_mediaLabel, m_networksLabel}) {
        label->setFont(m_desk.theme.font(FontRole::SmallStrong));
        setInk(label, m_desk.theme.color(Token::Text2));
    }
    paint::Chip chip = paint::stateChip(glyphOf(m_now.state), m_desk.theme);
    chip.text = ComposerWords::state(m_now.state);
    m_state->setPixmap(chipOf(chip, m_desk.theme, devicePixelRatioF()));
    m_state->setAccessibleName(chip.text);
    const bool scheduled = m_now.state == SendState::Scheduled;
    const bool canSend = std::any_of(
        m_now.versions.cbegin(), m_now.versions.cend(), [](const ComposedVersion &v) { return v.canWrite(); });
    m_bar->setVerbs(scheduled ? tr("Schedule again") : tr("Schedule"), canSend);
    showSaved();
    setGround(this, m_desk.theme.color(Token::LineMid)); // seen only as the line between the panes
    setGround(m_right, m_desk.theme.color(Token::Window));
    setGround(m_left, m_desk.theme.color(Token::Base));
    for (QScrollArea *scroll : m_left->findChildren<QScrollArea *>())
        setGround(scroll->widget(), m_desk.theme.color(Token::Base));
    showPlan();
}

void ComposerPage::fit()
{
    const bool wide = width() >= m_desk.theme.px(wideFrom);
    const int side = m_desk.theme.px(wide ? 280 : width() < m_desk.theme.px(760) ? 206 : 244);
    m_idea->setMinimumHeight(m_desk.theme.px(112));
    m_idea->setMaximumHeight(m_desk.theme.px(220));
    if (m_left->maximumWidth() != side) {
        m_left->setFixedWidth(side);
        fillNetworks();
    }
    m_tailoring->setRoomy(height() >= m_desk.theme.px(roomyFrom));
    const bool words = width() - side >= m_desk.theme.px(700); // a narrow header keeps the signs
    for (QToolButton *button : {m_save, m_add})
        button->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    const int index = m_grid->indexOf(m_bar);
    int row = 0, column = 0, rows = 0, columns = 0;
    m_grid->getItemPosition(index, &row, &column, &rows, &columns);
    if ((columns == 1) == wide)
        return;
    m_grid->removeWidget(m_bar);
    m_grid->removeWidget(m_left);
    m_grid->addWidget(m_left, 0, 0, wide ? 2 : 1, 1);
    m_grid->addWidget(m_bar, 1, wide ? 1 : 0, 1, wide ? 1 : 2);
}

void ComposerPage::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    fit();
}

void ComposerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_grid->count() > 0) {
        setWords();
        if (m_loaded)
            check(); // counts and sentences in the new language
    }
    Place::changeEvent(event);
}
