#include "ui/inbox/attachmentbar.h"
#include "ui/inbox/pictures.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/retranslate.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

AttachmentBar::AttachmentBar(Theme &theme, Pictures &pictures, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_pictures(pictures), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(12, 0, 12, 4);
    m_layout->setSpacing(4);
    hide();
}

void AttachmentBar::setMedia(const QList<Media> &media)
{
    if (m_media == media)
        return;
    m_media = media;
    rebuild();
}

void AttachmentBar::add(const Media &media)
{
    for (const Media &known : m_media)
        if (known.sha256 == media.sha256)
            return;
    m_media.append(media);
    rebuild();
    Q_EMIT changed();
}

bool AttachmentBar::lacksAlt() const
{
    return std::any_of(m_media.cbegin(), m_media.cend(), [](const Media &m) { return m.alt.trimmed().isEmpty(); });
}

void AttachmentBar::rebuild()
{
    qDeleteAll(findChildren<QWidget *>(u"attachment"_s, Qt::FindDirectChildrenOnly));
    for (int i = 0; i < m_media.size(); ++i)
        m_layout->addWidget(row(i));
    setVisible(!m_media.isEmpty());
}

QWidget *AttachmentBar::row(int index)
{
    auto *row = new QWidget(this);
    row->setObjectName(u"attachment"_s);
    auto *picture = new QLabel(row);
    auto *alt = new QLineEdit(m_media[index].alt, row);
    auto *remove = new QToolButton(row);
    const QString file = m_media[index].file, name = m_media[index].name;
    const int size = m_theme.px(28);
    picture->setFixedSize(size, size);
    const auto show = [this, picture, file, size] {
        const QImage image = m_pictures.picture(file, {size, size});
        if (!image.isNull())
            picture->setPixmap(QPixmap::fromImage(image));
    };
    show();
    connect(&m_pictures, &Pictures::loaded, picture, [file, show](const QString &loaded) {
        if (loaded == file)
            show();
    });
    remove->setIcon(icon(m_theme, u"list-remove"_s));
    remove->setProperty("small", true);
    whenTranslated(row, [alt, remove, name] {
        alt->setPlaceholderText(AttachmentBar::tr("Alternative text: what is to be seen in “%1”").arg(name));
        alt->setAccessibleName(AttachmentBar::tr("Alternative text of %1").arg(name));
        remove->setToolTip(AttachmentBar::tr("Leave out %1").arg(name));
        remove->setAccessibleName(AttachmentBar::tr("Leave out %1").arg(name));
    });
    connect(alt, &QLineEdit::textChanged, this, [this, index](const QString &text) {
        m_media[index].alt = text;
        Q_EMIT changed();
    });
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_media.removeAt(index);
        QMetaObject::invokeMethod(this, &AttachmentBar::rebuild, Qt::QueuedConnection);
        Q_EMIT changed();
    });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(picture);
    line->addWidget(alt, 1);
    line->addWidget(remove);
    return row;
}
