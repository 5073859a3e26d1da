#pragma once
#include "models/domain/pause.h"
#include <QTimeZone>

class AccountBook;
class Theme;

//! How a pause, what it held and what becomes of it are said; all of it translated.
namespace pausewords {
QString since(const Pause &pause, const QDateTime &now, const QTimeZone &zone, const AccountBook &accounts,
    const Theme &theme); //!< Everything paused since 12:04:07
QString inForce(const Pause &pause); //!< In force in 0.3 s
QString counts(int held, int published); //!< 9 held, 0 published
QString decided(Decision decision); //!< Publish
//! What held it, when it was planned for and what was decided, as lines of text: the proof.
QString proof(const Pause &pause, const QList<HeldVersion> &held, const QList<OutboxAction> &mayHaveLeft,
    const QTimeZone &zone, const AccountBook &accounts, const Theme &theme);
} // namespace pausewords
