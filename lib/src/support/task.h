// SPDX-License-Identifier: MIT
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif
#include <exception>
#include <optional>
#include <utility>

namespace TursoQt {

/// What the promises of all tasks have in common.
struct TaskPromiseBase {
    std::coroutine_handle<> awaiting;
    std::exception_ptr exception;

    struct FinalAwaiter {
        bool await_ready() const noexcept { return false; }
        template <class Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> task) const noexcept
        {
            const std::coroutine_handle<> awaiting = task.promise().awaiting;
            return awaiting ? awaiting : std::noop_coroutine();
        }
        void await_resume() const noexcept { }
    };

    std::suspend_always initial_suspend() const noexcept { return {}; }
    FinalAwaiter final_suspend() const noexcept { return {}; }
    void unhandled_exception() { exception = std::current_exception(); }
    void rethrow() const
    {
        if (exception)
            std::rethrow_exception(exception);
    }
};

template <class T>
struct TaskPromiseValue : TaskPromiseBase {
    std::optional<T> value;

    template <class Value>
    void return_value(Value &&result)
    {
        value.emplace(std::forward<Value>(result));
    }
    T take()
    {
        rethrow();
        return std::move(*value);
    }
};

template <>
struct TaskPromiseValue<void> : TaskPromiseBase {
    void return_void() const noexcept { }
    void take() const { rethrow(); }
};

/**
 * A coroutine that does one thing after the other on the sync thread, and gives a T in the end.
 *
 * It begins when it is started or awaited, and throws what its body throws. Destroying a Task that is suspended ends
 * it: the destructors of everything in its scope run, which is how an operation is cancelled.
 */
template <class T = void>
class [[nodiscard]] Task
{
public:
    struct promise_type : TaskPromiseValue<T> {
        Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    };

    Task() = default;
    Task(Task &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    Task &operator=(Task &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

    void start() { m_handle.resume(); }

    bool await_ready() const noexcept { return false; }
    // What ends at once lets the awaiting one go on, instead of calling it: a loop over such tasks would fill the stack
    // wherever the compiler makes no tail calls, as without optimisation or with a sanitizer.
    bool await_suspend(std::coroutine_handle<> awaiting) noexcept
    {
        m_handle.resume();
        if (m_handle.done())
            return false;
        m_handle.promise().awaiting = awaiting;
        return true;
    }
    T await_resume() const { return m_handle.promise().take(); }

private:
    explicit Task(std::coroutine_handle<promise_type> handle)
        : m_handle(handle)
    {
    }

    std::coroutine_handle<promise_type> m_handle;
};

} // namespace TursoQt
