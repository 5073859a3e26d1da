#pragma once
#include <QScrollArea>

class Theme;
class VersionColumn;

//! The versions side by side, all equally wide; when they do not all fit, it scrolls by whole columns.
class ColumnsView : public QScrollArea {
    Q_OBJECT
public:
    explicit ColumnsView(Theme &theme, QWidget *parent = nullptr);
    void setColumns(const QList<VersionColumn *> &columns);
    void reveal(const VersionColumn *column);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void snap(int value);
    Theme &m_theme;
    QWidget *m_ground;
    QList<VersionColumn *> m_columns;
    int m_width = 1;
};
