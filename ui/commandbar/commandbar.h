#pragma once
#include "ui/commandbar/commandsource.h"
#include <QFrame>
#include <QPointer>
#include <memory>
#include <vector>

class ActionRegistry;
class CommandList;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;
class Theme;

//! Ctrl+K: actions for this item, the program's actions, people (@) and messages (/), by the beginnings of words.
/*! A child frame raised over the window, not a popup, so the keyboard stays ours on Wayland. It closes on Escape, when
   a row has run, and when the focus goes elsewhere; the focus then returns to where it was. */
class CommandBar : public QFrame {
    Q_OBJECT
public:
    CommandBar(ActionRegistry &actions, Theme &theme, QWidget *window);
    ~CommandBar() override;

    void addSource(std::unique_ptr<CommandSource> source);
    void setItem(const QString &name); //!< "Marta Quiroga Ibáñez": heading of the actions of the place one came from
    void openWith(const QString &text = {}); //!< "@", "/", ">" preset the kind
    void dismiss();

Q_SIGNALS:
    void opened();
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void restyle();
    QPixmap iconOf(const QString &name) const;
    bool steer(const QKeyEvent &event);
    void ask();
    void answered(size_t source, int revision, const QList<CommandRow> &rows);
    void showRows();
    void runCurrent(bool stay);
    void move(int by);
    void startRebinding();
    bool keyForRebinding(QKeyEvent *event);
    void place();
    QList<CommandRow> actionRows(CommandSource::Group group, const QString &text) const;

    ActionRegistry &m_actions;
    Theme &m_theme;
    QWidget *m_window;
    QLineEdit *m_field;
    QListView *m_view;
    QLabel *m_lens = nullptr;
    QLabel *m_foot;
    QList<QLabel *> m_small; //!< hints
    CommandList *m_list;
    std::vector<std::unique_ptr<CommandSource>> m_sources;
    std::vector<QList<CommandRow>> m_answers;
    QPointer<QWidget> m_cameFrom;
    QString m_item, m_rebinding;
    int m_revision = 0;
};
