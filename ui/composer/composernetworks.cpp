// Where the open post goes.
#include "ui/composer/columnsview.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/versioncolumn.h"
#include "ui/services.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QPixmap badge(const Theme &theme, const QString &network, double ratio)
{
    const int side = theme.px(16);
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::networkBadge(&painter, QRect(0, 0, side, side), network, theme);
    return picture;
}

} // namespace

void ComposerPage::fillNetworks()
{
    for (auto box = m_boxes.begin(); box != m_boxes.end();) {
        const Account *a = account(box.key());
        if (a && !a->removed) {
            ++box;
            continue;
        }
        (*box)->deleteLater();
        box = m_boxes.erase(box);
    }
    for (const Account &a : std::as_const(m_accounts)) {
        if (a.removed || !m_infos.value(a.id).can(u"publish"))
            continue;
        QCheckBox *&box = m_boxes[a.id];
        if (!box) {
            box = new QCheckBox(m_left);
            connect(box, &QCheckBox::clicked, this, [this, id = a.id](bool chosen) { chooseNetwork(id, chosen); });
            m_networks->addWidget(box);
        }
        const QString name = m_infos.value(a.id).name;
        const ComposedVersion *v = m_now.version(a.id);
        box->setIcon(badge(m_desk.theme, a.network, devicePixelRatioF()));
        const QFontMetrics metrics(m_desk.theme.font(FontRole::Base)); // the box itself may not know of a new size yet
        box->setText(
            metrics.elidedText(u"@"_s + a.handle, Qt::ElideRight, m_left->maximumWidth() - m_desk.theme.px(92)));
        box->setToolTip(u"%1, @%2"_s.arg(name, a.handle));
        box->setAccessibleName(box->toolTip());
        box->setChecked(v != nullptr);
        box->setEnabled(!v || v->canWrite());
    }
}

//! Accounts that this post does not go to yet, and the way to one more.
void ComposerPage::fillAddable()
{
    QMenu *menu = m_add->menu();
    menu->clear();
    for (const Account &a : std::as_const(m_accounts)) {
        if (a.removed || !m_infos.value(a.id).can(u"publish") || m_now.version(a.id))
            continue;
        const QString words = u"%1, @%2"_s.arg(m_infos.value(a.id).name, a.handle);
        connect(menu->addAction(badge(m_desk.theme, a.network, devicePixelRatioF()), words), &QAction::triggered, this,
            [this, id = a.id] { chooseNetwork(id, true); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(icon(m_desk.theme, u"globe"_s), tr("Connect an account…")), &QAction::triggered, this,
        [this] { Q_EMIT accountAsked({}); });
}

void ComposerPage::chooseNetwork(AccountId id, bool chosen)
{
    const ComposedVersion *version = m_now.version(id);
    if (chosen && !version && account(id))
        m_now.versions.append(freshVersion(*account(id)));
    if (!chosen && version && version->canWrite())
        m_now.versions.removeIf([id](const ComposedVersion &v) { return v.account == id && v.canWrite(); });
    noteChange();
    showAll();
    if (chosen && column(id))
        m_versions->reveal(column(id));
}
