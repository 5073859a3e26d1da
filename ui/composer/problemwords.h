#pragma once
#include "models/text/tailoringwords.h"
#include "ui/composer/checks.h"
#include "ui/widgets/tokens.h"
#include <QCoreApplication>

//! The words for what the checks found, and for the states that a version can be in.
class ComposerWords {
    Q_DECLARE_TR_FUNCTIONS(Composer)
public:
    //! `network` is who would refuse it; `words` tell what the versions have to do with each other.
    static QString sentence(const Problem &problem, const QString &network, const TailoringWords &words);
    static QString explanation(
        const Problem &problem, const QString &network, const TailoringWords &words); //!< with what follows from it
    static QString verb(const Problem &problem); //!< what can be done about it at once; may be empty
    static QString verb(text::Finding::Kind kind);
    static QString state(SendState state);
    static QString language(const QString &code); //!< in its own words
};

StateGlyph glyphOf(SendState state);
