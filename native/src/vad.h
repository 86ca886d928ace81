// Silero voice activity: how likely each window of 32 ms is to hold speech.
#pragma once

#include <napi.h>

#include <memory>

#include "job.h"
#include "whisper.h"

namespace greenroom {

struct LoadedVad {
  ~LoadedVad();
  whisper_vad_context* context = nullptr;
};

class VoiceActivity : public Napi::ObjectWrap<VoiceActivity> {
 public:
  static Napi::Function define(Napi::Env env);
  /** loadVoiceActivity(path): Promise<VoiceActivity> */
  static Napi::Value load(const Napi::CallbackInfo& info);

  explicit VoiceActivity(const Napi::CallbackInfo& info);

  /** Called by the job that used the model, on the JavaScript thread. */
  void jobSettled();

 private:
  Napi::Value push(const Napi::CallbackInfo& info);
  Napi::Value reset(const Napi::CallbackInfo& info);
  Napi::Value analyse(const Napi::CallbackInfo& info);
  Napi::Value free(const Napi::CallbackInfo& info);

  std::shared_ptr<LoadedVad> usable() const;

  std::shared_ptr<LoadedVad> loaded_;
  bool busy_ = false;
};

}  // namespace greenroom
