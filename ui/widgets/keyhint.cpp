#include "ui/widgets/keyhint.h"
#include "ui/widgets/glyphs.h"

KeyHint::KeyHint(Theme &theme, const QString &keys, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setKeys(keys);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyHint::setKeys(const QString &keys)
{
    m_keys = keys;
    setAccessibleName(paint::keyCaps(keys).join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const { return {paint::keyCapsWidth(m_keys, m_theme), m_theme.rowHeight(RowKind::Kbd) + 2}; }

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::keyCaps(&painter, rect(), m_keys, m_theme);
}
