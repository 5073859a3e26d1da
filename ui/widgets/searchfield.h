#pragma once
#include <QLineEdit>

class Theme;

//! A field with a lens, a key cap while empty and a clear button; Escape clears, then leaves.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(Theme &theme, QWidget *parent = nullptr);
    void setKeys(const QString &keys); //!< painted at the right while the field is empty and unfocused

Q_SIGNALS:
    void left(); //!< Escape in an empty field, or Down: the list should take the focus

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    Theme &m_theme;
    QAction *m_lens, *m_clear;
    QString m_keys;
};
