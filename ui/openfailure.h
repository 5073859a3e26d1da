#pragma once
#include "models/store/database.h"
#include <QDialog>

class Theme;

//! Why the workspace could not be opened, in plain words, and what can be done. Nothing is overwritten.
class OpenFailureDialog : public QDialog {
    Q_OBJECT
public:
    OpenFailureDialog(Theme &theme, const OpenFailure &failure, const QString &path);

Q_SIGNALS:
    void tryAgain();
    void anewAsked(); //!< an empty workspace in the place of the missing one; the copies stay

private:
    void restoreCopy(const QString &copy, const QString &path);
};

QString openFailureTitle(OpenFailure::Why why);
QString openFailureText(OpenFailure::Why why, const QString &path);
