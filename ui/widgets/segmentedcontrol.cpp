#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

SegmentedControl::SegmentedControl(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void SegmentedControl::add(int id, const QString &text, const QString &icon, const QString &keys)
{
    auto *button = new QToolButton;
    button->setCheckable(true);
    button->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (!icon.isEmpty())
        button->setIcon(::icon(m_theme, icon));
    button->setText(text);
    button->setProperty("keys", keys);
    m_group->addButton(button, id);
    m_layout->addWidget(button);
    if (m_group->buttons().size() == 1)
        button->setChecked(true);
    reposition();
}

void SegmentedControl::setText(int id, const QString &text)
{
    if (QAbstractButton *button = m_group->button(id))
        button->setText(text);
}

void SegmentedControl::setCurrent(int id)
{
    if (QAbstractButton *button = m_group->button(id))
        button->setChecked(true);
}

int SegmentedControl::current() const { return m_group->checkedId(); }

void SegmentedControl::reposition()
{
    const int count = m_layout->count();
    for (int i = 0; i < count; ++i) {
        const QString where = count == 1 ? u"only"_s : i == 0 ? u"first"_s : i == count - 1 ? u"last"_s : u"middle"_s;
        m_layout->itemAt(i)->widget()->setProperty("segment", where);
    }
}
