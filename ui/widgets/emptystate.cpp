#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

EmptyState::EmptyState(Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel),
      m_title(new QLabel),
      m_text(new QLabel),
      m_button(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label == m_text || label == m_title);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_button->setProperty("small", true);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run();
    });
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
    restyle();
}

void EmptyState::say(const QString &title, const QString &text, const Offer &verb, const QString &icon)
{
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(verb.text);
    m_run = verb.run;
    m_icon->setVisible(!icon.isEmpty());
    m_title->setVisible(!title.isEmpty());
    m_text->setVisible(!text.isEmpty());
    m_button->setVisible(!verb.text.isEmpty());
    setAccessibleName(text.isEmpty() ? title : title + QLatin1Char(' ') + text);
    restyle();
}

void EmptyState::restyle()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(
            iconPixmap(m_theme, m_iconName, m_theme.color(Token::Text2), m_theme.px(22), devicePixelRatioF()));
    m_title->setFont(m_theme.font(FontRole::Title));
    m_text->setFont(m_theme.font(FontRole::Small));
    setInk(m_title, m_theme.color(Token::Text));
    setInk(m_text, m_theme.color(Token::Text2));
}
