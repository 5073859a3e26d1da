#pragma once
#include "models/domain/attachment.h"
#include "models/domain/post.h"
#include <QWidget>

class FlowRow;
class QToolButton;
class Theme;

//! The parts of one network's thread: which one is shown, how each fits, and the way to one more.
class PartBar : public QWidget {
    Q_OBJECT
public:
    explicit PartBar(Theme &theme, QWidget *parent = nullptr);
    struct Part {
        int left = 0; //!< characters; below zero: too many
        SendState state = SendState::Draft;
        bool operator==(const Part &) const = default;
    };
    struct Shown {
        QString network;
        QList<Part> parts; //!< one: no thread
        int current = 0;
        bool canAdd = false;
        QList<Media> pool; //!< the pictures of the post
        QStringList without; //!< those that the current part does not get
        bool operator==(const Shown &) const = default;
    };
    void present(const Shown &shown);
    QString words(int part) const; //!< "Part 2 of 3: 12 characters too many"
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    void chosen(int part);
    void addAsked();
    void pictureChosen(const QString &sha256, bool with);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void fillPictures();
    QToolButton *makeButton();
    QIcon stateIcon(SendState state) const;
    Theme &m_theme;
    Shown m_shown;
    FlowRow *m_row;
    QList<QToolButton *> m_buttons;
    QToolButton *m_add, *m_pictures;
};
