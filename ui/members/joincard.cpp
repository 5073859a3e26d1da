#include "ui/members/joincard.h"
#include "ui/inbox/pictures.h"
#include "ui/inbox/words.h"
#include "ui/members/memberrow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ink.h"
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

JoinCard::JoinCard(Theme &theme, Pictures &pictures, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_pictures(pictures),
      m_title(new QLabel(this)),
      m_outcome(new QLabel(this)),
      m_footer(new QLabel(this)),
      m_column(new QVBoxLayout),
      m_join(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    m_join->setProperty("primary", true);
    m_join->setProperty("keys", u"="_s);
    m_cancel->setProperty("keys", u"Escape"_s);
    m_outcome->setWordWrap(true);
    m_footer->setWordWrap(true);
    auto *verbs = new QHBoxLayout;
    verbs->setSpacing(8);
    verbs->addWidget(m_join);
    verbs->addWidget(m_cancel);
    verbs->addStretch();
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addLayout(m_column);
    column->addWidget(m_outcome);
    column->addLayout(verbs);
    column->addWidget(m_footer);
    column->addStretch();
    connect(m_join, &QPushButton::clicked, this, &JoinCard::joinWanted);
    connect(m_cancel, &QPushButton::clicked, this, &JoinCard::left);
    connect(&theme, &Theme::changed, this, &JoinCard::lay);
    connect(&pictures, &Pictures::loaded, this, &JoinCard::lay);
}

QString JoinCard::names() const { return tr("“%1” and “%2”").arg(m_kept.member.name, m_other.member.name); }

void JoinCard::enter() { m_join->setFocus(Qt::OtherFocusReason); }

void JoinCard::compare(const Side &kept, const Side &other)
{
    m_kept = kept;
    m_other = other;
    lay();
}

QList<JoinCard::Field> JoinCard::fields() const
{
    using Look = Field::Look;
    const auto identities = [](const Member &m) {
        QStringList handles;
        for (const Identity &identity : m.identities)
            handles.append(u"@"_s + identity.handle);
        return handles.join(u'\n');
    };
    const auto contacts = [](const Member &m) {
        const QString count = QLocale().toString(m.contacts);
        return m.lastContact.isValid()
            ? tr("%1 · last %2").arg(count, words::shortTime(m.lastContact, QDateTime::currentDateTimeUtc()))
            : count;
    };
    const auto look = [](bool bothKnown, bool same) {
        return !bothKnown ? Look::Plain : same ? Look::Agrees : Look::Differs;
    };
    const Member &a = m_kept.member, &b = m_other.member;
    const auto month = [](const QDateTime &at) {
        return at.isValid() ? QLocale().toString(at.toLocalTime().date(), u"MMMM yyyy"_s) : QString();
    };
    QList<Field> all{{tr("Name"), a.name, b.name, look(true, a.name.compare(b.name, Qt::CaseInsensitive) == 0)},
        {tr("Accounts"), identities(a), identities(b), Look::Plain},
        {tr("Kind"), words::memberKind(a.kind), words::memberKind(b.kind),
            look(a.kind != Member::Kind::Unset && b.kind != Member::Kind::Unset, a.kind == b.kind)},
        {tr("Audience"), words::memberAudience(a.audience), words::memberAudience(b.audience),
            look(a.audience != Member::Audience::Unset && b.audience != Member::Audience::Unset,
                a.audience == b.audience)},
        {tr("Tags"), a.tags.join(u", "_s), b.tags.join(u", "_s),
            look(!a.tags.isEmpty() && !b.tags.isEmpty() && a.tags == b.tags, true)},
        {tr("Notes"), QLocale().toString(m_kept.notes), QLocale().toString(m_other.notes), Look::Plain},
        {tr("Contacts"), contacts(a), contacts(b), Look::Plain},
        {tr("Since"), month(a.firstContact), month(b.firstContact), Look::Plain}};
    return all;
}

QWidget *JoinCard::face(const Member &member) const
{
    auto *label = new QLabel;
    const int size = m_theme.px(44);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QImage image;
    for (const Identity &identity : member.identities)
        if (image.isNull() && !identity.avatar.isEmpty())
            image = m_pictures.picture(identity.avatar, QSize(size, size) * 2);
    paint::avatar(&painter, QRect(0, 0, size, size),
        {.name = member.name,
            .image = image,
            .network = MemberDelegate::networks(member).value(0),
            .ring = m_theme.color(Token::Base)},
        m_theme);
    painter.end();
    label->setPixmap(pixmap);
    return label;
}

QWidget *JoinCard::card(const Side &side, bool isKept)
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    card->setFrameShape(QFrame::StyledPanel);
    card->setAccessibleName(side.member.name);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 12, 12, 12);
    head->setSpacing(12);
    auto *name = new ElidedLabel(card);
    name->setText(side.member.name);
    name->setFont(m_theme.font(FontRole::Title));
    auto *on = new ElidedLabel(card);
    QStringList networks;
    for (const QString &network : MemberDelegate::networks(side.member))
        networks.append(m_theme.networkLook(network).name);
    on->setText(networks.join(u", "_s));
    on->setFont(m_theme.font(FontRole::Small));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name);
    names->addWidget(on);
    head->addWidget(face(side.member));
    head->addLayout(names, 1);
    column->addLayout(head);
    for (const Field &field : fields()) {
        auto *row = new QWidget(card);
        if (field.look != Field::Look::Plain)
            setGround(
                row, m_theme.stateLook(field.look == Field::Look::Agrees ? StateGlyph::Ok : StateGlyph::Due).soft);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(12, 5, 12, 5);
        auto *what = new QLabel(field.name, row);
        auto *value = new QLabel(row);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setText(isKept ? field.ours : field.theirs);
        // both cards keep their rows aligned: a field with several accounts is as tall on the other side
        const auto lines = qMax(field.ours.count(u'\n'), field.theirs.count(u'\n')) + 1;
        value->setMinimumHeight(int(lines) * m_theme.lineHeight(FontRole::Small));
        for (QLabel *label : {what, value}) {
            label->setFont(m_theme.font(FontRole::Small));
            label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        }
        setInk(what, m_theme.color(Token::Text2));
        what->setFixedWidth(m_theme.px(78));
        value->setAccessibleName(u"%1: %2%3"_s.arg(field.name, value->text(),
            field.look == Field::Look::Agrees        ? tr(", agrees")
                : field.look == Field::Look::Differs ? tr(", differs")
                                                     : QString()));
        line->addWidget(what);
        line->addWidget(value, 1);
        column->addWidget(row);
    }
    column->addStretch();
    return card;
}

void JoinCard::lay()
{
    delete std::exchange(m_cards, new QWidget(this));
    auto *both = new QHBoxLayout(m_cards);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(16);
    if (m_kept.member.id && m_other.member.id) {
        both->addWidget(card(m_kept, true), 1);
        both->addWidget(card(m_other, false), 1);
    }
    m_column->addWidget(m_cards);
    setWords();
}

void JoinCard::setWords()
{
    m_title->setFont(m_theme.font(FontRole::Title));
    m_footer->setFont(m_theme.font(FontRole::Small));
    setInk(m_footer, m_theme.color(Token::Text2));
    m_title->setText(tr("Are these the same person?"));
    m_outcome->setText(tr("Joined, they are one member named “%1”, with the accounts, history, notes and tags of both.")
                           .arg(m_kept.member.name));
    m_footer->setText(tr("They can be separated at any time, without losing anything. Each answer goes out by the "
                         "account by which the message came."));
    m_join->setText(tr("Join"));
    m_join->setAccessibleName(tr("Join %1").arg(names()));
    m_cancel->setText(tr("Do not join"));
    setAccessibleName(tr("Join two members"));
}

void JoinCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    QWidget::keyPressEvent(event);
}

void JoinCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_kept.member.id)
        lay();
    QWidget::changeEvent(event);
}
