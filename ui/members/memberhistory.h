#pragma once
#include "models/domain/member.h"
#include "models/itemmodels/timelinemodel.h"
#include <QWidget>

class ChipRow;
class ContactFilter;
class ElidedLabel;
class EmptyState;
class HistoryDelegate;
class Pictures;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class RowsView;
class SegmentedControl;
class Theme;

//! The middle of the members: who it is, what can be done, and every contact over all networks in one line of time.
class MemberHistory : public QWidget {
    Q_OBJECT
public:
    MemberHistory(Theme &theme, Pictures &pictures, Database &db, QWidget *parent = nullptr);
    void setMember(MemberId member); //!< at once; what is known of it follows with tell()
    void tell(const Member &member);
    RowsView &rows() { return *m_rows; }
    const TimelineEntry *current() const;
    void setBackShown(bool shown);
    QToolButton *more() { return m_more; }

Q_SIGNALS:
    void opened(const TimelineEntry &entry);
    void leftToList();
    void writeWanted();
    void noteWanted();
    void moreWanted(const QPoint &global);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildHeader();
    void showPerson();
    void showState();
    void setWords();

    Theme &m_theme;
    Pictures &m_pictures;
    TimelineModel m_timeline;
    Member m_member;
    bool m_loaded = false;
    QLabel *m_face;
    ElidedLabel *m_name;
    ChipRow *m_chips;
    QToolButton *m_back, *m_more;
    QPushButton *m_write, *m_note;
    SegmentedControl *m_show;
    ContactFilter *m_contacts;
    HistoryDelegate *m_delegate;
    RowsView *m_rows;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};
