#pragma once
#include <QFutureWatcher>

//! As future.then(context, take), for answers that may come after the context is gone: Qt 6.4 asserts on those.
template <class T, class Take>
void whenAnswered(const QFuture<T> &future, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
        const T answer = watcher->result();
        watcher->deleteLater();
        take(answer);
    });
    watcher->setFuture(future);
}
