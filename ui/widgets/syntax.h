#pragma once
#include <QObject>
#include <QString>
#include <memory>

class QSyntaxHighlighter;
class QTextDocument;
class Theme;

//! Colours for code blocks and for the composer's text; plain text where the library is missing. Owned by Application.
/*! The definitions are read on first use. Highlighters belong to their document and follow the theme. */
class Syntax : public QObject {
    Q_OBJECT
public:
    explicit Syntax(const Theme &theme, QObject *parent = nullptr);
    ~Syntax() override;

    static bool available(); //!< false: built without KSyntaxHighlighting, every call leaves the text plain

    //! `language` is what the message said ("python", "py", a file name); empty: guessed from the text, or none.
    void highlightCode(QTextDocument *document, const QString &language = {});
    void highlightPost(QTextDocument *document); //!< mentions, hashtags, links, {{variables}}
    QString guessLanguage(const QString &code) const; //!< a definition's name, or empty

private:
    struct Inner;
    const Theme &m_theme;
    std::unique_ptr<Inner> m_inner;
};
