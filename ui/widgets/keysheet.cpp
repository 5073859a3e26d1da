#include "ui/widgets/keysheet.h"
#include "ui/widgets/actionregistry.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/theme.h"
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

//! The keys of one place in a column: title, then cap and words.
QWidget *column(const ActionRegistry &actions, Theme &theme, const QString &place)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(5);
    grid->setHorizontalSpacing(12);
    auto *title = new QLabel(placeTitle(place));
    title->setFont(theme.font(FontRole::Strong));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const QString &id : actions.idsOf(place)) {
        if (actions.keys(id).isEmpty())
            continue;
        auto *words = new QLabel(actions.text(id));
        setInk(words, theme.color(actions.unavailable(id).isEmpty() ? Token::Text : Token::Text3));
        words->setToolTip(actions.unavailable(id));
        grid->addWidget(new KeyHint(theme, actions.keys(id)), row, 0, Qt::AlignLeft);
        grid->addWidget(words, row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(1, 1);
    return box;
}
} // namespace

KeySheet::KeySheet(const ActionRegistry &actions, Theme &theme, const QString &place, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    setGround(content, theme.color(Token::Base));
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(20, 16, 20, 16);
    columns->setSpacing(32);
    const QString everywhere = u"everywhere"_s;
    if (place != everywhere && !actions.idsOf(place).isEmpty())
        columns->addWidget(column(actions, theme, place));
    columns->addWidget(column(actions, theme, everywhere));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *close = new QDialogButtonBox;
    close->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 12);
    all->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(close);
    all->addLayout(foot);
    resize(theme.px(720), theme.px(520));
}
