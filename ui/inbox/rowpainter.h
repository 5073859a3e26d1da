#pragma once
#include "models/domain/message.h"
#include <QCache>
#include <QPainter>
#include <QStaticText>

class Pictures;
class Theme;

//! Draws one conversation as a row (ux §3) and says it for screen readers.
class RowPainter {
public:
    RowPainter(const Theme &theme, Pictures &pictures) : m_theme(theme), m_pictures(pictures), m_laidOut(400) { }
    struct Look {
        bool chosen = false, active = false, hovered = false, marked = false, focused = false;
    };
    void paint(
        QPainter *painter, const QRect &row, const Conversation &conversation, const Look &look, const QDateTime &now);
    void paintPlaceholder(QPainter *painter, const QRect &row) const;
    QString spoken(const Conversation &conversation, int place, int of, bool marked, const QDateTime &now) const;
    void forget() { m_laidOut.clear(); } //!< fonts or words changed

private:
    //! What takes measuring, kept while neither the row nor its width changes.
    struct Layout {
        Conversation of;
        int width = 0;
        QString time;
        QStaticText name, count, prefix, snippet;
        int nameX = 0, countX = 0, timeX = 0, prefixX = 0, snippetX = 0;
        QList<QRect> labels;
        QRect chip, assignee;
        bool labelWords = true;
    };
    const Layout &layout(const Conversation &conversation, int width, const QDateTime &now);
    void layTop(Layout &l, const QDateTime &now) const;
    void layBottom(Layout &l) const;
    struct Prefix {
        QString word;
        QColor ink;
        bool strong = false;
    };
    Prefix prefix(const Conversation &conversation) const;

    const Theme &m_theme;
    Pictures &m_pictures;
    QCache<qint64, Layout> m_laidOut;
};
