#pragma once
#include "ui/widgets/tokens.h"
#include <QPlainTextEdit>

class Syntax;
class Theme;

//! A field of plain text that colours mentions and links, and hands pictures on instead of pasting them.
class TextField : public QPlainTextEdit {
    Q_OBJECT
public:
    TextField(Theme &theme, Syntax &syntax, QWidget *parent = nullptr);
    void put(const QString &text); //!< shows other words without telling typed()
    void replaceAll(const QString &text); //!< as if typed: can be undone
    //! A part of the text that something is said of: underlined, and on a ground where it is said elsewhere, too.
    struct Mark {
        qsizetype start = 0;
        qsizetype length = 0;
        StateGlyph state = StateGlyph::Due;
        bool grounded = false;
        bool operator==(const Mark &) const = default;
    };
    void mark(const QList<Mark> &marks);
    void selectPart(qsizetype start, qsizetype length); //!< and takes the focus

Q_SIGNALS:
    void typed(const QString &text);
    void left(); //!< Escape; nothing is discarded
    void imagePasted(const QImage &image);
    void filesGiven(const QStringList &paths);
    void entered();

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void showMarks();
    Theme &m_theme;
    QList<Mark> m_marks;
    bool m_quiet = false;
};

QStringList localFiles(const QMimeData *source);
