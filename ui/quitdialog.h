#pragma once
#include "models/domain/post.h"
#include "ui/desk.h"
#include <QDialog>

//! What would not go out if the program ended now, and what can be done instead.
class QuitDialog : public QDialog {
    Q_OBJECT
public:
    QuitDialog(const Desk &desk, const QList<OutboxAction> &due, QWidget *parent);

Q_SIGNALS:
    void minimiseAsked(); //!< stay, out of the way
};
