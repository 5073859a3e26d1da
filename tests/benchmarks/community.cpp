#include "tests/benchmarks/community.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

//! One conversation to be.
struct Community::Talk {
    int number = 0;
    int length = 1;
    Account account;
    QList<Identity> people;
    bool isPrivate = false;
    QDateTime begun;
    QString root() const { return id(0); }
    QString id(int nth) const { return u"https://far.example/%1/%2"_s.arg(number).arg(nth); }
};

namespace {

constexpr int vocabulary = 20'000;
constexpr int rareRank = 6'000;
constexpr qint64 firstDay = 1'704'067'200'000; // 2024-01-01
constexpr qint64 days = 700;
constexpr qint64 dayLong = 86'400'000;

//! What everybody says, most frequent first; the rest of the vocabulary is made of syllables.
QStringList everyday()
{
    return u"de la que the el en y a to los se and of un por con no una su para es al lo como más is in that for it "
           u"you pero sus le ya on este "
           "sí porque esta entre cuando muy with sin sobre también me hasta hay donde have quién desde todo nos "
           "durante todos uno les ni contra "
           "otros ese eso ante be your are this we our not bicicleta taller mañana gracias hola pedido rueda cámara "
           "when what bike shop opening "
           "tomorrow thanks hello order brakes frenos sillín niño año café música qué cómo cuándo dónde así aquí allí "
           "está están será también "
           "problema factura envío dirección reparación pinchazo cadena luz paseo domingo sábado evento ruta cañón "
           "señal helmet wheel repair "
           "puncture chain light ride sunday saturday route please sorry great love help question price stock delivery naïve"_s
               .split(u' ');
}

QString madeUp(int rank)
{
    static const QStringList syllables
        = u"ba ce di fo gu ja ke li mo nu pa que ri so tu va xe yi zo ña ár éb íc ód úf bra cle dri flo gru pla tre "
          "sto ver tan mel cor sin dul"_s.split(u' ');
    QString word;
    for (int rest = rank + 1; rest > 0; rest /= int(syllables.size()))
        word += syllables[rest % syllables.size()];
    return word + u"ar"_s + QString::number(rank % 7);
}

const QStringList &emoji()
{
    static const QStringList all = u"🚲 🙂 ❤️ 👍 🎉 😡 🔧 👩‍🔧 🇪🇸"_s.split(u' ');
    return all;
}

} // namespace

Community::Community(int size) : m_size(size)
{
    m_words = everyday();
    while (m_words.size() < vocabulary)
        m_words.append(madeUp(int(m_words.size())));
    double sum = 0;
    for (int rank = 1; rank <= vocabulary; ++rank)
        m_shares.push_back(sum += 1.0 / (rank + 2.7));
}

QList<Account> Community::accounts()
{
    QList<Account> all;
    for (const QString &name : {u"taller"_s, u"rutas"_s, u"shop"_s}) {
        Account account;
        account.network = name == u"shop" ? u"bluesky"_s : u"mastodon"_s;
        account.server = u"https://%1.example"_s.arg(account.network);
        account.remoteId = u"https://%1.example/users/%2"_s.arg(account.network, name);
        account.handle = u"%1@%2.example"_s.arg(name, account.network);
        account.name = name;
        all.append(account);
    }
    return all;
}

int Community::longest() const { return std::min(10'000, m_size / 5); }

QDateTime Community::end() { return QDateTime::fromMSecsSinceEpoch(firstDay + days * dayLong, Qt::UTC); }

QString Community::commonWord() { return u"que"_s; }

QString Community::rareWord() const { return m_words[m_size < 10'000 ? rareRank / 10 : rareRank]; }

// The distributions of <random> differ between libraries, the generator does not.
double Community::chance() { return double(m_random() >> 11) * 0x1.0p-53; }

int Community::below(int limit) { return int(m_random() % quint64(limit)); }

QString Community::word()
{
    const auto found = std::lower_bound(m_shares.cbegin(), m_shares.cend(), chance() * m_shares.back());
    return m_words[std::min<qsizetype>(found - m_shares.cbegin(), vocabulary - 1)];
}

QString Community::sentences()
{
    QString text = u"<p>"_s;
    for (int rest = 4 + below(70); rest > 0; --rest)
        text += word() + (below(12) == 0 ? u". "_s : u" "_s);
    if (below(8) == 0)
        text += emoji()[below(int(emoji().size()))];
    if (below(10) == 0)
        text += u"<br>https://example.org/%1"_s.arg(below(1000));
    return text + u"</p>"_s;
}

//! Most people write once, some for ever: a tail in which twice as long is four times as seldom.
int Community::nextLength() { return std::min(int(1 / std::sqrt(1 - chance())) + below(3), longest() / 4 + 1); }

Identity Community::person(int number, const Account &account) const
{
    Identity who;
    who.network = account.network;
    who.key = u"https://far.example/users/%1"_s.arg(number);
    who.name = m_words[(number * 7 + 150) % vocabulary] + u' ' + m_words[(number * 13 + 1000) % vocabulary];
    who.handle = u"p%1@far.example"_s.arg(number);
    return who;
}

Community::Talk Community::talk(int number, int length, const QList<Account> &signedIn)
{
    Talk talk;
    talk.number = number;
    talk.length = length;
    talk.account = signedIn[number % signedIn.size()];
    talk.isPrivate = number % 7 == 0;
    talk.begun = QDateTime::fromMSecsSinceEpoch(firstDay + qint64(chance() * 0.9 * double(days * dayLong)), Qt::UTC);
    const int group = number == 0 ? 8 : 1; // the longest is a group
    for (int i = 0; i < group; ++i)
        talk.people.append(person(below(std::max(50, m_size / 6)), talk.account));
    return talk;
}

Message Community::said(const Talk &talk, int nth)
{
    const bool ours = nth > 0 && below(10) < 3;
    Message m;
    m.account = talk.account.id;
    m.remoteId = talk.id(nth);
    m.rootId = talk.root();
    m.parentId = nth == 0 ? QString() : talk.id(nth - 1);
    m.direction = ours ? Message::Direction::Out : Message::Direction::In;
    m.kind = talk.isPrivate ? Message::Kind::Direct : nth == 0 ? Message::Kind::Mention : Message::Kind::Reply;
    m.visibility = talk.isPrivate ? Visibility::Direct : Visibility::Public;
    m.author = talk.people[below(int(talk.people.size()))];
    if (talk.isPrivate)
        for (const Identity &one : talk.people)
            m.participants.append(one.key);
    if (ours) {
        m.author = {};
        m.author.network = talk.account.network;
        m.author.key = talk.account.remoteId;
        m.author.handle = talk.account.handle;
        m.author.name = talk.account.name;
    }
    m.html = sentences();
    m.url = m.remoteId;
    m.language = below(3) == 0 ? u"en"_s : u"es"_s;
    return m;
}

void Community::converse(const Talk &talk, QList<Message> &all)
{
    const qint64 room = end().toMSecsSinceEpoch() - talk.begun.toMSecsSinceEpoch() - dayLong;
    const qint64 most = std::min<qint64>(4 * 3'600'000, room / talk.length);
    QDateTime at = talk.begun;
    for (int nth = 0; nth < talk.length; ++nth) {
        all.append(said(talk, nth));
        all.last().sentAt = at;
        at = at.addMSecs(1000 + qint64(chance() * double(most)));
    }
}

QList<Message> Community::messages(const QList<Account> &signedIn)
{
    QList<Message> all;
    all.reserve(m_size);
    for (int number = 0; all.size() < m_size; ++number) {
        const int length = number == 0 ? longest() : nextLength();
        converse(talk(number, std::min(length, m_size - int(all.size())), signedIn), all);
    }
    std::stable_sort(all.begin(), all.end(), [](const Message &a, const Message &b) { return a.sentAt < b.sentAt; });
    for (qsizetype i = 0; i + 200 < all.size(); ++i)
        if (below(5) == 0)
            all.swapItemsAt(i, i + below(200)); // pages of one account overtake those of another
    return all;
}
