#include "ui/quitdialog.h"
#include "models/text/snippet.h"
#include "ui/services.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/theme.h"
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostNamed = 6;
}

QuitDialog::QuitDialog(const Desk &desk, const QList<OutboxAction> &due, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Quit Tertulia"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto *title
        = new QLabel(due.isEmpty() ? tr("Without the program running nothing is fetched or published.")
                                   : tr("%n will not go out while Tertulia is closed.", nullptr, int(due.size())));
    dress(title, desk.theme, FontRole::Title);
    title->setWordWrap(true);
    column->addWidget(title);
    const QTimeZone zone(desk.services.zone().toLatin1());
    QStringList lines;
    for (const OutboxAction &action : due.mid(0, mostNamed)) {
        const QDateTime when = action.due.toTimeZone(zone);
        lines.append(tr("%1, %2: %3")
                         .arg(QLocale().toString(when.date(), QLocale::ShortFormat),
                             QLocale().toString(when.time(), u"HH:mm"_s), text::snippet(action.content.text, 60)));
    }
    if (due.size() > mostNamed)
        lines.append(tr("and %n more", nullptr, int(due.size()) - mostNamed));
    auto *list = new QLabel(lines.join(u'\n'));
    list->setTextFormat(Qt::PlainText);
    list->setVisible(!lines.isEmpty());
    column->addWidget(list);
    auto *buttons = new QDialogButtonBox(this);
    auto *stay = buttons->addButton(tr("Keep running, out of the way"), QDialogButtonBox::RejectRole);
    auto *leave = buttons->addButton(tr("Quit"), QDialogButtonBox::AcceptRole);
    stay->setDefault(true);
    stay->setProperty("primary", true);
    connect(stay, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT minimiseAsked();
    });
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(buttons);
    setMinimumWidth(desk.theme.px(460));
}
