#include "transcription.h"

#include <algorithm>

#include "pcm.h"

namespace greenroom {

namespace {

/** whisper.cpp counts in hundredths of a second. */
constexpr int64_t kTickMs = 10;
constexpr int kMostThreads = 64;
/** The engine's own limit (WHISPER_MAX_DECODERS). */
constexpr int kMostDecoders = 8;
/** A step below this would decode a hopeless piece more than twenty times. */
constexpr float kLeastTemperatureStep = 0.05f;
constexpr int kFrameSamples = 160;
constexpr int kFramesPerAudioToken = 2;

int64_t milliseconds(int64_t ticks) { return ticks < 0 ? -1 : ticks * kTickMs; }

/** Frames the engine counts for this many samples (a frame is centred on its moment, so half a window falls away). */
int framesOf(size_t samples) {
  constexpr int kHalfWindow = 200;
  return 1 + std::max(0, static_cast<int>(samples) - kHalfWindow) / kFrameSamples;
}

int audioContext(const Options& options, const ModelLimits& model, size_t samples) {
  const int context = options.integer("audioCtx", 0, 0, model.audioContext);
  if (context > 0 && framesOf(samples) > context * kFramesPerAudioToken) {
    throw Failure(codes::kBadArgument,
                  "audioCtx " + std::to_string(context) + " covers " +
                      std::to_string(context * kFramesPerAudioToken * kTickMs) + " ms; the sound is " +
                      std::to_string(samples * 1000 / kSampleRateHz) + " ms long, and its end would not be heard");
  }
  return context;
}

std::string languageOf(const Options& options, const ModelLimits& model) {
  std::string language = options.text("language", "en", 16);
  if (language == "auto" || options.flag("detectLanguage", false)) {
    if (!model.multilingual) throw Failure(codes::kBadArgument, "this model knows English only; language must be en");
    return "auto";
  }
  if (whisper_lang_id(language.c_str()) < 0) throw Failure(codes::kBadArgument, "language " + language + " is unknown");
  if (!model.multilingual && language != "en") {
    throw Failure(codes::kBadArgument, "this model knows English only; language must be en");
  }
  return language;
}

void readFallback(const Options& options, whisper_full_params& params) {
  params.temperature = options.number("temperature", params.temperature, 0.0f, 1.0f);
  params.temperature_inc = options.number("temperatureInc", params.temperature_inc, 0.0f, 1.0f);
  if (params.temperature_inc > 0.0f && params.temperature_inc < kLeastTemperatureStep) {
    throw Failure(codes::kBadArgument, "temperatureInc is 0 (no second try) or at least 0.05");
  }
  params.entropy_thold = options.number("entropyThreshold", params.entropy_thold, -100.0f, 100.0f);
  params.logprob_thold = options.number("logprobThreshold", params.logprob_thold, -100.0f, 100.0f);
  params.no_speech_thold = options.number("noSpeechThreshold", params.no_speech_thold, 0.0f, 2.0f);
}

}  // namespace

TranscriptionOptions TranscriptionOptions::read(const Options& options, const ModelLimits& model, size_t samples) {
  TranscriptionOptions read;
  const int beams = options.integer("beamSize", 1, 1, kMostDecoders);
  read.base = whisper_full_default_params(beams > 1 ? WHISPER_SAMPLING_BEAM_SEARCH : WHISPER_SAMPLING_GREEDY);
  whisper_full_params& params = read.base;
  if (beams > 1) params.beam_search.beam_size = beams;
  params.greedy.best_of = options.integer("bestOf", 5, 1, kMostDecoders);
  params.n_threads = options.integer("nThreads", params.n_threads, 1, kMostThreads);
  params.audio_ctx = audioContext(options, model, samples);
  params.no_context = options.flag("noContext", true);
  params.suppress_nst = options.flag("suppressNonSpeech", false);
  params.suppress_blank = options.flag("suppressBlank", true);
  params.single_segment = options.flag("singleSegment", false);
  params.token_timestamps = options.flag("tokenTimes", true);
  params.max_tokens = options.integer("maxTokens", 0, 0, 448);
  params.detect_language = options.flag("detectLanguage", false);
  readFallback(options, params);
  read.language = languageOf(options, model);
  read.prompt = options.text("initialPrompt", "", kMostPromptBytes);
  return read;
}

whisper_full_params TranscriptionOptions::params() const {
  whisper_full_params params = base;
  params.language = language.c_str();
  params.initial_prompt = prompt.empty() ? nullptr : prompt.c_str();
  params.translate = false;
  params.print_progress = false;
  params.print_realtime = false;
  params.print_special = false;
  params.print_timestamps = false;
  return params;
}

std::vector<Segment> segmentsFrom(whisper_context* context, int from) {
  std::vector<Segment> segments;
  const whisper_token firstSpecial = whisper_token_eot(context);
  const int count = whisper_full_n_segments(context);
  for (int index = from; index < count; ++index) {
    Segment segment{milliseconds(whisper_full_get_segment_t0(context, index)),
                    milliseconds(whisper_full_get_segment_t1(context, index)),
                    whisper_full_get_segment_no_speech_prob(context, index),
                    {}};
    const int tokens = whisper_full_n_tokens(context, index);
    for (int at = 0; at < tokens; ++at) {
      const whisper_token_data data = whisper_full_get_token_data(context, index, at);
      segment.tokens.push_back({data.id, whisper_full_get_token_text(context, index, at), data.id >= firstSpecial,
                                data.p, data.plog, milliseconds(data.t0), milliseconds(data.t1),
                                milliseconds(data.t_dtw)});
    }
    segments.push_back(std::move(segment));
  }
  return segments;
}

Napi::Object toObject(Napi::Env env, const Segment& segment) {
  Napi::Array tokens = Napi::Array::New(env, segment.tokens.size());
  for (size_t index = 0; index < segment.tokens.size(); ++index) {
    const Token& token = segment.tokens[index];
    Napi::Object item = Napi::Object::New(env);
    item.Set("id", token.id);
    // Bytes, one to a character: a token may hold half a UTF-8 character, which JavaScript puts together.
    napi_value bytes = nullptr;
    napi_create_string_latin1(env, token.bytes.data(), token.bytes.size(), &bytes);
    item.Set("bytes", bytes);
    item.Set("special", token.special);
    item.Set("probability", token.probability);
    item.Set("logProbability", token.logProbability);
    item.Set("startMs", static_cast<double>(token.startMs));
    item.Set("endMs", static_cast<double>(token.endMs));
    item.Set("alignedMs", static_cast<double>(token.alignedMs));
    tokens.Set(static_cast<uint32_t>(index), item);
  }
  Napi::Object object = Napi::Object::New(env);
  object.Set("startMs", static_cast<double>(segment.startMs));
  object.Set("endMs", static_cast<double>(segment.endMs));
  object.Set("noSpeechProbability", segment.noSpeechProbability);
  object.Set("tokens", tokens);
  return object;
}

}  // namespace greenroom
