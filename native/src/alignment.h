// Which attention heads of a model give token times (the `dtw` option of loadModel).
#pragma once

#include <string>
#include <vector>

#include "arguments.h"
#include "model_tensors.h"
#include "whisper.h"

namespace greenroom {

struct Alignment {
  /** `dtw` is a preset's name ("tiny.en"), or `dtwHeads` lists [layer, head] pairs; neither: no alignment. */
  static Alignment read(const Options& options);
  /** @throws Failure(bad-argument) when the model has no such heads */
  void checkAgainst(const WhisperHeader& header) const;
  void applyTo(whisper_context_params& params) const;
  bool wanted() const { return preset != WHISPER_AHEADS_NONE; }

  whisper_alignment_heads_preset preset = WHISPER_AHEADS_NONE;
  std::vector<whisper_ahead> heads;
  /** Layers of the decoder the preset was made for. */
  int textLayers = 0;
  size_t headCount = 0;
};

}  // namespace greenroom
