#include "arguments.h"

#include <cmath>
#include <sstream>

namespace greenroom {

namespace {

Failure bad(const std::string& what) { return Failure(codes::kBadArgument, what); }

bool unset(const Napi::Value& value) { return value.IsUndefined() || value.IsNull(); }

std::string shown(double number) {
  std::ostringstream out;
  out << number;
  return out.str();
}

}  // namespace

Napi::Error toError(Napi::Env env, const Failure& failure) {
  const bool argument = failure.code == codes::kBadArgument;
  Napi::Error error = argument ? static_cast<Napi::Error>(Napi::TypeError::New(env, failure.what()))
                               : Napi::Error::New(env, failure.what());
  error.Value().Set("code", Napi::String::New(env, failure.code));
  return error;
}

std::string textArgument(const Napi::CallbackInfo& info, size_t index, const char* name) {
  const Napi::Value value = info[index];
  if (!value.IsString()) throw bad(std::string(name) + " must be a string");
  std::string text = value.As<Napi::String>().Utf8Value();
  if (text.empty()) throw bad(std::string(name) + " must not be empty");
  if (text.find('\0') != std::string::npos) throw bad(std::string(name) + " must not hold a null character");
  return text;
}

Options::Options(const Napi::CallbackInfo& info, size_t index) : env_(info.Env()) {
  const Napi::Value value = info[index];
  if (unset(value)) {
    object_ = Napi::Object::New(env_);
    return;
  }
  if (!value.IsObject() || value.IsFunction()) throw bad("options must be an object");
  object_ = value.As<Napi::Object>();
}

Napi::Value Options::value(const char* name) const {
  const Napi::Value found = object_.Get(name);
  return unset(found) ? env_.Undefined() : found;
}

bool Options::flag(const char* name, bool fallback) const {
  const Napi::Value found = value(name);
  if (found.IsUndefined()) return fallback;
  if (!found.IsBoolean()) throw bad(std::string(name) + " must be true or false");
  return found.As<Napi::Boolean>().Value();
}

double Options::finite(const Napi::Value& value, const char* name, double least, double most) const {
  if (!value.IsNumber()) throw bad(std::string(name) + " must be a number");
  const double number = value.As<Napi::Number>().DoubleValue();
  if (!std::isfinite(number) || number < least || number > most) {
    throw bad(std::string(name) + " is " + shown(number) + "; it can be " + shown(least) + " to " + shown(most));
  }
  return number;
}

int Options::integer(const char* name, int fallback, int least, int most) const {
  const Napi::Value found = value(name);
  if (found.IsUndefined()) return fallback;
  const double number = finite(found, name, least, most);
  if (number != std::floor(number)) throw bad(std::string(name) + " must be a whole number");
  return static_cast<int>(number);
}

float Options::number(const char* name, float fallback, float least, float most) const {
  const Napi::Value found = value(name);
  if (found.IsUndefined()) return fallback;
  return static_cast<float>(finite(found, name, least, most));
}

std::string Options::text(const char* name, const std::string& fallback, size_t mostBytes) const {
  const Napi::Value found = value(name);
  if (found.IsUndefined()) return fallback;
  if (!found.IsString()) throw bad(std::string(name) + " must be a string");
  std::string text = found.As<Napi::String>().Utf8Value();
  if (text.size() > mostBytes) {
    throw bad(std::string(name) + " is " + std::to_string(text.size()) + " bytes long; at most " +
              std::to_string(mostBytes) + " are possible");
  }
  if (text.find('\0') != std::string::npos) throw bad(std::string(name) + " must not hold a null character");
  return text;
}

Napi::Function Options::function(const char* name) const {
  const Napi::Value found = value(name);
  if (found.IsUndefined()) return Napi::Function();
  if (!found.IsFunction()) throw bad(std::string(name) + " must be a function");
  return found.As<Napi::Function>();
}

}  // namespace greenroom
