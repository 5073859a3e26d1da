#include "tests/support/main.h"
#include "ui/widgets/mediaintake.h"
#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <exiv2/exiv2.hpp>

using namespace Qt::StringLiterals;

namespace {

QByteArray picture(const char *format)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray withPlace(const QByteArray &bytes)
{
    auto image
        = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()), long(bytes.size()));
    image->readMetadata();
    image->exifData()["Exif.GPSInfo.GPSLatitude"] = "40/1 24/1 0/1";
    image->exifData()["Exif.Image.Make"] = "Telltale Camera";
    image->exifData()["Exif.Image.Orientation"] = uint16_t(6);
    image->xmpData()["Xmp.dc.source"] = "Telltale Street";
    image->writeMetadata();
    return QByteArray(reinterpret_cast<const char *>(image->io().mmap()), qsizetype(image->io().size()));
}

} // namespace

//! Pictures are taken without what they tell of place and device.
class InboxMedia : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placeIsRemoved_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("mime");
        QTest::newRow("jpeg") << QByteArray("JPEG") << u"image/jpeg"_s;
        QTest::newRow("png") << QByteArray("PNG") << u"image/png"_s;
        QTest::newRow("webp") << QByteArray("WEBP") << u"image/webp"_s;
    }
    void placeIsRemoved()
    {
        QFETCH(QByteArray, format);
        QFETCH(QString, mime);
        const QByteArray plain = picture(format.constData());
        if (plain.isEmpty())
            QSKIP("This Qt writes no such pictures");
        const QByteArray told = withPlace(plain);
        QVERIFY(told != plain);
        const QByteArray clean = media::withoutMetadata(told, mime);
        QVERIFY(!clean.isEmpty());
        QVERIFY(!clean.contains("Telltale"));
        QVERIFY(QImage::fromData(clean).size().isValid());
        auto image
            = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(clean.constData()), long(clean.size()));
        image->readMetadata();
        QVERIFY(image->exifData().findKey(Exiv2::ExifKey("Exif.GPSInfo.GPSLatitude")) == image->exifData().end());
        if (format == "JPEG")
            QCOMPARE(image->exifData()["Exif.Image.Orientation"].toString(), std::string("6"));
    }

    void keptUnderItsChecksum()
    {
        QTemporaryDir folder;
        MediaIntake intake(folder.path());
        QSignalSpy taken(&intake, &MediaIntake::taken);
        intake.takeImage(QImage::fromData(picture("PNG")), {});
        QVERIFY(taken.wait());
        const Media media = taken[0][0].value<Media>();
        QFile file(folder.filePath(media.file));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()),
            media.sha256);
        QCOMPARE(media.size, QSize(40, 20));
        QCOMPARE(media.mime, u"image/png"_s);
    }

    void refusalsSayWhy()
    {
        QTemporaryDir folder;
        MediaIntake intake(folder.path());
        QSignalSpy refused(&intake, &MediaIntake::refused);
        QFile file(folder.filePath(u"note.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("just words");
        file.close();
        intake.takeFile(file.fileName(), {});
        QVERIFY(refused.wait());
        QVERIFY(media::explain(refused[0][0].value<MediaRefusal>()).contains(u"not a picture"_s));
        intake.takeImage(QImage::fromData(picture("PNG")), {.bytes = 10, .types = {u"image/png"_s}});
        QVERIFY(refused.wait());
        QCOMPARE(refused[1][0].value<MediaRefusal>().why, MediaRefusal::Why::TooBig);
    }

    void brokenFilesAreNoPictures()
    {
        const QByteArray jpeg = picture("JPEG"), png = picture("PNG");
        for (int cut = 1; cut < 60; ++cut) {
            media::withoutMetadata(jpeg.first(cut), u"image/jpeg"_s);
            QVERIFY(media::withoutMetadata(png.first(cut), u"image/png"_s).isEmpty());
            media::withoutMetadata(QByteArray("GIF89a").append(QByteArray(cut, char(0x2c))), u"image/gif"_s);
        }
    }
};

TERTULIA_TEST(InboxMedia)
#include "tst_inboxmedia.moc"
