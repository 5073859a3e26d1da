#pragma once
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

//! One line of the command bar.
struct CommandRow {
    QString text; //!< what is matched (by sources that match) and shown
    QString detail = {}; //!< grey, after it
    QString icon = {}; //!< of our set; or, for people and messages:
    QString person = {}; //!< whose avatar is shown instead of the icon
    QString network = {}; //!< badge on the avatar, or alone
    QString keys = {}; //!< as in ActionSpec, several separated by line breaks
    QString unavailable = {}; //!< the reason; the row stays, grey
    QString actionId = {}; //!< F2 rebinds it; empty: cannot be rebound
    std::function<void()> run = {};
};

//! Where rows come from. It may answer later (from the store); answers to an older text are dropped by the bar.
class CommandSource {
public:
    enum class Group { Item, Program, People, Messages }; //!< shown in this order
    virtual ~CommandSource() = default;
    virtual Group group() const = 0;
    virtual QString title() const = 0; //!< heading of its rows, translated
    virtual void ask(const QString &text, std::function<void(QList<CommandRow>)> answer)
        = 0; //!< text without its prefix
};
