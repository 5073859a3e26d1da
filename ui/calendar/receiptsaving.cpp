// How a receipt leaves the window: into the clipboard, onto paper, into a file.
#include "models/domain/whenanswered.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/calendar/receiptdialog.h"
#include "ui/services.h"
#include "ui/widgets/saving.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

QString ReceiptDialog::accountName(const OutboxAction &row) const
{
    const Account *account = m_accounts->find(row.account);
    if (!account)
        return tr("an account");
    return account->name.isEmpty() || account->name == account->handle
        ? u'@' + account->handle
        : tr("%1 · @%2").arg(account->name, account->handle);
}

ReceiptPaper ReceiptDialog::paper(bool whole) const
{
    ReceiptPaper paper;
    paper.title = windowTitle();
    paper.when = m_when->text();
    const QTimeZone zone = postwords::zoneOf(m_desk.services.zone());
    const QDateTime now = m_desk.services.now().toTimeZone(zone);
    paper.made = tr("Made by Tertulia on %1, from a record that cannot be edited")
                     .arg(QLocale().toString(now, QLocale::ShortFormat));
    int published = 0;
    for (const OutboxAction &one : m_facts.rows) {
        published += one.state == SendState::Published;
        if (whole || one.id == m_shown)
            paper.parts.append(receiptwords::onPaper(one, context(&one), accountName(one)));
    }
    if (m_facts.rows.size() > 1)
        paper.tally = tr("Published: %1 of %2").arg(published).arg(m_facts.rows.size());
    return paper;
}

void ReceiptDialog::copyEvidence()
{
    if (!row())
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(receiptpaper::asText(paper(false))));
    tell(tr("The evidence is in the clipboard."));
}

void ReceiptDialog::askWhere(Form form)
{
    if (!row())
        return;
    static const QRegularExpression unfit(u"[^\\w .,-]"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString day = m_desk.services.now().date().toString(Qt::ISODate);
    const QString title = QString(m_facts.title).remove(unfit).simplified().left(40).trimmed();
    const QString name = QStringList{tr("Receipt"), day, title}.join(u' ').trimmed();
    const QString suffix = form == Form::Pdf ? u"pdf"_s : u"txt"_s;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the receipt"), QDir(folder).filePath(name + u'.' + suffix),
        form == Form::Pdf ? tr("PDF (*.pdf)") : tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString &path) { save(path, form); });
    dialog->open();
}

void ReceiptDialog::save(const QString &path, Form form)
{
    tell(tr("Saving…"));
    const auto writing = [path, form, made = paper(true), family = m_desk.theme.font(FontRole::Base).family()] {
        return saving::write(path, form == Form::Pdf ? receiptpaper::asPdf(made, family) : receiptpaper::asText(made));
    };
    whenAnswered(QtConcurrent::run(writing), this, [this, path](const Expected<Done> &written) {
        tell(written ? tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : written.error().detail);
    });
}

//! Here, where the person looks, and in the window behind it.
void ReceiptDialog::tell(const QString &sentence)
{
    m_outcome->setText(sentence);
    m_outcome->setAccessibleName(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
    Q_EMIT acted(sentence);
}
