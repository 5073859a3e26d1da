#pragma once
#include "app/options.h"
#include "models/domain/expected.h"
#include "models/domain/id.h"
#include "ui/desk.h"
#include <QObject>
#include <QTemporaryDir>
#include <functional>
#include <memory>

class MainWindow;

//! Walks the real window on a practice community of its own, by keys and clicks as a person would, and saves a picture
//! of each step: a message comes in and is answered, a post is scheduled and goes out, the member's history shows both.
class Tour : public QObject {
    Q_OBJECT
public:
    explicit Tour(const Options &options);
    QString workspace() const;
    void setSpeed(std::function<void(double)> setSpeed) { m_setSpeed = std::move(setSpeed); }
    void begin(MainWindow &window, const Desk &desk);

private:
    struct Step {
        QString picture; //!< file name without number; empty: none is taken
        std::function<void()> act;
        std::function<bool()> isDone; //!< asked every 50 ms until it says yes
    };
    void plan();
    void planAnswering();
    void planPublishing();
    void planFinding();
    void planSettingUp();
    void next();
    void wait();
    void over(int exitCode);
    class QWidget *hearer() const; //!< of the keys
    void closeDialog();
    void type(const QString &text);
    QStringList narrowTexts() const;
    void retell(const QStringList &texts);
    void press(const QString &chord);
    void capture(const QString &name);
    void look(std::function<bool(const class Reader &)> question); //!< asks the store; the answer is in m_seen

    QString m_folder;
    QTemporaryDir m_dir;
    std::function<void(double)> m_setSpeed;
    MainWindow *m_window = nullptr;
    std::unique_ptr<Desk> m_desk;
    QList<Step> m_steps;
    int m_step = -1;
    int m_pictures = 0;
    int m_waited = 0;
    bool m_seen = false;
    bool m_asking = false;
    bool isSpanish() const;
    int m_waitedFor = 0;
    OutboxId m_variant;
    ConversationId m_conversation;
    MemberId m_member;
};
