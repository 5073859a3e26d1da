#pragma once
#include <QSplitter>
#include <functional>

class Services;
class Theme;

//! List, middle and side panel of a place, beside each other as far as the window goes: below 1320 the panel is a
//! strip, below 820 list and middle are pages. The middle has all the extra room; widths chosen by hand are remembered.
class ThreePanes : public QSplitter {
    Q_OBJECT
public:
    enum class Page { List, Middle };
    struct Parts {
        QWidget *list, *middle, *panel;
        int listWidth; //!< unless another was chosen
        std::function<void(bool)> collapse; //!< the panel into its strip
    };
    ThreePanes(Theme &theme, Services &services, const QString &place, const Parts &parts, QWidget *parent);

    void turnTo(Page page); //!< where they are pages
    bool isAsPages() const { return m_asPages; }
    void setPanelWanted(bool wanted); //!< false: it is not there at all
    void openPanel(); //!< by hand: until the window's width changes
    void togglePanel(); //!< F9

Q_SIGNALS:
    void pagesChanged(bool asPages);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void measure();
    void fit();
    void share();
    void keepWidths();
    void readWidths();

    Theme &m_theme;
    Services &m_services;
    QString m_place;
    Parts m_parts;
    int m_list = 0, m_panel = 0; //!< widths at normal text size
    int m_windowWidth = 0;
    Page m_page = Page::List;
    bool m_asPages = false;
    bool m_strip = false;
    bool m_panelWanted = true;
    bool m_openedByHand = false;
};
