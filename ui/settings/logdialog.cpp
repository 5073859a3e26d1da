#include "ui/settings/logdialog.h"
#include "models/domain/whenanswered.h"
#include "ui/services.h"
#include "ui/widgets/saving.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

LogDialog::LogDialog(const Desk &desk, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Log"));
    auto *about = new QLabel(tr("What the program noted of itself. Passwords, permissions and keys are left out; read "
                                "it before sending it on."));
    about->setWordWrap(true);
    auto *text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setFont(desk.theme.font(FontRole::Code));
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setAccessibleName(tr("Log"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto *save = buttons->addButton(tr("Save as…"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    connect(save, &QPushButton::clicked, this, [this, text, about] {
        saving::ask(this,
            {tr("Save the log"), u"tertulia-log.txt"_s, {}, [all = text->toPlainText()] { return all.toUtf8(); }},
            [about](const QString &said) { about->setText(said); });
    });
    resize(desk.theme.px(760), desk.theme.px(520));
    whenAnswered(QtConcurrent::run([&services = desk.services] { return services.logText(); }), this,
        [text](const QString &log) {
            text->setPlainText(log);
            text->moveCursor(QTextCursor::End);
        });
}
