#pragma once
#include "models/itemmodels/conversationmodel.h"
#include "ui/inbox/messagebody.h"
#include "ui/widgets/tokens.h"
#include <QFont>

class Pictures;
class Syntax;
class Theme;

//! What painting a thread needs to know beside its entries.
struct ThreadSurroundings {
    Theme &theme;
    Pictures &pictures;
    Syntax &syntax;
    QString network; //!< where it is, in words
};

//! One piece of a thread, laid out and ready to paint: a bubble, a note, the post on top, what is on its way out.
class ThreadItem {
public:
    //! Something in it that can be pressed: a link has an address, a verb an id.
    struct Part {
        QString id, text, href;
        QRect rect;
        bool danger = false;
        bool drawn = true; //!< false: the body has drawn it already
    };
    struct Above {
        QString day;
        bool unread = false;
    };
    ThreadItem(const ThreadEntry &entry, const ThreadSurroundings &with);
    int layout(int width, const Above &above); //!< height
    void paint(QPainter *painter, QPoint at, bool current, int part, const QDateTime &now);
    const QList<Part> &parts() const { return m_parts; }
    const ThreadEntry &entry() const { return m_entry; }
    QString spoken(const QDateTime &now) const;
    QString tooltipAt(QPoint at) const;
    QString code(int block) const { return m_body ? m_body->code(block) : QString(); }
    bool scrollCode(QPoint at, int by);
    void showAll(); //!< a long text
    void showWarned(); //!< what stands behind a content warning
    bool isWarningShut() const { return m_warned; }

private:
    enum class Side { Left, Right, Wide };
    Side side() const;
    bool isOurs() const;
    void layBubble(int y, int width);
    void layCard(int y, int width);
    void layLine(int y, int width);
    int layInside(int x, int y, int width);
    int layImages(int x, int y, int width);
    int layVerbs(int x, int y, int right, const QList<Part> &verbs);
    int headerWidth() const;
    void collectBodyParts(QPoint offset);
    QList<Part> verbs() const;
    void paintAbove(QPainter *painter) const;
    void paintBubble(QPainter *painter, const QDateTime &now) const;
    void paintHeader(QPainter *painter, const QDateTime &now) const;
    void paintState(QPainter *painter) const;
    void paintImages(QPainter *painter) const;
    void paintCard(QPainter *painter, const QDateTime &now) const;
    QString html() const;
    QString author() const;
    QDateTime at() const;
    QString headerRest(const QDateTime &now) const;

    struct Line {
        QString strong, rest;
        StateGlyph glyph = StateGlyph::Queued;
    };
    Line stateLine() const;

    ThreadEntry m_entry;
    ThreadSurroundings m_with;
    std::unique_ptr<MessageBody> m_body;
    Above m_above;
    QList<Part> m_parts;
    QList<QRect> m_images;
    QRect m_day, m_unread, m_frame, m_face, m_header, m_state, m_bodyRect, m_warning, m_thumb;
    int m_width = 0;
    bool m_warned = false, m_all = false, m_cut = false;
};
