#pragma once
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
    bool m_quiet = false;
};

QStringList localFiles(const QMimeData *source);
