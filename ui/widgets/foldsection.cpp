#include "ui/widgets/foldsection.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

FoldSection::FoldSection(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_button(new QToolButton), m_count(new QLabel), m_keys(new KeyHint(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 5, 12, 10);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->setContentsMargins(-8, 0, 0, 0); // the arrow stands under the pane's left edge
    head->addWidget(m_button);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_keys);
    column->addLayout(head);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setProperty("small", true);
    m_keys->hide();
    connect(m_button, &QToolButton::clicked, this, [this] {
        setFolded(!m_folded);
        Q_EMIT foldedChanged(m_folded);
    });
    connect(&theme, &Theme::changed, this, &FoldSection::restyle);
    setFolded(false);
    restyle();
}

void FoldSection::setTitle(const QString &title)
{
    m_button->setText(title);
    setFolded(m_folded); // its accessible words contain the title
}

void FoldSection::setCount(const QString &count) { m_count->setText(count); }

void FoldSection::setKeys(const QString &keys)
{
    m_keys->setKeys(keys);
    m_keys->setVisible(!keys.isEmpty());
}

void FoldSection::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    layout()->addWidget(content);
    content->setVisible(!m_folded);
}

void FoldSection::setFolded(bool folded)
{
    m_folded = folded && m_button->isEnabled();
    m_button->setIcon(icon(m_theme, m_folded ? u"go-next"_s : u"go-down"_s));
    m_button->setAccessibleName(
        m_folded ? tr("%1, folded").arg(m_button->text()) : tr("%1, open").arg(m_button->text()));
    if (m_content)
        m_content->setVisible(!m_folded);
}

void FoldSection::setFoldable(bool foldable)
{
    m_button->setEnabled(foldable);
    setFolded(m_folded);
}

void FoldSection::restyle()
{
    m_button->setFont(m_theme.font(FontRole::Strong));
    m_button->setIconSize(QSize(m_theme.px(12), m_theme.px(12)));
    m_count->setFont(m_theme.font(FontRole::Small));
    setInk(m_count, m_theme.color(Token::Text3));
    update();
}

void FoldSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Line));
}
