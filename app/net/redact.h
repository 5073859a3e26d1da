#pragma once
#include <QString>

//! The text without anything that opens an account: Authorization and cookie headers, bearer and bot keys, passwords,
//! codes and keys in addresses, forms and JSON (escaped JSON too). For logs, error details and reports.
QString redacted(const QString &text);
