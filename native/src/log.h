// whisper.cpp and ggml print to standard error unless told otherwise. Here nothing is printed: what they say on a thread
// goes to the listener of that thread, if there is one.
#pragma once

#include <functional>
#include <string>

namespace greenroom {

/** Takes the engine's log over, once for the process. */
void captureEngineLog();

/** While it lives, what the engine logs on this thread comes here; every line goes to `listener` if given. */
class LogScope {
 public:
  using Listener = std::function<void(int level, const std::string& line)>;
  explicit LogScope(Listener listener = nullptr);
  ~LogScope();
  LogScope(const LogScope&) = delete;
  LogScope& operator=(const LogScope&) = delete;

  /** `what`, followed by the first error the engine logged, if any: the ones after it only pass it on. */
  std::string explain(const std::string& what) const;
  void take(int level, const char* text);

 private:
  Listener listener_;
  std::string firstError_;
  LogScope* outer_;
};

}  // namespace greenroom
