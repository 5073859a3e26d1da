#pragma once
#include "ui/widgets/theme.h"
#include <QFrame>

//! The frame around a first message: its colour says who will read it.
class LetterFrame : public QFrame {
    Q_OBJECT
public:
    explicit LetterFrame(Theme &theme, QWidget *parent = nullptr);
    void setAudience(StateGlyph audience);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    StateGlyph m_audience = StateGlyph::Private;
};
