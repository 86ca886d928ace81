#include "alignment.h"

#include <map>

namespace greenroom {

namespace {

struct Preset {
  whisper_alignment_heads_preset heads;
  int textLayers;
  size_t headCount;
};

/** Layers and heads as whisper.cpp lists them for each model. */
const std::map<std::string, Preset>& presets() {
  static const std::map<std::string, Preset> all = {
      {"tiny.en", {WHISPER_AHEADS_TINY_EN, 4, 8}},
      {"tiny", {WHISPER_AHEADS_TINY, 4, 6}},
      {"base.en", {WHISPER_AHEADS_BASE_EN, 6, 5}},
      {"base", {WHISPER_AHEADS_BASE, 6, 8}},
      {"small.en", {WHISPER_AHEADS_SMALL_EN, 12, 19}},
      {"small", {WHISPER_AHEADS_SMALL, 12, 10}},
      {"medium.en", {WHISPER_AHEADS_MEDIUM_EN, 24, 18}},
      {"medium", {WHISPER_AHEADS_MEDIUM, 24, 6}},
      {"large.v1", {WHISPER_AHEADS_LARGE_V1, 32, 9}},
      {"large.v2", {WHISPER_AHEADS_LARGE_V2, 32, 23}},
      {"large.v3", {WHISPER_AHEADS_LARGE_V3, 32, 10}},
      {"large.v3.turbo", {WHISPER_AHEADS_LARGE_V3_TURBO, 4, 6}},
  };
  return all;
}

constexpr uint32_t kMostHeads = 32;

/**
 * Working memory of the alignment pass. The engine ends the process when it does not suffice, and takes it from the
 * system anew for each window, so it is neither guessed nor lavish: heads x tokens x audio tokens x 4 bytes at their
 * largest, in the three copies the pass makes and two to spare; the cost and path tables fit into the rest.
 */
constexpr size_t kBytesPerHead = size_t{5} * 232 * 1500 * 4;
constexpr size_t kBytesBesides = size_t{16} << 20;

Failure bad(const std::string& what) { return Failure(codes::kBadArgument, what); }

std::vector<whisper_ahead> headsFrom(const Napi::Value& value) {
  if (!value.IsArray()) throw bad("dtwHeads must be a list of [layer, head] pairs");
  const auto list = value.As<Napi::Array>();
  if (list.Length() == 0 || list.Length() > kMostHeads) throw bad("dtwHeads must name 1 to 32 heads");
  std::vector<whisper_ahead> heads;
  for (uint32_t index = 0; index < list.Length(); ++index) {
    const Napi::Value pair = list[index];
    const bool fits = pair.IsArray() && pair.As<Napi::Array>().Length() == 2 &&
                      pair.As<Napi::Array>().Get(0u).IsNumber() && pair.As<Napi::Array>().Get(1u).IsNumber();
    if (!fits) throw bad("dtwHeads must be a list of [layer, head] pairs");
    heads.push_back({pair.As<Napi::Array>().Get(0u).As<Napi::Number>().Int32Value(),
                     pair.As<Napi::Array>().Get(1u).As<Napi::Number>().Int32Value()});
  }
  return heads;
}

}  // namespace

Alignment Alignment::read(const Options& options) {
  Alignment alignment;
  const std::string name = options.text("dtw", "", 32);
  const Napi::Value heads = options.value("dtwHeads");
  if (!heads.IsUndefined()) {
    if (!name.empty()) throw bad("give dtw or dtwHeads, not both");
    alignment.heads = headsFrom(heads);
    alignment.preset = WHISPER_AHEADS_CUSTOM;
    alignment.headCount = alignment.heads.size();
  } else if (!name.empty()) {
    const auto found = presets().find(name);
    if (found == presets().end()) throw bad("dtw preset " + name + " is unknown");
    alignment.preset = found->second.heads;
    alignment.textLayers = found->second.textLayers;
    alignment.headCount = found->second.headCount;
  }
  return alignment;
}

void Alignment::checkAgainst(const WhisperHeader& header) const {
  if (textLayers != 0 && textLayers != header.textLayers) {
    throw bad("this dtw preset is for models with " + std::to_string(textLayers) + " text layers; this one has " +
              std::to_string(header.textLayers));
  }
  for (const whisper_ahead& head : heads) {
    if (head.n_text_layer < 0 || head.n_text_layer >= header.textLayers || head.n_head < 0 ||
        head.n_head >= header.textHeads) {
      throw bad("dtwHeads names [" + std::to_string(head.n_text_layer) + ", " + std::to_string(head.n_head) +
                "]; this model has " + std::to_string(header.textLayers) + " layers of " +
                std::to_string(header.textHeads) + " heads");
    }
  }
}

void Alignment::applyTo(whisper_context_params& params) const {
  params.dtw_token_timestamps = wanted();
  params.dtw_aheads_preset = preset;
  if (!heads.empty()) params.dtw_aheads = {heads.size(), heads.data()};
  params.dtw_mem_size = headCount * kBytesPerHead + kBytesBesides;
}

}  // namespace greenroom
