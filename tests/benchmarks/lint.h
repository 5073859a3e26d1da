#pragma once
#include "ui/composer/checks.h"

//! Ten long versions of one idea, half of them alike, and what was said in the month before.
struct LintDesk {
    QList<Checked> versions;
    text::SaidLately said;
};
LintDesk lintDesk();

//! The least: every text cut at its spaces, the words hashed and sorted, every two compared; how many pairs.
qint64 sharedWords(const QList<Checked> &versions);
