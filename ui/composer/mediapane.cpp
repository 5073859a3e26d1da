#include "ui/composer/mediapane.h"
#include "ui/inbox/pictures.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ink.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

enum Role { File = Qt::UserRole + 1, Alt };

//! A small picture, its name, and whether it is described.
class MediaDelegate : public QStyledItemDelegate {
public:
    MediaDelegate(Theme &theme, Pictures &pictures, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_pictures(pictures)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.px(120), m_theme.px(50)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected, focused = option.state & QStyle::State_HasFocus;
        paint::itemPanel(
            painter, option.rect, selected, focused, option.state & QStyle::State_MouseOver, focused, m_theme);
        const QRect thumb(option.rect.left() + 6, option.rect.top() + m_theme.px(4), m_theme.px(62), m_theme.px(42));
        paintPicture(painter, thumb, index.data(File).toString());
        const int line = m_theme.lineHeight(FontRole::Small), left = thumb.right() + 9;
        QRect row(left, option.rect.center().y() - line, option.rect.right() - left - 4, line);
        paint::text(painter, row, index.data(Qt::DisplayRole).toString(), m_theme.font(FontRole::Small),
            m_theme.color(Token::Text));
        row.translate(0, line + 1);
        const QString alt = index.data(Alt).toString().simplified();
        const StateGlyph glyph = alt.isEmpty() ? StateGlyph::Failed : StateGlyph::Ok;
        const int side = m_theme.px(12);
        paint::state(painter, QRect(row.left(), row.center().y() - side / 2, side, side), glyph, m_theme);
        paint::text(painter, row.adjusted(side + 4, 0, 0, 0),
            alt.isEmpty() ? MediaPane::tr("No alt text") : MediaPane::tr("“%1”").arg(alt),
            m_theme.font(FontRole::Caption),
            alt.isEmpty() ? m_theme.stateLook(glyph).strong : m_theme.color(Token::Text2));
        painter->restore();
    }

private:
    void paintPicture(QPainter *painter, const QRect &box, const QString &file) const
    {
        paint::panel(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, m_theme.color(Token::Alt),
            m_theme.color(Token::LineMid));
        const QImage image = m_pictures.picture(file, box.size() * painter->device()->devicePixelRatio());
        if (image.isNull())
            return;
        QRect place(QPoint(), image.size().scaled(box.size() - QSize(2, 2), Qt::KeepAspectRatio));
        place.moveCenter(box.center());
        painter->drawImage(place, image);
    }
    Theme &m_theme;
    Pictures &m_pictures;
};

QToolButton *smallButton(Theme &theme, const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setProperty("small", true);
    button->setIcon(icon(theme, iconName));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void name(QToolButton *button, const QString &name)
{
    button->setToolTip(name);
    button->setAccessibleName(name);
}

} // namespace

MediaPane::MediaPane(Theme &theme, Pictures &pictures, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_pictures(pictures),
      m_intake(pictures.folder()),
      m_list(new QListWidget(this)),
      m_altTitle(new QLabel(this)),
      m_alt(new QPlainTextEdit(this)),
      m_add(new QPushButton(this)),
      m_up(smallButton(theme, u"go-up"_s, this)),
      m_down(smallButton(theme, u"go-down"_s, this)),
      m_remove(smallButton(theme, u"list-remove"_s, this))
{
    build();
    connect(&m_intake, &MediaIntake::taken, this, [this](const Media &media) {
        for (const Media &known : m_media)
            if (known.sha256 == media.sha256)
                return Q_EMIT refused(tr("“%1” is already there.").arg(media.name));
        m_media.append(media);
        fill();
        choose(int(m_media.size()) - 1);
        Q_EMIT changed(m_media);
    });
    connect(&m_intake, &MediaIntake::refused, this,
        [this](const MediaRefusal &why) { Q_EMIT refused(media::explain(why)); });
    connect(m_list, &QListWidget::currentRowChanged, this, &MediaPane::showAlt);
    connect(m_alt, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling || chosen() < 0)
            return;
        m_media[chosen()].alt = m_alt->toPlainText();
        fill();
        Q_EMIT changed(m_media);
    });
    connect(m_add, &QPushButton::clicked, this, &MediaPane::chooseFiles);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &MediaPane::remove);
    connect(&theme, &Theme::changed, this, &MediaPane::fill);
    connect(&pictures, &Pictures::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
    whenTranslated(this, [this] { setWords(); });
    fill();
}

void MediaPane::build()
{
    m_list->setItemDelegate(new MediaDelegate(m_theme, m_pictures, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_altTitle->setWordWrap(true);
    m_alt->setTabChangesFocus(true);
    m_add->setIcon(icon(m_theme, u"image-add"_s));
    m_add->setProperty("small", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *verbs = new QHBoxLayout;
    verbs->setSpacing(2);
    verbs->addWidget(m_add);
    verbs->addStretch(1);
    for (QToolButton *button : {m_up, m_down, m_remove})
        verbs->addWidget(button);
    column->addWidget(m_list);
    column->addLayout(verbs);
    column->addWidget(m_altTitle);
    column->addWidget(m_alt);
}

void MediaPane::setWords()
{
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add pictures…"));
    m_add->setToolTip(tr("Add pictures…"));
    m_list->setAccessibleName(tr("Pictures"));
    name(m_up, tr("Move the picture up"));
    name(m_down, tr("Move the picture down"));
    name(m_remove, tr("Remove the picture"));
    m_alt->setPlaceholderText(tr("What is to be seen, for those who cannot see it"));
    fill();
}

int MediaPane::chosen() const { return m_list->currentRow() < m_media.size() ? m_list->currentRow() : -1; }

void MediaPane::setMedia(const QList<Media> &media)
{
    if (media == m_media)
        return;
    m_media = media;
    fill();
}

//! Rows are changed in place, so that the one being described stays chosen.
void MediaPane::fill()
{
    while (m_list->count() > m_media.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < m_media.size())
        new QListWidgetItem(m_list);
    for (int i = 0; i < m_media.size(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        item->setText(m_media[i].name);
        item->setData(File, m_media[i].file);
        item->setData(Alt, m_media[i].alt);
        const QString alt = m_media[i].alt.trimmed().isEmpty() ? tr("no alt text") : m_media[i].alt;
        item->setData(Qt::AccessibleTextRole,
            tr("Image %1 of %2: %3, %4").arg(i + 1).arg(m_media.size()).arg(m_media[i].name, alt));
        item->setToolTip(m_media[i].alt);
    }
    if (m_list->currentRow() < 0 && !m_media.isEmpty())
        m_list->setCurrentRow(0);
    m_list->setFixedHeight(int(qMin<qsizetype>(m_media.size(), 4)) * m_theme.px(50) + 2);
    m_list->setVisible(!m_media.isEmpty());
    m_alt->setFixedHeight(m_theme.px(62));
    showAlt();
}

void MediaPane::showAlt()
{
    const int row = chosen();
    for (QWidget *part : std::initializer_list<QWidget *>{m_altTitle, m_alt, m_up, m_down, m_remove})
        part->setVisible(row >= 0);
    if (row < 0)
        return;
    m_filling = true;
    if (m_alt->toPlainText() != m_media[row].alt)
        m_alt->setPlainText(m_media[row].alt);
    m_filling = false;
    const int used = int(m_media[row].alt.size());
    m_altTitle->setText(m_altLimit > 0 ? tr("Alt text of image %1 (%2 / %3)").arg(row + 1).arg(used).arg(m_altLimit)
                                       : tr("Alt text of image %1").arg(row + 1));
    m_altTitle->setFont(m_theme.font(FontRole::SmallStrong));
    setInk(m_altTitle,
        m_altLimit > 0 && used > m_altLimit ? m_theme.stateLook(StateGlyph::Failed).strong
                                            : m_theme.color(Token::Text2));
    m_alt->setAccessibleName(tr("Alt text of image %1").arg(row + 1));
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row + 1 < m_media.size());
}

void MediaPane::setAltLimit(int limit)
{
    if (std::exchange(m_altLimit, limit) != limit)
        showAlt();
}

void MediaPane::choose(int row) { m_list->setCurrentRow(row); }

void MediaPane::move(int by)
{
    const int from = chosen(), to = from + by;
    if (from < 0 || to < 0 || to >= m_media.size())
        return;
    m_media.swapItemsAt(from, to);
    fill();
    choose(to);
    Q_EMIT changed(m_media);
}

void MediaPane::remove()
{
    if (chosen() < 0)
        return;
    m_media.removeAt(chosen());
    fill();
    Q_EMIT changed(m_media);
}

void MediaPane::take(const QStringList &paths)
{
    for (const QString &path : paths)
        m_intake.takeFile(path, m_limits);
}

void MediaPane::takeImage(const QImage &image) { m_intake.takeImage(image, m_limits); }

void MediaPane::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setMimeTypeFilters(m_limits.types);
    connect(dialog, &QFileDialog::filesSelected, this, &MediaPane::take);
    dialog->open();
}

void MediaPane::writeAlt(int index)
{
    if (m_media.isEmpty())
        return Q_EMIT refused(tr("There is no picture yet."));
    if (index < 0 && !m_list->hasFocus())
        for (int i = 0; i < m_media.size() && index < 0; ++i)
            if (m_media[i].alt.trimmed().isEmpty())
                index = i;
    if (index >= 0)
        choose(index);
    m_alt->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget *> MediaPane::tabOrder() const { return {m_list, m_add, m_up, m_down, m_remove, m_alt}; }
