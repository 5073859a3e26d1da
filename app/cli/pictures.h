#pragma once
#include "models/domain/attachment.h"
#include "models/domain/expected.h"

//! The file as it may be sent: copied into the media folder under its checksum, without the places where it was taken.
//! Not to be called on a thread that must not wait.
Expected<Media> takeIn(const QString &file, const QString &alt, const QString &mediaFolder);
