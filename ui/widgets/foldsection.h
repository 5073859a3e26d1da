#pragma once
#include <QWidget>

class KeyHint;
class QLabel;
class QToolButton;
class Theme;

//! A section of a side panel: a heading that folds what is under it. The owner keeps the state between runs.
class FoldSection : public QWidget {
    Q_OBJECT
public:
    explicit FoldSection(Theme &theme, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setCount(const QString &count);
    void setKeys(const QString &keys); //!< key caps at the right end
    void setContent(QWidget *content); //!< takes it
    QWidget *content() const { return m_content; }
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    void setFoldable(bool foldable); //!< false: stays open (promises that are due)

Q_SIGNALS:
    void foldedChanged(bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    Theme &m_theme;
    QToolButton *m_button;
    QLabel *m_count;
    KeyHint *m_keys;
    QWidget *m_content = nullptr;
    bool m_folded = false;
};
