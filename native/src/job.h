// Work off the JavaScript thread, with a promise at its end.
//
// A job lives from start() until its promise is settled. Its thread is always joined: when it has finished, when its
// environment (a worker thread, a window) goes away, or when the process exits. None of these waits longer than the
// engine takes to notice an abort.
#pragma once

#include <napi.h>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include "failure.h"

namespace greenroom {

class Job {
 public:
  /** Runs on the JavaScript thread, in order, while the job is under way. */
  using Event = std::function<void(Napi::Env)>;

  virtual ~Job();
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  /**
   * Starts the job's thread. The job owns itself from here on.
   * @return the promise of its result
   */
  static Napi::Promise start(Napi::Env env, std::unique_ptr<Job> job);

  /** Asks the work to stop; the promise is then rejected with `aborted`. Any thread. */
  void abort() { aborted_.store(true); }
  bool aborted() const { return aborted_.load(); }

  /** Aborts the running jobs of one environment and waits for their threads (see addon.cc). */
  static void stopThoseOf(napi_env env);
  /** The same for all environments of the process. */
  static void stopAll();

 protected:
  explicit Job(Napi::Env env) : env_(env), deferred_(Napi::Promise::Deferred::New(env)) {}

  /** The work. On the job's own thread: no JavaScript here. Throws Failure. */
  virtual void work() = 0;
  /** The value of the promise. On the JavaScript thread, after work() came to its end. */
  virtual Napi::Value result(Napi::Env env) = 0;
  /** On the JavaScript thread, before the promise is settled, however the work ended. */
  virtual void settled(Napi::Env) {}

  /** Called from work(): has `event` run on the JavaScript thread. An event that throws fails the job with its error. */
  void post(Event event);

 private:
  struct Message;

  void run();
  void join();
  void finish(Napi::Env env);
  void deliver(Napi::Env env, const Event& event);

  static void stop(const std::function<bool(const Job&)>& which);
  static void onMessage(napi_env env, napi_value, void* context, void* data);
  static void onClosed(napi_env env, void* data, void* context);
  static void onEnvironmentGone(void* data);

  Napi::Env env_;
  Napi::Promise::Deferred deferred_;
  std::atomic<bool> aborted_{false};
  std::thread thread_;
  napi_threadsafe_function channel_ = nullptr;
  bool hooked_ = false;
  std::optional<Failure> failure_;
  std::optional<Napi::Error> thrownByListener_;
};

}  // namespace greenroom
