#pragma once
#include "ui/desk.h"
#include <QDialog>

class QTextEdit;

//! Two versions side by side, word by word: what is the same is underlined and on a ground, what differs is bold.
class DifferenceDialog : public QDialog {
    Q_OBJECT
public:
    //! One of the two.
    struct Side {
        QString name; //!< of its wall
        QString text;
    };
    DifferenceDialog(const Desk &desk, const Side &first, const Side &second, QWidget *parent = nullptr);
    QList<QTextEdit *> sides() const { return {m_first, m_second}; }

Q_SIGNALS:
    void rewriteAsked();

private:
    void build(const Side &first, const Side &second, const QString &rewrite);
    void compare(const QString &first, const QString &second);

    Desk m_desk;
    QTextEdit *m_first, *m_second;
    QString m_counted;
};
