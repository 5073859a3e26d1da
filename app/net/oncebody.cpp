#include "app/net/oncebody.h"

OnceBody::OnceBody(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }

qint64 OnceBody::readData(char *to, qint64 most)
{
    if (m_at == m_bytes.size())
        return -1;
    const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
    std::copy_n(m_bytes.cbegin() + m_at, count, to);
    m_at += count;
    return count;
}
