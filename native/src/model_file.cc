#include "model_file.h"

#include <filesystem>
#include <set>
#include <vector>

#include "failure.h"

namespace greenroom {

namespace {

constexpr int32_t kMagic = 0x67676d6c;  // "ggml"
constexpr int32_t kQuantisationVersionStep = 1000;
/** GPT-2's longest token has 128 bytes; multilingual ones stay below that as well. */
constexpr int32_t kLongestToken = 256;
constexpr int32_t kLongestTensorName = 128;
constexpr int32_t kSpectrumBins = 201;

Failure invalid(const std::string& what) { return Failure(codes::kModelInvalid, what); }
Failure damaged(const std::string& what) { return Failure(codes::kModelDamaged, what); }

bool within(int32_t value, int32_t least, int32_t most) { return value >= least && value <= most; }

/** The engine ends the process on a type it does not know, so only those that Whisper files come in are let through. */
ggml_type weightType(int32_t fileType) {
  switch (fileType % kQuantisationVersionStep) {
    case GGML_FTYPE_ALL_F32: return GGML_TYPE_F32;
    case GGML_FTYPE_MOSTLY_F16: return GGML_TYPE_F16;
    case GGML_FTYPE_MOSTLY_Q4_0: return GGML_TYPE_Q4_0;
    case GGML_FTYPE_MOSTLY_Q4_1: return GGML_TYPE_Q4_1;
    case GGML_FTYPE_MOSTLY_Q5_0: return GGML_TYPE_Q5_0;
    case GGML_FTYPE_MOSTLY_Q5_1: return GGML_TYPE_Q5_1;
    case GGML_FTYPE_MOSTLY_Q8_0: return GGML_TYPE_Q8_0;
    case GGML_FTYPE_MOSTLY_Q2_K: return GGML_TYPE_Q2_K;
    case GGML_FTYPE_MOSTLY_Q3_K: return GGML_TYPE_Q3_K;
    case GGML_FTYPE_MOSTLY_Q4_K: return GGML_TYPE_Q4_K;
    case GGML_FTYPE_MOSTLY_Q5_K: return GGML_TYPE_Q5_K;
    case GGML_FTYPE_MOSTLY_Q6_K: return GGML_TYPE_Q6_K;
    default: throw invalid("its weights are of a type (" + std::to_string(fileType) + ") this engine does not know");
  }
}

void checkHeader(const WhisperHeader& header) {
  const bool plausible = within(header.vocab, 51864, 51866) && header.audioContext == 1500 &&
                         header.textContext == 448 && within(header.audioHeads, 1, 32) &&
                         header.audioState == header.audioHeads * 64 && header.textState == header.audioState &&
                         header.textHeads == header.audioHeads && within(header.audioLayers, 1, 32) &&
                         within(header.textLayers, 1, 32) && (header.mels == 80 || header.mels == 128);
  if (!plausible) throw invalid("it is in ggml's format but is not a Whisper model");
}

uint64_t bytesOf(const TensorShape& shape) {
  return ggml_row_size(shape.type, shape.dimensions[0]) * shape.dimensions[1] * shape.dimensions[2];
}

}  // namespace

ModelFile::ModelFile(const std::string& path) {
  const std::filesystem::path where = std::filesystem::u8path(path);
  name_ = where.filename().u8string();
  std::error_code error;
  if (std::filesystem::is_directory(where, error)) throw Failure(codes::kModelUnreadable, path + " is a folder");
  file_.open(where, std::ios::binary);
  if (!file_) throw Failure(codes::kModelUnreadable, "cannot open " + path);
  size_ = std::filesystem::file_size(where, error);
  if (error) throw Failure(codes::kModelUnreadable, "cannot read " + path + ": " + error.message());
}

void ModelFile::read(void* target, size_t bytes) {
  if (bytes > left()) throw damaged(name_ + " ends too early, after " + std::to_string(size_) + " bytes");
  file_.read(static_cast<char*>(target), static_cast<std::streamsize>(bytes));
  if (!file_) throw Failure(codes::kModelUnreadable, "reading " + name_ + " failed");
  at_ += bytes;
}

int32_t ModelFile::integer() {
  int32_t value = 0;
  read(&value, sizeof value);
  return value;
}

std::string ModelFile::text(size_t length) {
  std::string value(length, '\0');
  read(value.data(), length);
  return value;
}

void ModelFile::skip(uint64_t bytes) {
  if (bytes > left()) throw damaged(name_ + " ends too early, after " + std::to_string(size_) + " bytes");
  file_.seekg(static_cast<std::streamoff>(bytes), std::ios::cur);
  at_ += bytes;
}

void ModelFile::rewind() {
  file_.clear();
  file_.seekg(0);
  at_ = 0;
}

WhisperHeader ModelFile::checkWhisper() {
  rewind();
  if (size_ < sizeof(int32_t) || integer() != kMagic) throw invalid(name_ + " is not a model in ggml's format");
  WhisperHeader header{};
  for (int32_t* field : {&header.vocab, &header.audioContext, &header.audioState, &header.audioHeads,
                         &header.audioLayers, &header.textContext, &header.textState, &header.textHeads,
                         &header.textLayers, &header.mels, &header.fileType}) {
    *field = integer();
  }
  checkHeader(header);
  const ggml_type weights = weightType(header.fileType);
  if (integer() != header.mels || integer() != kSpectrumBins) throw damaged(name_ + " has no proper mel filters");
  skip(uint64_t(header.mels) * kSpectrumBins * sizeof(float));
  const int32_t tokens = integer();
  if (!within(tokens, 1, header.vocab)) throw damaged(name_ + " has no proper vocabulary");
  for (int32_t token = 0; token < tokens; ++token) {
    const int32_t length = integer();
    if (!within(length, 0, kLongestToken)) throw damaged(name_ + " has a damaged vocabulary");
    skip(static_cast<uint64_t>(length));
  }
  checkTensors(whisperTensors(header, weights));
  return header;
}

void ModelFile::checkSilero() {
  rewind();
  if (size_ < sizeof(int32_t) || integer() != kMagic) throw invalid(name_ + " is not a model in ggml's format");
  const int32_t length = integer();
  if (!within(length, 1, kLongestTensorName) || text(static_cast<size_t>(length)) != "silero-16k") {
    throw invalid(name_ + " is in ggml's format but is not a Silero model");
  }
  skip(3 * sizeof(int32_t));  // its version
  constexpr int32_t kExpected[] = {512, 64, 4,  129, 128, 3,   128, 64,  3,   64,
                                   64,  3,  64, 128, 3,   128, 128, 128, 1};
  for (const int32_t expected : kExpected) {
    if (integer() != expected) throw invalid(name_ + " is a Silero model of another layout");
  }
  checkTensors(sileroTensors());
}

void ModelFile::checkTensors(const TensorTable& expected) {
  std::set<std::string> seen;
  while (left() > 0) {
    const int32_t rank = integer();
    const int32_t nameLength = integer();
    const int32_t type = integer();
    // Rank 0 is a single number: the published Silero file holds one.
    if (!within(rank, 0, 3) || !within(nameLength, 1, kLongestTensorName)) throw damaged(name_ + " is damaged inside");
    std::array<int32_t, 3> dimensions{1, 1, 1};
    for (int32_t index = 0; index < rank; ++index) dimensions[index] = integer();
    const std::string name = text(static_cast<size_t>(nameLength));
    const auto wanted = expected.tensors.find(name);
    if (wanted == expected.tensors.end()) throw damaged(name_ + " holds an unknown part: " + name);
    if (!seen.insert(name).second) throw damaged(name_ + " holds a part twice: " + name);
    if (dimensions != wanted->second.dimensions || type != wanted->second.type) {
      throw damaged(name_ + " holds a part of the wrong shape: " + name);
    }
    skip(bytesOf(wanted->second));
  }
  if (seen.size() != expected.tensors.size()) {
    throw damaged(name_ + " holds " + std::to_string(seen.size()) + " of " + std::to_string(expected.tensors.size()) +
                  " parts");
  }
}

whisper_model_loader ModelFile::loader() {
  rewind();
  whisper_model_loader loader{};
  loader.context = this;
  // The engine asks for one record more than there is and looks at eof() afterwards, so reading short is no error here;
  // that the file is whole was checked before.
  loader.read = [](void* context, void* target, size_t bytes) -> size_t {
    auto& file = *static_cast<ModelFile*>(context);
    file.file_.read(static_cast<char*>(target), static_cast<std::streamsize>(bytes));
    return static_cast<size_t>(file.file_.gcount());
  };
  loader.eof = [](void* context) { return static_cast<ModelFile*>(context)->file_.eof(); };
  loader.close = [](void*) {};
  return loader;
}

}  // namespace greenroom
