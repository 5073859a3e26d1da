#pragma once
#include "models/domain/expected.h"
#include <QByteArray>
#include <QString>
#include <functional>

class QFont;
class QWidget;

//! What a person keeps as a file of their own.
namespace saving {
//! The old file or the whole new one, never half of it. The error says in plain words why not. Any thread.
Expected<Done> write(const QString &path, const QByteArray &bytes);
QByteArray pdf(const QString &text, const QString &title, const QFont &font); //!< A4. Any thread.

struct File {
    QString title; //!< of the question where to
    QString name; //!< proposed, with its ending; in the person's documents
    QString kind; //!< "PDF (*.pdf)"; empty: any
    std::function<QByteArray()> bytes; //!< made away from the UI thread
};
//! Asks where to, writes away from the UI thread, and tells in a sentence how it went.
void ask(QWidget *parent, const File &file, std::function<void(const QString &said)> tell);
} // namespace saving
