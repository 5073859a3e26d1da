#pragma once
#include "ui/widgets/tokens.h"
#include <QWidget>

class ElidedLabel;
class LinkLabel;
class Theme;

//! One tinted line: a state's glyph, a sentence, and up to two things that can be done about it.
class StateStrip : public QWidget {
    Q_OBJECT
public:
    explicit StateStrip(Theme &theme, QWidget *parent = nullptr);
    void say(StateGlyph glyph, const QString &sentence, const QString &verb = {}, const QString &otherVerb = {},
        const QString &more = {});
    QString sentence() const;
    void focusVerb();

Q_SIGNALS:
    void verbChosen();
    void otherVerbChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    Theme &m_theme;
    StateGlyph m_glyph = StateGlyph::Ok;
    ElidedLabel *m_text;
    LinkLabel *m_verb, *m_other;
};
