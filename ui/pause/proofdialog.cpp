#include "ui/pause/proofdialog.h"
#include "ui/widgets/saving.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ProofDialog::ProofDialog(const Desk &desk, const QString &text, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(text))
{
    setWindowTitle(tr("Proof of the pause"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(desk.theme.font(FontRole::Code));
    m_text->setAccessibleName(windowTitle());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    auto *buttons = new QDialogButtonBox;
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto *pdf = buttons->addButton(tr("Save as PDF…"), QDialogButtonBox::ActionRole);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    column->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        Q_EMIT acted(tr("The proof is in the clipboard."));
    });
    connect(pdf, &QPushButton::clicked, this, &ProofDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(desk.theme.px(860), desk.theme.px(480));
}

void ProofDialog::save()
{
    const auto bytes = [text = m_text->toPlainText(), title = windowTitle(), font = font()] {
        return saving::pdf(text, title, font);
    };
    saving::ask(this, {windowTitle(), windowTitle() + u".pdf"_s, tr("PDF (*.pdf)"), bytes},
        [this](const QString &said) { Q_EMIT acted(said); });
}
