#pragma once
#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

//! Pictures of the workspace's media folder, scaled and kept; read on another thread, never fetched from anywhere.
class Pictures : public QObject {
    Q_OBJECT
public:
    explicit Pictures(QString folder, QObject *parent = nullptr);
    //! Null until it has been read; loaded() then says so once. `box` is in device pixels; the picture fits inside.
    QImage picture(const QString &file, QSize box);
    QString folder() const { return m_folder; }

Q_SIGNALS:
    void loaded(const QString &file);

private:
    QString m_folder;
    QCache<QString, QImage> m_kept;
    QSet<QString> m_asked;
};
