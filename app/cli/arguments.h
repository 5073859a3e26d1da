#pragma once
#include <QMultiMap>
#include <QStringList>
#include <optional>

//! What was typed after a command's name, taken apart.
class Arguments {
public:
    //! Names without their dashes. An option that is not listed, or lacks its value, is wrong usage: see problem().
    Arguments(const QStringList &typed, const QStringList &withValue, const QStringList &flags);

    const QString &problem() const { return m_problem; } //!< empty: none
    const QStringList &words() const { return m_words; }
    QString word(int index) const { return m_words.value(index); }
    bool has(const QString &flag) const { return m_flags.contains(flag); }
    bool given(const QString &option) const;
    QString value(const QString &option, const QString &otherwise = {}) const; //!< the last one given
    QStringList values(const QString &option) const;
    const QList<std::pair<QString, QString>> &inOrder() const { return m_options; }
    std::optional<qint64> number(const QString &option, qint64 otherwise) const; //!< none: not a number from 0
    std::optional<qint64> limit(
        qint64 otherwise, qint64 most) const; //!< of --limit: from 1, more than `most` is `most`
    std::optional<qint64> id(const QString &option) const; //!< 0 when it is not given; none: not a number from 1
    std::optional<qint64> idAt(int word) const;

private:
    QStringList m_words;
    QStringList m_flags;
    QList<std::pair<QString, QString>> m_options;
    QString m_problem;
};
