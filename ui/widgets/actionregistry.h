#pragma once
#include <QAction>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <functional>

class QMenu;
class Theme;

//! One thing that can be done: its words, its key, where it acts and in which menu it stands.
struct ActionSpec {
    QString id; //!< "conversation.done"; kept in settings, so it never changes
    const char *text; //!< QT_TRANSLATE_NOOP("Actions", "Done and next"); no '&'
    QString key; //!< a chord "Ctrl+K", or one typed character: "e", "!", "S" (= Shift and S); may be empty
    QString place
        = QStringLiteral("everywhere"); //!< everywhere, inbox, reply, calendar, composer, members, held, receipt
    QString menu = {}; //!< file, edit, view, go, conversation, post, member, tools, help; empty: in no menu
    QString icon = {};
    QString otherKey = {}; //!< a second one that cannot be rebound ("?" beside "F1")
};

//! Every action of the program, for menus, the command bar, the key sheet and rebinding; owned by Application.
/*! A pane calls attach(pane, "inbox"): chords of that place then work in it and its children, single characters when a
    view inside it has the focus. Characters are matched as typed, so layouts where '!' needs Shift work; text fields
   take them first. UI thread only. */
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    using Bindings = QMap<QString, QString>; //!< action id -> key, only what differs from the default
    ActionRegistry(
        const Theme &theme, Bindings bindings, std::function<void(const Bindings &)> keep, QObject *parent = nullptr);
    ~ActionRegistry() override;

    //! Adding an id again gives the existing action a new context and function (a window opened anew).
    QAction *add(const ActionSpec &spec, QObject *context, std::function<void()> run);
    void attach(QWidget *widget, const QString &place); //!< the window itself: attach(window, "everywhere")

    QAction *action(const QString &id) const; //!< null when there is none
    QStringList ids() const; //!< in order of adding
    QStringList idsOf(const QString &place) const;
    QString text(const QString &id) const; //!< translated, without key
    QString icon(const QString &id) const;
    QString place(const QString &id) const;
    QString key(const QString &id) const; //!< the binding in force
    QString keys(const QString &id) const; //!< with the second one, separated by a line break, for key caps
    QString defaultKey(const QString &id) const;
    bool isShown(const QString &place) const; //!< whether a key could act there now
    QString placeOf(const QWidget *widget) const; //!< nearest attached place around it; "everywhere" otherwise

    void setAvailable(const QString &id, bool available = true);
    void setUnavailable(const QString &id, const QString &reason);
    QString unavailable(const QString &id) const; //!< the reason; empty when it can run
    bool run(const QString &id); //!< false when it cannot run now

    QString holder(const QString &key, const QString &forId) const; //!< whose key it is where forId acts; empty: free
    bool rebind(const QString &id, const QString &key); //!< false: malformed or taken (see holder); empty key: none
    void restoreDefault(const QString &id);
    void restoreAllDefaults();

    bool singleKeys() const { return m_singleKeys; }
    void setSingleKeys(bool on); //!< off: only chords act (the caller keeps the setting)

    void fillMenu(QMenu *menu, const QString &name) const; //!< all actions of that menu, in order of adding
    void fillContextMenu(QMenu *menu, const QString &place) const;

Q_SIGNALS:
    void changed(); //!< words, keys, availability: whoever lists actions reads again
    void refused(const QString &id, const QString &reason); //!< a key was pressed that cannot act now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry;
    Entry *entry(const QString &id) const;
    void refresh(Entry &entry);
    bool typed(const QWidget *focus, const QString &character);

    const Theme &m_theme;
    Bindings m_bindings;
    std::function<void(const Bindings &)> m_keep;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QHash<QString, Entry *> m_byId;
    QList<QPair<QPointer<QWidget>, QString>> m_places;
    bool m_singleKeys = true;
};

QString placeTitle(const QString &place); //!< translated: "Everywhere", "Inbox" ...
