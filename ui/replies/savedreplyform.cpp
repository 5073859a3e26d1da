#include "ui/replies/savedreplyform.h"
#include "models/text/savedreplies.h"
#include "ui/composer/problemwords.h"
#include "ui/replies/blankmarks.h"
#include "ui/replies/replywords.h"
#include "ui/widgets/ink.h"
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
//! As the store keeps it, so that only what differs counts as changed.
SavedReply plain(SavedReply reply)
{
    reply.title = reply.title.simplified();
    reply.folder = reply.folder.simplified();
    reply.letters = reply.letters.simplified();
    for (ReplyVersion &version : reply.versions)
        version.text = version.text.trimmed();
    reply.versions.removeIf([](const ReplyVersion &version) { return version.text.isEmpty(); });
    std::sort(reply.versions.begin(), reply.versions.end(), [](const ReplyVersion &a, const ReplyVersion &b) {
        return std::tie(a.language, a.network) < std::tie(b.language, b.network);
    });
    return reply;
}

void choose(QComboBox *box, const QString &value)
{
    if (box->findData(value) < 0)
        box->addItem(value, value); // of a network or in a language that is in no list
    box->setCurrentIndex(box->findData(value));
}
} // namespace

SavedReplyForm::SavedReplyForm(Theme &theme, const QStringList &networks, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_networks(networks),
      m_titleLabel(new QLabel),
      m_folderLabel(new QLabel),
      m_lettersLabel(new QLabel),
      m_languageLabel(new QLabel),
      m_networkLabel(new QLabel),
      m_hint(new QLabel),
      m_title(new QLineEdit),
      m_letters(new QLineEdit),
      m_folder(new QComboBox),
      m_language(new QComboBox),
      m_network(new QComboBox),
      m_tabs(new QTabBar),
      m_text(new QTextEdit),
      m_blank(new QToolButton)
{
    build();
    connect(m_title, &QLineEdit::textEdited, this, &SavedReplyForm::fillLetters);
    connect(m_title, &QLineEdit::textChanged, this, &SavedReplyForm::changed);
    connect(m_letters, &QLineEdit::textEdited, this, [this] { m_ownLetters = true; });
    connect(m_letters, &QLineEdit::textChanged, this, &SavedReplyForm::changed);
    connect(m_folder, &QComboBox::currentTextChanged, this, &SavedReplyForm::changed);
    connect(m_text, &QTextEdit::textChanged, this, &SavedReplyForm::noteText);
    const auto toChosen = [this] {
        turnTo({m_language->currentData().toString(), m_network->currentData().toString()});
    };
    connect(m_language, &QComboBox::activated, this, toChosen);
    connect(m_network, &QComboBox::activated, this, toChosen);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        const QStringList place = m_tabs->tabData(tab).toStringList();
        if (place.size() == 2)
            turnTo({place[0], place[1]});
    });
    connect(&theme, &Theme::changed, this, [this] { blankmarks::show(*m_text, m_theme, blankmarks::Tone::Planned); });
    dress(m_hint, m_theme, FontRole::Small, Token::Text2);
    setWords();
    setReply({});
}

void SavedReplyForm::build()
{
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_letters->setMaxLength(4);
    m_letters->setFixedWidth(m_theme.px(64));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_text->setAcceptRichText(false);
    m_text->setTabChangesFocus(true);
    m_blank->setPopupMode(QToolButton::InstantPopup);
    m_blank->setMenu(new QMenu(m_blank));
    m_hint->setWordWrap(true);
    const QList<std::pair<QLabel *, QWidget *>> buddies{{m_titleLabel, m_title}, {m_folderLabel, m_folder},
        {m_lettersLabel, m_letters}, {m_languageLabel, m_language}, {m_networkLabel, m_network}};
    for (const auto &[label, field] : buddies)
        label->setBuddy(field);
    auto *where = new QHBoxLayout;
    where->addWidget(m_folder, 1);
    where->addSpacing(8);
    where->addWidget(m_lettersLabel);
    where->addWidget(m_letters);
    auto *fields = new QFormLayout;
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addRow(m_titleLabel, m_title);
    fields->addRow(m_folderLabel, where);
    auto *version = new QHBoxLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{m_languageLabel, m_language, m_networkLabel, m_network})
        version->addWidget(part);
    version->addStretch();
    version->addWidget(m_blank);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(fields);
    column->addSpacing(4);
    column->addWidget(m_tabs);
    column->addLayout(version);
    column->addWidget(m_text, 1);
    column->addWidget(m_hint);
}

void SavedReplyForm::setWords()
{
    m_titleLabel->setText(tr("&Title"));
    m_folderLabel->setText(tr("&Folder"));
    m_lettersLabel->setText(tr("&Letters"));
    m_languageLabel->setText(tr("L&anguage"));
    m_networkLabel->setText(tr("&Network"));
    m_title->setAccessibleName(tr("Title"));
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->lineEdit()->setPlaceholderText(tr("In none"));
    m_letters->setAccessibleName(tr("Letters"));
    m_letters->setToolTip(tr("Typed after “;” they find this reply at once."));
    m_language->setAccessibleName(tr("Language"));
    m_network->setAccessibleName(tr("Network"));
    m_tabs->setAccessibleName(tr("Versions"));
    m_blank->setText(tr("Insert a blank"));
    m_blank->setAccessibleName(tr("Insert a blank"));
    m_hint->setText(tr("The version that fits the network and the language of the conversation is taken. Blanks are "
                       "filled from it; what stays empty is asked for before sending."));
    const QSignalBlocker quietly(this);
    m_language->clear();
    m_language->addItem(tr("Any"), QString());
    for (const QString &code : ReplyWords::languages())
        m_language->addItem(ComposerWords::language(code), code);
    m_network->clear();
    m_network->addItem(tr("Any"), QString());
    for (const QString &id : std::as_const(m_networks))
        m_network->addItem(m_theme.networkLook(id).name, id);
    m_blank->menu()->clear();
    for (const QString &name : ReplyWords::blanks())
        connect(m_blank->menu()->addAction(ReplyWords::blank(name)), &QAction::triggered, this,
            [this, name] { insertBlank(ReplyWords::blank(name)); });
    m_blank->menu()->addSeparator();
    connect(m_blank->menu()->addAction(tr("Another, to be filled by hand")), &QAction::triggered, this,
        [this] { insertBlank(tr("what is missing")); });
    turnTo(m_place);
}

void SavedReplyForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWords();
    QWidget::changeEvent(event);
}

void SavedReplyForm::setReply(const SavedReply &reply)
{
    m_showing = true;
    m_before = plain(reply);
    m_texts.clear();
    for (const ReplyVersion &version : std::as_const(m_before.versions))
        m_texts.insert({version.language, version.network}, version.text);
    m_title->setText(reply.title);
    m_folder->setCurrentText(reply.folder);
    m_letters->setText(reply.letters);
    m_ownLetters = reply.id || !reply.letters.isEmpty();
    m_showing = false;
    turnTo(m_texts.isEmpty() ? Place() : m_texts.firstKey());
    Q_EMIT changed();
}

SavedReply SavedReplyForm::reply() const
{
    SavedReply reply = m_before;
    reply.title = m_title->text();
    reply.folder = m_folder->currentText();
    reply.letters = m_letters->text();
    reply.versions.clear();
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text)
        reply.versions.append({text.key().first, text.key().second, *text});
    return plain(reply);
}

bool SavedReplyForm::isChanged() const { return !(reply() == m_before); }

bool SavedReplyForm::isEmpty() const
{
    const SavedReply now = reply();
    return now.title.isEmpty() && now.versions.isEmpty();
}

bool SavedReplyForm::shows(const SavedReply &reply) const
{
    SavedReply other = plain(reply);
    other.uses = m_before.uses; // is counted elsewhere
    other.lastUsed = m_before.lastUsed;
    return other == this->reply();
}

void SavedReplyForm::setKept(const SavedReply &reply)
{
    m_before = plain(reply);
    if (m_title->text().trimmed().isEmpty())
        m_title->setText(m_before.title); // it was given one
    Q_EMIT changed();
}

void SavedReplyForm::setFolders(const QStringList &folders)
{
    const QSignalBlocker quietly(m_folder);
    const QString now = m_folder->currentText();
    m_folder->clear();
    m_folder->addItems(folders);
    m_folder->setCurrentText(now);
}

void SavedReplyForm::proposeLetters(const QStringList &taken) { m_taken = taken; }

void SavedReplyForm::fillLetters()
{
    if (!m_ownLetters)
        m_letters->setText(text::lettersFor(m_title->text(), m_taken));
}

void SavedReplyForm::startWriting() { m_title->setFocus(Qt::OtherFocusReason); }

void SavedReplyForm::turnTo(const Place &place)
{
    if (m_showing)
        return;
    m_showing = true;
    m_place = place;
    choose(m_language, place.first);
    choose(m_network, place.second);
    m_text->setPlainText(text::renamed(m_texts.value(place), ReplyWords::inWords()));
    const QString name = ReplyWords::version(place.first, place.second, m_theme);
    m_text->setAccessibleName(tr("Text, version: %1").arg(name));
    blankmarks::show(*m_text, m_theme, blankmarks::Tone::Planned);
    showTabs();
    m_showing = false;
}

//! One for each version that says something, and the one being written.
void SavedReplyForm::showTabs()
{
    const QSignalBlocker quietly(m_tabs);
    QList<Place> places;
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text)
        if (!text->trimmed().isEmpty() || text.key() == m_place)
            places.append(text.key());
    if (!places.contains(m_place))
        places.append(m_place);
    while (m_tabs->count() > places.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < places.size())
        m_tabs->addTab({});
    for (int i = 0; i < places.size(); ++i) {
        m_tabs->setTabText(i, ReplyWords::version(places[i].first, places[i].second, m_theme));
        m_tabs->setTabData(i, QStringList{places[i].first, places[i].second});
    }
    m_tabs->setCurrentIndex(int(places.indexOf(m_place)));
}

void SavedReplyForm::noteText()
{
    blankmarks::show(*m_text, m_theme, blankmarks::Tone::Planned);
    const QString written = text::renamed(m_text->toPlainText(), ReplyWords::outOfWords());
    if (m_showing || m_texts.value(m_place) == written)
        return;
    m_texts.insert(m_place, written);
    Q_EMIT changed();
}

void SavedReplyForm::insertBlank(const QString &name)
{
    m_text->insertPlainText(u"{{%1}}"_s.arg(name));
    m_text->setFocus(Qt::OtherFocusReason);
}
