#include "ui/composer/columnheader.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

ColumnHeader::ColumnHeader(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    const auto fit = [this] { setFixedHeight(m_theme.px(44)); };
    fit();
    connect(&theme, &Theme::changed, this, [this, fit] {
        fit();
        update();
    });
}

void ColumnHeader::setAccount(const Account &account)
{
    m_account = account;
    setToolTip(u'@' + account.handle);
    say();
}

void ColumnHeader::setLength(const text::Length &length)
{
    if (length == m_length)
        return;
    m_length = length;
    say();
}

QString ColumnHeader::counter() const
{
    const QLocale locale;
    if (m_length.used > m_length.limit)
        return u'−' + locale.toString(m_length.used - m_length.limit);
    return tr("%1 / %2", "characters used / limit")
        .arg(locale.toString(m_length.used), locale.toString(m_length.limit));
}

void ColumnHeader::say()
{
    const QString network = m_theme.networkLook(m_account.network).name;
    const int over = m_length.used - m_length.limit;
    setAccessibleName(over > 0
            ? tr("%1, %2: %n characters too many", nullptr, over).arg(network, m_account.handle)
            : tr("%1, %2: %3 of %4 characters").arg(network, m_account.handle).arg(m_length.used).arg(m_length.limit));
    update();
}

void ColumnHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QWidget::changeEvent(event);
}

void ColumnHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int bar = 4, side = m_theme.px(18), inset = m_theme.px(10), middle = (height() - bar) / 2;
    const NetworkLook look = m_theme.networkLook(m_account.network);
    paint::networkBadge(&painter, QRect(inset, middle - side / 2, side, side), m_account.network, m_theme);
    const bool over = !m_length.fits(), near = m_length.share() >= 0.9;
    const QColor ink = over ? m_theme.stateLook(StateGlyph::Failed).strong
        : near              ? m_theme.stateLook(StateGlyph::Due).strong
                            : m_theme.color(Token::Text2);
    const QFont small = m_theme.font(over ? FontRole::SmallStrong : FontRole::Small);
    const int count = QFontMetrics(small).horizontalAdvance(counter());
    const QRect line(0, 0, width() - m_room - 4, height() - bar);
    paint::text(&painter, line, counter(), small, ink, Qt::AlignRight);
    QRect names = line.adjusted(inset + side + 8, 0, -count - 8, 0);
    const int name
        = paint::text(&painter, names, look.name, m_theme.font(FontRole::Strong), m_theme.color(Token::Text));
    names.adjust(name + 6, 0, 0, 0);
    if (names.width() > m_theme.px(24))
        paint::text(
            &painter, names, u'@' + m_account.handle, m_theme.font(FontRole::Small), m_theme.color(Token::Text2));
    const QRect track(0, height() - bar, width(), bar);
    painter.fillRect(track, m_theme.color(Token::LineMid));
    const int filled = qBound(0, int(track.width() * m_length.share()), track.width());
    const QColor fill = over ? m_theme.stateLook(StateGlyph::Failed).strong
        : near               ? m_theme.stateLook(StateGlyph::Due).strong
                             : m_theme.color(Token::Accent);
    painter.fillRect(QRect(track.topLeft(), QSize(filled, bar)), fill);
}
