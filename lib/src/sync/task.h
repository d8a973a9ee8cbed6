// SPDX-License-Identifier: MIT
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif
#include <exception>
#include <utility>

namespace TursoQt {

/**
 * A coroutine that does one thing after the other on the sync thread.
 *
 * It begins when it is started or awaited, and throws what its body throws. Destroying a Task that is suspended ends
 * it: the destructors of everything in its scope run, which is how an operation is cancelled.
 */
class [[nodiscard]] Task
{
public:
    struct promise_type {
        std::coroutine_handle<> awaiting;
        std::exception_ptr exception;

        struct FinalAwaiter {
            bool await_ready() const noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> task) const noexcept
            {
                const std::coroutine_handle<> awaiting = task.promise().awaiting;
                return awaiting ? awaiting : std::noop_coroutine();
            }
            void await_resume() const noexcept { }
        };

        Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        FinalAwaiter final_suspend() const noexcept { return {}; }
        void return_void() const noexcept { }
        void unhandled_exception() { exception = std::current_exception(); }
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
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept
    {
        m_handle.promise().awaiting = awaiting;
        return m_handle;
    }
    void await_resume() const
    {
        if (m_handle.promise().exception)
            std::rethrow_exception(m_handle.promise().exception);
    }

private:
    explicit Task(std::coroutine_handle<promise_type> handle)
        : m_handle(handle)
    {
    }

    std::coroutine_handle<promise_type> m_handle;
};

} // namespace TursoQt
