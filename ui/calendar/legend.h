#pragma once
#include "ui/widgets/tokens.h"
#include <QWidget>

class Theme;

//! The states of posts under the calendar: silhouette and word.
class Legend : public QWidget {
    Q_OBJECT
public:
    explicit Legend(Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void name();
    int wordWidth(StateGlyph glyph) const;
    int gapIn(int width) const;
    int lines(int width) const;
    Theme &m_theme;
};
