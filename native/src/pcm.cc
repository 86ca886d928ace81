#include "pcm.h"

#include <cmath>

#include "failure.h"

namespace greenroom {

namespace {

/** Full scale is 1; resampling overshoots a little. 16-bit integers put into floats unscaled are far above this. */
constexpr float kMostAmplitude = 16.0f;

}  // namespace

std::vector<float> takePcm(const Napi::Value& value, size_t spare) {
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_float32_array) {
    throw Failure(codes::kBadArgument, "samples must be a Float32Array");
  }
  const auto array = value.As<Napi::Float32Array>();
  const size_t count = array.ElementLength();
  if (count == 0) throw Failure(codes::kAudioEmpty, "there are no samples");
  if (count > kMostSamples) {
    throw Failure(codes::kAudioTooLong, std::to_string(count / kSampleRateHz) + " s of sound; at most " +
                                            std::to_string(kMostSamples / kSampleRateHz) + " s fit in one call");
  }
  std::vector<float> samples(count + spare, 0.0f);
  const float* source = array.Data();
  for (size_t index = 0; index < count; ++index) {
    const float sample = source[index];
    // Written so that NaN fails too.
    if (!(std::fabs(sample) <= kMostAmplitude)) {
      throw Failure(codes::kAudioInvalid, "sample " + std::to_string(index) + " is " + std::to_string(sample) +
                                              "; samples are numbers within -1..1");
    }
    samples[index] = sample;
  }
  return samples;
}

}  // namespace greenroom
