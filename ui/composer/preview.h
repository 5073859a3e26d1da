#pragma once
#include "models/domain/account.h"
#include "models/domain/networkinfo.h"
#include <QWidget>

class Pictures;
class QTextLayout;
class Theme;

//! How a version will look on its network: who, when, the words as the network shows them, the pictures.
class Preview : public QWidget {
    Q_OBJECT
public:
    Preview(Theme &theme, Pictures &pictures, QWidget *parent = nullptr);
    struct Shown {
        Account account;
        NetworkInfo info;
        Content content;
        QString when;
        bool operator==(const Shown &) const = default;
    };
    void present(const Shown &shown);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    //! The words as they will stand there: addresses shortened, mentions without their host where the network does so.
    static QString shownText(const QString &text, bool shortens);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int layOut(QTextLayout &layout, int width) const;
    int picturesHeight(int width) const;
    void paintPictures(QPainter &painter, const QRect &box) const;
    Theme &m_theme;
    Pictures &m_pictures;
    Shown m_shown;
};
