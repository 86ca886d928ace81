// Reading what JavaScript passed: every getter checks type and range and throws Failure(bad-argument) naming the option.
#pragma once

#include <napi.h>

#include <string>

#include "failure.h"

namespace greenroom {

/** Throws the JavaScript error for a failure: a TypeError for bad arguments, an Error otherwise, both with `code`. */
Napi::Error toError(Napi::Env env, const Failure& failure);

/** Runs `body` and turns a Failure into a thrown JavaScript error. For every function JavaScript can call. */
template <typename Body>
auto guarded(Napi::Env env, Body body) -> decltype(body()) {
  try {
    return body();
  } catch (const Failure& failure) {
    throw toError(env, failure);
  } catch (const std::bad_alloc&) {
    throw toError(env, Failure(codes::kNoMemory, "there is not enough memory"));
  }
}

std::string textArgument(const Napi::CallbackInfo& info, size_t index, const char* name);

/** The options object of a call; undefined counts as empty. Unset options give the fallback. */
class Options {
 public:
  Options(const Napi::CallbackInfo& info, size_t index);

  bool flag(const char* name, bool fallback) const;
  int integer(const char* name, int fallback, int least, int most) const;
  float number(const char* name, float fallback, float least, float most) const;
  /** UTF-8, at most `mostBytes` long. */
  std::string text(const char* name, const std::string& fallback, size_t mostBytes) const;
  /** Empty when unset. */
  Napi::Function function(const char* name) const;
  /** Undefined when unset. */
  Napi::Value value(const char* name) const;

 private:
  double finite(const Napi::Value& value, const char* name, double least, double most) const;

  Napi::Env env_;
  Napi::Object object_;
};

}  // namespace greenroom
