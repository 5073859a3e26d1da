#include "app/cli/words.h"
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

void speak(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale chosen = language == u"es" ? QLocale(QLocale::Spanish, QLocale::Spain)
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(system.language() == chosen.language() ? system : chosen);
    auto *words = new QTranslator(QCoreApplication::instance());
    if (words->load(u":/i18n/tertulia_%1.qm"_s.arg(language == u"es" ? u"es"_s : u"en"_s)))
        QCoreApplication::installTranslator(words);
}
