#include "ui/accounts/connectdialog.h"
#include "ui/services.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/foldsection.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *paragraph(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ConnectDialog::ConnectDialog(const Desk &desk, const NetworkInfo &network, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_network(network), m_pages(new QStackedWidget)
{
    m_side = new QWidget;
    auto *steps = new QVBoxLayout(m_side);
    steps->setContentsMargins(8, 12, 8, 12);
    steps->setSpacing(2);
    for (int i = 0; i < 3; ++i) {
        auto *step = new QLabel(m_side);
        step->setContentsMargins(10, 6, 10, 6);
        m_steps.append(step);
        steps->addWidget(step);
    }
    steps->addStretch(1);

    m_pages->addWidget(wherePage());
    m_pages->addWidget(permissionPage());
    m_pages->addWidget(codePage());
    m_pages->addWidget(overPage());

    m_buttons = new QDialogButtonBox(this);
    m_cancel = m_buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_go = m_buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_go->setProperty("primary", true);
    m_go->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        const auto page = Page(m_pages->currentIndex());
        if (page == Where)
            begin(Way::Usual);
        else if (page == Code)
            giveCode();
        else if (page == Over)
            accept();
    });

    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_buttons);
    m_buttons->setContentsMargins(12, 12, 12, 12);
    connect(&desk.theme, &Theme::changed, this, &ConnectDialog::restyle);
    resize(desk.theme.px(700), desk.theme.px(540));
    whenTranslated(this, [this] { translate(); });
    show(Where);
}

QWidget *ConnectDialog::wherePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 18, 20, 12);
    m_serverLabel = new QLabel;
    m_server = new QLineEdit;
    m_server->setObjectName(u"server"_s);
    m_serverLabel->setBuddy(m_server);
    m_hint = paragraph(page);
    m_trouble = paragraph(page);
    m_trouble->setObjectName(u"trouble"_s);
    m_trouble->hide();
    m_canTitle = new QLabel;
    m_can = new AbilityList(m_desk.theme, page);
    m_howTitle = new QLabel;
    m_how = paragraph(page);
    for (QLabel *title : {m_canTitle, m_howTitle})
        dress(title, m_desk.theme, FontRole::Strong);
    m_passwordLabel = new QLabel;
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setObjectName(u"password"_s);
    m_passwordLabel->setBuddy(m_password);
    m_passwordHint = paragraph(page);
    for (QLabel *text : {m_hint, m_passwordHint, m_how})
        dress(text, m_desk.theme, FontRole::Base, Token::Text2);
    if (!asksPassword())
        for (QWidget *part : QList<QWidget *>{m_passwordLabel, m_password, m_passwordHint})
            part->hide();
    buildLinks();

    m_more = new FoldSection(m_desk.theme);
    m_more->setContent(otherWays());
    m_more->setFolded(true);

    column->addWidget(m_serverLabel);
    column->addWidget(m_server);
    column->addWidget(m_hint);
    if (asksPassword())
        column->addSpacing(6);
    column->addWidget(m_passwordLabel);
    column->addWidget(m_password);
    column->addWidget(m_passwordHint);
    column->addWidget(m_trouble);
    column->addSpacing(10);
    column->addWidget(m_canTitle);
    column->addWidget(m_can);
    column->addSpacing(10);
    column->addWidget(m_howTitle);
    column->addWidget(m_how);
    column->addSpacing(6);
    column->addWidget(m_byCode, 0, Qt::AlignLeft);
    column->addWidget(m_byBrowser, 0, Qt::AlignLeft);
    column->addStretch(1);
    column->addWidget(m_more);
    return page;
}

void ConnectDialog::buildLinks()
{
    m_byCode = new LinkLabel(m_desk.theme);
    if (!m_network.codeSignIn)
        m_byCode->hide();
    connect(m_byCode, &LinkLabel::clicked, this, [this] { begin(Way::PastedCode); });
    m_byBrowser = new LinkLabel(m_desk.theme);
    if (!asksPassword() || !m_network.browserSignIn)
        m_byBrowser->hide();
    connect(m_byBrowser, &LinkLabel::clicked, this, [this] { begin(Way::Browser); });
}

//! What few need: another server, a key made by hand, an authority of the server's owner.
QWidget *ConnectDialog::otherWays()
{
    auto *more = new QWidget;
    auto *form = new QFormLayout(more);
    form->setContentsMargins(0, 4, 0, 0);
    m_placeLabel = new QLabel;
    m_place = new QLineEdit;
    m_place->setObjectName(u"place"_s);
    m_placeLabel->setBuddy(m_place);
    m_keyLabel = new QLabel;
    m_key = new QLineEdit;
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setObjectName(u"access-key"_s);
    m_keyLabel->setBuddy(m_key);
    m_caLabel = new QLabel;
    m_ca = new QLineEdit;
    auto *choose = new QToolButton;
    choose->setIcon(icon(m_desk.theme, u"document-open"_s));
    choose->setAccessibleName(tr("Choose a file"));
    auto *caRow = new QHBoxLayout;
    caRow->addWidget(m_ca, 1);
    caRow->addWidget(choose);
    m_caLabel->setBuddy(m_ca);
    form->addRow(m_placeLabel, m_place);
    form->addRow(m_keyLabel, m_key);
    form->addRow(m_caLabel, caRow);
    const bool placeIsFirst = m_network.signIn.isEmpty() || m_network.signIn.first().kind == SignInField::Kind::Server;
    form->setRowVisible(m_place, !placeIsFirst);
    form->setRowVisible(m_key, !asksPassword());
    connect(choose, &QToolButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, {}, {}, u"*.pem *.crt"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, m_ca, &QLineEdit::setText);
        dialog->open();
    });
    return more;
}

SignInField ConnectDialog::field(SignInField::Kind kind) const
{
    for (const SignInField &one : m_network.signIn)
        if (one.kind == kind)
            return one;
    return {};
}

QWidget *ConnectDialog::permissionPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 18, 20, 12);
    m_waiting = paragraph(page);
    column->addWidget(m_waiting);
    column->addStretch(1);
    return page;
}

QWidget *ConnectDialog::codePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 18, 20, 12);
    m_codeLabel = paragraph(page);
    m_code = new QLineEdit;
    m_code->setObjectName(u"code"_s);
    m_codeLabel->setBuddy(m_code);
    column->addWidget(m_codeLabel);
    column->addWidget(m_code);
    column->addStretch(1);
    return page;
}

QWidget *ConnectDialog::overPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 18, 20, 12);
    m_overTitle = new QLabel;
    dress(m_overTitle, m_desk.theme, FontRole::Title);
    m_overText = paragraph(page);
    column->addWidget(m_overTitle);
    column->addWidget(m_overText);
    column->addStretch(1);
    return page;
}

QList<AbilityList::Ability> ConnectDialog::canDo() const
{
    QList<AbilityList::Ability> lines;
    const auto line = [&](QStringView word, const QString &yes) {
        const Capability ability = m_network.capabilities.value(word.toString());
        if (ability.can)
            lines.append({yes, true});
        else if (!ability.whyNot.isEmpty())
            lines.append({ability.whyNot.in(m_desk.services.language()), false});
    };
    lines.append({tr("Read mentions, answers and private messages"), true});
    line(u"publish", tr("Publish, answer and schedule with this account"));
    line(u"like", tr("Like and boost"));
    line(u"block", tr("Mute, block and report"));
    line(u"hide", tr("Hide what others write"));
    lines.append({tr("It cannot change the password or delete the account"), false});
    return lines;
}

void ConnectDialog::translate()
{
    setWindowTitle(tr("Connect a %1 account").arg(m_network.name));
    const QStringList names{tr("Server"), tr("Permission"), tr("Done")};
    for (int i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setText(u"%1  %2"_s.arg(i + 1).arg(names[i]));
    translateFields();
    m_canTitle->setText(tr("What Tertulia will be able to do"));
    m_can->say(canDo());
    m_howTitle->setText(tr("How it works"));
    m_how->setText(asksPassword()
            ? tr(
                "The app password is made on the network, for Tertulia alone, and can be taken back there at any time. "
                "It is kept in the system's keychain.")
            : tr("The browser opens on that server, the permission is given there, and you come back here. The "
                 "password does not pass through Tertulia. The permission is kept in the system's keychain and can be "
                 "withdrawn at any time."));
    m_byBrowser->setText(tr("Without an app password: open the browser"));
    m_byCode->setText(tr("The browser does not open: paste a code by hand"));
    m_more->setTitle(tr("Other ways"));
    m_keyLabel->setText(tr("Access &key, made on the server's page:"));
    m_caLabel->setText(tr("&Certificate of the server's owner:"));
    m_placeLabel->setText(field(SignInField::Kind::Server).label.in(m_desk.services.language()) + u':');
    m_codeLabel->setText(tr("The browser shows a &code once the permission is given. Paste it here:"));
    m_cancel->setText(tr("Cancel"));
    show(Page(m_pages->currentIndex()));
}

//! What the first page asks, in the network's words.
void ConnectDialog::translateFields()
{
    const QString language = m_desk.services.language();
    const SignInField first = m_network.signIn.isEmpty() ? SignInField{} : m_network.signIn.first();
    m_serverLabel->setText(
        first.kind == SignInField::Kind::Server ? tr("&Server or whole handle") : first.label.in(language));
    m_server->setPlaceholderText(first.placeholder);
    m_server->setAccessibleDescription(first.hint.in(language));
    m_hint->setText(first.hint.in(language));
    const SignInField password = field(SignInField::Kind::Password);
    m_passwordLabel->setText(password.label.in(language));
    m_password->setPlaceholderText(password.placeholder);
    m_password->setAccessibleDescription(password.hint.in(language));
    m_passwordHint->setText(password.hint.in(language));
    m_place->setPlaceholderText(field(SignInField::Kind::Server).placeholder);
    m_place->setAccessibleDescription(field(SignInField::Kind::Server).hint.in(language));
}

void ConnectDialog::show(Page page)
{
    m_pages->setCurrentIndex(page);
    restyle();
    m_go->setVisible(page != Permission);
    m_cancel->setVisible(page != Over);
    m_go->setText(page == Where && !asksPassword() ? tr("Open the browser")
            : page == Where || page == Code        ? tr("Connect")
                                                   : tr("To the inbox"));
    if (page == Where)
        m_server->setFocus();
    else if (page == Code)
        m_code->setFocus();
    else
        m_go->setFocus();
}

void ConnectDialog::restyle()
{
    const Theme &theme = m_desk.theme;
    m_side->setFixedWidth(theme.px(168));
    setGround(m_side, theme.color(Token::Alt));
    setGround(m_pages, theme.color(Token::Base));
    setInk(m_trouble, theme.stateLook(StateGlyph::Failed).strong);
    const auto page = Page(m_pages->currentIndex());
    const int step = page == Where ? 0 : page == Over ? 2 : 1;
    for (int i = 0; i < m_steps.size(); ++i) {
        m_steps[i]->setFont(theme.font(i == step ? FontRole::Strong : FontRole::Base));
        setInk(m_steps[i], theme.color(i == step ? Token::Text : Token::Text2));
        setGround(m_steps[i], theme.color(i == step ? Token::Selected : Token::Alt));
        m_steps[i]->setAccessibleDescription(i == step ? tr("this step") : QString());
    }
}

void ConnectDialog::reconnect(const Account &account)
{
    const bool placeIsFirst = m_network.signIn.value(0).kind == SignInField::Kind::Server;
    m_server->setText(placeIsFirst ? account.server : account.handle);
    if (!placeIsFirst)
        m_place->setText(account.server);
    m_ca->setText(account.caFile);
}

QString ConnectDialog::missing(Way way) const
{
    if (m_server->text().trimmed().isEmpty())
        return m_network.signIn.value(0).kind == SignInField::Kind::Server
            ? tr("The server is missing: %1, for instance.").arg(m_server->placeholderText())
            : tr("The handle is missing: %1, for instance.").arg(m_server->placeholderText());
    if (way == Way::Usual && asksPassword() && m_password->text().trimmed().isEmpty())
        return tr("The app password is missing.");
    return {};
}

void ConnectDialog::begin(Way way)
{
    const QString lacking = missing(way);
    m_trouble->setText(lacking);
    m_trouble->setVisible(!lacking.isEmpty());
    if (!lacking.isEmpty())
        return (m_server->text().trimmed().isEmpty() ? m_server : m_password)->setFocus();
    m_busy = true;
    Services::SignIn signIn;
    signIn.network = m_network.id;
    const bool placeIsFirst = m_network.signIn.value(0).kind == SignInField::Kind::Server;
    signIn.server = (placeIsFirst ? m_server : m_place)->text().trimmed();
    signIn.handle = placeIsFirst ? QString() : m_server->text().trimmed();
    signIn.caFile = m_ca->text().trimmed();
    signIn.pasteCode = way == Way::PastedCode;
    if (way == Way::Usual && asksPassword()) {
        signIn.secretKind = u"app-password"_s;
        signIn.secret = m_password->text().trimmed().toUtf8();
    } else if (!m_key->text().isEmpty()) {
        signIn.secretKind = u"token"_s;
        signIn.secret = m_key->text().toUtf8();
    }
    m_waiting->setText(signIn.secret.isEmpty() ? tr("Waiting for the browser.\n\nGive the permission there. If no page "
                                                    "opened, cancel and paste a code by hand.")
                                               : tr("Asking %1…").arg(m_network.name));
    const QPointer<ConnectDialog> self(this);
    m_desk.services.signIn(
        signIn,
        [self](const Expected<Account> &account) {
            if (self)
                self->answered(account);
        },
        [self](std::function<void(QString)> take) {
            if (!self)
                return take({});
            self->m_takeCode = std::move(take);
            self->show(Code);
        });
    show(Permission);
}

void ConnectDialog::giveCode()
{
    if (m_code->text().trimmed().isEmpty() || !m_takeCode)
        return;
    std::exchange(m_takeCode, {})(m_code->text().trimmed());
    show(Permission);
}

void ConnectDialog::answered(const Expected<Account> &account)
{
    m_busy = false;
    m_key->clear();
    m_password->clear();
    if (!account) {
        show(Where);
        m_trouble->setText(errorText(account.error(), m_server->text().trimmed()));
        m_trouble->setToolTip(account.error().detail);
        m_trouble->show();
        return;
    }
    m_overTitle->setText(tr("Connected: @%1").arg(account->handle));
    m_overText->setText(
        tr("The history is being fetched, as far back as the network gives it. You can work meanwhile."));
    show(Over);
    Q_EMIT connected(account->id);
}

void ConnectDialog::reject()
{
    if (m_takeCode)
        std::exchange(m_takeCode, {})(QString());
    if (m_busy)
        m_desk.services.cancelSignIn();
    QDialog::reject();
}
