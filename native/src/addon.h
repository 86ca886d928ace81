// What one environment (a main thread, a worker thread) keeps of the addon.
#pragma once

#include <napi.h>

namespace greenroom {

struct Environment {
  Napi::FunctionReference model;
  Napi::FunctionReference voiceActivity;
};

}  // namespace greenroom
