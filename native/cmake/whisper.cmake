# whisper.cpp itself: processor features, what of it is built, and small corrections (patch.cmake).

if(GREENROOM_CPU STREQUAL "native")
  set(GGML_NATIVE ON CACHE BOOL "" FORCE)
elseif(GREENROOM_CPU STREQUAL "avx2" OR GREENROOM_CPU STREQUAL "baseline")
  set(GGML_NATIVE OFF CACHE BOOL "" FORCE)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64|i[3-6]86)$")
    string(COMPARE EQUAL "${GREENROOM_CPU}" "avx2" wide)
    foreach(feature SSE42 AVX AVX2 BMI2 FMA F16C)
      set(GGML_${feature} ${wide} CACHE BOOL "" FORCE)
    endforeach()
  endif()
else()
  message(FATAL_ERROR "GREENROOM_CPU is '${GREENROOM_CPU}'; it can be native, avx2 or baseline")
endif()

set(BUILD_SHARED_LIBS OFF CACHE BOOL "" FORCE)
set(WHISPER_BUILD_TESTS OFF CACHE BOOL "" FORCE)
set(WHISPER_BUILD_SERVER OFF CACHE BOOL "" FORCE)
set(WHISPER_BUILD_EXAMPLES ${GREENROOM_REFERENCE} CACHE BOOL "" FORCE)
# OpenMP would be one more library to ship, and its threads spin on after the work is done.
set(GGML_OPENMP OFF CACHE BOOL "" FORCE)
# Matrix products written for processors, a third faster here than ggml's own (MIT, part of ggml).
set(GGML_LLAMAFILE ON CACHE BOOL "" FORCE)
# One engine everywhere: what is measured and tested is the processor. Accelerate (macOS) stays.
set(GGML_METAL OFF CACHE BOOL "" FORCE)
set(GGML_CCACHE OFF CACHE BOOL "" FORCE)

add_subdirectory("${whisper_source}" whisper.cpp EXCLUDE_FROM_ALL)

file(STRINGS "${whisper_source}/CMakeLists.txt" version_line REGEX "^project\\(.*VERSION ")
if(NOT version_line MATCHES "VERSION ${GREENROOM_WHISPER_VERSION}\\)")
  message(FATAL_ERROR "expected whisper.cpp ${GREENROOM_WHISPER_VERSION}, found: ${version_line}. "
                      "Read cmake/patch.cmake against the new source, run the tests, then raise the version.")
endif()

if(NOT GREENROOM_REFERENCE)
  include("${CMAKE_CURRENT_LIST_DIR}/patch.cmake")
endif()
