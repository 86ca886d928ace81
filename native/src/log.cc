#include "log.h"

#include <mutex>
#include <utility>

#include "whisper.h"

namespace greenroom {

namespace {

thread_local LogScope* current = nullptr;

void onLine(ggml_log_level level, const char* text, void*) {
  if (current != nullptr && text != nullptr) current->take(level, text);
}

std::string trimmed(const char* text) {
  std::string line(text);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
  return line;
}

}  // namespace

void captureEngineLog() {
  static std::once_flag once;
  std::call_once(once, [] { whisper_log_set(onLine, nullptr); });
}

LogScope::LogScope(Listener listener) : listener_(std::move(listener)), outer_(current) { current = this; }

LogScope::~LogScope() { current = outer_; }

void LogScope::take(int level, const char* text) {
  const std::string line = trimmed(text);
  if (line.empty()) return;
  if (level == GGML_LOG_LEVEL_ERROR && firstError_.empty()) firstError_ = line;
  if (listener_) listener_(level, line);
}

std::string LogScope::explain(const std::string& what) const {
  return firstError_.empty() ? what : what + " (" + firstError_ + ")";
}

}  // namespace greenroom
