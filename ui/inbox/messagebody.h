#pragma once
#include <QPainter>
#include <QString>
#include <QTextDocument>
#include <memory>
#include <vector>

class Syntax;
class Theme;

//! A document that fetches nothing: what a message names is never loaded because it was named.
class QuietDocument : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

//! The text of one message laid out: paragraphs, and code blocks that scroll by themselves.
class MessageBody {
public:
    struct Link {
        QString text, href;
        QRect rect;
    };
    MessageBody(const QString &sanitisedHtml, const Theme &theme, Syntax &syntax);
    int layout(int width); //!< height
    int idealWidth() const { return m_ideal; }
    void paint(QPainter *painter, QPoint at) const;
    QList<Link> links() const;
    QList<QRect> codeBlocks() const;
    QString code(int block) const;
    bool scrollCode(QPoint at, int by); //!< whether there was a code block that could move

private:
    struct Part {
        std::unique_ptr<QTextDocument> document;
        bool isCode = false;
        QRect rect{};
        int shift = 0;
    };
    void addProse(const QString &html);
    void addCode(const QString &html);
    void paintCode(QPainter *painter, const Part &part, QPoint at) const;
    const Theme &m_theme;
    Syntax &m_syntax;
    std::vector<Part> m_parts;
    int m_ideal = 0;
};
