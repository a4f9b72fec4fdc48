#pragma once

#include <QMetaObject>
#include <QObject>

#include <utility>

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define PARTNERDESK_TSAN 1
#endif
#endif
#if defined(__SANITIZE_THREAD__)
#define PARTNERDESK_TSAN 1
#endif

#ifdef PARTNERDESK_TSAN
extern "C" {
void __tsan_acquire(void *);
void __tsan_release(void *);
}
#endif

/// Runs `call` on the thread of `context`, later, unless `context` dies first. Every hand-over between threads goes through here: Qt's own
/// queue is not instrumented, so ThreadSanitizer is told of the happens-before edge.
template <typename Call>
void postTo(QObject *context, Call call)
{
#ifdef PARTNERDESK_TSAN
    static char edge;
    __tsan_release(&edge);
    QMetaObject::invokeMethod(
        context,
        [call = std::move(call)]() mutable {
            __tsan_acquire(&edge);
            call();
        },
        Qt::QueuedConnection);
#else
    QMetaObject::invokeMethod(context, [call = std::move(call)]() mutable { call(); }, Qt::QueuedConnection);
#endif
}
