#pragma once
#include "models/domain/member.h"
#include "models/itemmodels/tagsmodel.h"
#include "models/store/database.h"
#include "ui/desk.h"
#include "ui/inbox/pictures.h"
#include "ui/members/memberviews.h"
#include "ui/place.h"

class AskLine;
class JoinCard;
class MemberHistory;
class MemberList;
class MemberPanel;
class QMenu;
class QStackedWidget;
class ThreePanes;
struct TimelineEntry;

//! The members: who there is, everything that was ever said with one of them over all networks, and what is known
//! beside it.
class MembersPage : public Place {
    Q_OBJECT
public:
    explicit MembersPage(const Desk &desk, QWidget *parent = nullptr);
    ~MembersPage() override;

    QString id() const override { return QStringLiteral("members"); }
    QString title() const override { return tr("Members"); }
    QAbstractItemModel *views() override { return &m_views; }
    QString viewsHeading() const override { return tr("Kinds"); }
    int currentView() const override { return m_view; }
    void showView(int row) override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QString fact() const override;

    void showMember(MemberId member);
    const Member &member() const { return m_member; }
    MemberList &memberList() { return *m_list; }
    MemberHistory &history() { return *m_history; }
    MemberPanel &memberPanel() { return *m_panel; }
    JoinCard &joinCard() { return *m_join; }

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Shown { List, History, Join };
    void build();
    void connectParts();
    void addActions();
    void follow(); //!< the rest shows what is current in the list
    void setMember(MemberId member);
    void read();
    void showPart(Shown part);
    void step(int by);
    void open(const TimelineEntry &entry);
    void offerActions();

    // -- deciding
    void write(const QString &sentence, std::function<JournalId(Transaction &)> change);
    void rename();
    void tag();
    void note();
    void join(); //!< asks whom, or joins the two that are shown
    void compare(MemberId other);
    void joinShown();
    void separate();
    void separate(const Identity &identity);
    void showMore(const QPoint &global);

    Desk m_desk;
    Pictures m_pictures;
    MemberViews m_views;
    TagsModel m_tags;
    Member m_member;
    MemberId m_seek; //!< to be current in the list once it is there
    int m_view = 0;
    Shown m_shown = Shown::List;
    MemberList *m_list;
    MemberHistory *m_history;
    JoinCard *m_join;
    QStackedWidget *m_middle;
    MemberPanel *m_panel;
    ThreePanes *m_panes;
    AskLine *m_ask;
};
