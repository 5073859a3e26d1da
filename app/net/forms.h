#pragma once
#include "app/net/http.h"
#include <QJsonDocument>
#include <QList>
#include <QPair>

using FormFields = QList<QPair<QString, QString>>; //!< in order; a key may repeat ("media_ids[]")

//! A file within a form.
struct FormFile {
    QString field;
    QString name; //!< only its harmless characters are sent
    QByteArray type; //!< "image/png"
    QByteArray bytes;
};

HttpRequest get(const QUrl &url, const FormFields &query = {});
HttpRequest form(const QByteArray &method, const QUrl &url, const FormFields &fields);
HttpRequest jsonBody(const QByteArray &method, const QUrl &url, const QJsonDocument &body);
//! The boundary follows from the content, so the same form is the same bytes: a transcript can hold it.
HttpRequest multipart(
    const QByteArray &method, const QUrl &url, const FormFields &fields, const QList<FormFile> &files);

HttpRequest bearing(HttpRequest request, const QByteArray &secret); //!< with "Authorization: Bearer …"

QByteArray encoded(const FormFields &fields); //!< as a query or a form body; "+" is safe in it
QString harmlessFileName(const QString &name);
