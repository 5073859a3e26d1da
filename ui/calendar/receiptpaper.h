#pragma once
#include "models/domain/expected.h"
#include "ui/widgets/tokens.h"
#include <QByteArray>
#include <QList>
#include <QString>

//! A receipt for whoever does not sit in front of the program: in words only, network by network, with the evidence.
//! A value, put together on the UI thread; it is laid out and written on any other.
struct ReceiptPaper {
    struct Line {
        QString clock; //!< to the millisecond, as it is read
        QString moment; //!< the same with zone, for machines
        StateGlyph glyph = StateGlyph::Draft;
        QString what;
        QString detail;
        QString raw; //!< the detail as it stands in the store
        bool operator==(const Line &) const = default;
    };
    struct Part {
        QString network;
        QString account; //!< name and handle
        StateGlyph glyph = StateGlyph::Draft;
        QString state;
        QString headline;
        QString story; //!< what is known, plain
        QString content; //!< what was to go out
        QString fingerprint; //!< the whole of it, or that nothing was sent
        QString key;
        QString address; //!< where it stands; empty: nowhere known
        QList<Line> lines;
        bool operator==(const Part &) const = default;
    };
    QString title;
    QString when;
    QString tally; //!< "Published: 2 of 4"
    QString made; //!< when and by whom it was made; at the foot of each page
    QList<Part> parts;
    bool operator==(const ReceiptPaper &) const = default;
};

namespace receiptpaper {
QByteArray asText(const ReceiptPaper &paper); //!< UTF-8
QByteArray asPdf(const ReceiptPaper &paper, const QString &family); //!< A4, in the program's font, dark on white
} // namespace receiptpaper
