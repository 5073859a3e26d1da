#pragma once
#include "models/domain/account.h"
#include "models/text/tailoring.h"
#include "ui/desk.h"
#include <QObject>
#include <QTimer>

//! Finds out whether the @names that somebody writes lead to people: by the store at once, by asking the network when
//! typing pauses. Each name is asked for once; what could not be checked is asked again when there is a connection.
class NameLookup : public QObject {
    Q_OBJECT
public:
    explicit NameLookup(const Desk &desk, QObject *parent = nullptr);
    void look(const Account &account, const QStringList &names); //!< that stand in its version now
    QHash<QString, text::Linking> known(AccountId account) const { return m_known.value(account); }

Q_SIGNALS:
    void learnt();

private:
    void readStore(const Account &account, const QStringList &names);
    void ask();
    void note(AccountId account, const QString &name, text::Linking linking);
    void forgetUnchecked();

    Desk m_desk;
    QHash<AccountId, QHash<QString, text::Linking>> m_known;
    QHash<AccountId, QStringList> m_now; //!< that stand in the texts
    QHash<AccountId, QStringList> m_read; //!< looked for in the store
    QHash<AccountId, QStringList> m_missing; //!< not there, and not asked for yet
    QTimer m_pause;
};
