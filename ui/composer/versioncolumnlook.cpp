// How a version's column is put together; versioncolumn.cpp says what it shows.
#include "ui/composer/columnheader.h"
#include "ui/composer/partbar.h"
#include "ui/composer/preview.h"
#include "ui/composer/statestrip.h"
#include "ui/composer/textfield.h"
#include "ui/composer/versioncolumn.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QToolButton *menuButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setProperty("small", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMenu(new QMenu(button));
    return button;
}

QHBoxLayout *rowIn(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 0, 10, 0);
    layout->setSpacing(6);
    return layout;
}

} // namespace

VersionColumn::VersionColumn(const Desk &desk, Pictures &pictures, AccountId account, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_pictures(pictures),
      m_account(account),
      m_header(new ColumnHeader(desk.theme, this)),
      m_more(menuButton(m_header)),
      m_partBar(new PartBar(desk.theme, this)),
      m_editor(new TextField(desk.theme, desk.syntax, this)),
      m_state(new StateStrip(desk.theme, this)),
      m_check(new StateStrip(desk.theme, this)),
      m_audienceRow(new QWidget(this)),
      m_languageRow(new QWidget(this)),
      m_visibility(menuButton(m_audienceRow)),
      m_replies(menuButton(m_audienceRow)),
      m_language(menuButton(m_languageRow)),
      m_warning(new QLineEdit(m_languageRow)),
      m_pull(new LinkLabel(desk.theme, m_audienceRow)),
      m_previewTitle(new QLabel),
      m_limit(new QLabel),
      m_scroll(new QScrollArea(this)),
      m_preview(new Preview(desk.theme, pictures))
{
    build();
    connectParts();
    restyle();
}

void VersionColumn::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_partBar);
    column->addWidget(m_editor, 4);
    for (QWidget *part : std::initializer_list<QWidget *>{m_state, m_check, m_audienceRow, m_languageRow})
        column->addWidget(part);
    column->addWidget(m_scroll, 7);

    auto *top = new QHBoxLayout(m_header);
    top->setContentsMargins(0, 0, 4, 4);
    top->addStretch(1);
    top->addWidget(m_more);
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_more->setIcon(icon(m_desk.theme, u"overflow-menu"_s));
    m_check->setObjectName(u"check"_s);
    m_editor->setFrameShape(NoFrame);

    auto *audience = rowIn(m_audienceRow), *language = rowIn(m_languageRow);
    audience->addWidget(m_visibility);
    audience->addWidget(m_replies);
    m_replies->setIcon(icon(m_desk.theme, u"comment"_s));
    audience->addStretch(1);
    audience->addWidget(m_pull);
    language->addWidget(m_language, 0, Qt::AlignLeft);
    language->addWidget(m_warning, 1);
    m_language->setIcon(icon(m_desk.theme, u"translate"_s));
    m_warning->setFrame(false);
    m_warning->setAlignment(Qt::AlignRight);

    auto *ground = new QWidget;
    auto *under = new QVBoxLayout(ground);
    under->setContentsMargins(10, 6, 10, 10);
    under->setSpacing(4);
    auto *titles = new QHBoxLayout;
    titles->addWidget(m_previewTitle);
    titles->addStretch(1);
    titles->addWidget(m_limit);
    under->addLayout(titles);
    under->addWidget(m_preview);
    under->addStretch(1);
    m_scroll->setWidget(ground);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(0);
    m_scroll->setFocusPolicy(Qt::NoFocus);
}

void VersionColumn::connectParts()
{
    connect(m_editor, &TextField::typed, this, &VersionColumn::typed);
    connect(m_warning, &QLineEdit::textEdited, this, [this] { chooseOptions(); });
    connect(m_pull, &QAbstractButton::clicked, this, &VersionColumn::pullAsked);
    connect(m_visibility->menu(), &QMenu::aboutToShow, this, &VersionColumn::fillVisibilities);
    connect(m_replies->menu(), &QMenu::aboutToShow, this, &VersionColumn::fillReplies);
    connect(m_partBar, &PartBar::chosen, this, &VersionColumn::partChosen);
    connect(m_partBar, &PartBar::addAsked, this, &VersionColumn::partAsked);
    connect(m_partBar, &PartBar::pictureChosen, this, &VersionColumn::pictureChosen);
    connect(m_language->menu(), &QMenu::aboutToShow, this, &VersionColumn::fillLanguages);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &VersionColumn::fillMore);
    connect(m_check, &StateStrip::verbChosen, this, [this] {
        if (m_findings.problems.isEmpty())
            Q_EMIT putBackAsked();
        else
            Q_EMIT remedyAsked(m_findings.problems.first());
    });
    connect(m_state, &StateStrip::verbChosen, this, [this] {
        if (m_shown.version.isChanging())
            Q_EMIT changeSent();
        else
            Q_EMIT changeAsked();
    });
    connect(m_state, &StateStrip::otherVerbChosen, this, [this] {
        if (m_shown.version.isChanging())
            Q_EMIT changeDropped();
        else
            Q_EMIT receiptAsked();
    });
    connect(&m_desk.theme, &Theme::changed, this, &VersionColumn::restyle);
}

void VersionColumn::restyle()
{
    const Theme &theme = m_desk.theme;
    m_editor->setMinimumHeight(theme.px(72));
    for (QWidget *row : {m_audienceRow, m_languageRow})
        row->setFixedHeight(theme.px(28));
    for (QLabel *label : {m_previewTitle, m_limit}) {
        label->setFont(theme.font(FontRole::Small));
        setInk(label, theme.color(Token::Text2));
    }
    m_warning->setFont(theme.font(FontRole::Small));
    setGround(m_scroll->viewport(), theme.color(Token::Window));
    setGround(m_scroll->widget(), theme.color(Token::Window));
    static_cast<ColumnHeader *>(m_header)->setRoomAtRight(m_more->sizeHint().width() + 2);
    update();
}
