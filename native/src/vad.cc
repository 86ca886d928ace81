#include "vad.h"

#include <algorithm>
#include <vector>

#include "addon.h"
#include "arguments.h"
#include "log.h"
#include "model_file.h"
#include "pcm.h"

namespace greenroom {

namespace {

constexpr size_t kWindowSamples = 512;
constexpr double kTickMs = 10;

/**
 * One thread, always: a window is 0.1 ms of work, and starting threads for each costs a hundred to a thousand times that
 * (16 s of sound: 43 ms with one thread, 117 s with four on two cores).
 */
constexpr int kThreads = 1;

struct SpeechSpan {
  double startMs;
  double endMs;
};

std::vector<float> probabilitiesOf(whisper_vad_context* context) {
  const float* first = whisper_vad_probs(context);
  return std::vector<float>(first, first + whisper_vad_n_probs(context));
}

Napi::Float32Array toArray(Napi::Env env, const std::vector<float>& values) {
  auto array = Napi::Float32Array::New(env, values.size());
  std::copy(values.begin(), values.end(), array.Data());
  return array;
}

whisper_vad_params readParams(const Options& options) {
  whisper_vad_params params = whisper_vad_default_params();
  params.threshold = options.number("threshold", params.threshold, 0.0f, 1.0f);
  params.min_speech_duration_ms = options.integer("minSpeechMs", params.min_speech_duration_ms, 0, 60'000);
  params.min_silence_duration_ms = options.integer("minSilenceMs", params.min_silence_duration_ms, 0, 60'000);
  params.max_speech_duration_s = options.number("maxSpeechS", 3600.0f, 1.0f, 3600.0f);
  params.speech_pad_ms = options.integer("padMs", params.speech_pad_ms, 0, 60'000);
  return params;
}

class LoadVadJob : public Job {
 public:
  LoadVadJob(Napi::Env env, std::string path) : Job(env), path_(std::move(path)) {}

 protected:
  void work() override {
    LogScope log;
    ModelFile file(path_);
    file.checkSilero();
    whisper_vad_context_params params = whisper_vad_default_context_params();
    params.n_threads = kThreads;
    params.use_gpu = false;
    whisper_model_loader loader = file.loader();
    loaded_ = std::make_shared<LoadedVad>();
    loaded_->context = whisper_vad_init_with_params(&loader, params);
    if (loaded_->context == nullptr) throw Failure(codes::kEngineFailed, log.explain("the engine refused the model"));
    whisper_vad_reset_state(loaded_->context);
  }

  Napi::Value result(Napi::Env env) override {
    auto shared = Napi::External<std::shared_ptr<LoadedVad>>::New(env, &loaded_);
    return env.GetInstanceData<Environment>()->voiceActivity.New({shared});
  }

 private:
  std::string path_;
  std::shared_ptr<LoadedVad> loaded_;
};

class AnalyseJob : public Job {
 public:
  AnalyseJob(Napi::Env env, VoiceActivity* owner, std::shared_ptr<LoadedVad> loaded, std::vector<float> samples,
             whisper_vad_params params)
      : Job(env), owner_(owner), loaded_(std::move(loaded)), samples_(std::move(samples)), params_(params) {
    keepAlive_ = Napi::Persistent(owner->Value());
  }

 protected:
  void work() override {
    LogScope log;
    if (!whisper_vad_detect_speech(loaded_->context, samples_.data(), static_cast<int>(samples_.size()))) {
      throw Failure(codes::kEngineFailed, log.explain("voice activity failed"));
    }
    probabilities_ = probabilitiesOf(loaded_->context);
    whisper_vad_segments* segments = whisper_vad_segments_from_probs(loaded_->context, params_);
    if (segments == nullptr) throw Failure(codes::kNoMemory, "there is not enough memory");
    for (int index = 0; index < whisper_vad_segments_n_segments(segments); ++index) {
      spans_.push_back({whisper_vad_segments_get_segment_t0(segments, index) * kTickMs,
                        whisper_vad_segments_get_segment_t1(segments, index) * kTickMs});
    }
    whisper_vad_free_segments(segments);
    whisper_vad_reset_state(loaded_->context);
  }

  Napi::Value result(Napi::Env env) override {
    Napi::Array segments = Napi::Array::New(env, spans_.size());
    for (size_t index = 0; index < spans_.size(); ++index) {
      Napi::Object span = Napi::Object::New(env);
      span.Set("startMs", spans_[index].startMs);
      span.Set("endMs", spans_[index].endMs);
      segments.Set(static_cast<uint32_t>(index), span);
    }
    Napi::Object object = Napi::Object::New(env);
    object.Set("probabilities", toArray(env, probabilities_));
    object.Set("segments", segments);
    return object;
  }

  void settled(Napi::Env) override {
    loaded_.reset();
    owner_->jobSettled();
    keepAlive_.Reset();
  }

 private:
  VoiceActivity* owner_;
  std::shared_ptr<LoadedVad> loaded_;
  Napi::ObjectReference keepAlive_;
  std::vector<float> samples_;
  whisper_vad_params params_;
  std::vector<float> probabilities_;
  std::vector<SpeechSpan> spans_;
};

}  // namespace

LoadedVad::~LoadedVad() { whisper_vad_free(context); }

Napi::Function VoiceActivity::define(Napi::Env env) {
  return DefineClass(env, "VoiceActivity",
                     {InstanceMethod("push", &VoiceActivity::push), InstanceMethod("reset", &VoiceActivity::reset),
                      InstanceMethod("analyse", &VoiceActivity::analyse), InstanceMethod("free", &VoiceActivity::free)});
}

Napi::Value VoiceActivity::load(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&] {
    auto job = std::make_unique<LoadVadJob>(info.Env(), textArgument(info, 0, "path"));
    return Napi::Value(Job::start(info.Env(), std::move(job)));
  });
}

VoiceActivity::VoiceActivity(const Napi::CallbackInfo& info) : Napi::ObjectWrap<VoiceActivity>(info) {
  if (!info[0].IsExternal()) throw Napi::TypeError::New(info.Env(), "it comes from loadVoiceActivity()");
  loaded_ = *info[0].As<Napi::External<std::shared_ptr<LoadedVad>>>().Data();
}

void VoiceActivity::jobSettled() { busy_ = false; }

std::shared_ptr<LoadedVad> VoiceActivity::usable() const {
  if (loaded_ == nullptr) throw Failure(codes::kFreed, "this voice activity model was freed");
  if (busy_) throw Failure(codes::kBusy, "this voice activity model is at work; wait for analyse() to end");
  return loaded_;
}

/** Whole windows in, their probabilities out; the state is kept from call to call. */
Napi::Value VoiceActivity::push(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return guarded(env, [&] {
    const std::shared_ptr<LoadedVad> loaded = usable();
    const std::vector<float> samples = takePcm(info[0]);
    if (samples.size() % kWindowSamples != 0) {
      throw Failure(codes::kBadArgument, "samples must come in whole windows of 512");
    }
    LogScope log;
    if (!whisper_vad_detect_speech_no_reset(loaded->context, samples.data(), static_cast<int>(samples.size()))) {
      throw Failure(codes::kEngineFailed, log.explain("voice activity failed"));
    }
    return Napi::Value(toArray(env, probabilitiesOf(loaded->context)));
  });
}

Napi::Value VoiceActivity::reset(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&] {
    whisper_vad_reset_state(usable()->context);
    return info.Env().Undefined();
  });
}

/** A whole recording at once, from a fresh state; leaves a fresh state behind. */
Napi::Value VoiceActivity::analyse(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return guarded(env, [&] {
    std::shared_ptr<LoadedVad> loaded = usable();
    const whisper_vad_params params = readParams(Options(info, 1));
    auto job = std::make_unique<AnalyseJob>(env, this, std::move(loaded), takePcm(info[0]), params);
    const Napi::Promise promise = Job::start(env, std::move(job));
    busy_ = true;
    return Napi::Value(promise);
  });
}

/** At once when idle; a running analyse() keeps the model until it ends. */
Napi::Value VoiceActivity::free(const Napi::CallbackInfo& info) {
  loaded_.reset();
  return info.Env().Undefined();
}

}  // namespace greenroom
