#include "ui/members/membersearch.h"
#include "models/domain/whenanswered.h"
#include "models/store/database.h"
#include "models/store/members.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int shown = 9;

QString nameOf(const Member &member)
{
    return member.name + (member.identities.isEmpty() ? QString() : u" · @"_s + member.identities.first().handle);
}
} // namespace

std::function<void(const QString &typed, AskLine &line)> membersCalled(Database &db, MemberId except)
{
    return [&db, except](const QString &typed, AskLine &line) {
        const auto look = [typed](const Reader &r) {
            QList<MemberId> ids;
            for (const members::Place &place : members::first(r, typed, shown))
                ids.append(place.id);
            return members::some(r, ids);
        };
        whenAnswered(db.search(look), &line, [&line, except](const Expected<QList<Member>> &found) {
            if (!found)
                return;
            QList<AskLine::Choice> choices;
            for (const Member &member : *found)
                if (member.id != except)
                    choices.append({nameOf(member), QString::number(member.id.value)});
            line.setChoices(choices);
        });
    };
}
