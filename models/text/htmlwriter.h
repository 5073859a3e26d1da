#pragma once
#include "models/text/cleantext.h"
#include <QString>
#include <utility>

namespace text {

//! Writes clean HTML and its plain text side by side: keeps count of the limits, collapses white space, drops elements
//! that stayed empty. Knows nothing of what is allowed.
class HtmlWriter {
public:
    //! Where an element began, to take it back if nothing comes of it.
    struct Mark;

    void text(const QString &text);
    void htmlOnly(QChar c); //!< shown but not part of the plain text
    void lineBreak(); //!< br
    void boundary(); //!< a block begins or ends here, whether or not it has a tag
    void sameLine(); //!< the plain text goes on where it was, after a space
    void space() { m_s.space = m_plainSpace = true; } //!< between table cells

    bool open(
        const QString &name, const QString &attributes, bool block); //!< false: too deep or too long; write on without
    void close(const QString &name, const Mark &mark, bool block, bool keepEmpty = false);
    void chopBreaks(qsizetype from = 0); //!< line breaks at the end, back to that place
    void single(const QString &tag, bool block); //!< hr, img

    //! Content that comes next stands in a <p> or <li> of its own, opened when it comes.
    struct Lazy {
        QString name;
        bool open = false;
        qsizetype content = 0; //!< where its own content starts
        bool inlineBefore = false; //!< what stood on the line before it, should nothing come of it
    };
    Lazy setLazy(Lazy lazy) { return std::exchange(m_s.lazy, std::move(lazy)); }
    void closeLazy();
    void inlineReady(); //!< before inline content: the waiting line break and paragraph

    void setPreformatted(bool on) { m_preformatted = on; }
    bool setHidden(bool on) { return std::exchange(m_hidden, on); } //!< plain text only

    bool hasRoom(int levels) const { return m_s.depth + levels <= deepest; }
    bool isFull() const { return m_full; }
    bool wasCut() const { return m_cut; }
    const QString &html() const { return m_html; }
    QString &plain() { return m_plain; }
    Mark mark() const;

private:
    static constexpr int deepest = 100;
    struct State {
        qsizetype bytes = 0;
        int depth = 0;
        bool inlineBefore = false; // on this line
        bool wantBreak = false;
        bool lineStart = true;
        bool space = false;
        Lazy lazy;
    };

    bool takes(qsizetype bytes);
    bool countNode();
    void put(const QString &html);
    void putCharacter(char32_t c);
    void plainCharacter(char32_t c);
    void startBlock();
    void waitingSpace();

    QString m_html;
    QString m_plain;
    State m_s;
    CleanText m_clean;
    int m_nodes = 0;
    bool m_plainBreak = false;
    bool m_plainSpace = false;
    bool m_preformatted = false;
    bool m_hidden = false;
    bool m_full = false;
    bool m_cut = false;

public:
    struct Mark {
        qsizetype size = 0;
        State state;
        qsizetype content = 0; //!< where the element's own content starts; set after open()
    };
};

} // namespace text
