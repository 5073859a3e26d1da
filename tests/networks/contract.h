#pragma once
#include "app/networks/network.h"
#include "tests/support/httpdouble.h"
#include <QTest>

//! What may go wrong between us and a network.
enum class Trouble {
    Down, //!< nobody listens
    SignIn, //!< the permission was taken back
    Limited, //!< too many requests; says how long to wait
    Refused, //!< a plain no
    Broken, //!< an error of the server's; nothing was done
    BrokenAfter, //!< the same, and it was done
    Page, //!< an HTML page with status 200, not done
    CutBefore, //!< the connection ends; not done
    CutAfter //!< the connection ends; done
};

//! The trouble as a fault of an HttpDouble, for the requests that a rig means. Not for Down: that is
//! HttpDouble::shut().
HttpDouble::Fault faultFor(Trouble trouble);

//! A community that does on demand what real ones do by themselves, and the way into it. Each network's tests have one;
//! every test function of the contract gets a fresh one. Optional parts answer false where there is no such thing.
class ContractRig {
public:
    virtual ~ContractRig() = default;
    virtual const Network &network() = 0;
    virtual Http &wire() = 0;
    virtual SignInRequest signIn() = 0; //!< that succeeds
    virtual std::optional<SignInRequest> wrongSignIn() { return {}; } //!< that is refused
    virtual Surroundings surroundings();
    //! Another session of the one account, as after a new start of the program.
    virtual std::unique_ptr<Session> open(const Account &account, const QByteArray &secret);

    virtual QStringList arrive(int count) = 0; //!< others write to us: the remote ids, oldest first
    virtual QStringList ours() = 0; //!< the texts of ours that stand there, oldest first
    virtual OutboxAction about(Verb verb) = 0; //!< one that can be performed: its target is there
    virtual bool change(const QString &, const QString &) { return false; } //!< somebody edits what arrived
    virtual bool remove(const QString &) { return false; } //!< somebody deletes what arrived
    virtual bool goInCircles() { return false; } //!< from now on every list gives the same page, whatever is asked
    //! The next thing that is published (or asked of a stream) meets this. False: there is no wire that could fail.
    virtual bool fail(Trouble, bool /*publishing*/) { return false; }
    virtual bool hang() { return false; } //!< the next question is answered only after minutes
    virtual void hangUp() { } //!< what the program does to the wire, besides Session::stop(), when it ends
};

//! What every network keeps, whatever it speaks: run by each network's own tests with its rig.
//!
//!     class PracticeContract : public NetworkContract {
//!         Q_OBJECT
//!     public:
//!         PracticeContract() : NetworkContract([] { return std::make_unique<PracticeRig>(); }) { }
//!     };
//!     TERTULIA_TEST(PracticeContract)
class NetworkContract : public QObject {
    Q_OBJECT
public:
    explicit NetworkContract(std::function<std::unique_ptr<ContractRig>()> make) : m_make(std::move(make)) { }

private Q_SLOTS:
    void init();
    void cleanup();

    void itSaysWhatItIsAndWhatItCannot();
    void theServersLimitsAreKept();
    void signingIn();
    void aWrongSignInIsSaid();

    void anEmptyAccountHasAnEnd();
    void newsComesOnceAndInOrder();
    void readingGoesOnFromAnyPlace();
    void circlesEnd();
    void valuesAreWhole();
    void editsAndDeletionsAreSeen();
    void questionsFail_data();
    void questionsFail();
    void stoppingWakes();

    void whatIsPublishedIsFound();
    void twinsAreTwo();
    void aRepeatedKeyIsOne();
    void publishingFails_data();
    void publishingFails();
    void everythingItCanItDoes_data();
    void everythingItCanItDoes();
    void whatIsNotThereIsGone();

private:
    struct Read { //!< a page and where it was asked from
        QString from;
        Page page;
    };
    std::unique_ptr<Session> open();
    QList<Read> readOn(const QString &stream, QString cursor); //!< each page by a new session
    QMap<QString, QString> readAll(); //!< where every stream ends
    OutboxAction post(const QString &text, const QString &key) const;
    Expected<Sent> published(const OutboxAction &action);
    std::optional<Sent> found(const OutboxAction &action);

    std::function<std::unique_ptr<ContractRig>()> m_make;
    std::unique_ptr<ContractRig> m_rig;
    Account m_account;
    QByteArray m_secret;
};
