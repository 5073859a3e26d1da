#pragma once
#include "models/itemmodels/membersmodel.h"
#include <QTimer>
#include <QWidget>

class EmptyState;
class MemberDelegate;
class PaneHeader;
class Pictures;
class QStackedWidget;
class RowsView;
class SearchField;
class SkeletonRows;
class Theme;

//! The left of the members: who there is, whoever was last in contact first, narrowed by words.
class MemberList : public QWidget {
    Q_OBJECT
public:
    MemberList(Theme &theme, Pictures &pictures, Database &db, QWidget *parent = nullptr);
    void setView(const QString &name, const QString &filter); //!< the sidebar's; words typed narrow it
    void rename(const QString &name); //!< another language
    MembersModel &model() { return m_model; }
    RowsView &rows() { return *m_rows; }
    MemberId current() const;
    bool goTo(MemberId member); //!< false: it is not in the list (yet)
    void startFilter(); //!< "/"
    void clearFilter();
    bool isFiltered() const;
    void focusList();

Q_SIGNALS:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void ask();
    void showState();
    void setWords();

    Theme &m_theme;
    MembersModel m_model;
    QString m_name, m_filter;
    bool m_loaded = false;
    QTimer m_typing;
    PaneHeader *m_header;
    SearchField *m_field;
    QStackedWidget *m_stack;
    MemberDelegate *m_delegate;
    RowsView *m_rows;
    EmptyState *m_empty;
    SkeletonRows *m_skeleton;
};
