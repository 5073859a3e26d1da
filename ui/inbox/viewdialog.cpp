#include "ui/inbox/viewdialog.h"
#include "models/domain/whenanswered.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "ui/inbox/queryfield.h"
#include "ui/inbox/querywords.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/ink.h"
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int mostCounted = 10'000;
}

ViewDialog::ViewDialog(Theme &theme, Database &db, const View &view, QWidget *parent)
    : QDialog(parent),
      m_db(db),
      m_view(view),
      m_nameLabel(new QLabel),
      m_queryLabel(new QLabel),
      m_said(new QLabel),
      m_name(new QLineEdit(view.name)),
      m_query(new QueryField(theme, db)),
      m_save(new QPushButton),
      m_cancel(new QPushButton)
{
    auto *rows = new QFormLayout;
    m_nameLabel->setBuddy(m_name);
    m_queryLabel->setBuddy(m_query);
    rows->addRow(m_nameLabel, m_name);
    rows->addRow(m_queryLabel, m_query);
    rows->addRow(nullptr, m_said);
    dress(m_said, theme, FontRole::Small, Token::Text2);
    m_said->setWordWrap(true);
    m_said->setMinimumHeight(2 * theme.lineHeight(FontRole::Small)); // so that nothing jumps while one types
    m_said->setAlignment(Qt::AlignTop);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_cancel->setAutoDefault(false);
    m_save->setDefault(true);
    m_save->setProperty("primary", true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(rows);
    column->addWidget(buttons);
    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, &ViewDialog::look);
    connect(m_query, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_name, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ViewDialog::save);
    setMinimumWidth(theme.px(480));
    translate();
    m_query->setText(view.query);
    m_name->setFocus();
    look();
}

void ViewDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QDialog::changeEvent(event);
}

void ViewDialog::translate()
{
    setWindowTitle(m_view.id ? tr("Change the view") : tr("New view"));
    m_nameLabel->setText(tr("&Name"));
    m_queryLabel->setText(tr("&Shows"));
    m_name->setAccessibleName(tr("Name"));
    m_query->setAccessibleName(tr("What it shows"));
    m_query->setPlaceholderText(tr("Words, from: is: tag:"));
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
}

QString ViewDialog::problem() const
{
    const QList<text::QueryError> errors = text::parseQuery(m_query->text(), QDate::currentDate()).errors;
    if (!errors.isEmpty())
        return querywords::problem(errors.first());
    return m_name->text().trimmed().isEmpty() ? tr("The view still needs a name.") : QString();
}

void ViewDialog::look()
{
    const text::ParsedQuery parsed = text::parseQuery(m_query->text(), QDate::currentDate());
    if (!parsed.errors.isEmpty())
        return m_said->setText(querywords::problem(parsed.errors.first()));
    const auto count
        = [query = parsed.query](const Reader &r) { return conversations::countMatching(r, query, mostCounted + 1); };
    whenAnswered(m_db.read(count), this, [this, revision = ++m_revision](const Expected<qint64> &found) {
        if (revision != m_revision || !found)
            return;
        m_said->setText(*found > mostCounted ? tr("More than %L1 conversations now").arg(mostCounted)
                                             : tr("%Ln conversations now", nullptr, int(*found)));
    });
}

void ViewDialog::save()
{
    if (const QString why = problem(); !why.isEmpty()) {
        ++m_revision;
        return m_said->setText(why);
    }
    Q_EMIT saved(m_name->text().trimmed(), m_query->text().trimmed());
    accept();
}
