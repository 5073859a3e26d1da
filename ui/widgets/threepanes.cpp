#include "ui/widgets/threepanes.h"
#include "ui/services.h"
#include "ui/widgets/theme.h"
#include <QEvent>

using namespace Qt::StringLiterals;

namespace {
constexpr int stripBelow = 1320, pagesBelow = 820; // of the window
constexpr int stripWidth = 44, panelWidth = 306;
} // namespace

ThreePanes::ThreePanes(Theme &theme, Services &services, const QString &place, const Parts &parts, QWidget *parent)
    : QSplitter(parent), m_theme(theme), m_services(services), m_place(place), m_parts(parts)
{
    for (QWidget *pane : {parts.list, parts.middle, parts.panel})
        addWidget(pane);
    setChildrenCollapsible(false);
    setStretchFactor(1, 1);
    for (int i = 1; i < count(); ++i)
        handle(i)->installEventFilter(this);
    readWidths();
    measure();
    connect(this, &QSplitter::splitterMoved, this, &ThreePanes::keepWidths);
    connect(&theme, &Theme::changed, this, [this] {
        measure();
        m_parts.collapse(m_strip); // its widths follow the text's size, too
        fit();
        share();
    });
}

void ThreePanes::measure()
{
    m_parts.list->setMinimumWidth(m_theme.px(280));
    m_parts.middle->setMinimumWidth(m_theme.px(380));
}

void ThreePanes::turnTo(Page page)
{
    m_page = page;
    if (m_asPages)
        m_openedByHand = false;
    fit();
}

void ThreePanes::setPanelWanted(bool wanted)
{
    m_panelWanted = wanted;
    fit();
}

void ThreePanes::openPanel()
{
    m_openedByHand = true;
    if (m_asPages)
        m_page = Page::Middle;
    fit();
}

void ThreePanes::togglePanel()
{
    const bool shut = m_strip || (m_asPages && !m_openedByHand);
    const bool shutByHand = m_services.get(settings::panelClosed, m_place);
    if (shut && !shutByHand) // by the window's width: opened until that changes
        return openPanel();
    m_openedByHand = false;
    m_services.set(settings::panelClosed, !shut, m_place);
    fit();
}

void ThreePanes::fit()
{
    const int width = window()->width();
    if (std::exchange(m_windowWidth, width) != width)
        m_openedByHand = false;
    const bool asPages = width < m_theme.px(pagesBelow);
    const bool closed = m_services.get(settings::panelClosed, m_place) && !m_openedByHand;
    const bool strip = closed || (width < m_theme.px(stripBelow) && !m_openedByHand);
    m_parts.list->setVisible(!asPages || m_page == Page::List);
    m_parts.list->setMaximumWidth(asPages ? QWIDGETSIZE_MAX : m_theme.px(520));
    m_parts.middle->setVisible(!asPages || m_page == Page::Middle);
    m_parts.panel->setVisible(m_panelWanted && (!asPages || m_openedByHand));
    if (std::exchange(m_strip, strip) != strip)
        m_parts.collapse(strip);
    share();
    if (std::exchange(m_asPages, asPages) != asPages)
        Q_EMIT pagesChanged(asPages);
}

//! Left to itself the splitter keeps a strip's room empty, and gives a grown window's to all.
void ThreePanes::share()
{
    const int list = m_asPages && m_page == Page::List ? width() : m_theme.px(m_list);
    const int panel = m_theme.px(m_strip ? stripWidth : m_panel);
    setSizes({list, qMax(m_theme.px(380), width() - list - panel - 2 * handleWidth()), panel});
}

void ThreePanes::readWidths()
{
    const QStringList kept = m_services.get(settings::splitters, m_place).split(u',');
    m_list = qBound(0, kept.value(0).toInt(), 520);
    m_panel = qBound(0, kept.value(1).toInt(), 420);
    if (m_list < 280)
        m_list = m_parts.listWidth;
    if (m_panel < 264)
        m_panel = panelWidth;
}

void ThreePanes::keepWidths()
{
    if (m_asPages)
        return;
    const double scale = m_theme.px(1000) / 1000.0;
    m_list = qRound(sizes().value(0) / scale);
    if (!m_strip && m_parts.panel->isVisible())
        m_panel = qRound(sizes().value(2) / scale);
    m_services.set(settings::splitters, u"%1,%2"_s.arg(m_list).arg(m_panel), m_place);
}

void ThreePanes::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    fit();
}

bool ThreePanes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonDblClick)
        return QSplitter::eventFilter(watched, event);
    m_services.set(settings::splitters, QString(), m_place);
    readWidths();
    share();
    return true;
}
