#pragma once
#include <QFutureWatcher>

//! Hands an answer on as soon as it is there, on the thread of `context`; nothing happens when `context` has died by
//! then. Use it instead of QFuture::then(context, ...), which in Qt 6.4 asserts on a dead context and looks at it from
//! another thread.
template <class T, class Take>
void whenAnswered(const QFuture<T> &future, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(future);
}
