#include "ui/widgets/paintedview.h"
#include <QAccessibleActionInterface>

using namespace Qt::StringLiterals;

namespace {

class PaintedRowAccess;

//! The view as a list whose children are made when asked for.
class PaintedViewAccess : public QAccessibleWidget {
public:
    PaintedViewAccess(QWidget *view, PaintedRows *rows) : QAccessibleWidget(view, QAccessible::List), m_rows(rows) { }
    ~PaintedViewAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }
    PaintedRows &rows() const { return *m_rows; }
    int childCount() const override { return int(m_rows->shownRows().size()); }
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *rowAccess(int row) const;

private:
    PaintedRows *m_rows;
    mutable QHash<int, QAccessible::Id> m_children;
};

//! A link or verb in a painted row.
class PaintedPartAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PaintedPartAccess(const PaintedViewAccess *view, QAccessibleInterface *row, int rowNumber, int part)
        : m_view(view), m_parent(row), m_row(rowNumber), m_part(part)
    {
    }
    int part() const { return m_part; }
    bool isValid() const override { return m_parent->isValid() && m_part < m_view->rows().partsOf(m_row).size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_parent; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? what().text : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return what().isLink ? QAccessible::Link : QAccessible::Button; }
    QRect rect() const override
    {
        return what().rect.translated(m_view->rows().rowsViewport()->mapToGlobal(QPoint(0, 0)));
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_view->rows().chosenRow() == m_row && m_view->rows().chosenPart() == m_part;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &) override { m_view->rows().pressPart(m_row, m_part); }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    PaintedPart what() const { return m_view->rows().partsOf(m_row).value(m_part); }
    const PaintedViewAccess *m_view;
    QAccessibleInterface *m_parent;
    int m_row, m_part;
};

//! One painted row.
class PaintedRowAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PaintedRowAccess(const PaintedViewAccess *view, int row) : m_view(view), m_row(row) { }
    ~PaintedRowAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_parts))
            QAccessible::deleteAccessibleInterface(id);
    }
    int row() const { return m_row; }
    bool isValid() const override { return m_view->isValid() && m_view->rows().shownRows().contains(m_row); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return const_cast<PaintedViewAccess *>(m_view); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_parts.size() <= index)
            m_parts.append(QAccessible::registerAccessibleInterface(
                new PaintedPartAccess(m_view, const_cast<PaintedRowAccess *>(this), m_row, int(m_parts.size()))));
        return QAccessible::accessibleInterface(m_parts[index]);
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return int(m_view->rows().partsOf(m_row).size()); }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *part = dynamic_cast<const PaintedPartAccess *>(child);
        return part ? part->part() : -1;
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? m_view->rows().spokenRow(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return m_view->rows().rowRole(); }
    QRect rect() const override
    {
        const QWidget *viewport = m_view->rows().rowsViewport();
        return m_view->rows().shownRect(m_row).translated(viewport->mapToGlobal(QPoint(0, 0)));
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        state.selected = m_view->rows().isChosen(m_row);
        state.focused = m_view->rows().chosenRow() == m_row && static_cast<QWidget *>(m_view->object())->hasFocus();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString &action) override
    {
        m_view->rows().chooseRow(m_row);
        if (action == pressAction())
            m_view->rows().openRow(m_row);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const PaintedViewAccess *m_view;
    int m_row;
    mutable QList<QAccessible::Id> m_parts;
};

QAccessibleInterface *PaintedViewAccess::rowAccess(int row) const
{
    if (const auto known = m_children.constFind(row); known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new PaintedRowAccess(this, row);
    m_children.insert(row, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *PaintedViewAccess::child(int index) const
{
    const QList<int> shown = m_rows->shownRows();
    return index >= 0 && index < shown.size() ? rowAccess(shown[index]) : nullptr;
}

QAccessibleInterface *PaintedViewAccess::childAt(int x, int y) const
{
    const QPoint at = m_rows->rowsViewport()->mapFromGlobal(QPoint(x, y));
    for (const int row : m_rows->shownRows())
        if (m_rows->shownRect(row).contains(at))
            return rowAccess(row);
    return nullptr;
}

QAccessibleInterface *PaintedViewAccess::focusChild() const
{
    const int row = m_rows->chosenRow();
    if (!widget()->hasFocus() || row < 0)
        return nullptr;
    QAccessibleInterface *part = rowAccess(row)->child(m_rows->chosenPart());
    return part ? part : rowAccess(row);
}

int PaintedViewAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *row = dynamic_cast<const PaintedRowAccess *>(child);
    return row ? int(m_rows->shownRows().indexOf(row->row())) : -1;
}

QAccessibleInterface *accessFor(const QString &, QObject *object)
{
    auto *rows = dynamic_cast<PaintedRows *>(object);
    return rows && object->isWidgetType() ? new PaintedViewAccess(static_cast<QWidget *>(object), rows) : nullptr;
}

} // namespace

void installPaintedAccess()
{
    QAccessible::removeFactory(accessFor);
    QAccessible::installFactory(accessFor);
}

void tellFocus(QWidget *view, const PaintedRows &rows, int row)
{
    if (!QAccessible::isActive())
        return;
    if (!rows.shownRows().contains(row) || !view->hasFocus())
        return;
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(view);
    QAccessibleInterface *focus = access ? access->focusChild() : nullptr;
    if (!focus)
        return;
    QAccessibleEvent event(focus, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}
