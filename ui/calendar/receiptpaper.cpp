#include "ui/calendar/receiptpaper.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {
//! The context of these words for translators.
struct ReceiptPaperWords {
    Q_DECLARE_TR_FUNCTIONS(ReceiptPaper)
};

QString reason(const QString &path, int cause, const QString &otherwise)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG)
        return ReceiptPaperWords::tr("Not saved: the disk is full. Make room, or choose another folder.");
    if (!QFileInfo(folder).isDir())
        return ReceiptPaperWords::tr("Not saved: there is no folder %1.").arg(folder);
    if (cause == EACCES || cause == EPERM || cause == EROFS || !QFileInfo(folder).isWritable())
        return ReceiptPaperWords::tr("Not saved: nothing may be written to %1. Choose another folder.").arg(folder);
    return ReceiptPaperWords::tr("Not saved: %1.").arg(otherwise);
}

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

Expected<Done> receiptpaper::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Done{};
    const int cause = errno;
    return Error{Error::Kind::Storage, reason(path, cause, file.errorString()), {}};
}
