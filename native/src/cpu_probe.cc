// What this processor can do, asked before a build is loaded that it might not be able to run. Built for the plainest
// processor of the architecture.
#include <napi.h>

#if defined(_MSC_VER) && (defined(_M_X64) || defined(_M_IX86))
#include <immintrin.h>
#include <intrin.h>
#endif

namespace {

/** AVX2, FMA and F16C, and an operating system that keeps their registers. */
bool hasAvx2() {
#if defined(_MSC_VER) && (defined(_M_X64) || defined(_M_IX86))
  int leaf1[4];
  int leaf7[4];
  __cpuid(leaf1, 1);
  __cpuidex(leaf7, 7, 0);
  constexpr int kFma = 1 << 12, kSavesState = 1 << 27, kAvx = 1 << 28, kF16c = 1 << 29, kAvx2 = 1 << 5;
  const int needed = kFma | kSavesState | kAvx | kF16c;
  return (leaf1[2] & needed) == needed && (_xgetbv(0) & 6) == 6 && (leaf7[1] & kAvx2) != 0;
#elif defined(__x86_64__) || defined(__i386__)
  __builtin_cpu_init();
  // Every processor with AVX2 has F16C, which older compilers cannot be asked about.
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return false;
#endif
}

Napi::Object initialise(Napi::Env, Napi::Object exports) {
  exports.Set("avx2", hasAvx2());
  return exports;
}

}  // namespace

NODE_API_MODULE(greenroom_cpu, initialise)
