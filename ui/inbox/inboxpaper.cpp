#include "models/domain/whenanswered.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/onpaper.h"
#include "ui/inbox/threadpane.h"
#include "ui/services.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/saving.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

// A conversation taken elsewhere: into the clipboard, or on paper.

void InboxPage::withText(std::function<void(const QString &title, const QString &text)> take)
{
    const Conversation *c = m_thread->conversation();
    if (!c)
        return Q_EMIT acted(tr("No conversation is open."), {});
    const QString network = m_desk.theme.networkLook(c->network).name;
    const auto look = [id = c->id, network](const Reader &r) { return onpaper::text(onpaper::read(r, id), network); };
    whenAnswered(m_desk.db.read(look), this,
        [this, title = c->memberName, take = std::move(take)](const Expected<QString> &text) {
            if (!text)
                return Q_EMIT acted(errorText(text.error()), {});
            take(title, *text);
        });
}

void InboxPage::copyConversation()
{
    withText([this](const QString &title, const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT acted(tr("Copied as text: “%1”").arg(title), {});
    });
}

void InboxPage::saveConversation()
{
    withText([this](const QString &title, const QString &text) {
        const auto bytes = [text, title, font = font()] { return saving::pdf(text, title, font); };
        QString name = title + u".pdf"_s;
        name.replace(u'/', u'-');
        saving::ask(this, {tr("Save the conversation as PDF"), name, tr("PDF (*.pdf)"), bytes},
            [this](const QString &said) { Q_EMIT acted(said, {}); });
    });
}
