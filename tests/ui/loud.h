#pragma once
#include <QTranslator>

//! Every word is said loudly: whatever stays quiet was not translated again.
class Loud : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
    bool isEmpty() const override { return false; }
};
