// The tensors each kind of model file has to hold: name, shape (fastest dimension first) and type.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "ggml.h"

namespace greenroom {

struct TensorShape {
  std::array<int32_t, 3> dimensions;
  ggml_type type;
};

struct TensorTable {
  std::map<std::string, TensorShape> tensors;
};

/** The eleven numbers a Whisper file begins with, in the file's order. */
struct WhisperHeader {
  int32_t vocab, audioContext, audioState, audioHeads, audioLayers, textContext, textState, textHeads, textLayers, mels,
      fileType;
};

TensorTable whisperTensors(const WhisperHeader& header, ggml_type weights);
TensorTable sileroTensors();

}  // namespace greenroom
