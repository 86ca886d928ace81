// On Windows an addon asks for its functions from "node.exe"; inside Electron the program has another name. This answers
// that request with whatever program is running.
#ifdef _WIN32

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <delayimp.h>

#include <cstring>

namespace {

FARPROC WINAPI onDelayLoad(unsigned int event, DelayLoadInfo* info) {
  if (event != dliNotePreLoadLibrary || _stricmp(info->szDll, "node.exe") != 0) return nullptr;
  return reinterpret_cast<FARPROC>(GetModuleHandle(nullptr));
}

}  // namespace

decltype(__pfnDliNotifyHook2) __pfnDliNotifyHook2 = onDelayLoad;

#endif
