// The addon's face: what `require('greenroom_speech.node')` gives. One set of classes per environment, so that worker
// threads can load it beside the main thread.
#include "addon.h"

#include <cstdlib>
#include <mutex>

#include "job.h"
#include "log.h"
#include "model.h"
#include "pcm.h"
#include "vad.h"
#include "whisper.h"

namespace greenroom {

namespace {

/**
 * `process.exit()` does not take environments down: it goes straight to the destructors of static objects, under the
 * feet of an engine at work. So jobs are stopped when the environment says it is ending, and once more, for an end that
 * nobody announces, just before static objects go.
 */
void stopJobsBeforeExit(Napi::Env env) {
  static std::once_flag once;
  std::call_once(once, [] { std::atexit([] { Job::stopAll(); }); });
  const Napi::Value process = env.Global().Get("process");
  if (!process.IsObject()) return;
  const Napi::Value on = process.As<Napi::Object>().Get("on");
  if (!on.IsFunction()) return;
  const auto stop = [](const Napi::CallbackInfo& info) { Job::stopThoseOf(info.Env()); };
  on.As<Napi::Function>().Call(process, {Napi::String::New(env, "exit"), Napi::Function::New(env, stop)});
}

Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  captureEngineLog();
  stopJobsBeforeExit(env);
  auto* const environment = new Environment;
  environment->model = Napi::Persistent(Model::define(env));
  environment->voiceActivity = Napi::Persistent(VoiceActivity::define(env));
  env.SetInstanceData(environment);

  exports.Set("version", whisper_version());
  exports.Set("features", whisper_print_system_info());
  exports.Set("mostSamples", static_cast<double>(kMostSamples));
  exports.Set("loadModel", Napi::Function::New(env, Model::load, "loadModel"));
  exports.Set("loadVoiceActivity", Napi::Function::New(env, VoiceActivity::load, "loadVoiceActivity"));
  return exports;
}

}  // namespace

NODE_API_MODULE(greenroom_speech, initialise)

}  // namespace greenroom
