#include "ui/pause/proofdialog.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
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

bool ProofDialog::keep(const QString &path) const
{
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(windowTitle());
        QTextDocument page;
        page.setDefaultFont(font());
        page.setPlainText(m_text->toPlainText());
        page.print(&writer);
    }
    return QFileInfo(path).size() > 0;
}

void ProofDialog::save()
{
    auto *dialog = new QFileDialog(this, windowTitle(), QString(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        Q_EMIT acted(keep(path) ? tr("Saved as %1.").arg(QFileInfo(path).fileName())
                                : tr("%1 could not be written.").arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}
