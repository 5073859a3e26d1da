#pragma once
#include "models/domain/attachment.h"
#include <QWidget>

class Pictures;
class QVBoxLayout;
class Theme;

//! The pictures that go out with an answer, each with its description.
class AttachmentBar : public QWidget {
    Q_OBJECT
public:
    AttachmentBar(Theme &theme, Pictures &pictures, QWidget *parent = nullptr);
    void setMedia(const QList<Media> &media);
    void add(const Media &media);
    const QList<Media> &media() const { return m_media; }
    bool lacksAlt() const;

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    QWidget *row(int index);
    Theme &m_theme;
    Pictures &m_pictures;
    QVBoxLayout *m_layout;
    QList<Media> m_media;
};
