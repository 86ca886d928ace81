// Sound as JavaScript hands it over: 16 kHz mono, 32-bit floats within -1..1.
#pragma once

#include <napi.h>

#include <vector>

namespace greenroom {

inline constexpr int kSampleRateHz = 16000;
/** One hour. Longer recordings are cut into pieces by the caller; an hour already takes half a gigabyte here. */
inline constexpr size_t kMostSamples = size_t{3600} * kSampleRateHz;

/**
 * A copy of the samples (JavaScript may change its own while the engine works), checked: the right type, not empty, not
 * too long, no NaN or infinity, no value far outside -1..1.
 * @param spare zeros appended behind the samples, not counted as sound
 * @throws Failure
 */
std::vector<float> takePcm(const Napi::Value& value, size_t spare = 0);

}  // namespace greenroom
