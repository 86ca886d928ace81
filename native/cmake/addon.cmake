# The addon and, beside it, the processor probe that a package asks before it loads a build this machine may not run.

function(greenroom_node_addon name)
  add_library(${name} MODULE ${ARGN})
  set_target_properties(${name} PROPERTIES PREFIX "" SUFFIX ".node"
                        LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}" RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
  foreach(config RELEASE DEBUG RELWITHDEBINFO MINSIZEREL)
    string(TOUPPER ${config} upper)
    set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY_${upper} "${CMAKE_BINARY_DIR}"
                          RUNTIME_OUTPUT_DIRECTORY_${upper} "${CMAKE_BINARY_DIR}")
  endforeach()
  target_include_directories(${name} SYSTEM PRIVATE "${GREENROOM_MODULES}/node-api-headers/include"
                             "${GREENROOM_MODULES}/node-addon-api")
  target_compile_definitions(${name} PRIVATE NAPI_VERSION=8 NAPI_CPP_EXCEPTIONS NODE_GYP_MODULE_NAME=${name}
                             BUILDING_NODE_EXTENSION)
  if(APPLE)
    target_link_options(${name} PRIVATE -undefined dynamic_lookup)
  elseif(WIN32)
    greenroom_windows_import(${name})
  else()
    # Another addon in the same process may carry its own ggml: keep ours to ourselves.
    target_link_options(${name} PRIVATE -Wl,--exclude-libs,ALL)
    if(NOT GREENROOM_CPU STREQUAL "native" AND NOT GREENROOM_ASAN)
      target_link_options(${name} PRIVATE -static-libgcc -static-libstdc++)
    endif()
  endif()
  if(MSVC)
    target_compile_options(${name} PRIVATE /W4 /utf-8 /EHsc)
  else()
    target_compile_options(${name} PRIVATE -Wall -Wextra -Wno-cast-function-type)
  endif()
endfunction()

# Windows resolves Node-API against an import library (made here from the published list of names) and, because Electron
# is not called node.exe, at the first call rather than at load (src/windows_host.cc).
function(greenroom_windows_import name)
  set(import_library "${CMAKE_BINARY_DIR}/node_api.lib")
  if(NOT EXISTS "${import_library}")
    execute_process(COMMAND ${CMAKE_AR} /def:${GREENROOM_MODULES}/node-api-headers/def/node_api.def
                            /out:${import_library} /machine:${CMAKE_CXX_COMPILER_ARCHITECTURE_ID} ${CMAKE_STATIC_LINKER_FLAGS}
                    COMMAND_ERROR_IS_FATAL ANY)
  endif()
  target_sources(${name} PRIVATE src/windows_host.cc)
  target_link_libraries(${name} PRIVATE "${import_library}" delayimp)
  target_link_options(${name} PRIVATE /DELAYLOAD:NODE.EXE)
endfunction()

greenroom_node_addon(greenroom_speech
  src/addon.cc src/alignment.cc src/arguments.cc src/job.cc src/log.cc src/model.cc src/model_file.cc src/model_tensors.cc src/pcm.cc src/transcription.cc
  src/vad.cc)
target_link_libraries(greenroom_speech PRIVATE whisper)

greenroom_node_addon(greenroom_cpu src/cpu_probe.cc)
