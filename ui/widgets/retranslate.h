#pragma once
#include <QWidget>
#include <functional>

/*! Changing the language while the program runs.
    Application swaps the QTranslator; Qt sends LanguageChange to every widget. A widget sets its words in one place:

        whenTranslated(this, [this] {
            m_title->setText(tr("Accounts"));
            m_title->setAccessibleName(tr("Accounts"));
        });

    The function runs at once and again after each change of language. Shared widgets (Banner, EmptyState ...) keep the
   words they were given; whoever gave them gives them again in its own function. Delegates and painted views call tr()
   while painting and need nothing. Actions: ActionRegistry translates by itself. Numbers and dates come from QLocale(),
   which Application sets before it swaps the translator. */
void whenTranslated(QWidget *widget, std::function<void()> setWords);
