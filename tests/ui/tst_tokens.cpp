#include "tests/support/main.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

namespace {
double luminance(QColor colour)
{
    const auto part
        = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(QColor a, QColor b)
{
    const double first = luminance(a), second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}
} // namespace

//! Text is readable on every surface, in both themes, and heights grow with the text.
class TokensTest : public QObject {
    Q_OBJECT

    static void readable(QColor ink, QColor ground, double need, const char *what)
    {
        QVERIFY2(contrast(ink, ground) >= need,
            qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                           .arg(QString::fromUtf8(what), ink.name(), ground.name())
                           .arg(contrast(ink, ground))));
    }

private Q_SLOTS:
    void textIsReadable()
    {
        Theme theme;
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            for (const Token ground : {Token::Window, Token::Sidebar, Token::Base, Token::Alt, Token::Hover,
                     Token::Selected, Token::SelectedInactive}) {
                for (const Token ink : {Token::Text, Token::Text2, Token::Text3, Token::Link, Token::Accent})
                    readable(theme.color(ink), theme.color(ground), 4.5, "text");
            }
            readable(theme.color(Token::OnAccent), theme.color(Token::Accent), 4.5, "primary button");
            readable(theme.color(Token::Focus), theme.color(Token::Base), 3, "focus ring");
            readable(theme.color(Token::LineStrong), theme.color(Token::Base), 3, "line of a field");
            for (int i = 0; i < stateCount; ++i) {
                const StateLook look = theme.stateLook(StateGlyph(i));
                readable(look.strong, look.soft, 4.5, qPrintable(look.word));
                readable(look.onStrong, look.strong, 4.5, qPrintable(look.word));
                readable(look.strong, theme.color(Token::Base), 4.5, qPrintable(look.word));
            }
        }
    }

    void networksAndAvatarsAreReadable()
    {
        Theme theme;
        for (const tokens::Network &network : tokens::networks()) {
            const NetworkLook look = theme.networkLook(QString::fromUtf8(network.id));
            readable(look.ink, look.fill, 4.5, network.id);
        }
        readable(theme.networkLook(QStringLiteral("unheardof")).ink,
            theme.networkLook(QStringLiteral("unheardof")).fill, 4.5, "unknown");
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            for (const QString &name :
                {QStringLiteral("Marta Quiroga"), QStringLiteral("Íñigo Lasa"), QStringLiteral("李雷"), QString()})
                readable(theme.avatarLook(name).ink, theme.avatarLook(name).fill, 4.5, "avatar");
        }
    }

    void heightsOfTheDesign()
    {
        Theme theme;
        QFont plain = theme.font(FontRole::Base);
        if (plain.pixelSize() != 13)
            QSKIP("another base font than the design's");
        QCOMPARE(theme.rowHeight(RowKind::Conversation), 2 * theme.lineHeight(FontRole::Base) + 20);
        QCOMPARE(theme.lineHeight(FontRole::Base), 18);
        QCOMPARE(theme.rowHeight(RowKind::Conversation), 56);
        QCOMPARE(theme.rowHeight(RowKind::Place), 30);
        QCOMPARE(theme.rowHeight(RowKind::Chip), 18);
        QCOMPARE(theme.rowHeight(RowKind::PaneHeader), 44);
        QCOMPARE(theme.rowHeight(RowKind::Button), 28);
        QCOMPARE(theme.rowHeight(RowKind::CalendarCard), 34);
        QCOMPARE(theme.rowHeight(RowKind::ScheduleBar), 52);
    }

    void heightsGrowWithTheText()
    {
        Theme theme;
        const int before = theme.rowHeight(RowKind::Conversation);
        theme.setTextScale(2);
        QVERIFY(theme.rowHeight(RowKind::Conversation) >= before + 2 * 14);
        QVERIFY(QApplication::font().pixelSize() >= 24);
        theme.setTextScale(9);
        QCOMPARE(theme.textScale(), 2.0);
        theme.resetText();
        QCOMPARE(theme.rowHeight(RowKind::Conversation), before);
    }

    void changingTheModeSaysSo()
    {
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), theme.color(Token::Base));
        theme.setMode(Theme::Mode::Light);
    }

    void everyStateIsDrawn()
    {
        Theme theme;
        for (int i = 0; i < stateCount; ++i) {
            const char *svg = tokens::stateSvg(StateGlyph(i));
            if (!svg)
                continue;
            const QImage image = theme.drawing(svg, Qt::black, Qt::white, 32, 1).toImage();
            int painted = 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x)
                    painted += qAlpha(image.pixel(x, y)) > 128;
            }
            QVERIFY2(painted > 60, tokens::stateWord(StateGlyph(i)));
        }
    }
};

TERTULIA_TEST(TokensTest)
#include "tst_tokens.moc"
