#include "ui/widgets/theme.h"
#include "ui/widgets/portalsettings.h"
#include <QApplication>
#include <QDBusConnection>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>
#include <QSvgRenderer>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

//! A type size of the design: pixels and line at a base of 13/18, and its weight.
struct TypeSize {
    double px, line;
    QFont::Weight weight;
};
constexpr TypeSize typeSizes[] = {{13, 18, QFont::Normal}, {13, 18, QFont::DemiBold}, {12, 16, QFont::Normal},
    {12, 16, QFont::DemiBold}, {11, 14, QFont::Normal}, {11, 14, QFont::DemiBold}, {15, 20, QFont::DemiBold},
    {18, 24, QFont::DemiBold}, {24, 30, QFont::DemiBold}, {12, 17, QFont::Normal}};

//! A height of the design: so many lines of a font, and fixed air.
struct Height {
    int lines;
    FontRole role;
    int air;
};
constexpr Height heights[] = {{2, FontRole::Base, 20}, {2, FontRole::Base, 12}, {2, FontRole::Base, 28}, // conversation
    {2, FontRole::Base, 16}, {1, FontRole::Base, 12}, {1, FontRole::Base, 8}, {1, FontRole::Small, 6},
    {1, FontRole::Small, 8}, {1, FontRole::Base, 10}, {1, FontRole::Base, 10}, {1, FontRole::Base, 14},
    {1, FontRole::Base, 12}, {1, FontRole::Base, 7}, {2, FontRole::Base, 6},
    {1, FontRole::Base, 6}, // timeline, identity
    {1, FontRole::Base, 18}, {1, FontRole::Title, 24}, {1, FontRole::Base, 18}, {1, FontRole::Small, 8},
    {1, FontRole::Base, 10}, {1, FontRole::Small, 8}, {1, FontRole::Base, 10}, // button, small, field
    {1, FontRole::Caption, 4}, {1, FontRole::Caption, 2}, {2, FontRole::Base, 16},
    {1, FontRole::Base, 14}, // chip ... reply band
    {2, FontRole::Small, 2}, {1, FontRole::Small, 5}, {1, FontRole::Base, 4}, {1, FontRole::Small, 12},
    {1, FontRole::Base, 34}};

constexpr double baseSize = 13;

QFont startingFont()
{
    QFont font = QApplication::font();
    // Without a desktop there is no system font to follow; the design's own is then the plain choice.
    const QString platform = QGuiApplication::platformName();
    if (platform == "offscreen"_L1 || platform == "minimal"_L1) {
        font.setPixelSize(int(baseSize));
        if (QFontDatabase::hasFamily(u"Inter"_s))
            font.setFamily(u"Inter"_s);
    }
    font.setFamilies({font.family(), u"Noto Sans"_s, u"Noto Color Emoji"_s});
    return font;
}

double pixels(const QFont &font) { return font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize(); }

QString codeFamily()
{
    return QFontDatabase::hasFamily(u"JetBrains Mono"_s) ? u"JetBrains Mono"_s
                                                         : QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}
} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_systemFont(startingFont()), m_font(m_systemFont)
{
    m_systemDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    followPortal();
    apply();
}

Theme::~Theme() = default;

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setHighContrast(bool on)
{
    if (std::exchange(m_contrast, on) != on)
        apply();
}

//! In high contrast the soft fills become the ground, and lines and second texts the text's colour.
QColor Theme::color(Token token) const
{
    if (isHighContrast()) {
        switch (token) {
        case Token::Window:
        case Token::Sidebar:
        case Token::Base:
        case Token::Alt:
        case Token::AccentSoft: return m_dark ? Qt::black : Qt::white;
        case Token::Line:
        case Token::LineMid:
        case Token::LineStrong:
        case Token::Text:
        case Token::Text2:
        case Token::Text3: return m_dark ? Qt::white : Qt::black;
        default: break;
        }
    }
    return QColor(tokens::colour(m_dark, token));
}

void Theme::setTextScale(double scale)
{
    m_scale = qBound(0.8, scale, 2.0);
    apply();
}

void Theme::enlargeText() { setTextScale(m_scale + 0.1); }

void Theme::reduceText() { setTextScale(m_scale - 0.1); }

void Theme::resetText() { setTextScale(1); }

void Theme::apply()
{
    m_dark = m_mode == Mode::System ? m_systemDark : m_mode == Mode::Dark;
    m_drawings.clear();
    m_font = m_systemFont;
    m_font.setPixelSize(qMax(1, qRound(pixels(m_systemFont) * m_scale)));
    QApplication::setFont(m_font);
    QApplication::setPalette(palette());
    QToolTip::setFont(font(FontRole::Small));
    QToolTip::setPalette(palette());
    Q_EMIT changed();
}

void Theme::followPortal()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    m_portal = std::make_unique<PortalSettings>();
    connect(m_portal.get(), &PortalSettings::SettingChanged, this, &Theme::portalSays);
    for (const QString &key : {u"color-scheme"_s, u"contrast"_s})
        m_portal->ask(key, this,
            [this, key](const QDBusVariant &answer) { portalSays(u"org.freedesktop.appearance"_s, key, answer); });
}

void Theme::portalSays(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space != "org.freedesktop.appearance"_L1 || (key != "color-scheme"_L1 && key != "contrast"_L1))
        return;
    QVariant scheme = value.variant();
    if (scheme.canConvert<QDBusVariant>()) // Read wraps its answer twice
        scheme = scheme.value<QDBusVariant>().variant();
    if (key == "contrast"_L1) {
        const bool high = scheme.toUInt() == 1;
        if (std::exchange(m_systemContrast, high) != high)
            apply();
        return;
    }
    if (scheme.toUInt() == 0) // no preference: keep what the palette said
        return;
    const bool dark = scheme.toUInt() == 1;
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    if (m_mode == Mode::System)
        apply();
}

NetworkLook Theme::networkLook(const QString &id) const
{
    for (const tokens::Network &network : tokens::networks()) {
        if (id == QLatin1StringView(network.id))
            return {QString::fromUtf8(network.letter), QColor(network.fill), Qt::white, tr(network.name)};
    }
    return {id.left(1).toUpper(), QColor(0x5d, 0x57, 0x4e), Qt::white, id};
}

StateLook Theme::stateLook(StateGlyph state) const
{
    const tokens::Pair pair = tokens::state(m_dark, state);
    return {QColor(pair.first), isHighContrast() ? color(Token::Base) : QColor(pair.second),
        color(m_dark ? Token::OnAccent : Token::Base),
        QCoreApplication::translate("StateGlyph", tokens::stateWord(state))};
}

Theme::AvatarLook Theme::avatarLook(const QString &name) const
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts).mid(0, 2);
    quint64 sum = 0;
    const auto points = words.join(u' ').toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i)
        sum += quint64(i + 3) * points[i];
    const auto all = tokens::avatars(m_dark);
    const tokens::Pair pair = all[sum % all.size()];
    return {QColor(pair.first), QColor(pair.second)};
}

QColor Theme::labelColor(const QString &label) const
{
    quint64 sum = 0;
    for (const uint point : label.toLower().toUcs4())
        sum = sum * 31 + point;
    const auto all = tokens::labels(m_dark);
    return QColor(all[sum % all.size()]);
}

QFont Theme::font(FontRole role) const
{
    const TypeSize size = typeSizes[int(role)];
    QFont font = m_font;
    if (role == FontRole::Code)
        font.setFamilies({codeFamily(), u"Noto Sans Mono"_s, u"Noto Color Emoji"_s});
    font.setPixelSize(qMax(1, qRound(pixels(m_font) * size.px / baseSize)));
    font.setWeight(size.weight);
    return font;
}

int Theme::lineHeight(FontRole role) const
{
    const TypeSize size = typeSizes[int(role)];
    const QFont sized = font(role);
    return qMax(QFontMetrics(sized).height(), qRound(sized.pixelSize() * size.line / size.px));
}

int Theme::rowHeight(RowKind kind) const
{
    const Height height = heights[int(kind)];
    return height.lines * lineHeight(height.role) + height.air;
}

int Theme::px(double designPx) const { return qMax(1, qRound(designPx * pixels(m_font) / baseSize)); }

QPalette Theme::palette() const
{
    QPalette all;
    const auto set = [&all, this](QPalette::ColorRole role, Token token) { all.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Base);
    set(QPalette::AlternateBase, Token::Alt);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Button, Token::Base);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::OnAccent);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Link, Token::Link);
    set(QPalette::LinkVisited, Token::Link);
    set(QPalette::ToolTipBase, Token::Base);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Light, Token::Base);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Mid, Token::Line);
    set(QPalette::Dark, Token::LineStrong);
    set(QPalette::Shadow, Token::LineMid);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        all.setColor(QPalette::Disabled, role, color(Token::Text3));
    all.setColor(QPalette::Disabled, QPalette::Base, color(Token::Hover));
    all.setColor(QPalette::Disabled, QPalette::Button, color(Token::Hover));
    all.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::SelectedInactive));
    return all;
}

QPixmap Theme::drawing(const QByteArray &body, QColor ink, QColor cut, int size, double ratio) const
{
    const DrawingKey key{qHash(body), ink.rgba(), cut.rgba(), size, ratio};
    const auto known = m_drawings.constFind(key);
    if (known != m_drawings.cend())
        return *known;
    QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">" + body + "</svg>";
    svg.replace("currentColor", ink.name().toLatin1()).replace("var(--cut)", cut.name().toLatin1());
    QPixmap picture(QSize(size, size) * ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(ink.alphaF());
    QSvgRenderer(svg).render(&painter, QRectF(picture.rect()));
    painter.end();
    picture.setDevicePixelRatio(ratio);
    m_drawings.insert(key, picture);
    return picture;
}

const QByteArray &Theme::iconBody(const QString &name) const
{
    const auto known = m_iconBodies.constFind(name);
    if (known != m_iconBodies.cend())
        return *known;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    QByteArray body;
    if (file.open(QIODevice::ReadOnly)) { // the files are ours: one element around the drawing
        const QByteArray all = file.readAll();
        const qsizetype from = all.indexOf('>') + 1;
        body = all.mid(from, all.lastIndexOf("</svg>") - from);
    }
    return *m_iconBodies.insert(name, body);
}
