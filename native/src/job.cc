#include "job.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>

#include "arguments.h"

namespace greenroom {

namespace {

/** The jobs whose threads are running, over all environments of the process. */
struct Running {
  std::mutex mutex;
  std::condition_variable changed;
  std::set<Job*> jobs;
};

Running& running() {
  // Never destroyed: threads may still report to it while the process ends.
  static Running* const all = new Running;
  return *all;
}

/** An abort is noticed within one matrix product; this is for an engine that hangs. */
constexpr std::chrono::seconds kStopPatience{10};

void check(napi_status status, const char* what) {
  if (status != napi_ok) throw Failure(codes::kEngineFailed, std::string("cannot ") + what);
}

}  // namespace

struct Job::Message {
  Event event;  // empty: the work is done
};

Job::~Job() { join(); }

Napi::Promise Job::start(Napi::Env env, std::unique_ptr<Job> job) {
  const Napi::String name = Napi::String::New(env, "greenroom_speech job");
  check(napi_create_threadsafe_function(env, nullptr, nullptr, name, 0, 1, nullptr, onClosed, job.get(), onMessage,
                                        &job->channel_),
        "open a channel to the job's thread");
  // From here on the channel deletes the job when it closes.
  Job* const started = job.release();
  const Napi::Promise promise = started->deferred_.Promise();
  // Added after the channel, hence run before the channel's own clean-up: the thread is gone before its channel is.
  started->hooked_ = napi_add_env_cleanup_hook(env, onEnvironmentGone, started) == napi_ok;
  {
    const std::lock_guard<std::mutex> lock(running().mutex);
    running().jobs.insert(started);
  }
  try {
    started->thread_ = std::thread([started] { started->run(); });
  } catch (const std::system_error&) {
    started->failure_ = Failure(codes::kNoMemory, "the system gives no further thread");
    started->run();
  }
  return promise;
}

void Job::run() {
  if (!failure_) {
    try {
      work();
    } catch (const Failure& failure) {
      failure_ = failure;
    } catch (const std::bad_alloc&) {
      failure_ = Failure(codes::kNoMemory, "there is not enough memory");
    } catch (const std::exception& error) {
      failure_ = Failure(codes::kEngineFailed, error.what());
    }
  }
  post(nullptr);
  napi_release_threadsafe_function(channel_, napi_tsfn_release);
  // The last thing this thread does that touches anything shared.
  const std::lock_guard<std::mutex> lock(running().mutex);
  running().jobs.erase(this);
  running().changed.notify_all();
}

void Job::post(Event event) {
  auto message = std::make_unique<Message>(Message{std::move(event)});
  // Refused only when the environment is going away; then nobody is left to be told.
  if (napi_call_threadsafe_function(channel_, message.get(), napi_tsfn_nonblocking) == napi_ok) message.release();
}

void Job::join() {
  if (thread_.joinable()) thread_.join();
}

void Job::onMessage(napi_env env, napi_value, void* context, void* data) {
  const std::unique_ptr<Message> message(static_cast<Message*>(data));
  if (env == nullptr) return;  // the environment is being taken down
  Job* const job = static_cast<Job*>(context);
  const Napi::HandleScope scope(env);
  try {
    if (message->event) {
      job->deliver(env, message->event);
    } else {
      job->finish(env);
    }
  } catch (const Napi::Error&) {
    // JavaScript cannot be called any more (an Electron utility process after process.exit()): nobody is left to be told.
  }
}

void Job::deliver(Napi::Env env, const Event& event) {
  if (thrownByListener_ || aborted()) return;
  try {
    event(env);
  } catch (const Napi::Error& error) {
    thrownByListener_ = error;
    abort();
  }
}

void Job::finish(Napi::Env env) {
  join();
  if (hooked_) {
    napi_remove_env_cleanup_hook(env, onEnvironmentGone, this);
    hooked_ = false;
  }
  settled(env);
  try {
    if (thrownByListener_) {
      deferred_.Reject(thrownByListener_->Value());
    } else if (failure_) {
      deferred_.Reject(toError(env, *failure_).Value());
    } else {
      deferred_.Resolve(result(env));
    }
  } catch (const Failure& failure) {
    deferred_.Reject(toError(env, failure).Value());
  } catch (const Napi::Error& error) {
    deferred_.Reject(error.Value());
  }
  thrownByListener_.reset();
}

void Job::onClosed(napi_env, void*, void* context) { delete static_cast<Job*>(context); }

void Job::onEnvironmentGone(void* data) {
  Job* const job = static_cast<Job*>(data);
  job->hooked_ = false;
  job->abort();
  job->join();
}

void Job::stop(const std::function<bool(const Job&)>& which) {
  std::unique_lock<std::mutex> lock(running().mutex);
  const auto& jobs = running().jobs;
  for (Job* job : jobs) {
    if (which(*job)) job->abort();
  }
  running().changed.wait_for(lock, kStopPatience, [&] {
    return std::none_of(jobs.begin(), jobs.end(), [&](const Job* job) { return which(*job); });
  });
}

void Job::stopThoseOf(napi_env env) {
  stop([env](const Job& job) { return static_cast<napi_env>(job.env_) == env; });
}

void Job::stopAll() {
  stop([](const Job&) { return true; });
}

}  // namespace greenroom
