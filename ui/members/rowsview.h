#pragma once
#include "ui/widgets/paintedview.h"
#include <QListView>
#include <functional>

class Theme;

//! A list whose rows a delegate paints, of any length; screen readers are told of those on screen only.
class RowsView : public QListView, public PaintedRows {
    Q_OBJECT
public:
    using Speech = std::function<QString(int row)>;
    RowsView(Theme &theme, Speech speech, QWidget *parent = nullptr);
    void step(int by); //!< J and K
    void goTo(int row);
    void keyboardSearch(const QString &) override { }

    QList<int> shownRows() const override;
    QString spokenRow(int row) const override { return m_speech(row); }
    QRect shownRect(int row) const override;
    int chosenRow() const override { return currentIndex().row(); }
    void chooseRow(int row) override { goTo(row); }
    void openRow(int row) override;
    QWidget *rowsViewport() const override { return viewport(); }

Q_SIGNALS:
    void opened(); //!< Enter or double click
    void leftToList(); //!< Escape
    void currentMoved();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int rows() const { return model() ? model()->rowCount() : 0; }
    Speech m_speech;
};
