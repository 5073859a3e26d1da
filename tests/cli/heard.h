#pragma once
#include "tests/cli/program.h"
#include <QJsonDocument>

//! All that one run put out, to the byte.
struct Heard {
    int exit = -1; //!< -1: it crashed or never ended
    QByteArray out;
    QByteArray words;
    QJsonObject json;
    bool isOneObject() const { return out.count('\n') == 1 && out.endsWith('\n') && !json.isEmpty(); }
};

inline Heard heard(QProcess &process)
{
    Heard heard;
    if (!process.waitForFinished(90'000))
        return heard;
    heard.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    heard.out = process.readAllStandardOutput();
    heard.words = process.readAllStandardError();
    heard.json = QJsonDocument::fromJson(heard.out).object();
    return heard;
}

//! On the program's workspace; `typed` goes to standard input. Every command answers with one object.
inline Heard ask(const Program &program, const QStringList &arguments, const QByteArray &typed = {})
{
    const auto process = program.begin(arguments);
    process->write(typed);
    process->closeWriteChannel();
    const Heard answer = heard(*process);
    if (!answer.isOneObject())
        qWarning() << arguments << "said" << answer.out << answer.words;
    return answer.isOneObject() ? answer : Heard();
}

//! A number of the JSON as it is typed.
inline QString typed(const QJsonValue &number) { return QString::number(number.toInteger()); }
