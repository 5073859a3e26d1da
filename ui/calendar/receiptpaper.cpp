#include "ui/calendar/receiptpaper.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
//! The context of these words for translators.
struct ReceiptPaperWords {
    Q_DECLARE_TR_FUNCTIONS(ReceiptPaper)
};

QStringList partLines(const ReceiptPaper::Part &part)
{
    QStringList lines{u"%1 · %2"_s.arg(part.network, part.account), u"%1. %2"_s.arg(part.state, part.headline),
        part.story, QString(), part.content, QString(),
        ReceiptPaperWords::tr("SHA-256 of what was sent: %1").arg(part.fingerprint),
        ReceiptPaperWords::tr("Key: %1").arg(part.key)};
    if (!part.address.isEmpty())
        lines.append(part.address);
    lines.append(QString());
    for (const ReceiptPaper::Line &line : part.lines) {
        QStringList columns{line.moment, line.what, line.detail};
        if (line.raw != line.detail)
            columns.append(line.raw);
        columns.removeAll(QString());
        lines.append(columns.join(u'\t'));
    }
    return lines;
}
} // namespace

QByteArray receiptpaper::asText(const ReceiptPaper &paper)
{
    QStringList lines{paper.title};
    for (const QString &line : {paper.when, paper.tally})
        if (!line.isEmpty())
            lines.append(line);
    for (const ReceiptPaper::Part &part : paper.parts)
        lines += QStringList{QString(), QString(72, u'-')} + partLines(part);
    lines += {QString(), paper.made, QString()};
    return lines.join(u'\n').toUtf8();
}
