#pragma once
#include "models/domain/message.h"
#include <QDialog>
#include <QTimer>

class Database;
class QLabel;
class QLineEdit;
class QPushButton;
class QueryField;
class Theme;

//! A saved view: its name and what it asks, with how many conversations answer that now.
class ViewDialog : public QDialog {
    Q_OBJECT
public:
    ViewDialog(Theme &theme, Database &db, const View &view, QWidget *parent); //!< a view without id: a new one

Q_SIGNALS:
    void saved(const QString &name, const QString &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void translate();
    void look();
    QString problem() const; //!< why it cannot be kept so; empty: it can
    void save();

    Database &m_db;
    View m_view;
    QLabel *m_nameLabel, *m_queryLabel, *m_said;
    QLineEdit *m_name;
    QueryField *m_query;
    QPushButton *m_save, *m_cancel;
    QTimer m_typing;
    int m_revision = 0;
};
