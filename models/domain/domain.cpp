#include "models/domain/expected.h"

using namespace Qt::StringLiterals;

QString code(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Offline: return u"offline"_s;
    case Error::Kind::RateLimited: return u"rate_limited"_s;
    case Error::Kind::SignIn: return u"sign_in"_s;
    case Error::Kind::Forbidden: return u"forbidden"_s;
    case Error::Kind::Rejected: return u"rejected"_s;
    case Error::Kind::Gone: return u"gone"_s;
    case Error::Kind::Server: return u"server"_s;
    case Error::Kind::Protocol: return u"protocol"_s;
    case Error::Kind::Storage: return u"storage"_s;
    case Error::Kind::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}
