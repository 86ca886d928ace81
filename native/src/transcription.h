// One run of Whisper over one piece of sound: its options and what comes out, free of JavaScript.
#pragma once

#include <napi.h>

#include <cstdint>
#include <string>
#include <vector>

#include "arguments.h"
#include "whisper.h"

namespace greenroom {

struct Token {
  whisper_token id;
  std::string bytes;  // UTF-8, but possibly only part of a character
  bool special;       // a time stamp or another mark, no text
  float probability;
  float logProbability;
  int64_t startMs;
  int64_t endMs;
  int64_t alignedMs;  // by cross attention; -1 when there is none
};

struct Segment {
  int64_t startMs;
  int64_t endMs;
  float noSpeechProbability;
  std::vector<Token> tokens;
};

/** What the model can do, as far as checking options needs it. */
struct ModelLimits {
  bool multilingual;
  int audioContext;
};

/** The engine uses the last 224 tokens of a prompt; this much text is always more than that. */
inline constexpr size_t kMostPromptBytes = 4096;

struct TranscriptionOptions {
  /** @throws Failure(bad-argument) */
  static TranscriptionOptions read(const Options& options, const ModelLimits& model, size_t samples);
  /** Points into this object, which has to outlive the run. */
  whisper_full_params params() const;

  whisper_full_params base{};
  std::string prompt;
  std::string language;
};

/** Segments `from` and on of what the model's last run gave. */
std::vector<Segment> segmentsFrom(whisper_context* context, int from);

Napi::Object toObject(Napi::Env env, const Segment& segment);

}  // namespace greenroom
