// A loaded Whisper model, as JavaScript sees it.
#pragma once

#include <napi.h>

#include <memory>
#include <vector>

#include "job.h"
#include "whisper.h"

namespace greenroom {

/** The engine's context. Shared by the JavaScript object and a running job; the last one frees it. */
struct LoadedModel {
  ~LoadedModel();
  whisper_context* context = nullptr;
  bool aligns = false;
  /** Told to the garbage collector, which sees only a small object. */
  int64_t bytes = 0;
};

class TranscribeJob;

class Model : public Napi::ObjectWrap<Model> {
 public:
  static Napi::Function define(Napi::Env env);
  /** loadModel(path, options): Promise<Model> */
  static Napi::Value load(const Napi::CallbackInfo& info);

  explicit Model(const Napi::CallbackInfo& info);
  void Finalize(Napi::Env env) override;

  /** Called by the job that used the model, on the JavaScript thread. */
  void jobSettled(Napi::Env env);

 private:
  Napi::Value transcribe(const Napi::CallbackInfo& info);
  Napi::Value abort(const Napi::CallbackInfo& info);
  Napi::Value free(const Napi::CallbackInfo& info);
  Napi::Value countTokens(const Napi::CallbackInfo& info);
  Napi::Value describe(const Napi::CallbackInfo& info);

  std::shared_ptr<LoadedModel> usable() const;
  void release(Napi::Env env);

  std::shared_ptr<LoadedModel> loaded_;
  TranscribeJob* running_ = nullptr;
  bool freeing_ = false;
  std::vector<Napi::Promise::Deferred> waitingForFree_;
};

}  // namespace greenroom
