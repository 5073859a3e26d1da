#include "models/text/sanitise.h"
#include "tests/support/main.h"
#include "ui/inbox/messagebody.h"
#include "ui/widgets/languageguess.h"
#include "ui/widgets/syntax.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {
//! The words of the first line that are painted otherwise than its beginning.
QStringList coloured(const QTextDocument &document)
{
    QStringList words;
    const QTextBlock line = document.firstBlock();
    const auto formats = line.layout()->formats();
    const QColor plain = formats.isEmpty() || formats[0].start > 0 ? QColor() : formats[0].format.foreground().color();
    for (const auto &range : line.layout()->formats()) {
        if (range.format.foreground().color() != plain)
            words << line.text().mid(range.start, range.length);
    }
    return words;
}
} // namespace

//! Colours in code and in posts; without the library, plain text and an honest answer.
class SyntaxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mentionsTagsLinksAndVariables()
    {
        if (!Syntax::available())
            QSKIP("built without KSyntaxHighlighting");
        Theme theme;
        Syntax syntax(theme);
        QTextDocument document(
            u"Hola @marta@ejemplo.org, mira https://a.example/x. #Bici2026 y {{nombre}} a@b.c #12 @íñigo."_s);
        syntax.highlightPost(&document);
        QTRY_COMPARE(coloured(document),
            (QStringList{
                u"@marta@ejemplo.org"_s, u"https://a.example/x"_s, u"#Bici2026"_s, u"{{nombre}}"_s, u"@íñigo"_s}));
    }

    void codeByNameAndByGuess()
    {
        if (!Syntax::available())
            QSKIP("built without KSyntaxHighlighting");
        Theme theme;
        Syntax syntax(theme);
        QTextDocument named(u"return 42"_s), byEnding(u"return 42"_s), guessed(u"def f(x): return 42"_s),
            prose(u"Buenos días a todas"_s);
        syntax.highlightCode(&named, u"Python"_s);
        syntax.highlightCode(&byEnding, u"py"_s);
        syntax.highlightCode(&guessed);
        syntax.highlightCode(&prose);
        QTRY_VERIFY(coloured(named).contains(u"42"_s));
        QTRY_VERIFY(coloured(byEnding).contains(u"42"_s));
        QTRY_VERIFY(coloured(guessed).contains(u"42"_s));
        QVERIFY(coloured(prose).isEmpty());
    }

    //! As servers give it: the name in small letters, in a class.
    void codeInAMessageIsColoured_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<bool>("colours");
        const QString code = u"def f(x):\n    return 42"_s;
        for (const QString &name : {u"python"_s, u"py"_s, u"Python3"_s, u"nobody-knows"_s})
            QTest::newRow(qPrintable(name))
                << u"<pre><code class=\"language-%1\">%2</code></pre>"_s.arg(name, code) << true;
        QTest::newRow("shell") << u"<pre><code class=\"language-shell\">for i in 1 2; do echo $i; done</code></pre>"_s
                               << true;
        QTest::newRow("guessed") << u"<pre><code>%1</code></pre>"_s.arg(code) << true;
        QTest::newRow("text") << u"<pre><code class=\"language-text\">%1</code></pre>"_s.arg(code) << false;
        QTest::newRow("prose") << u"<pre>Nos vemos a las 8</pre>"_s << false;
    }

    void codeInAMessageIsColoured()
    {
        if (!Syntax::available())
            QSKIP("built without KSyntaxHighlighting");
        QFETCH(QString, html);
        QFETCH(bool, colours);
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        Syntax syntax(theme);
        MessageBody body(text::sanitise(html).html, theme, syntax);
        const int height = body.layout(400);
        QImage picture(400, height, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        body.paint(&painter, {0, 0});
        painter.end();
        int coloured = 0;
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < picture.width(); ++x)
                coloured += picture.pixelColor(x, y).hsvSaturation() > 100;
        QCOMPARE(coloured > 0, colours);
    }

    void coloursFollowTheTheme()
    {
        if (!Syntax::available())
            QSKIP("built without KSyntaxHighlighting");
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        Syntax syntax(theme);
        QTextDocument document(u"@marta"_s);
        syntax.highlightPost(&document);
        const auto ink = [&document] {
            const auto formats = document.firstBlock().layout()->formats();
            return formats.isEmpty() ? QColor() : formats[0].format.foreground().color();
        };
        QTRY_VERIFY(ink().isValid());
        const QColor light = ink();
        theme.setMode(Theme::Mode::Dark);
        QTRY_VERIFY(ink() != light);
        theme.setMode(Theme::Mode::Light);
    }

    void withoutTheLibraryTextStaysPlain()
    {
        if (Syntax::available())
            QSKIP("built with KSyntaxHighlighting");
        Theme theme;
        Syntax syntax(theme);
        QTextDocument document(u"@marta def f(): pass"_s);
        syntax.highlightPost(&document);
        syntax.highlightCode(&document);
        QVERIFY(coloured(document).isEmpty());
    }

    void guessing_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("language");
        QTest::newRow("python") << u"def desarrollo(plato, piñon):\n    return plato / piñon"_s << u"Python"_s;
        QTest::newRow("c++") << u"#include <vector>\nint main() {}"_s << u"C++"_s;
        QTest::newRow("sql") << u"SELECT * FROM message"_s << u"SQL"_s;
        QTest::newRow("html") << u"<div class=\"x\">a</div>"_s << u"HTML"_s;
        QTest::newRow("json") << u"{\"a\": 1}"_s << u"JSON"_s;
        QTest::newRow("shell") << u"sudo apt install x"_s << u"Bash"_s;
        QTest::newRow("javascript") << u"const a = 1;"_s << u"JavaScript"_s;
        QTest::newRow("prose") << u"Quedamos a las 8 en la plaza."_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void guessing()
    {
        QFETCH(QString, code);
        QFETCH(QString, language);
        QCOMPARE(guessCodeLanguage(code), language);
    }
};

TERTULIA_TEST(SyntaxTest)
#include "tst_syntax.moc"
