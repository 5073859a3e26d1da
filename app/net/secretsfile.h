#pragma once
#include "app/net/secrets.h"

//! Opens the encrypted file with the passphrase, or makes it. Argon2id and all reading and writing happen on a thread
//! of its own. Errors as in openSecrets(). A file that is damaged is left as it is.
QCoro::Task<Expected<std::shared_ptr<Secrets>>> openSecretsFile(QString path, QString passphrase, Hardness hardness);
