#pragma once
#include <QWidget>

class Theme;

//! Key caps for "Ctrl+K", "e", "S"; several keys separated by a line break.
class KeyHint : public QWidget {
    Q_OBJECT
public:
    explicit KeyHint(Theme &theme, const QString &keys = {}, QWidget *parent = nullptr);
    void setKeys(const QString &keys);
    QString keys() const { return m_keys; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QString m_keys;
};
