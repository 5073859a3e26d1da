#include "tests/servers/planbed.h"
#include "models/media/intake.h"

using namespace Qt::StringLiterals;

void PlanBed::open()
{
    Database::Options options;
    options.path = program.path(u"w.sqlite"_s);
    options.copies = false;
    options.poll = false;
    m_db = std::get<std::unique_ptr<Database>>(Database::open(options));
}

QList<Media> PlanBed::media(const QString &picture)
{
    if (picture.isEmpty())
        return {};
    const media::Answer taken = media::takeFile(picture, program.path(u"w.media"_s), {});
    if (!std::holds_alternative<Media>(taken))
        qFatal("the picture could not be taken");
    Media one = std::get<Media>(taken);
    one.alt = u"A picture of the plan"_s;
    return {one};
}

void PlanBed::write(const Planned &planned)
{
    plan.append(planned);
    Post post;
    post.idea = u"Plan %1"_s.arg(planned.number);
    post.wallTime = planned.wallTime;
    post.zone = planned.zone;
    post.due = posts::instant(planned.wallTime, planned.zone);
    const QList<Media> pictures = media(planned.picture);
    for (const AccountId account : std::as_const(accounts))
        for (int part = 1; part <= planned.parts; ++part) {
            Variant version;
            version.account = account;
            version.content.text = text(planned, account, part);
            version.content.media = part == 1 ? pictures : QList<Media>();
            post.variants.append(version);
        }
    const auto written = answer(m_db->write([post](Transaction &t) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        posts::schedule(t, posts::save(t, post, now), now);
    }));
    if (!written)
        qFatal("the plan could not be written: %s", qPrintable(written.error().detail));
}

void PlanBed::keepRunning(QRandomGenerator &chance)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_running && m_running->state() != QProcess::NotRunning && now >= m_killAt) {
        m_running->kill();
        m_running->waitForFinished();
        ++m_kills;
    }
    if (m_running && m_running->state() != QProcess::NotRunning)
        return;
    m_running = program.begin({u"run"_s});
    m_killAt = now.addMSecs(700 + chance.bounded(5000));
}

void PlanBed::stopKilling()
{
    if (!m_running)
        return;
    m_running->kill();
    m_running->waitForFinished();
    m_running.reset();
}

bool PlanBed::isOver(const OutboxAction &row, const QList<OutboxAction> &all)
{
    const auto isLeft
        = [](const OutboxAction &one) { return one.state == SendState::Unknown && !one.nextTry.isValid(); };
    return row.state == SendState::Published || isLeft(row)
        || std::any_of(all.cbegin(), all.cend(), [&](const OutboxAction &former) {
               return former.post == row.post && former.account == row.account && former.part < row.part
                   && isLeft(former);
           });
}

bool PlanBed::finish()
{
    for (const QDeadlineTimer patience(std::chrono::minutes(5)); !patience.hasExpired(); QTest::qWait(1000)) {
        hurry();
        (void)program.run({u"publish"_s, u"--due"_s, u"--wait"_s, u"15"_s});
        const auto rows = this->rows();
        if (std::all_of(rows.cbegin(), rows.cend(), [&rows](const OutboxAction &row) { return isOver(row, rows); }))
            return true;
    }
    return false;
}

void PlanBed::hurry()
{
    const auto hurried = answer(m_db->write([rows = rows()](Transaction &t) {
        for (const OutboxAction &row : rows)
            if (row.state == SendState::Failed)
                outbox::retry(t, row.id, QDateTime::currentDateTimeUtc());
        t.exec(u"UPDATE outbox SET next_try_at = NULL WHERE state = 'scheduled' AND next_try_at IS NOT NULL"_s, {});
    }));
    if (!hurried)
        qFatal("nobody can be hurried: %s", qPrintable(hurried.error().detail));
}

QList<OutboxAction> PlanBed::rows()
{
    const auto asked = answer(m_db->read([](const Reader &r) {
        QSet<OutboxId> ids;
        for (const Post &post : posts::all(r))
            for (const Variant &version : post.variants)
                ids.insert(version.id);
        return Expected<QList<OutboxAction>>(outbox::some(r, ids));
    }));
    return asked ? *asked : QList<OutboxAction>();
}

QList<Receipt> PlanBed::receipts(OutboxId id)
{
    const auto asked
        = answer(m_db->read([id](const Reader &r) { return Expected<QList<Receipt>>(outbox::receipts(r, id)); }));
    return asked ? *asked : QList<Receipt>();
}
