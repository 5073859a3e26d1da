#include "tests/store/workshop.h"
#include "models/store/conversations.h"
#include "models/store/drafts.h"
#include "models/store/journal.h"
#include "models/store/members.h"
#include "models/store/messages.h"
#include "models/store/pause.h"
#include "models/store/posts.h"
#include "models/store/savedreplies.h"
#include "models/store/workspace.h"
#include "seed.h"
#include "tests/support/said.h"
#include "tests/support/store.h"

using namespace Qt::StringLiterals;
using said::at;
using State = Conversation::State;

namespace {

AccountId ours(const Reader &r, int n = 0) { return accounts::all(r, true).at(n).id; }
IdentityId identity(const Reader &r, const QString &name)
{
    return {r.number(u"SELECT /* test */ id FROM identity WHERE network = 'mastodon' AND remote_key = ?"_s,
        {said::person(name).key})};
}
MemberId member(const Reader &r, const QString &name) { return members::identity(r, identity(r, name))->member; }
MessageId message(const Reader &r, const QString &remoteId)
{
    return {r.number(u"SELECT /* test */ id FROM message WHERE remote_id = ?"_s, {remoteId})};
}
ConversationId conversation(const Reader &r, const QString &remoteId)
{
    return {r.number(u"SELECT /* test */ conversation_id FROM message WHERE remote_id = ?"_s, {remoteId})};
}
OutboxId going(const Reader &r, const QString &text)
{
    return {r.number(u"SELECT /* test */ max(id) FROM outbox WHERE text = ?"_s, {text})};
}
PostId post(const Reader &r, const QString &title)
{
    return {r.number(u"SELECT /* test */ id FROM post WHERE title = ?"_s, {title})};
}

void hear(Transaction &t, const Message &m) { messages::keep(t, m, at(10000)); }

void signIn(Transaction &t)
{
    workspace::ensureMe(t, u"Ana"_s, u"es"_s, u"Europe/Madrid"_s, at(0));
    workspace::setSetting(t, u"theme"_s, u"dark"_s);
    seed::account(t);
    const AccountId second = seed::account(t, u"taller@other.example"_s);
    accounts::setLimits(t, second, {{u"text"_s, 300}});
    accounts::setProfile(t, second, u"taller@other.example"_s, u"El taller"_s, u"https://other.example/a.png"_s);
    accounts::setState(t, second, Account::State::RateLimited, u"429"_s, at(60));
    accounts::setSynced(t, ours(t), at(5), -120);
    accounts::setCursor(t, ours(t), u"notifications"_s, u"117"_s);
    accounts::setProgress(t, ours(t), {u"notifications"_s, 40, 100, false, at(-86400), u"limit"_s});
    t.exec(u"INSERT INTO channel (account_id, kind, remote_id, name) VALUES (?, 'chat', 'c1', 'Rodadas')"_s,
        {ours(t).value});
}

void makeViews(Transaction &t)
{
    conversations::ensureBuiltinViews(t, at(0));
    const ViewId wheels = conversations::addView(t, u"Ruedas"_s, u"rueda is:open"_s, at(0)).id;
    conversations::moveView(t, wheels, 2, at(0));
    conversations::changeView(t, wheels, u"Todo lo de ruedas"_s, u"rueda is:open"_s, at(0));
    const ViewId gone = conversations::addView(t, u"Nada"_s, u"is:unread"_s, at(0)).id;
    conversations::changeView(t, gone, u"Nada"_s, u"tag:nada"_s, at(0));
    conversations::removeView(t, gone, at(0));
}

void people(Transaction &t)
{
    hear(t, said::out(ours(t), u"opening"_s, u"El sábado abrimos a las nueve, con café."_s, 1));
    Message question
        = said::in(ours(t), u"question"_s, u"Bea"_s, u"¿Tenéis la rueda de 26 pulgadas?"_s, 10, u"opening"_s);
    Attachment picture;
    picture.kind = Attachment::Kind::Image;
    picture.url = u"https://far.example/rueda.jpg"_s;
    picture.alt = u"una rueda doblada"_s;
    question.attachments = {picture};
    hear(t, question);
    hear(t, said::in(ours(t), u"thanks"_s, u"Bea"_s, u"¡Muchas gracias por el arreglo!"_s, 20, u"opening"_s));
    hear(t, said::in(ours(t), u"complaint"_s, u"Carlos"_s, u"Llevo tres días esperando la bici."_s, 30));
    hear(t, said::context(ours(t), u"aside"_s, u"Dora"_s, u"a mí me pasó igual"_s, 35, u"complaint"_s));
    hear(t, said::direct(ours(t), u"private"_s, u"Dora"_s, u"¿Cuánto cuesta un cambio de cadena?"_s, 40));
    hear(t, said::in(ours(t, 1), u"elsewhere"_s, u"Elena"_s, u"¿Abrís en agosto?"_s, 50));
    Message review = said::in(ours(t), u"review"_s, u"Fran"_s, u"Muy buen trato"_s, 55);
    review.kind = Message::Kind::Review;
    hear(t, review);
}

void lateParent(Transaction &t)
{
    hear(t, said::in(ours(t), u"answer"_s, u"Bea"_s, u"yo también"_s, 70, u"unheard"_s));
    hear(t, said::in(ours(t), u"deeper"_s, u"Bea"_s, u"y yo"_s, 72, u"answer"_s));
    hear(t, said::context(ours(t), u"unheard"_s, u"Carlos"_s, u"¿quién viene?"_s, 60));
}

void react(Transaction &t)
{
    const auto like = [&](const QString &id, Reaction::Kind kind, const QString &who, const QString &of, bool removed) {
        Reaction r;
        r.account = ours(t);
        r.remoteId = id;
        r.kind = kind;
        r.author = said::person(who);
        r.messageId = of;
        r.at = at(80);
        r.removed = removed;
        messages::keepReaction(t, r, at(100));
    };
    like(u"like1"_s, Reaction::Kind::Like, u"Bea"_s, u"opening"_s, false);
    like(u"boost1"_s, Reaction::Kind::Boost, u"Carlos"_s, u"opening"_s, false);
    like(u"boost1"_s, Reaction::Kind::Boost, u"Carlos"_s, u"opening"_s, true);
    like(u"follow1"_s, Reaction::Kind::Follow, u"Gema"_s, {}, false);
    like(u"asks1"_s, Reaction::Kind::FollowRequest, u"Hugo"_s, {}, false);
    messages::keepRelation(t, ours(t), said::person(u"Bea"_s), {true, true, false, false, u"77"_s}, at(81));
}

void editedElsewhere(Transaction &t)
{
    Message edited = said::in(ours(t), u"complaint"_s, u"Carlos"_s, u"Llevo cuatro días esperando la bici."_s, 30);
    edited.editedAt = at(90);
    edited.author.name = u"Carlos R."_s;
    edited.author.handle = u"carlosr@far.example"_s;
    hear(t, edited);
    messages::markMissing(t, ours(t), u"aside"_s);
    messages::markMissing(t, ours(t), u"aside"_s);
    messages::markDeleted(t, ours(t), {}, u"thanks"_s);
}

void pictures(Transaction &t)
{
    messages::setCached(t, messages::imagesToFetch(t, 1).first().id, u"a1.jpg"_s);
    messages::setAvatar(t, identity(t, u"Bea"_s), u"bea.png"_s);
}

void triage(Transaction &t)
{
    conversations::setTags(t, {conversation(t, u"complaint"_s)}, {u"queja"_s, u"taller"_s}, {}, at(101));
    conversations::setTags(t, {conversation(t, u"complaint"_s)}, {}, {u"taller"_s}, at(102));
    conversations::assign(t, {conversation(t, u"complaint"_s)}, workspace::me(t).id, at(103));
    conversations::snooze(t, {conversation(t, u"private"_s)}, at(110), false, at(104));
    conversations::setState(t, {conversation(t, u"question"_s)}, State::Done, at(105));
    conversations::setUnread(t, {conversation(t, u"elsewhere"_s)}, false, at(106));
    conversations::setUnread(t, {conversation(t, u"elsewhere"_s)}, true, at(107));
    conversations::markRead(t, conversation(t, u"answer"_s));
}

void wake(Transaction &t) { conversations::wake(t, at(120)); }

void describe(Transaction &t)
{
    const MemberId bea = member(t, u"Bea"_s);
    members::rename(t, bea, u"Beatriz Salgado"_s, at(130));
    members::setKind(t, bea, Member::Kind::Actual, at(131));
    members::setAudience(t, bea, Member::Audience::Customer, at(132));
    members::setTags(t, bea, {u"ciclista"_s, u"socia"_s}, {}, at(133));
    members::setTags(t, bea, {}, {u"socia"_s}, at(134));
    Note note;
    note.member = bea;
    note.text = u"prefiere el sábado"_s;
    members::addNote(t, note, at(135));
    members::editNote(t, members::notes(t, bea).first().id, u"prefiere el sábado por la mañana"_s, at(136));
    note.text = u"borrada"_s;
    members::addNote(t, note, at(137));
    members::removeNote(t, members::notes(t, bea).first().id, at(138));
    note.member = {};
    note.conversation = conversation(t, u"complaint"_s);
    note.text = u"preguntar a Luis"_s;
    members::addNote(t, note, at(139));
}

void join(Transaction &t)
{
    members::join(t, member(t, u"Bea"_s), member(t, u"Dora"_s), at(140));
    members::join(t, member(t, u"Carlos"_s), member(t, u"Gema"_s), at(141));
}

void separate(Transaction &t) { members::separate(t, identity(t, u"Gema"_s), at(142)); }

void undoAndRedo(Transaction &t)
{
    journal::undo(t, at(143));
    journal::redo(t, at(144));
}

void type(Transaction &t)
{
    const ConversationId where = conversation(t, u"complaint"_s);
    drafts::keep(t, u"reply/%1/public"_s.arg(where.value), u"Hola, Carlos"_s, where, at(150));
    drafts::keep(t, u"reply/%1/public"_s.arg(where.value), u"Hola, Carlos: lo sentimos"_s, where, at(151));
    drafts::keep(t, u"post/new"_s, u"una idea"_s, {}, at(152));
    drafts::keep(t, u"post/5"_s, u"otra"_s, {}, at(153));
    drafts::forget(t, u"post/5"_s);
}

void reply(Transaction &t)
{
    OutboxAction wanted = seed::saying(ours(t), u"@bea sí, de 26 y de 28"_s, at(160));
    wanted.conversation = conversation(t, u"question"_s);
    wanted.target = message(t, u"question"_s);
    wanted.targetId = u"question"_s;
    outbox::reply(t, wanted, at(160));
    Content better = wanted.content;
    better.text = u"@bea sí, de 26, de 28 y de 29"_s;
    outbox::revise(t, going(t, wanted.content.text), better, at(161));
}

const QString answered = u"@bea sí, de 26, de 28 y de 29"_s;

void take(Transaction &t) { outbox::claim(t, ours(t), {at(162), 600}); }
void leaves(Transaction &t) { outbox::publishing(t, going(t, answered), at(162)); }
void noAnswer(Transaction &t)
{
    outbox::unknown(t, going(t, answered), {Error::Kind::Unknown, u"timeout"_s, {}}, at(170), at(163));
    outbox::notFound(t, going(t, answered), at(180), at(171));
    outbox::lookNow(t, going(t, answered), at(172));
}
void found(Transaction &t)
{
    outbox::published(
        t, going(t, answered), {u"echo"_s, u"9"_s, u"https://example.social/9"_s, at(162)}, u"read back"_s, at(181));
    hear(t, said::out(ours(t), u"echo"_s, answered, 162, u"question"_s));
}

void wishes(Transaction &t)
{
    OutboxAction like = seed::liking(ours(t), u"complaint"_s);
    like.target = message(t, u"complaint"_s);
    outbox::act(t, like, at(190));
    OutboxAction block = seed::liking(ours(t), u"private"_s, Verb::Block);
    block.targetAuthor = *members::identity(t, identity(t, u"Hugo"_s));
    outbox::act(t, block, at(191));
    outbox::act(t, seed::liking(ours(t), u"review"_s, Verb::Boost), at(192));
    outbox::withdraw(t, {t.number(u"SELECT /* test */ id FROM outbox WHERE verb = 'boost'"_s)}, at(193));
}

void wishesGranted(Transaction &t)
{
    while (const auto row = outbox::claim(t, ours(t), {at(194), 600})) {
        outbox::publishing(t, row->id, at(194));
        outbox::published(t, row->id, {}, u"answered"_s, at(195));
    }
}

Post planned(const Reader &r, const QString &title)
{
    Post p;
    p.title = title;
    p.idea = u"Ruta del domingo"_s;
    p.wallTime = u"2026-05-29T13:00"_s;
    p.zone = u"Europe/Madrid"_s;
    p.due = at(1000);
    p.variants
        = {seed::saying(ours(r), title + u" por el río"_s), seed::saying(ours(r, 1), title + u" por el parque"_s)};
    return p;
}

void plan(Transaction &t)
{
    Media picture;
    picture.sha256 = u"5f2a"_s;
    picture.file = u"5f2a.jpg"_s;
    picture.name = u"ruta.jpg"_s;
    picture.mime = u"image/jpeg"_s;
    picture.bytes = 4711;
    picture.size = {800, 600};
    picture.alt = u"la orilla"_s;
    picture.id = posts::keepMedia(t, picture, at(200));
    Post p = planned(t, u"Ruta"_s);
    p.variants[0].content.media = {picture};
    posts::save(t, p, at(200));
    posts::schedule(t, post(t, u"Ruta"_s), at(201));
    posts::save(t, planned(t, u"Taller"_s), at(202));
    posts::duplicate(t, post(t, u"Taller"_s), at(203));
    Post idea;
    idea.title = u"Idea"_s;
    posts::save(t, idea, at(204));
}

void goesUp(Transaction &t)
{
    const OutboxId first = going(t, u"Ruta por el río"_s);
    outbox::claim(t, ours(t), {at(1001), 600});
    outbox::preparing(t, first, at(1001));
    outbox::uploaded(t, first, 0, u"m1"_s, at(4600));
    outbox::publishing(t, first, at(1002));
}

void isOut(Transaction &t)
{
    outbox::published(t, going(t, u"Ruta por el río"_s), {u"route"_s, u"10"_s, {}, at(1002)}, u"answered"_s, at(1003));
    hear(t, said::out(ours(t), u"route"_s, u"Ruta por el río"_s, 1002));
    hear(t, said::in(ours(t), u"joins"_s, u"Bea"_s, u"¡Me apunto!"_s, 1010, u"route"_s));
}

void isRefused(Transaction &t)
{
    const OutboxId second = going(t, u"Ruta por el parque"_s);
    outbox::claim(t, ours(t, 1), {at(1001), 600});
    outbox::publishing(t, second, at(1002));
    outbox::failed(t, second, {Error::Kind::Rejected, u"422: too long"_s, {}}, at(1003));
    outbox::retry(t, second, at(1004));
    outbox::claim(t, ours(t, 1), {at(1005), 600});
    outbox::postponed(t, second, {Error::Kind::Offline, u"no route"_s, {}}, at(1100), at(1006));
}

void moveAndCancel(Transaction &t)
{
    const PostId id = post(t, u"Taller"_s);
    posts::schedule(t, id, at(205));
    (void)posts::move(t, id, u"2026-05-30T13:00"_s, u"Europe/Madrid"_s, at(87400), at(206));
    (void)posts::cancel(t, id, at(207));
    journal::undo(t, at(208));
    (void)posts::backToDraft(t, id, at(209));
}

void removePost(Transaction &t) { (void)posts::remove(t, post(t, u"Idea"_s), at(210)); }

void changeWhatIsOut(Transaction &t)
{
    Content better;
    better.text = u"Ruta por el río, a las diez"_s;
    (void)posts::edit(t, going(t, u"Ruta por el río"_s), better, at(1020));
    (void)posts::withdraw(t, going(t, u"Ruta por el río"_s), at(1021));
}

void crash(Transaction &t)
{
    outbox::claim(t, ours(t), {at(1030), 600});
    outbox::wake(t, at(1031));
}

void tooLate(Transaction &t) { outbox::claim(t, ours(t, 1), {at(90000), 600}); }

void pauseAndGoOn(Transaction &t)
{
    pauses::begin(t, {}, u"Fork A-3"_s, at(89000), at(89001));
    const PostId held = post(t, u"Taller"_s);
    posts::schedule(t, held, at(89002));
    const OutboxId row = posts::one(t, held)->variants.first().id;
    (void)pauses::mark(t, {{row, Decision::Move, {u"2026-05-31T13:00"_s, u"Europe/Madrid"_s, at(173800)}}}, at(89003));
    pauses::end(t, {}, at(89004));
    pauses::carryOut(t, {row}, std::chrono::seconds(45), at(89005));
    journal::undo(t, at(89006));
}

void saveReply(Transaction &t)
{
    const SavedReply hours{{}, u"01900000-0000-7000-8000-000000000006"_s, u"Taller"_s, u"Horario"_s, u"ho"_s,
        {{{}, {}, u"Hola, {{member.first_name}}: abrimos a las 9"_s}, {u"en"_s, u"mastodon"_s, u"We open at 9"_s}}, 0,
        {}};
    const SavedReplyId id = savedreplies::keep(t, hours, at(89100)).id;
    savedreplies::used(t, id, at(89101));
    savedreplies::remove(t, id, at(89102));
    journal::undo(t, at(89103));
}

void leaveNetwork(Transaction &t) { accounts::remove(t, ours(t, 1), at(90001)); }

} // namespace

QList<workshop::Step> workshop::week()
{
    return {{"signIn", signIn}, {"makeViews", makeViews}, {"people", people}, {"lateParent", lateParent},
        {"react", react}, {"editedElsewhere", editedElsewhere}, {"pictures", pictures}, {"triage", triage},
        {"wake", wake}, {"describe", describe}, {"join", join}, {"separate", separate}, {"undoAndRedo", undoAndRedo},
        {"type", type}, {"reply", reply}, {"take", take}, {"leaves", leaves}, {"noAnswer", noAnswer}, {"found", found},
        {"wishes", wishes}, {"wishesGranted", wishesGranted}, {"plan", plan}, {"goesUp", goesUp}, {"isOut", isOut},
        {"isRefused", isRefused}, {"moveAndCancel", moveAndCancel}, {"removePost", removePost},
        {"changeWhatIsOut", changeWhatIsOut}, {"crash", crash}, {"tooLate", tooLate}, {"pauseAndGoOn", pauseAndGoOn},
        {"saveReply", saveReply}, {"leaveNetwork", leaveNetwork}};
}

void workshop::live(TestStore &store)
{
    for (const Step &step : week())
        store.did(step.take);
}
