#pragma once
#include "ui/widgets/offer.h"
#include <QWidget>

class QLabel;
class QPushButton;
class Theme;

//! What a view says when it has nothing to show: an icon, a title, a sentence, at most one verb.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Theme &theme, QWidget *parent = nullptr);
    void say(const QString &title, const QString &text = {}, const Offer &verb = {}, const QString &icon = {});

private:
    void restyle();
    Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon, *m_title, *m_text;
    QPushButton *m_button;
    std::function<void()> m_run;
};
