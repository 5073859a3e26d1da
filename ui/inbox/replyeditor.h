#pragma once
#include <QTextEdit>

class Theme;

//! The plain text field of the reply box: grows with its text, hands pictures on instead of pasting them.
class ReplyEditor : public QTextEdit {
    Q_OBJECT
public:
    explicit ReplyEditor(Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leftToList(); //!< Escape; nothing is discarded
    void imagePasted(const QImage &image);
    void filesGiven(const QStringList &paths);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int lines() const;
    Theme &m_theme;
};
