#pragma once
#include "models/store/journal.h"

//! "Done: “Beatriz Salgado”": what the status bar says of an entry of the journal.
QString doneSentence(const JournalEntry &entry);
QString tooLateSentence(const JournalEntry &entry); //!< it can no longer be undone
QString undoneSentence(const JournalEntry &entry);
