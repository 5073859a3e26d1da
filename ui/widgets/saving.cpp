#include "ui/widgets/saving.h"
#include "models/domain/whenanswered.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextDocument>
#include <QtConcurrent>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace {
//! The context of these words for translators.
struct Saving {
    Q_DECLARE_TR_FUNCTIONS(Saving)
};

QString reason(const QString &path, int cause, const QString &otherwise)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG)
        return Saving::tr("Not saved: the disk is full. Make room, or choose another folder.");
    if (!QFileInfo(folder).isDir())
        return Saving::tr("Not saved: there is no folder %1.").arg(folder);
    if (cause == EACCES || cause == EPERM || cause == EROFS || !QFileInfo(folder).isWritable())
        return Saving::tr("Not saved: nothing may be written to %1. Choose another folder.").arg(folder);
    return Saving::tr("Not saved: %1.").arg(otherwise);
}
} // namespace

Expected<Done> saving::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Done{};
    const int cause = errno;
    return Error{Error::Kind::Storage, reason(path, cause, file.errorString()), {}};
}

QByteArray saving::pdf(const QString &text, const QString &title, const QFont &font)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(title);
        QTextDocument page;
        page.setDefaultFont(font);
        page.setPlainText(text);
        page.print(&writer);
    }
    return bytes.data();
}

void saving::ask(QWidget *parent, const File &file, std::function<void(const QString &said)> tell)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(parent, file.title, folder.filePath(file.name), file.kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(file.name).suffix());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
        [parent, bytes = file.bytes, tell = std::move(tell)](const QString &path) {
            const auto writing = [path, bytes] { return write(path, bytes()); };
            whenAnswered(QtConcurrent::run(writing), parent, [path, tell](const Expected<Done> &written) {
                tell(written ? Saving::tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : written.error().detail);
            });
        });
    dialog->open();
}
