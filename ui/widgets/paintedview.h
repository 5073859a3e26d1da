#pragma once
#include <QAccessibleWidget>
#include <QHash>

//! A link or verb inside a painted row.
struct PaintedPart {
    QString text;
    QRect rect; //!< in the viewport
    bool isLink = false;
};

//! What a view that paints its own rows tells screen readers: the rows on screen and the current one, no others.
class PaintedRows {
public:
    virtual ~PaintedRows() = default;
    virtual QList<int> shownRows() const = 0; //!< in reading order, with the current one
    virtual QString spokenRow(int row) const = 0;
    virtual QRect shownRect(int row) const = 0; //!< in the viewport
    virtual int chosenRow() const = 0; //!< the current one; -1: none
    virtual bool isChosen(int row) const { return row == chosenRow(); }
    virtual void chooseRow(int row) = 0;
    virtual void openRow(int row) = 0;
    virtual QWidget *rowsViewport() const = 0;
    virtual QAccessible::Role rowRole() const { return QAccessible::ListItem; }
    virtual QList<PaintedPart> partsOf(int) const { return {}; }
    virtual int chosenPart() const { return -1; }
    virtual void pressPart(int, int) { }
};

//! Makes the views of this folder known to QAccessible; doing it again changes nothing.
void installPaintedAccess();
//! Says that `row` is now the one in focus, or that rows came and went (row < 0).
void tellFocus(QWidget *view, const PaintedRows &rows, int row);
