#pragma once
#include "models/domain/id.h"
#include <QStatusBar>
#include <functional>

class ActionRegistry;
class ElidedLabel;
class KeyHint;
class LinkLabel;
class QLabel;
class Theme;

//! The last action with Undo, the keys of the focused view, and one fact.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(Theme &theme, ActionRegistry &actions, QWidget *parent);
    void say(const QString &sentence, JournalId undo = {}); //!< stays until the next action
    //! Something that asks for a look: `verb` and its keys beside it do that.
    void tell(const QString &sentence, const QString &verb, const QString &keys, std::function<void()> show);
    void setFact(const QString &fact);
    void showKeysOf(const QString &place);

Q_SIGNALS:
    void undoAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    Theme &m_theme;
    ActionRegistry &m_actions;
    ElidedLabel *m_said;
    LinkLabel *m_undo; //!< or what shows more of a notice
    std::function<void()> m_show;
    KeyHint *m_undoKey;
    QLabel *m_keys;
    QLabel *m_fact;
    QString m_place;
};
