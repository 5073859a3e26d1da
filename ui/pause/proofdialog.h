#pragma once
#include "models/domain/pause.h"
#include "ui/desk.h"
#include <QDialog>

class QPlainTextEdit;
class QPushButton;

//! What is known of a pause.
struct Proof {
    Pause pause;
    QList<HeldVersion> held;
    QList<OutboxAction> mayHaveLeft;
};

//! The proof of a pause as text, to copy or to keep as PDF; it cannot be edited.
class ProofDialog : public QDialog {
    Q_OBJECT
public:
    ProofDialog(const Desk &desk, const QString &text, QWidget *parent);

Q_SIGNALS:
    void acted(const QString &sentence);

private:
    void save();
    QPlainTextEdit *m_text;
};
