// What can go wrong, as one exception type. `code` is what JavaScript branches on; it never changes once released.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace greenroom {

struct Failure : std::runtime_error {
  Failure(std::string code, const std::string& what) : std::runtime_error(what), code(std::move(code)) {}
  std::string code;
};

namespace codes {
inline constexpr const char* kBadArgument = "bad-argument";
inline constexpr const char* kModelUnreadable = "model-unreadable";
inline constexpr const char* kModelInvalid = "model-invalid";
inline constexpr const char* kModelDamaged = "model-damaged";
inline constexpr const char* kAudioEmpty = "audio-empty";
inline constexpr const char* kAudioTooLong = "audio-too-long";
inline constexpr const char* kAudioInvalid = "audio-invalid";
inline constexpr const char* kFreed = "handle-freed";
inline constexpr const char* kBusy = "handle-busy";
inline constexpr const char* kAborted = "aborted";
inline constexpr const char* kNoMemory = "out-of-memory";
inline constexpr const char* kEngineFailed = "engine-failed";
}  // namespace codes

}  // namespace greenroom
