#pragma once
#include "ui/composer/checks.h"
#include "ui/widgets/tokens.h"
#include <QCoreApplication>

//! The words for what the checks found, and for the states that a version can be in.
class ComposerWords {
    Q_DECLARE_TR_FUNCTIONS(Composer)
public:
    //! `network` is who would refuse it; `other` is who says the same.
    static QString sentence(const Problem &problem, const QString &network, const QString &other);
    static QString explanation(
        const Problem &problem, const QString &network, const QString &other); //!< with what follows from it
    static QString verb(const Problem &problem); //!< what can be done about it at once; may be empty
    static QString state(SendState state);
    static QString language(const QString &code); //!< in its own words
};

StateGlyph glyphOf(SendState state);
