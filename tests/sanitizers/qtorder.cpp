// SPDX-License-Identifier: MIT
// Tells ThreadSanitizer in which order Qt's events, condition variables, semaphores and threads put what threads do: Qt
// is not built with it, so it sees none of that, and takes everything that one thread hands to another for a data race.
// Loaded before Qt, these functions are called in place of those of Qt.
#include <QtCore/QDeadlineTimer>
#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>
#include <QtCore/QWaitCondition>

#include <dlfcn.h>

#include <functional>
#include <utility>

// Weak, since programs without the sanitizer, which a test starts, load this library, too.
extern "C" {
[[gnu::weak]] void __tsan_acquire(void *address);
[[gnu::weak]] void __tsan_release(void *address);
[[gnu::weak]] void __tsan_mutex_pre_lock(void *address, unsigned flags);
[[gnu::weak]] void __tsan_mutex_post_lock(void *address, unsigned flags, int recursion);
[[gnu::weak]] int __tsan_mutex_pre_unlock(void *address, unsigned flags);
[[gnu::weak]] void __tsan_mutex_post_unlock(void *address, unsigned flags);
}

namespace {

/// Comes after what was done before leaveAt() of the same place.
void arriveAt(const void *place)
{
    if (__tsan_acquire)
        __tsan_acquire(const_cast<void *>(place));
}

void leaveAt(const void *place)
{
    if (__tsan_release)
        __tsan_release(const_cast<void *>(place));
}

template <class Function>
Function *inQt(const char *symbol)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, symbol));
}

/// A slot that comes after what was done before its signal, or its call, was sent.
class OrderedSlot : public QtPrivate::QSlotObjectBase
{
public:
    OrderedSlot(QtPrivate::QSlotObjectBase *slot, const QObject *sender)
        : QSlotObjectBase(&OrderedSlot::run)
        , m_slot(slot)
        , m_place(sender ? static_cast<const void *>(sender) : this)
    {
    }

private:
    static void run(int what, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *isEqual)
    {
        auto *const self = static_cast<OrderedSlot *>(base);
        switch (what) {
        case Call:
            arriveAt(self->m_place);
            self->m_slot->call(receiver, arguments);
            leaveAt(self->m_place);
            leaveAt(QThread::currentThread());
            break;
        case Compare:
            *isEqual = self->m_slot->compare(arguments);
            break;
        case Destroy:
            // It is not deleted itself: a caller that blocks arrives there when all is over.
            arriveAt(self->m_place);
            self->m_slot->destroyIfLastRef();
            break;
        default:
            break;
        }
    }

    QtPrivate::QSlotObjectBase *const m_slot;
    const void *const m_place;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *result)
{
    static auto *const real = inQt<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *const ordered = new OrderedSlot(slot, nullptr);
    leaveAt(ordered);
    const bool invoked = real(object, ordered, type, result);
    if (type == Qt::BlockingQueuedConnection)
        arriveAt(ordered);
    return invoked;
}

QMetaObject::Connection QObject::connectImpl(const QObject *sender, void **signal, const QObject *receiver,
                                             void **method, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                             const int *types, const QMetaObject *metaObject)
{
    static auto *const real = inQt<QMetaObject::Connection(const QObject *, void **, const QObject *, void **,
                                                           QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
                                                           const int *, const QMetaObject *)>(
        "_ZN7QObject11connectImplEPKS_PPvS1_S3_PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject");
    leaveAt(sender);
    return real(sender, signal, receiver, method, new OrderedSlot(slot, sender), type, types, metaObject);
}

void QMetaObject::activate(QObject *sender, const QMetaObject *metaObject, int signal, void **arguments)
{
    static auto *const real =
        inQt<void(QObject *, const QMetaObject *, int, void **)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    leaveAt(sender);
    real(sender, metaObject, signal, arguments);
}

bool QWaitCondition::wait(QMutex *mutex, QDeadlineTimer deadline)
{
    static auto *const real =
        inQt<bool(QWaitCondition *, QMutex *, QDeadlineTimer)>("_ZN14QWaitCondition4waitEP6QMutex14QDeadlineTimer");
    if (!__tsan_mutex_pre_unlock)
        return real(this, mutex, deadline);
    __tsan_mutex_pre_unlock(mutex, 0);
    __tsan_mutex_post_unlock(mutex, 0);
    const bool woken = real(this, mutex, deadline);
    __tsan_mutex_pre_lock(mutex, 0);
    __tsan_mutex_post_lock(mutex, 0, 0);
    return woken;
}

void QSemaphore::acquire(int count)
{
    static auto *const real = inQt<void(QSemaphore *, int)>("_ZN10QSemaphore7acquireEi");
    real(this, count);
    arriveAt(this);
}

void QSemaphore::release(int count)
{
    static auto *const real = inQt<void(QSemaphore *, int)>("_ZN10QSemaphore7releaseEi");
    leaveAt(this);
    real(this, count);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static auto *const real = inQt<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = real(this, deadline);
    if (ended)
        arriveAt(this);
    return ended;
}

void QThread::quit()
{
    static auto *const real = inQt<void(QThread *)>("_ZN7QThread4quitEv");
    leaveAt(this);
    real(this);
}

void QThreadPool::start(std::function<void()> work, int priority)
{
    static auto *const real =
        inQt<void(QThreadPool *, std::function<void()>, int)>("_ZN11QThreadPool5startESt8functionIFvvEEi");
    auto *const moved = new std::function<void()>(std::move(work));
    leaveAt(moved);
    const auto ordered = [moved] {
        arriveAt(moved);
        (*moved)();
        delete moved;
    };
    real(this, ordered, priority);
}
