# Corrections to whisper.cpp, applied to a copy in the build folder. Each names the text it replaces, which must be there
# exactly once: when whisper.cpp changes, the build stops here instead of going on with half of them.

function(greenroom_replace what before after)
  string(FIND "${text}" "${before}" first)
  string(FIND "${text}" "${before}" last REVERSE)
  if(first EQUAL -1 OR NOT first EQUAL last)
    message(FATAL_ERROR "native/cmake/patch.cmake: the place for '${what}' is not in the source exactly once")
  endif()
  string(REPLACE "${before}" "${after}" result "${text}")
  set(text "${result}" PARENT_SCOPE)
endfunction()

# Written only when it differs, so that configuring again does not compile again.
function(greenroom_write_patched file)
  set(present "")
  if(EXISTS "${file}")
    file(READ "${file}" present)
  endif()
  if(NOT present STREQUAL text)
    file(WRITE "${file}" "${text}")
  endif()
endfunction()

file(READ "${whisper_source}/src/whisper.cpp" text)

# Same sound, same words. The first decoder's random numbers (used when decoding falls back to a higher temperature) and
# the context that language detection sees were left over from the call before.
greenroom_replace("state of the last call" "    result_all.clear();

    if (n_samples > 0) {
        // compute log mel spectrogram"
"    result_all.clear();

    state->decoders[0].rng = std::mt19937(0);
    state->exp_n_audio_ctx = params.audio_ctx;

    if (n_samples > 0) {
        // compute log mel spectrogram")

# A state that cannot be made (alignment heads the model does not have, no memory) was freed before it was filled in.
greenroom_replace("state freed half made" "    whisper_batch batch;
" "    whisper_batch batch = {};
")

# Abort inside the encoder, not only after it: an encoder pass of small.en takes seconds. Only there: the alignment pass
# ends the process when its decoder does not finish.
greenroom_replace("abort in the encoder" "    const int64_t t_start_us = ggml_time_us();

    // conv
    {"
"    const int64_t t_start_us = ggml_time_us();

    struct greenroom_abort_scope {
        const std::vector<ggml_backend_t> & backends;
        greenroom_abort_scope(const std::vector<ggml_backend_t> & all, ggml_abort_callback callback, void * data) : backends(all) { set(callback, data); }
        ~greenroom_abort_scope() { set(nullptr, nullptr); }
        void set(ggml_abort_callback callback, void * data) const {
            for (ggml_backend_t backend : backends) {
                if (ggml_backend_is_cpu(backend)) ggml_backend_cpu_set_abort_callback(backend, callback, data);
            }
        }
    } greenroom_abort(wstate.backends, abort_callback, abort_callback_data);

    // conv
    {")

# Token times by cross attention end the process when a window is 7 or fewer audio tokens (140 ms) long, which happens at
# the end of a recording and where a segment is that short. Such a window keeps no aligned times.
greenroom_replace("alignment of short windows" "                    const int n_frames = std::min(std::min(WHISPER_CHUNK_SIZE * 100, seek_delta), seek_end - seek);
                    whisper_exp_compute_token_level_timestamps_dtw(
                            ctx, state, params, result_all.size() - n_segments, n_segments, seek, n_frames, 7, params.n_threads);"
"                    const int n_frames = std::min(std::min(WHISPER_CHUNK_SIZE * 100, seek_delta), seek_end - seek);
                    if (n_frames/2 > 7) whisper_exp_compute_token_level_timestamps_dtw(
                            ctx, state, params, result_all.size() - n_segments, n_segments, seek, n_frames, 7, params.n_threads);")

# The same pass reads beyond the last segment when that ends in a word (a limit on tokens, a window cut short).
greenroom_replace("alignment past the end" "            tok_i->t_dtw = timestamp;
            ++tok_i;
            if (tok_i == seg_i->tokens.end()) {
                ++seg_i;
                tok_i = seg_i->tokens.begin();
            }"
"            tok_i->t_dtw = timestamp;
            ++tok_i;
            if (tok_i == seg_i->tokens.end()) {
                ++seg_i;
                if (seg_i == state->result_all.end()) break;
                tok_i = seg_i->tokens.begin();
            }")

# Flash attention looked at up to 255 rows beyond the sound: zeros in a fresh model, and whatever the piece before left
# there once the audio context changes from call to call, so that its words were heard again. Processors need no such
# rounding up (graphics kernels do).
greenroom_replace("rows beyond the sound, encoder" "    WHISPER_ASSERT(!!kv_pad.buffer);

    const int n_ctx_pad = GGML_PAD(n_ctx, 256);"
"    WHISPER_ASSERT(!!kv_pad.buffer);

    const int n_ctx_pad = n_ctx;")
greenroom_replace("rows beyond the sound, cross attention" "    const int n_state_head = n_state/n_head;

    const int n_ctx_pad = GGML_PAD(n_ctx, 256);"
"    const int n_state_head = n_state/n_head;

    const int n_ctx_pad = n_ctx;")
greenroom_replace("rows beyond the sound, decoder" "    const int n_audio_ctx_pad = GGML_PAD(n_audio_ctx, 256);"
"    const int n_audio_ctx_pad = n_audio_ctx;")

# Flash attention and token times by cross attention excluded each other, though only one pass over the finished tokens
# needs the weights that flash attention never writes down. That pass computes them beside it.
greenroom_replace("alignment with flash attention" "    if (params.flash_attn && params.dtw_token_timestamps) {
        WHISPER_LOG_WARN(\"%s: dtw_token_timestamps is not supported with flash_attn - disabling\\n\", __func__);
        params.dtw_token_timestamps = false;
    }
" "")
greenroom_replace("weights of the alignment pass" "                cur = ggml_flash_attn_ext(ctx0, Q, Kcross, Vcross, nullptr, KQscale, 0.0f, 0.0f);
"
"                if (save_alignment_heads_QKs && wstate.aheads_masks.m[il] != nullptr) {
                    struct ggml_tensor * weights = ggml_soft_max_ext(ctx0, ggml_mul_mat(ctx0, Kcross, Q), nullptr, KQscale, 0.0f);
                    const int64_t n_columns = weights->ne[0]*weights->ne[1];
                    struct ggml_tensor * by_head = ggml_cont(ctx0, ggml_transpose(ctx0, ggml_reshape_2d(ctx0, weights, n_columns, weights->ne[2])));
                    struct ggml_tensor * chosen = ggml_mul_mat(ctx0, wstate.aheads_masks.m[il], by_head);
                    chosen = ggml_reshape_3d(ctx0, ggml_cont(ctx0, ggml_transpose(ctx0, chosen)), weights->ne[0], weights->ne[1], wstate.aheads_masks.m[il]->ne[1]);
                    aheads_cross_QKs = aheads_cross_QKs == nullptr ? chosen : ggml_concat(ctx0, aheads_cross_QKs, chosen, 2);
                }

                cur = ggml_flash_attn_ext(ctx0, Q, Kcross, Vcross, nullptr, KQscale, 0.0f, 0.0f);
")

# The chances of every word of the vocabulary (two thirds of a small decoder's work) were computed for each token of the
# prompt and of the alignment pass, though only those after the last token are ever read.
greenroom_replace("chances only where they are read" "    //cur = ggml_view_2d(ctx0, cur, cur->ne[0], 1, cur->nb[1], (cur->ne[1] - 1)*cur->nb[1]);
"
"    if (greenroom_only_last(batch)) {
        cur = ggml_view_2d(ctx0, cur, cur->ne[0], 1, cur->nb[1], (cur->ne[1] - 1)*cur->nb[1]);
    }
")
greenroom_replace("place of the last chances" "logits_out.data() + (n_vocab*i), sizeof(float)*(n_vocab*i), sizeof(float)*n_vocab);"
"logits_out.data() + (n_vocab*i), greenroom_only_last(batch) ? 0 : sizeof(float)*(n_vocab*i), sizeof(float)*n_vocab);")
greenroom_replace("which chances are read" "// replace std::pair by using customized pair struct (reason: std::pair is very slow)
"
"static bool greenroom_only_last(const whisper_batch & batch) {
    for (int i = 0; i + 1 < batch.n_tokens; ++i) {
        if (batch.logits[i] != 0) {
            return false;
        }
    }
    return batch.n_tokens > 0 && batch.logits[batch.n_tokens - 1] != 0;
}

// replace std::pair by using customized pair struct (reason: std::pair is very slow)
")

# For every word the exponentials of the whole vocabulary were taken twice, number by number, on one thread while the others
# waited. ggml takes them together.
greenroom_replace("sum of the chances" "    float logsumexp = 0.0f;
    for (int i = 0; i < n_logits; ++i) {
        if (logits[i] > -INFINITY) {
            logsumexp += expf(logits[i] - logit_max);
        }
    }
    logsumexp = logf(logsumexp) + logit_max;
"
"    const float logsumexp = logf((float) ggml_vec_soft_max_f32(n_logits, logprobs.data(), logits.data(), logit_max)) + logit_max;
")
greenroom_replace("all chances together" "    for (int i = 0; i < n_logits; ++i) {
        if (logits[i] == -INFINITY) {
            probs[i] = 0.0f;
        } else {
            probs[i] = expf(logprobs[i]);
        }
    }
"
"    GGML_UNUSED(logits);
    ggml_vec_soft_max_f32(n_logits, probs.data(), logprobs.data(), 0.0f);
")
greenroom_replace("ggml's exponentials" "static void whisper_compute_logprobs(
                const std::vector<float> & logits,
"
"extern \"C\" double ggml_vec_soft_max_f32(const int n, float * y, const float * x, float max);

static void whisper_compute_logprobs(
                const std::vector<float> & logits,
")

# The alignment pass smooths the attention of each head with a median, one value at a time through two layers of accessors
# and a sort, on one thread while the others waited; and it asked for four threads whatever the machine has.
greenroom_replace("threads of the median" "static void median_filter(struct ggml_tensor * dst , const struct ggml_tensor * a, int ith, int /*nth*/, void * userdata) {
    if (ith != 0) {
        return;
    }
"
"static void median_filter(struct ggml_tensor * dst , const struct ggml_tensor * a, int ith, int nth, void * userdata) {
")
greenroom_replace("median" "    std::vector<float> filter;
    filter.reserve(filter_width);
    for (int64_t i = 0; i < a->ne[0]; ++i) {
        for (int64_t j = 0; j < a->ne[1]; ++j) {
            for (int64_t k = 0; k < a->ne[2]; ++k) {
                for (int64_t off = -filter_width/2; off <= filter_width/2; ++off) {
                    // \"reflect\" padding
                    int64_t idx = k + off;
                    if (idx < 0) {
                        idx = -idx;
                    } else if (idx >= a->ne[2]) {
                        idx = 2*(a->ne[2] - 1) - idx;
                    }

                    filter.push_back(whisper_get_f32_nd(a, i, j, idx, 0));
                }
                std::sort(filter.begin(), filter.end());
                const float v = filter[filter.size()/2];
                whisper_set_f32_nd(dst, i, j, k, 0, v);
                filter.clear();
            }
        }
    }
"
"    std::vector<float> sorted(filter_width);
    const int64_t count = a->ne[2];
    for (int64_t row = ith; row < a->ne[0]*a->ne[1]; row += nth) {
        const int64_t i = row/a->ne[1];
        const int64_t j = row%a->ne[1];
        const char * from = (const char *) a->data + i*a->nb[0] + j*a->nb[1];
        char * to = (char *) dst->data + i*dst->nb[0] + j*dst->nb[1];
        for (int64_t k = 0; k < count; ++k) {
            for (int n = 0; n < filter_width; ++n) {
                int64_t idx = std::abs(k + n - filter_width/2);
                if (idx >= count) idx = 2*(count - 1) - idx;
                const float value = *(const float *) (from + idx*a->nb[2]);
                int place = n;
                for (; place > 0 && sorted[place - 1] > value; --place) sorted[place] = sorted[place - 1];
                sorted[place] = value;
            }
            *(float *) (to + k*dst->nb[2]) = sorted[filter_width/2];
        }
    }
")
greenroom_replace("tasks of the median" "ggml_map_custom1(gctx, w, median_filter, 1, &mf_user_data)"
"ggml_map_custom1(gctx, w, median_filter, n_threads, &mf_user_data)")
greenroom_replace("threads of the alignment pass" "    ggml_backend_ptr backend { ggml_backend_init_by_type(GGML_BACKEND_DEVICE_TYPE_CPU, nullptr) };
    ggml_backend_graph_compute(backend.get(), gf);
"
"    ggml_backend_ptr backend { ggml_backend_init_by_type(GGML_BACKEND_DEVICE_TYPE_CPU, nullptr) };
    ggml_backend_cpu_set_n_threads(backend.get(), n_threads);
    ggml_backend_graph_compute(backend.get(), gf);
")

greenroom_write_patched("${CMAKE_BINARY_DIR}/patched/whisper.cpp")
set_property(TARGET whisper PROPERTY SOURCES "${CMAKE_BINARY_DIR}/patched/whisper.cpp")

# The engine's threads meet dozens of times in each layer, and the ones that are early spun until the last had come. On a
# machine with something else to do they spin away the very time the late one needs; now they give it up after a while.
file(READ "${whisper_source}/ggml/src/ggml-cpu/ggml-cpu.c" text)
greenroom_replace("waiting threads" "    while (atomic_load_explicit(&tp->n_barrier_passed, memory_order_relaxed) == n_passed) {
        ggml_thread_cpu_relax();
    }
"
"    for (int n_spins = 0; atomic_load_explicit(&tp->n_barrier_passed, memory_order_relaxed) == n_passed; n_spins++) {
        if (n_spins < 2000) {
            ggml_thread_cpu_relax();
        } else {
            sched_yield();
        }
    }
")
greenroom_write_patched("${CMAKE_BINARY_DIR}/patched/ggml-cpu.c")
get_target_property(cpu_sources ggml-cpu SOURCES)
list(FILTER cpu_sources EXCLUDE REGEX "ggml-cpu/ggml-cpu\\.c$")
set_property(TARGET ggml-cpu PROPERTY SOURCES ${cpu_sources} "${CMAKE_BINARY_DIR}/patched/ggml-cpu.c")
target_include_directories(ggml-cpu PRIVATE "${whisper_source}/ggml/src/ggml-cpu")

# Attention of few queries over many keys: see src/attend.h.
file(READ "${whisper_source}/ggml/src/ggml-cpu/ops.cpp" text)
greenroom_replace("own attention" "#include \"vec.h\"

#include <algorithm>
" "#include \"vec.h\"
#include \"attend.h\"

#include <algorithm>
")
greenroom_replace("attention by blocks of keys" "        // online softmax / attention
        // loop over n_kv and n_head_kv
        // ref: https://arxiv.org/pdf/2112.05682.pdf

        for (int64_t ic = ic_start; ic < ic_end; ++ic) {
            const float mv = mp ? slope*GGML_CPU_FP16_TO_FP32(mp[ic]) : 0.0f;
"
"        bool attended = false;
#if defined(GREENROOM_ATTEND)
        attended = greenroom::attends(k->type, v->type, DK, DV, logit_softcap, slope);
        if (attended) {
            memset(VKQ32, 0, DV*sizeof(float));
            const greenroom::Head head = {
                (const char *) k->data + ik2*nbk2 + ik3*nbk3, (const char *) v->data + iv2*nbv2 + iv3*nbv3, nbk1, nbv1, mp, DV};
            greenroom::attend(pq, head, ic_start, ic_end, scale, VKQ32, S, M);
        }
#endif

        for (int64_t ic = attended ? ic_end : ic_start; ic < ic_end; ++ic) {
            const float mv = mp ? slope*GGML_CPU_FP16_TO_FP32(mp[ic]) : 0.0f;
")
# The encoder's kernel looked for the highest score of each row number by number: a third of its time.
greenroom_replace("highest score" "                ggml_vec_max_f32(KV_TILE_SZ, &tile_max, kq_row);
"
"#if defined(GREENROOM_ATTEND)
                tile_max = greenroom::highest(kq_row, KV_TILE_SZ);
#else
                ggml_vec_max_f32(KV_TILE_SZ, &tile_max, kq_row);
#endif
")
greenroom_replace("sum in single precision" "        if (v->type == GGML_TYPE_F16) {
            for (int64_t d = 0; d < DV; ++d) {
                VKQ32[d] = GGML_CPU_FP16_TO_FP32(VKQ16[d]);"
"        if (v->type == GGML_TYPE_F16 && !attended) {
            for (int64_t d = 0; d < DV; ++d) {
                VKQ32[d] = GGML_CPU_FP16_TO_FP32(VKQ16[d]);")
greenroom_write_patched("${CMAKE_BINARY_DIR}/patched/ops.cpp")
get_target_property(cpu_sources ggml-cpu SOURCES)
list(FILTER cpu_sources EXCLUDE REGEX "ggml-cpu/ops\\.cpp$")
set_property(TARGET ggml-cpu PROPERTY SOURCES ${cpu_sources} "${CMAKE_BINARY_DIR}/patched/ops.cpp")
target_include_directories(ggml-cpu PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/src")
