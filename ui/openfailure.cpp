#include "ui/openfailure.h"
#include "models/domain/whenanswered.h"
#include "models/store/workspace.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/foldsection.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {
//! The context of these words for translators.
struct OpenFailureWords {
    Q_DECLARE_TR_FUNCTIONS(OpenFailure)
};
} // namespace

QString openFailureTitle(OpenFailure::Why why)
{
    switch (why) {
    case OpenFailure::Why::NoFolder: return OpenFailureWords::tr("The folder of the workspace is not there");
    case OpenFailure::Why::Missing: return OpenFailureWords::tr("The workspace is not there any more");
    case OpenFailure::Why::ReadOnly: return OpenFailureWords::tr("The workspace cannot be written to");
    case OpenFailure::Why::DiskFull: return OpenFailureWords::tr("The disk is full");
    case OpenFailure::Why::Newer: return OpenFailureWords::tr("A newer Tertulia made this workspace");
    case OpenFailure::Why::Damaged: return OpenFailureWords::tr("The workspace is damaged");
    case OpenFailure::Why::NotOurs: return OpenFailureWords::tr("This file is not a workspace");
    case OpenFailure::Why::Other: break;
    }
    return OpenFailureWords::tr("The workspace could not be opened");
}

QString openFailureText(OpenFailure::Why why, const QString &path)
{
    switch (why) {
    case OpenFailure::Why::NoFolder:
        return OpenFailureWords::tr(
            "%1 is to be in a folder that cannot be reached. If it is on another disk, connect that disk.")
            .arg(path);
    case OpenFailure::Why::Missing:
        return OpenFailureWords::tr(
            "%1 was here, since copies of it are beside it. Nothing was made in its place. If it was moved or "
            "renamed, put it back and try again.")
            .arg(path);
    case OpenFailure::Why::ReadOnly:
        return OpenFailureWords::tr("%1 or its folder allows reading only. Nothing was changed or lost.").arg(path);
    case OpenFailure::Why::DiskFull:
        return OpenFailureWords::tr("There is no room to open %1. Nothing was lost; make some room and try again.")
            .arg(path);
    case OpenFailure::Why::Newer:
        return OpenFailureWords::tr(
            "%1 has things in it that this version does not know. Update Tertulia; nothing was changed.")
            .arg(path);
    case OpenFailure::Why::Damaged:
        return OpenFailureWords::tr("%1 cannot be read in full. It stays as it is.").arg(path);
    case OpenFailure::Why::NotOurs:
        return OpenFailureWords::tr("%1 was made by another program. It was not touched.").arg(path);
    case OpenFailure::Why::Other: break;
    }
    return OpenFailureWords::tr("%1 could not be opened. It was not touched.").arg(path);
}

OpenFailureDialog::OpenFailureDialog(Theme &theme, const OpenFailure &failure, const QString &path)
{
    setWindowTitle(u"Tertulia"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto *title = new QLabel(openFailureTitle(failure.why));
    title->setFont(theme.font(FontRole::Title));
    auto *text = new QLabel(openFailureText(failure.why, path));
    text->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(text);
    auto *buttons = new QDialogButtonBox(this);
    auto *again = buttons->addButton(tr("Try again"), QDialogButtonBox::ActionRole);
    auto *leave = buttons->addButton(tr("Quit"), QDialogButtonBox::RejectRole);
    const bool missing = failure.why == OpenFailure::Why::Missing;
    const bool hasCopy = (missing || failure.why == OpenFailure::Why::Damaged) && !failure.goodCopy.isEmpty();
    if (missing) {
        auto *anew = buttons->addButton(tr("Start an empty workspace"), QDialogButtonBox::ActionRole);
        connect(anew, &QPushButton::clicked, this, [this] {
            hide();
            Q_EMIT anewAsked();
            deleteLater();
        });
    }
    if (hasCopy) {
        const QString when = QLocale().toString(QFileInfo(failure.goodCopy).lastModified(), QLocale::ShortFormat);
        auto *offer = new QLabel(missing
                ? tr("The last good copy is from %1. It can be used instead; the copy itself stays.").arg(when)
                : tr("The last good copy is from %1. It can be used instead; the damaged file is kept beside it.")
                      .arg(when));
        offer->setWordWrap(true);
        column->addWidget(offer);
        auto *restore = buttons->addButton(tr("Go on with the copy"), QDialogButtonBox::ActionRole);
        restore->setProperty("primary", true);
        restore->setDefault(true);
        connect(
            restore, &QPushButton::clicked, this, [this, copy = failure.goodCopy, path] { restoreCopy(copy, path); });
    }
    auto *details = new QLabel(failure.detail);
    details->setWordWrap(true);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *fold = new FoldSection(theme);
    fold->setTitle(tr("Details"));
    fold->setContent(details);
    fold->setFolded(true);
    column->addWidget(fold);
    column->addWidget(buttons);
    connect(again, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT tryAgain();
        deleteLater();
    });
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    setMinimumWidth(theme.px(520));
}

void OpenFailureDialog::restoreCopy(const QString &copy, const QString &path)
{
    setEnabled(false);
    whenAnswered(QtConcurrent::run([copy, path] { return workspace::restore(copy, path); }), this,
        [this](const Expected<Done> &done) {
            setEnabled(true);
            if (!done) {
                findChild<QLabel *>()->setText(errorText(done.error()));
                return;
            }
            hide();
            Q_EMIT tryAgain();
            deleteLater();
        });
}
