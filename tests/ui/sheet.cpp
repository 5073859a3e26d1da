#include "tests/ui/sheet.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/foldsection.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/splitbutton.h"
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

//! What the paint functions draw, in rows.
class Painted : public QWidget {
public:
    explicit Painted(Theme &theme) : m_theme(theme) { setMinimumSize(440, 400); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        row(&painter, 0, u"Ramón Olmedo Rey"_s, u"facebook"_s, -40, u"incidencia"_s, false, true);
        row(&painter, 1, u"Marta Quiroga Ibáñez"_s, u"mastodon"_s, 65, u"dudas"_s, true, false);
        row(&painter, 2, u"Youssef Benali"_s, u"practice"_s, 195, u"taller"_s, false, true);
        const int top = 3 * m_theme.rowHeight(RowKind::Conversation) + 12;
        for (int i = 0; i < stateCount; ++i) {
            const QRect cell((i % 2) * 225, top + (i / 2) * 26, 210, 22);
            paint::state(&painter, QRect(cell.left(), cell.top() + 3, 16, 16), StateGlyph(i), m_theme);
            paint::text(&painter, cell.adjusted(26, 0, -80, 0), m_theme.stateLook(StateGlyph(i)).word,
                m_theme.font(FontRole::Base), m_theme.color(Token::Text));
            const paint::Chip chip = paint::stateChip(StateGlyph(i), m_theme);
            paint::chip(
                &painter, QRect(cell.left() + 125, cell.top() + 2, paint::chipWidth(chip, m_theme), 18), chip, m_theme);
        }
        int x = 0;
        for (const tokens::Network &network : tokens::networks()) {
            paint::networkBadge(&painter, QRect(x, top + 216, 18, 18), QString::fromUtf8(network.id), m_theme);
            x += 28;
        }
    }

private:
    void row(QPainter *painter, int index, const QString &name, const QString &network, int minutes,
        const QString &label, bool selected, bool unread)
    {
        const int height = m_theme.rowHeight(RowKind::Conversation);
        const QRect rect(0, index * height, width() - 4, height);
        painter->fillRect(rect, m_theme.color(Token::Base));
        paint::itemPanel(painter, rect, selected, true, false, false, m_theme);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::Line));
        if (unread)
            paint::panel(
                painter, QRectF(5, rect.center().y() - 3, 7, 7), 3.5, m_theme.color(Token::Accent), Qt::transparent);
        paint::avatar(painter, QRect(16, rect.top() + 12, 32, 32),
            {name, {}, network, false, m_theme.color(Token::Base)}, m_theme);
        const QRect first(58, rect.top() + 10, rect.width() - 68, 18);
        paint::text(painter, first.adjusted(0, 0, -120, 0), name,
            m_theme.font(unread ? FontRole::Strong : FontRole::Base), m_theme.color(Token::Text));
        paint::text(
            painter, first, u"09:58"_s, m_theme.font(FontRole::Small), m_theme.color(Token::Text2), Qt::AlignRight);
        const paint::Chip chip = paint::deadlineChip(minutes, false);
        const int wide = paint::chipWidth(chip, m_theme);
        paint::chip(painter, QRect(first.right() - 44 - wide, first.top(), wide, 18), chip, m_theme);
        const QRect second = first.translated(0, 19);
        const int labelWide = paint::labelWidth(label, true, m_theme);
        paint::label(painter, QRect(second.right() - labelWide, second.top(), labelWide, 18), label, true, m_theme);
        paint::text(painter, second.adjusted(0, 0, -labelWide - 12, 0),
            u"He hecho la cuenta con 42×17 y no me cuadra: vosotros ponéis 5,32 m"_s, m_theme.font(FontRole::Small),
            m_theme.color(Token::Text2));
    }
    Theme &m_theme;
};

QPushButton *button(const QString &text, const char *property = nullptr)
{
    auto *made = new QPushButton(text);
    if (property)
        made->setProperty(property, true);
    return made;
}

QWidget *inRow(std::initializer_list<QWidget *> parts, int spacing = 8)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    for (QWidget *part : parts)
        row->addWidget(part);
    row->addStretch(1);
    return box;
}
} // namespace

Sheet::Sheet(Theme &theme) : m_theme(theme)
{
    setGround(this, theme.color(Token::Base));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 10, 22, 22);
    grid->setHorizontalSpacing(22);
    grid->setVerticalSpacing(14);
    auto *menus = new QMenuBar;
    menus->addMenu(u"&Archivo"_s);
    menus->addMenu(u"&Editar"_s);
    menus->addMenu(u"&Ver"_s);
    grid->addWidget(menus, 0, 0, 1, 3);
    grid->addWidget(new Painted(theme), 1, 0, 2, 1);
    grid->addWidget(buttons(), 1, 1);
    grid->addWidget(fields(), 2, 1);
    grid->addWidget(panel(), 1, 2, 2, 1);
    grid->addWidget(banners(), 3, 0);
    grid->addWidget(waiting(), 3, 1, 1, 2);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
}

QWidget *Sheet::buttons()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *plain = button(u"Responder"_s), *primary = button(u"Programar"_s, "primary"),
         *focused = button(u"Enfocado"_s), *off = button(u"Bloqueado"_s);
    off->setEnabled(false);
    m_focus = focused;
    column->addWidget(inRow({plain, primary, focused, off}));
    auto *keys = button(u"Nueva publicación"_s, "primary");
    keys->setProperty("keys", u"Ctrl+N"_s);
    keys->setIcon(icon(m_theme, u"document-edit"_s));
    auto *danger = button(u"Descartar"_s, "danger");
    auto *done = button(u"Resuelta"_s);
    done->setIcon(icon(m_theme, u"checkmark"_s));
    done->setProperty("keys", u"e"_s);
    column->addWidget(inRow({danger, done, keys}));
    auto *split = new SplitButton(m_theme);
    split->setText(u"Publicar y siguiente"_s);
    split->setKeys(u"Ctrl+Return"_s);
    split->setSiblings(new QMenu(split));
    auto *privately = new SplitButton(m_theme);
    privately->setProperty("tone", int(StateGlyph::Private));
    privately->setText(u"Enviar en privado"_s);
    column->addWidget(inRow({split, privately}));
    auto *segments = new SegmentedControl(m_theme);
    segments->add(1, u"Mes"_s);
    segments->add(2, u"Semana"_s);
    segments->add(3, u"Lista"_s);
    auto *tool = new QToolButton;
    tool->setAutoRaise(true);
    tool->setIcon(icon(m_theme, u"view-filter"_s));
    auto *menu = new QToolButton;
    menu->setAutoRaise(true);
    menu->setText(u"Plazo"_s);
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setMenu(new QMenu(menu));
    column->addWidget(inRow({segments, tool, menu, new LinkLabel(m_theme, u"Deshacer"_s)}));
    return box;
}

QWidget *Sheet::fields()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *search = new SearchField(m_theme);
    search->setPlaceholderText(u"Nombre, cuenta, nota"_s);
    search->setKeys(u"/"_s);
    column->addWidget(search);
    auto *combo = new QComboBox;
    combo->addItems({u"Europe/Madrid, UTC+2"_s, u"UTC"_s});
    auto *spin = new QSpinBox;
    spin->setValue(13);
    column->addWidget(inRow({combo, spin}));
    auto *check = new QCheckBox(u"Iniciar con la sesión"_s);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"Claro"_s), *other = new QRadioButton(u"Oscuro"_s);
    radio->setChecked(true);
    column->addWidget(inRow({check, new QCheckBox(u"Avisar"_s), radio, other}));
    auto *tabs = new QTabBar;
    for (const QString &name : {u"Historial"_s, u"Notas"_s, u"Valor"_s})
        tabs->addTab(name);
    tabs->setDrawBase(true);
    column->addWidget(tabs);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    progress->setTextVisible(false);
    column->addWidget(progress);
    column->addStretch(1);
    return box;
}

QWidget *Sheet::panel()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new PaneHeader(m_theme);
    header->setTitle(u"Mi bandeja"_s);
    header->setCount(u"14"_s);
    auto *more = new QToolButton;
    more->setAutoRaise(true);
    more->setIcon(icon(m_theme, u"overflow-menu"_s));
    header->add(more);
    column->addWidget(header);
    auto *notes = new FoldSection(m_theme);
    notes->setTitle(u"Notas"_s);
    notes->setCount(u"2"_s);
    notes->setKeys(u"Ctrl+Shift+N"_s);
    auto *words = new QLabel(u"Prefiere datos a promesas. Lleva las cuentas del grupo lento."_s);
    words->setWordWrap(true);
    notes->setContent(words);
    column->addWidget(notes);
    auto *list = new QListWidget;
    for (int i = 0; i < 30; ++i)
        list->addItem(u"Fila %1"_s.arg(i));
    list->setCurrentRow(1);
    column->addWidget(list, 1);
    auto *text = new QTextEdit(u"Texto de una publicación"_s);
    text->setMaximumHeight(60);
    column->addWidget(text);
    // Names as `icon` or "icon" elsewhere in ui/ resolve; here all of them at once, to be looked at.
    auto *icons = new QLabel;
    QPixmap strip(QSize(400, 130));
    strip.fill(Qt::transparent);
    QPainter painter(&strip);
    int n = 0;
    for (const QString &name : QDir(u":/icons"_s).entryList()) {
        paint::icon(&painter, QRect((n % 16) * 24, (n / 16) * 21, 16, 16), name.chopped(4), m_theme.color(Token::Text2),
            m_theme);
        ++n;
    }
    painter.end();
    icons->setPixmap(strip);
    column->addWidget(icons);
    return box;
}

QWidget *Sheet::banners()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *offline = new Banner(m_theme), *expiry = new Banner(m_theme), *failed = new Banner(m_theme),
         *other = new Banner(m_theme);
    for (Banner *banner : {offline, expiry, failed, other})
        column->addWidget(banner);
    offline->say(
        StateGlyph::Held, u"Sin conexión. Todo se guarda y saldrá al volver, en orden."_s, {}, u"network-disconnect"_s);
    expiry->say(StateGlyph::Due, u"El permiso de Instagram caduca en 6 días."_s, {{u"Volver a conectar"_s, [] {}}});
    failed->say(
        StateGlyph::Failed, u"Facebook no deja leer los comentarios desde las 9:14."_s, {{u"Ver causa"_s, [] {}}});
    other->say(StateGlyph::Review, u"Nuria la está respondiendo. Este borrador se guarda aparte."_s,
        {{u"Avisar"_s, [] {}}}, u"document-edit"_s, true);
    column->addStretch(1);
    return box;
}

QWidget *Sheet::waiting()
{
    auto *empty = new EmptyState(m_theme);
    empty->say(u"Bandeja al día"_s, u"11 pospuestas; la próxima vuelve hoy a las 16:00."_s,
        {u"Ver a quién agradecer"_s, [] {}}, u"checkmark"_s);
    empty->setMinimumSize(260, 180);
    auto *rows = new SkeletonRows(m_theme);
    rows->setMinimumSize(260, 150);
    rows->show();
    return inRow({empty, rows});
}
