#pragma once
#include "models/store/digest.h"
#include <QWidget>

class LinkLabel;
class QGridLayout;
class QLabel;
class Theme;

//! What happened while nobody looked, a line each, the most urgent first; a line leads to what it counts.
class DigestView : public QWidget {
    Q_OBJECT
public:
    explicit DigestView(Theme &theme, QWidget *parent = nullptr);
    void show(const Digest &digest, const QDateTime &now);
    QStringList sentences() const; //!< as a screen reader hears them

Q_SIGNALS:
    void newWanted(); //!< the first of what is to be worked on
    void conversationWanted(ConversationId conversation);
    void problemsWanted();
    void accountWanted(AccountId account);
    void calendarWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void add(const QString &icon, bool urgent, const QString &what, const QString &detail, std::function<void()> run);
    void restyle();
    Theme &m_theme;
    Digest m_digest;
    QDateTime m_now;
    QLabel *m_title, *m_hint;
    QGridLayout *m_lines;
    struct Line {
        QLabel *icon;
        LinkLabel *what;
        QLabel *detail;
        QString iconName;
        bool urgent;
    };
    QList<Line> m_shown;
};
