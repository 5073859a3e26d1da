#pragma once
#include "models/domain/attachment.h"
#include "ui/widgets/mediaintake.h"
#include <QWidget>

class Pictures;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class Theme;

//! The pictures of a post: taken by file, paste or drop, put in order, described.
class MediaPane : public QWidget {
    Q_OBJECT
public:
    MediaPane(Theme &theme, Pictures &pictures, QWidget *parent = nullptr);
    void setMedia(const QList<Media> &media);
    void setAltLimit(int limit); //!< the smallest of the networks'
    void setLimits(const MediaLimits &limits) { m_limits = limits; }
    void take(const QStringList &paths);
    void takeImage(const QImage &image);
    bool isTaking() const { return m_intake.pending() > 0; }
    void chooseFiles();
    void writeAlt(int index = -1); //!< of that picture; otherwise of the chosen one, or the first that lacks one
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    void changed(const QList<Media> &media);
    void refused(const QString &sentence);

private:
    void build();
    void setWords();
    void fill();
    void choose(int row);
    void move(int by);
    void remove();
    void showAlt();
    int chosen() const;
    Theme &m_theme;
    Pictures &m_pictures;
    MediaIntake m_intake;
    MediaLimits m_limits;
    QList<Media> m_media;
    int m_altLimit = 0;
    bool m_filling = false;
    QListWidget *m_list;
    QLabel *m_altTitle;
    QPlainTextEdit *m_alt;
    QPushButton *m_add;
    QToolButton *m_up, *m_down, *m_remove;
};
