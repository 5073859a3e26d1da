#pragma once
#include <QIODevice>

//! A body that is read once. Qt sends a request again by itself when the connection closes without an answer,
//! unless it cannot rewind the body: so everything that changes something has one of these, an empty one too.
class OnceBody final : public QIODevice {
public:
    explicit OnceBody(QByteArray bytes);
    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } // Qt tries, to send it again
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }
    qint64 length() const { return m_bytes.size(); }
    bool isTouched() const { return m_at > 0; } //!< some of it was handed out: a request may have left

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};
