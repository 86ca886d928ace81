// The engine trusts its model files: a wrong or cut-off one ends the process or leaves it with half a model. So files are
// read here first, from the first byte to the last, against what this engine expects, and only then handed over.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>

#include "model_tensors.h"
#include "whisper.h"

namespace greenroom {

class ModelFile {
 public:
  /** @param path UTF-8. @throws Failure(model-unreadable) */
  explicit ModelFile(const std::string& path);

  /**
   * Checks that this is a whole Whisper model, or a whole Silero model, in ggml's format.
   * @throws Failure(model-invalid) when it is something else, Failure(model-damaged) when it is not whole
   */
  WhisperHeader checkWhisper();
  void checkSilero();

  uint64_t size() const { return size_; }

  /** A loader over this file, from its first byte. Valid as long as this object. */
  whisper_model_loader loader();

 private:
  int32_t integer();
  std::string text(size_t length);
  void skip(uint64_t bytes);
  uint64_t left() const { return size_ - at_; }
  void read(void* target, size_t bytes);
  void rewind();
  void checkTensors(const TensorTable& expected);

  std::string name_;
  std::ifstream file_;
  uint64_t size_ = 0;
  uint64_t at_ = 0;
};

}  // namespace greenroom
