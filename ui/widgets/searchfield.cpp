#include "ui/widgets/searchfield.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/retranslate.h"
#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

SearchField::SearchField(Theme &theme, QWidget *parent)
    : QLineEdit(parent),
      m_theme(theme),
      m_lens(addAction(icon(theme, u"search"_s), LeadingPosition)),
      m_clear(addAction(icon(theme, u"window-close"_s), TrailingPosition))
{
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    whenTranslated(this, [this] {
        m_lens->setText(tr("Search"));
        m_clear->setText(tr("Clear"));
        m_clear->setToolTip(tr("Clear"));
    });
    connect(&theme, &Theme::changed, this, &SearchField::restyle);
}

void SearchField::setKeys(const QString &keys)
{
    m_keys = keys;
    update();
}

void SearchField::restyle()
{
    m_lens->setIcon(icon(m_theme, u"search"_s));
    m_clear->setIcon(icon(m_theme, u"window-close"_s));
    update();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Down)
        Q_EMIT left();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_keys.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    const int caps = paint::keyCapsWidth(m_keys, m_theme);
    paint::keyCaps(&painter, rect().adjusted(width() - caps - 8, 0, -8, 0), m_keys, m_theme);
}
