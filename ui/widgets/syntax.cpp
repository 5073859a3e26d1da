#include "ui/widgets/syntax.h"
#include "ui/widgets/languageguess.h"
#include "ui/widgets/theme.h"
#include <QPointer>
#include <QTextDocument>

#if TERTULIA_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

using namespace Qt::StringLiterals;

struct Syntax::Inner {
    std::unique_ptr<KSyntaxHighlighting::Repository> repository;
    QList<QPointer<KSyntaxHighlighting::SyntaxHighlighter>> all;

    //! Read on first use: the definitions take some 20 ms.
    KSyntaxHighlighting::Repository &definitions()
    {
        if (!repository) {
            repository = std::make_unique<KSyntaxHighlighting::Repository>();
            repository->addCustomSearchPath(u":"_s); // ":/syntax/communitypost.xml", ":/themes/tertulia-light.theme"
        }
        return *repository;
    }

    KSyntaxHighlighting::Theme colours(bool dark)
    {
        return definitions().theme(dark ? u"Tertulia Dark"_s : u"Tertulia Light"_s);
    }

    //! Servers write names small ("python"), or as a file's ending ("py"), or as the web calls them ("shell").
    KSyntaxHighlighting::Definition definition(const QString &language)
    {
        static const QHash<QString, QString> called{{u"shell"_s, u"Bash"_s}, {u"console"_s, u"Bash"_s},
            {u"golang"_s, u"Go"_s}, {u"csharp"_s, u"C#"_s}, {u"docker"_s, u"Dockerfile"_s}, {u"jsx"_s, u"JavaScript"_s},
            {u"php"_s, u"PHP/PHP"_s}};
        const QString name = called.value(language.toLower(), language);
        for (const KSyntaxHighlighting::Definition &one : definitions().definitions())
            if (one.name().compare(name, Qt::CaseInsensitive) == 0)
                return one;
        return definitions().definitionForFileName(
            language.contains(u'.') ? language : u"code."_s + language.toLower());
    }

    void give(QTextDocument *document, const KSyntaxHighlighting::Definition &definition, bool dark)
    {
        if (!definition.isValid())
            return;
        auto *highlighter
            = document->findChild<KSyntaxHighlighting::SyntaxHighlighter *>(QString(), Qt::FindDirectChildrenOnly);
        if (!highlighter) {
            highlighter = new KSyntaxHighlighting::SyntaxHighlighter(document);
            all.removeIf([](const auto &one) { return !one; });
            all.append(highlighter);
        }
        highlighter->setTheme(colours(dark));
        highlighter->setDefinition(definition);
    }
};

Syntax::Syntax(const Theme &theme, QObject *parent)
    : QObject(parent), m_theme(theme), m_inner(std::make_unique<Inner>())
{
    connect(&theme, &Theme::changed, this, [this] {
        for (const auto &highlighter : std::as_const(m_inner->all)) {
            if (highlighter) {
                highlighter->setTheme(m_inner->colours(m_theme.isDark()));
                highlighter->rehighlight();
            }
        }
    });
}

bool Syntax::available() { return true; }

void Syntax::highlightCode(QTextDocument *document, const QString &language)
{
    static const QStringList plain{u"text"_s, u"txt"_s, u"plain"_s, u"plaintext"_s, u"none"_s};
    if (plain.contains(language, Qt::CaseInsensitive))
        return;
    KSyntaxHighlighting::Definition said;
    if (!language.isEmpty())
        said = m_inner->definition(language);
    if (!said.isValid()) { // a name that nobody knows says no more than none
        const QString guess = guessLanguage(document->toPlainText());
        said = guess.isEmpty() ? said : m_inner->definition(guess);
    }
    m_inner->give(document, said, m_theme.isDark());
}

void Syntax::highlightPost(QTextDocument *document)
{
    m_inner->give(document, m_inner->definitions().definitionForName(u"Community Post"_s), m_theme.isDark());
}

#else

struct Syntax::Inner { };

Syntax::Syntax(const Theme &theme, QObject *parent) : QObject(parent), m_theme(theme) { }

bool Syntax::available() { return false; }

void Syntax::highlightCode(QTextDocument *, const QString &) { }

void Syntax::highlightPost(QTextDocument *) { }
#endif

Syntax::~Syntax() = default;

QString Syntax::guessLanguage(const QString &code) const { return guessCodeLanguage(code); }
