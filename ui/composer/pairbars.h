#pragma once
#include "models/text/tailoring.h"
#include <QWidget>
#include <functional>

class Theme;

//! Every two versions as a bar between nothing and all in common, with the marks from where it is warned and refused.
class PairBars : public QWidget {
    Q_OBJECT
public:
    explicit PairBars(Theme &theme, QWidget *parent = nullptr);
    using Network = std::function<QString(AccountId)>; //!< id of the account's network, for its badge
    using Name = std::function<QString(AccountId)>;
    void present(const QList<text::Pair> &pairs, const Network &network, const Name &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    void paintRow(QPainter *painter, const QRect &row, const text::Pair &pair) const;
    Theme &m_theme;
    QList<text::Pair> m_pairs;
    Network m_network;
};
