#pragma once
#include <QTextEdit>

class Theme;

//! The plain text field of the reply box: grows with its text, hands pictures on instead of pasting them, shows the
//! blanks that are still to be filled, and goes from one to the next by Tab.
class ReplyEditor : public QTextEdit {
    Q_OBJECT
public:
    explicit ReplyEditor(Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    //! At the cursor and apart from what stands there; nothing is replaced, and one undo takes it back.
    void insertApart(const QString &text);

Q_SIGNALS:
    void leftToList(); //!< Escape; nothing is discarded
    void imagePasted(const QImage &image);
    void filesGiven(const QStringList &paths);
    void savedWanted(); //!< ";" where a word may begin

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int lines() const;
    Theme &m_theme;
};
