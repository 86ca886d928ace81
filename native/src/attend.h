// Attention of one query over many keys, included by whisper.cpp's processor kernels (see cmake/patch.cmake).
//
// The kernel that is there takes one key at a time: a call for the product (which on processors with half-precision
// arithmetic is made for rows twice as long as a head and goes number by number), an exponential, and a sum that is
// converted to half precision and back. A word's turn in the decoder looks at hundreds of sound positions in every head
// and layer, and that was a fifth of all engine time. Here keys are taken 64 at a time, their exponentials together, and
// sums stay in registers and in single precision.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "ggml.h"
#include "vec.h"

#if defined(__AVX512F__) || (defined(__AVX2__) && defined(__FMA__) && defined(__F16C__))
#define GREENROOM_ATTEND 1

#include <immintrin.h>

namespace greenroom {

#if defined(__AVX512F__)
using Lanes = __m512;
constexpr int64_t kLanes = 16;
inline Lanes all(float value) { return _mm512_set1_ps(value); }
inline Lanes load(const float* from) { return _mm512_loadu_ps(from); }
inline void store(float* to, Lanes value) { _mm512_storeu_ps(to, value); }
inline Lanes widen(const ggml_fp16_t* from) {
  return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)));
}
inline Lanes addProduct(Lanes sum, Lanes a, Lanes b) { return _mm512_fmadd_ps(a, b, sum); }
inline float sumOf(Lanes value) { return _mm512_reduce_add_ps(value); }
inline Lanes higher(Lanes a, Lanes b) { return _mm512_max_ps(a, b); }
#else
using Lanes = __m256;
constexpr int64_t kLanes = 8;
inline Lanes all(float value) { return _mm256_set1_ps(value); }
inline Lanes load(const float* from) { return _mm256_loadu_ps(from); }
inline void store(float* to, Lanes value) { _mm256_storeu_ps(to, value); }
inline Lanes widen(const ggml_fp16_t* from) {
  return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
}
inline Lanes addProduct(Lanes sum, Lanes a, Lanes b) { return _mm256_fmadd_ps(a, b, sum); }
inline float sumOf(Lanes value) {
  const __m128 half = _mm_add_ps(_mm256_castps256_ps128(value), _mm256_extractf128_ps(value, 1));
  const __m128 quarter = _mm_add_ps(half, _mm_movehl_ps(half, half));
  return _mm_cvtss_f32(_mm_add_ss(quarter, _mm_shuffle_ps(quarter, quarter, 1)));
}
inline Lanes higher(Lanes a, Lanes b) { return _mm256_max_ps(a, b); }
#endif

constexpr int64_t kKeysAtOnce = 64;
/** Numbers handled in registers at once; the width of a head must be a multiple of it. Whisper's heads are 64 wide. */
constexpr int64_t kPart = 64;
constexpr int64_t kRegisters = kPart / kLanes;

/** Keys, values and mask of one head: rows of half precision, `*Stride` bytes apart. */
struct Head {
  const char* keys;
  const char* values;
  size_t keyStride;
  size_t valueStride;
  /** Added to each key's score; null where there is none. */
  const ggml_fp16_t* mask;
  int64_t width;
};

inline float dot(const float* query, const ggml_fp16_t* key, int64_t width) {
  Lanes first = all(0.0f);
  Lanes second = all(0.0f);
  for (int64_t at = 0; at < width; at += 2 * kLanes) {
    first = addProduct(first, widen(key + at), load(query + at));
    second = addProduct(second, widen(key + at + kLanes), load(query + at + kLanes));
  }
  return sumOf(first + second);
}

/** Adds each value row times its weight to `sum`. */
inline void addValues(float* sum, const Head& head, int64_t from, const float* weights, int64_t count) {
  for (int64_t at = 0; at < head.width; at += kPart) {
    Lanes sums[kRegisters];
    for (int64_t part = 0; part < kRegisters; ++part) sums[part] = load(sum + at + part * kLanes);
    for (int64_t key = 0; key < count; ++key) {
      const auto* value = reinterpret_cast<const ggml_fp16_t*>(head.values + (from + key) * head.valueStride) + at;
      const Lanes weight = all(weights[key]);
      for (int64_t part = 0; part < kRegisters; ++part) {
        sums[part] = addProduct(sums[part], widen(value + part * kLanes), weight);
      }
    }
    for (int64_t part = 0; part < kRegisters; ++part) store(sum + at + part * kLanes, sums[part]);
  }
}

/**
 * Attends to the keys `begin` to `end` (not included).
 * @param sum of the values, each weighted by exp(score - top), `head.width` numbers
 * @param total of those weights
 * @param top the highest score so far; at first -infinity, with zeros in `sum` and `total`
 */
inline void attend(const float* query, const Head& head, int64_t begin, int64_t end, float scale, float* sum, float& total,
                   float& top) {
  float scores[kKeysAtOnce];
  for (int64_t from = begin; from < end; from += kKeysAtOnce) {
    const int64_t count = std::min(kKeysAtOnce, end - from);
    float highest = -INFINITY;
    for (int64_t key = 0; key < count; ++key) {
      scores[key] = head.mask ? GGML_CPU_FP16_TO_FP32(head.mask[from + key]) : 0.0f;
      if (scores[key] == -INFINITY) continue;
      const auto* row = reinterpret_cast<const ggml_fp16_t*>(head.keys + (from + key) * head.keyStride);
      scores[key] += dot(query, row, head.width) * scale;
      highest = std::max(highest, scores[key]);
    }
    if (highest == -INFINITY) continue;
    if (highest > top) {
      const float fade = std::exp(top - highest);
      top = highest;
      total *= fade;
      ggml_vec_scale_f32(static_cast<int>(head.width), sum, fade);
    }
    total += static_cast<float>(ggml_vec_soft_max_f32(static_cast<int>(count), scores, scores, top));
    addValues(sum, head, from, scores, count);
  }
}

/** The highest of `count` scores, a multiple of `kLanes`. */
inline float highest(const float* scores, int64_t count) {
  Lanes top = load(scores);
  for (int64_t at = kLanes; at < count; at += kLanes) top = higher(top, load(scores + at));
  float lanes[kLanes];
  store(lanes, top);
  return *std::max_element(lanes, lanes + kLanes);
}

/** Whether `attend` may stand in for the kernel that is there. */
inline bool attends(ggml_type keys, ggml_type values, int64_t keyWidth, int64_t valueWidth, float softcap, float slope) {
  return keys == GGML_TYPE_F16 && values == GGML_TYPE_F16 && keyWidth == valueWidth && keyWidth % kPart == 0 &&
         softcap == 0.0f && slope == 1.0f;
}

}  // namespace greenroom

#endif
