#include "model.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "addon.h"
#include "alignment.h"
#include "arguments.h"
#include "log.h"
#include "model_file.h"
#include "pcm.h"
#include "transcription.h"

namespace greenroom {

namespace {

/** The engine mirrors the first 200 samples around the start, however short the sound is. */
constexpr size_t kSpareSamples = 480;

class LoadJob : public Job {
 public:
  LoadJob(Napi::Env env, std::string path, Alignment alignment, bool flashAttention)
      : Job(env), path_(std::move(path)), alignment_(std::move(alignment)), flashAttention_(flashAttention) {}

 protected:
  void work() override {
    LogScope log;
    ModelFile file(path_);
    alignment_.checkAgainst(file.checkWhisper());
    whisper_context_params params = whisper_context_default_params();
    params.use_gpu = false;
    params.flash_attn = flashAttention_;
    alignment_.applyTo(params);
    whisper_model_loader loader = file.loader();
    loaded_ = std::make_shared<LoadedModel>();
    loaded_->context = whisper_init_with_params(&loader, params);
    loaded_->aligns = alignment_.wanted();
    loaded_->bytes = static_cast<int64_t>(file.size());
    if (loaded_->context == nullptr) throw Failure(codes::kEngineFailed, log.explain("the engine refused the model"));
  }

  Napi::Value result(Napi::Env env) override {
    auto shared = Napi::External<std::shared_ptr<LoadedModel>>::New(env, &loaded_);
    return env.GetInstanceData<Environment>()->model.New({shared});
  }

 private:
  std::string path_;
  Alignment alignment_;
  bool flashAttention_;
  std::shared_ptr<LoadedModel> loaded_;
};

}  // namespace

class TranscribeJob : public Job {
 public:
  TranscribeJob(Napi::Env env, Model* model, std::shared_ptr<LoadedModel> loaded, TranscriptionOptions options)
      : Job(env), owner_(model), loaded_(std::move(loaded)), options_(std::move(options)) {
    keepAlive_ = Napi::Persistent(model->Value());
  }

  void listenWith(const Options& options) {
    for (const auto& [name, reference] : {std::pair{"onSegment", &onSegment_}, std::pair{"onProgress", &onProgress_}}) {
      const Napi::Function function = options.function(name);
      if (!function.IsEmpty()) *reference = Napi::Persistent(function);
    }
  }

  void setSound(std::vector<float> samples, size_t count) {
    samples_ = std::move(samples);
    count_ = count;
  }

 protected:
  void work() override {
    LogScope log;
    whisper_full_params params = options_.params();
    listen(params);
    const auto started = std::chrono::steady_clock::now();
    const int status = whisper_full(loaded_->context, params, samples_.data(), static_cast<int>(count_));
    engineMs_ = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count();
    // The engine has freed its state on this one status and must not be asked, or freed, again.
    if (status == -7) loaded_->context = nullptr;
    if (aborted()) throw Failure(codes::kAborted, "the transcription was stopped");
    if (status != 0) {
      throw Failure(codes::kEngineFailed, log.explain("the engine stopped with status " + std::to_string(status)));
    }
    reportSegments();
    if (!options_.base.detect_language) segments_ = segmentsFrom(loaded_->context, 0);
    language_ = whisper_lang_str(whisper_full_lang_id(loaded_->context));
  }

  Napi::Value result(Napi::Env env) override {
    Napi::Array segments = Napi::Array::New(env, segments_.size());
    for (size_t index = 0; index < segments_.size(); ++index) {
      segments.Set(static_cast<uint32_t>(index), toObject(env, segments_[index]));
    }
    Napi::Object object = Napi::Object::New(env);
    object.Set("segments", segments);
    object.Set("language", language_);
    object.Set("engineMs", engineMs_);
    return object;
  }

  void settled(Napi::Env env) override {
    loaded_.reset();
    owner_->jobSettled(env);
    keepAlive_.Reset();
  }

 private:
  static TranscribeJob& self(void* data) { return *static_cast<TranscribeJob*>(data); }

  void listen(whisper_full_params& params) {
    params.abort_callback = [](void* data) { return self(data).aborted(); };
    params.abort_callback_user_data = this;
    params.new_segment_callback = [](whisper_context*, whisper_state*, int, void* data) { self(data).reportSegments(); };
    params.new_segment_callback_user_data = this;
    params.progress_callback = [](whisper_context*, whisper_state*, int percent, void* data) {
      // With alignment the engine announces only the first window's segments: look for more between windows.
      self(data).reportSegments();
      self(data).reportProgress(percent);
    };
    params.progress_callback_user_data = this;
  }

  void reportSegments() {
    if (onSegment_.IsEmpty() || aborted() || options_.base.detect_language) return;
    for (Segment& segment : segmentsFrom(loaded_->context, reported_)) {
      ++reported_;
      post([this, segment = std::move(segment)](Napi::Env env) { onSegment_.Call({toObject(env, segment)}); });
    }
  }

  void reportProgress(int percent) {
    if (onProgress_.IsEmpty()) return;
    const double share = std::min(100, std::max(0, percent)) / 100.0;
    post([this, share](Napi::Env env) { onProgress_.Call({Napi::Number::New(env, share)}); });
  }

  Model* owner_;
  std::shared_ptr<LoadedModel> loaded_;
  Napi::ObjectReference keepAlive_;
  Napi::FunctionReference onSegment_;
  Napi::FunctionReference onProgress_;
  std::vector<float> samples_;
  size_t count_ = 0;
  TranscriptionOptions options_;
  int reported_ = 0;
  double engineMs_ = 0;
  std::string language_;
  std::vector<Segment> segments_;
};

LoadedModel::~LoadedModel() { whisper_free(context); }

Napi::Function Model::define(Napi::Env env) {
  return DefineClass(env, "Model",
                     {InstanceMethod("transcribe", &Model::transcribe), InstanceMethod("abort", &Model::abort),
                      InstanceMethod("free", &Model::free), InstanceMethod("countTokens", &Model::countTokens),
                      InstanceMethod("describe", &Model::describe)});
}

Napi::Value Model::load(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return guarded(env, [&] {
    std::string path = textArgument(info, 0, "path");
    const Options options(info, 1);
    auto job = std::make_unique<LoadJob>(env, std::move(path), Alignment::read(options),
                                         options.flag("flashAttention", true));
    return Napi::Value(Job::start(env, std::move(job)));
  });
}

Model::Model(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Model>(info) {
  if (!info[0].IsExternal()) throw Napi::TypeError::New(info.Env(), "a model comes from loadModel()");
  loaded_ = *info[0].As<Napi::External<std::shared_ptr<LoadedModel>>>().Data();
  Napi::MemoryManagement::AdjustExternalMemory(info.Env(), loaded_->bytes);
}

void Model::Finalize(Napi::Env env) { release(env); }

void Model::release(Napi::Env env) {
  if (loaded_ == nullptr) return;
  Napi::MemoryManagement::AdjustExternalMemory(env, -loaded_->bytes);
  loaded_.reset();
}

std::shared_ptr<LoadedModel> Model::usable() const {
  if (freeing_ || loaded_ == nullptr) throw Failure(codes::kFreed, "this model was freed");
  if (loaded_->context == nullptr) throw Failure(codes::kNoMemory, "this model ran out of memory; load it again");
  return loaded_;
}

Napi::Value Model::transcribe(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return guarded(env, [&] {
    std::shared_ptr<LoadedModel> loaded = usable();
    if (running_ != nullptr) {
      throw Failure(codes::kBusy, "this model is at work; one model serves one transcription at a time");
    }
    const Options options(info, 1);
    const ModelLimits limits{whisper_is_multilingual(loaded->context) != 0, whisper_n_audio_ctx(loaded->context)};
    std::vector<float> samples = takePcm(info[0], kSpareSamples);
    const size_t count = samples.size() - kSpareSamples;
    TranscriptionOptions read = TranscriptionOptions::read(options, limits, count);
    auto job = std::make_unique<TranscribeJob>(env, this, std::move(loaded), std::move(read));
    job->listenWith(options);
    job->setSound(std::move(samples), count);
    TranscribeJob* const started = job.get();
    const Napi::Promise promise = Job::start(env, std::move(job));
    running_ = started;
    return Napi::Value(promise);
  });
}

void Model::jobSettled(Napi::Env env) {
  running_ = nullptr;
  if (!freeing_) return;
  release(env);
  for (const Napi::Promise::Deferred& waiting : waitingForFree_) waiting.Resolve(env.Undefined());
  waitingForFree_.clear();
}

Napi::Value Model::abort(const Napi::CallbackInfo& info) {
  if (running_ != nullptr) running_->abort();
  return info.Env().Undefined();
}

Napi::Value Model::free(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const auto deferred = Napi::Promise::Deferred::New(env);
  freeing_ = true;
  if (running_ == nullptr) {
    release(env);
    deferred.Resolve(env.Undefined());
  } else {
    waitingForFree_.push_back(deferred);
    running_->abort();
  }
  return deferred.Promise();
}

Napi::Value Model::countTokens(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return guarded(env, [&] {
    const std::shared_ptr<LoadedModel> loaded = usable();
    const std::string text = textArgument(info, 0, "text");
    if (text.size() > kMostPromptBytes) throw Failure(codes::kBadArgument, "text is too long for a prompt");
    return Napi::Value::From(env, whisper_token_count(loaded->context, text.c_str()));
  });
}

Napi::Value Model::describe(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  return guarded(env, [&] {
    const std::shared_ptr<LoadedModel> loaded = usable();
    whisper_context* const context = loaded->context;
    Napi::Object object = Napi::Object::New(env);
    object.Set("type", whisper_model_type_readable(context));
    object.Set("multilingual", whisper_is_multilingual(context) != 0);
    object.Set("audioCtx", whisper_n_audio_ctx(context));
    object.Set("textLayers", whisper_model_n_text_layer(context));
    object.Set("aligns", loaded->aligns);
    return Napi::Value(object);
  });
}

}  // namespace greenroom
