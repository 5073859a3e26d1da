#pragma once
#include "ui/widgets/tokens.h"
#include <QFont>
#include <QHash>
#include <QObject>
#include <QPalette>
#include <QPixmap>
#include <memory>

class QDBusVariant;
class PortalSettings;

//! How a network is marked: letters on its colour, never a logo.
struct NetworkLook {
    QString letter;
    QColor fill, ink;
    QString name;
};

//! How a state is painted and said.
struct StateLook {
    QColor strong, soft, onStrong;
    QString word;
};

enum class FontRole : quint8 { Base, Strong, Small, SmallStrong, Caption, CaptionStrong, Title, Heading, Figure, Code };

enum class RowKind : quint8 {
    Conversation,
    ConversationCompact,
    ConversationRoomy,
    Member,
    Place,
    SavedView,
    Account,
    GroupHeader,
    MenuItem,
    Picker,
    Command,
    Table,
    TableDense,
    Timeline,
    Identity,
    MenuBar,
    PaneHeader,
    SubHeader,
    StatusBar,
    Button,
    ButtonSmall,
    Field,
    Chip,
    Kbd,
    Banner,
    ReplyBand,
    CalendarCard,
    CalendarCardMini,
    CalendarDayNumber,
    Legend,
    ScheduleBar
};

//! Colours, fonts and heights of the whole window, light or dark; owned by Application, passed by reference.
/*! UI thread only. It sets the application's palette and font itself; whoever paints asks for colours while painting
   and calls update() on changed(). Sizes in design pixels go through px(), so that they grow with the text. */
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const { return m_dark; }

    double textScale() const { return m_scale; }
    void setTextScale(double scale); //!< 0.8 ... 2.0
    void enlargeText(); //!< Ctrl++
    void reduceText(); //!< Ctrl+-
    void resetText(); //!< Ctrl+0

    bool isHighContrast() const { return m_contrast || m_systemContrast; }
    void setHighContrast(bool on); //!< also when the desktop does not ask for it

    QColor color(Token token) const;
    NetworkLook networkLook(const QString &id) const; //!< an id nobody knows gets its first letter on grey
    StateLook stateLook(StateGlyph state) const;
    struct AvatarLook {
        QColor fill, ink;
    };
    AvatarLook avatarLook(const QString &name) const; //!< the same name has the same colour everywhere
    QColor labelColor(const QString &label) const; //!< of the 8 px square before the word

    QFont font(FontRole role) const;
    int lineHeight(FontRole role) const; //!< px
    int rowHeight(RowKind kind) const; //!< px, grows with the text
    int px(double designPx) const; //!< a length that grows with the text (avatars, glyphs, insets beside text)
    QPalette palette() const;

    //! The drawing in `body` (viewBox 16, currentColor and var(--cut) replaced), kept by size, colours and ratio.
    QPixmap drawing(const QByteArray &body, QColor ink, QColor cut, int size, double ratio) const;

    const QByteArray &iconBody(const QString &name) const; //!< of our icon set, for drawing(); empty when there is none

Q_SIGNALS:
    void changed();

private:
    void apply();
    void followPortal();
    void portalSays(const QString &space, const QString &key, const QDBusVariant &value);

    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_systemDark = false;
    bool m_contrast = false;
    bool m_systemContrast = false;
    double m_scale = 1;
    QFont m_systemFont;
    QFont m_font;
    std::unique_ptr<PortalSettings> m_portal;
    //! What makes one drawing differ from another.
    struct DrawingKey {
        size_t body;
        QRgb ink, cut;
        int size;
        double ratio;
        bool operator==(const DrawingKey &) const = default;
        friend size_t qHash(const DrawingKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.body, key.ink, key.cut, key.size, key.ratio);
        }
    };
    mutable QHash<DrawingKey, QPixmap> m_drawings;
    mutable QHash<QString, QByteArray> m_iconBodies;
};
