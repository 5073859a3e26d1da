#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString &name) { return u":/icons/%1.svg"_s.arg(name); }

//! Draws one file in the colour that mode and state ask for, at the moment of painting.
class OneColourEngine : public QIconEngine {
public:
    OneColourEngine(const Theme &theme, QString name, QColor ink)
        : m_theme(&theme), m_name(std::move(name)), m_body(theme.iconBody(m_name)), m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        if (!m_theme)
            return {};
        // Qt 6.4 hands over the size in device pixels here, later versions too; only the ratio differs.
        const int side = qMin(size.width(), size.height());
        QPixmap drawn = m_theme->drawing(m_body, ink(mode, state), m_theme->color(Token::Base), side, 1);
        drawn.setDevicePixelRatio(scale);
        return drawn;
    }

    QIconEngine *clone() const override { return new OneColourEngine(*this); }
    QString key() const override { return u"tertulia"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_body.isEmpty(); }

private:
    QColor ink(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_theme->color(Token::LineStrong);
        if (m_ink.isValid())
            return m_ink;
        return m_theme->color(
            mode == QIcon::Selected || mode == QIcon::Active || state == QIcon::On ? Token::Text : Token::Text2);
    }

    QPointer<const Theme> m_theme;
    QString m_name;
    QByteArray m_body;
    QColor m_ink;
};
} // namespace

QIcon icon(const Theme &theme, const QString &name) { return icon(theme, name, QColor()); }

QIcon icon(const Theme &theme, const QString &name, QColor ink)
{
    return hasIcon(name) ? QIcon(new OneColourEngine(theme, name, ink)) : QIcon();
}

QPixmap iconPixmap(const Theme &theme, const QString &name, QColor ink, int size, double ratio)
{
    return theme.drawing(theme.iconBody(name), ink, theme.color(Token::Base), size, ratio);
}

bool hasIcon(const QString &name) { return QFile::exists(fileOf(name)); }
