#include "model_tensors.h"

namespace greenroom {

namespace {

class TableMaker {
 public:
  TableMaker(ggml_type weights, ggml_type convolutions) : weights_(weights), convolutions_(convolutions) {}

  void vector(const std::string& name, int32_t length) { put(name, {length, 1, 1}, GGML_TYPE_F32); }
  void column(const std::string& name, int32_t length) { put(name, {1, length, 1}, GGML_TYPE_F32); }
  void positions(const std::string& name, int32_t state, int32_t count) { put(name, {state, count, 1}, GGML_TYPE_F32); }
  void convolution(const std::string& name, int32_t width, int32_t in, int32_t out) {
    put(name, {width, in, out}, convolutions_);
  }
  void matrix(const std::string& name, int32_t in, int32_t out) { put(name, {in, out, 1}, weights_); }
  void plainMatrix(const std::string& name, int32_t in, int32_t out) { put(name, {in, out, 1}, GGML_TYPE_F32); }

  void linear(const std::string& name, int32_t in, int32_t out) {
    matrix(name + ".weight", in, out);
    vector(name + ".bias", out);
  }
  void norm(const std::string& name, int32_t length) {
    vector(name + ".weight", length);
    vector(name + ".bias", length);
  }
  void attention(const std::string& name, int32_t state) {
    norm(name + "_ln", state);
    linear(name + ".query", state, state);
    matrix(name + ".key.weight", state, state);
    linear(name + ".value", state, state);
    linear(name + ".out", state, state);
  }
  void feedForward(const std::string& block, int32_t state) {
    norm(block + ".mlp_ln", state);
    linear(block + ".mlp.0", state, 4 * state);
    linear(block + ".mlp.2", 4 * state, state);
  }

  TensorTable table;

 private:
  void put(const std::string& name, std::array<int32_t, 3> dimensions, ggml_type type) {
    table.tensors[name] = {dimensions, type};
  }

  ggml_type weights_;
  ggml_type convolutions_;
};

}  // namespace

TensorTable whisperTensors(const WhisperHeader& header, ggml_type weights) {
  TableMaker make(weights, weights == GGML_TYPE_F32 ? GGML_TYPE_F32 : GGML_TYPE_F16);
  const int32_t state = header.audioState;
  make.positions("encoder.positional_embedding", state, header.audioContext);
  make.convolution("encoder.conv1.weight", 3, header.mels, state);
  make.column("encoder.conv1.bias", state);
  make.convolution("encoder.conv2.weight", 3, state, state);
  make.column("encoder.conv2.bias", state);
  make.norm("encoder.ln_post", state);
  for (int32_t layer = 0; layer < header.audioLayers; ++layer) {
    const std::string block = "encoder.blocks." + std::to_string(layer);
    make.attention(block + ".attn", state);
    make.feedForward(block, state);
  }
  make.positions("decoder.positional_embedding", header.textState, header.textContext);
  make.matrix("decoder.token_embedding.weight", header.textState, header.vocab);
  make.norm("decoder.ln", header.textState);
  for (int32_t layer = 0; layer < header.textLayers; ++layer) {
    const std::string block = "decoder.blocks." + std::to_string(layer);
    make.attention(block + ".attn", header.textState);
    make.attention(block + ".cross_attn", header.textState);
    make.feedForward(block, header.textState);
  }
  return make.table;
}

TensorTable sileroTensors() {
  TableMaker make(GGML_TYPE_F16, GGML_TYPE_F16);
  make.convolution("_model.stft.forward_basis_buffer", 256, 1, 258);
  constexpr int32_t kChannels[][2] = {{129, 128}, {128, 64}, {64, 64}, {64, 128}};
  for (int32_t layer = 0; layer < 4; ++layer) {
    const std::string name = "_model.encoder." + std::to_string(layer) + ".reparam_conv";
    make.convolution(name + ".weight", 3, kChannels[layer][0], kChannels[layer][1]);
    make.vector(name + ".bias", kChannels[layer][1]);
  }
  for (const char* part : {"ih", "hh"}) {
    make.plainMatrix(std::string("_model.decoder.rnn.weight_") + part, 128, 512);
    make.vector(std::string("_model.decoder.rnn.bias_") + part, 512);
  }
  make.matrix("_model.decoder.decoder.2.weight", 128, 1);
  make.vector("_model.decoder.decoder.2.bias", 1);
  return make.table;
}

}  // namespace greenroom
