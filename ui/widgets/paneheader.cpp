#include "ui/widgets/paneheader.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPainter>

PaneHeader::PaneHeader(Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_left(new QHBoxLayout),
      m_middle(new QHBoxLayout),
      m_right(new QHBoxLayout),
      m_title(new ElidedLabel),
      m_count(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(6);
    for (QHBoxLayout *part : {m_left, m_middle, m_right})
        part->setSpacing(6);
    row->addLayout(m_left);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addLayout(m_middle);
    row->addStretch(1);
    row->addLayout(m_right);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_count->hide();
    connect(&theme, &Theme::changed, this, &PaneHeader::restyle);
    restyle();
}

void PaneHeader::setTitle(const QString &title) { m_title->setText(title); }

void PaneHeader::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

void PaneHeader::addBefore(QWidget *widget) { m_left->addWidget(widget); }

void PaneHeader::addAfterTitle(QWidget *widget) { m_middle->addWidget(widget); }

void PaneHeader::add(QWidget *widget) { m_right->addWidget(widget); }

QSize PaneHeader::sizeHint() const { return {QWidget::sizeHint().width(), m_theme.rowHeight(RowKind::PaneHeader)}; }

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Base));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Line));
}

void PaneHeader::restyle()
{
    m_title->setFont(m_theme.font(FontRole::Title));
    setInk(m_title, m_theme.color(Token::Text));
    m_count->setFont(m_theme.font(FontRole::Base));
    setInk(m_count, m_theme.color(Token::Text3));
    setFixedHeight(m_theme.rowHeight(RowKind::PaneHeader));
    update();
}
