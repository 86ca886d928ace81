// The triangular filters that turn a spectrum into Whisper's input. A ggml file carries them; CTranslate2's does not.
// Slaney's mel scale (linear below 1 kHz, logarithmic above) and norm (equal area), as in the Auditory Toolbox (1998).

const SAMPLE_RATE_HZ = 16_000;
const FFT_SAMPLES = 400;
export const SPECTRUM_BINS = FFT_SAMPLES / 2 + 1;

const HZ_PER_MEL = 200 / 3;
const KNEE_HZ = 1000;
const KNEE_MEL = KNEE_HZ / HZ_PER_MEL;
const LOG_STEP = Math.log(6.4) / 27;

const hzToMel = (hz: number): number => (hz < KNEE_HZ ? hz / HZ_PER_MEL : KNEE_MEL + Math.log(hz / KNEE_HZ) / LOG_STEP);
const melToHz = (mel: number): number =>
  mel < KNEE_MEL ? HZ_PER_MEL * mel : KNEE_HZ * Math.exp(LOG_STEP * (mel - KNEE_MEL));

/** @returns `count` filters of 201 weights each, row by row */
export function melFilters(count: number): Float32Array {
  const top = hzToMel(SAMPLE_RATE_HZ / 2);
  const edges = Array.from({ length: count + 1 }, (_, index) => melToHz((top / (count + 1)) * index));
  // Not by multiplication like the others: a rounding error would give the highest bin a weight.
  edges.push(melToHz(top));
  const filters = new Float32Array(count * SPECTRUM_BINS);
  for (let filter = 0; filter < count; filter += 1) {
    const [low = 0, peak = 0, high = 0] = edges.slice(filter, filter + 3);
    const norm = 2 / (high - low);
    for (let bin = 0; bin < SPECTRUM_BINS; bin += 1) {
      const hz = (bin * SAMPLE_RATE_HZ) / FFT_SAMPLES;
      const height = Math.min((hz - low) / (peak - low), (high - hz) / (high - peak));
      // Rounded to 32 bits before the norm as well as after: so were the published filters.
      if (height > 0) filters[filter * SPECTRUM_BINS + bin] = Math.fround(height) * norm;
    }
  }
  return filters;
}
