import { type RefObject, useEffect, useState } from 'react';
import WaveSurfer from 'wavesurfer.js';
import RegionsPlugin from 'wavesurfer.js/plugins/regions';
import TimelinePlugin from 'wavesurfer.js/plugins/timeline';
import { LONG_PAUSE_MS } from '../../../core/review/marks';
import type { Run } from '../../../core/review/runs';
import type { Transcript } from '../../../shared/transcript';
import { clock } from '../../../shared/units';
import type { Playback } from './playback';
import type { SoundOutline } from './sound-outline';

/** Where a moment of the recording lies on the screen: the lanes above and below follow the waveform by it. */
export interface Geometry {
  /** Width of the whole recording. */
  readonly widthPx: number;
  readonly scrollPx: number;
}

interface WaveformInput {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly timeline: RefObject<HTMLDivElement | null>;
  readonly playback: Playback;
  readonly outline: SoundOutline | undefined;
  readonly transcript: Transcript | undefined;
  readonly runs: readonly Run[];
  /** Pixels a second; 0 fits the whole recording. */
  readonly zoom: number;
  readonly theme: string;
}

/** A token's value, for what is drawn on a canvas and takes no custom properties. */
const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const washed = (name: string, share: string): string => `color-mix(in srgb, var(${name}) ${share}, transparent)`;

function coloursOf() {
  return {
    waveColor: token('--wave'),
    progressColor: token('--wave-played'),
    cursorColor: token('--ink'),
  };
}

/** Tints of parts, hatched pauses and dotted unclear stretches behind the waveform; none of them can be dragged. */
function drawRegions(
  regions: ReturnType<typeof RegionsPlugin.create>,
  runs: readonly Run[],
  transcript: Transcript | undefined,
): void {
  regions.clearRegions();
  const add = (startMs: number, endMs: number, color: string): void => {
    regions.addRegion({ start: startMs / 1000, end: endMs / 1000, color, drag: false, resize: false });
  };
  for (const { label, startMs, endMs } of runs) {
    if (label !== 'other') add(startMs, endMs, washed(`--star-${label.toLowerCase()}`, '9%'));
  }
  for (const { startMs, endMs } of transcript?.pauses ?? []) {
    if (endMs - startMs >= LONG_PAUSE_MS) add(startMs, endMs, washed('--ink', '7%'));
  }
  for (const { startMs, endMs } of transcript?.unclear ?? []) add(startMs, endMs, washed('--warn', '18%'));
}

/** Steps of the ruler in seconds, and the room a label needs. */
const RULER = { stepsS: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600], labelPx: 80 };

/** The smallest step at which labels do not touch. */
const rulerStep = (pxPerSecond: number): number =>
  RULER.stepsS.find((step) => step * pxPerSecond >= RULER.labelPx) ?? 1200;

function makeRuler(wave: WaveSurfer, container: HTMLElement) {
  const durationS = wave.getDuration();
  const pxPerSecond = wave.getWrapper().scrollWidth / durationS;
  const step = rulerStep(pxPerSecond);
  // A label needs room to its right; the last one may have none.
  const lastS = durationS - RULER.labelPx / 2 / pxPerSecond;
  return wave.registerPlugin(
    TimelinePlugin.create({
      container,
      height: 18,
      timeInterval: step,
      primaryLabelInterval: step,
      secondaryLabelInterval: 0,
      secondaryLabelOpacity: 0,
      formatTimeCallback: (seconds) => (seconds > lastS ? '' : clock(Math.round(seconds) * 1000)),
      style: { fontSize: token('--text-small'), color: token('--ink-faint') },
    }),
  );
}

/** Zoomed in, the waveform scrolls; what scrolls must be reachable by keyboard. */
function makeReachable(wave: WaveSurfer): void {
  const scroller = wave.getWrapper().parentElement;
  scroller?.setAttribute('tabindex', '0');
  scroller?.setAttribute('role', 'group');
  scroller?.setAttribute('aria-label', 'Waveform; the arrow keys move three seconds');
}

function createWave(input: WaveformInput, box: HTMLElement, outline: SoundOutline) {
  const regions = RegionsPlugin.create();
  const wave = WaveSurfer.create({
    container: box,
    height: 'auto',
    media: input.playback.element,
    peaks: [outline.peaks],
    duration: outline.durationMs / 1000,
    normalize: true,
    barWidth: 2,
    barGap: 1,
    barRadius: 1,
    cursorWidth: 2,
    dragToSeek: true,
    autoScroll: true,
    autoCenter: false,
    minPxPerSec: input.zoom,
    ...coloursOf(),
    plugins: [regions],
  });
  makeReachable(wave);
  return { wave, regions };
}

type Drawn = ReturnType<typeof createWave>;

/** Draws the take's sound into `box` and reports where it lies. */
export function useWaveform(input: WaveformInput): Geometry | undefined {
  const { box, timeline, playback, outline, transcript, runs, zoom, theme } = input;
  const [geometry, setGeometry] = useState<Geometry>();
  const [drawn, setDrawn] = useState<Drawn>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: zoom and theme change a drawn wave, they do not make a new one
  useEffect(() => {
    if (!box.current || !outline) return;
    const made = createWave(input, box.current, outline);
    const { wave } = made;
    const measure = (): void =>
      setGeometry({ widthPx: wave.getWrapper().getBoundingClientRect().width, scrollPx: wave.getScroll() });
    for (const event of ['redraw', 'scroll', 'zoom', 'ready'] as const) wave.on(event, measure);
    // The library draws anew only some time after the window changed; the lanes must not wait for it.
    const resized = new ResizeObserver(measure);
    resized.observe(wave.getWrapper());
    wave.on('ready', () => {
      // A place that was asked for before the sound was read.
      wave.setTime(playback.store.getState().atMs / 1000);
      setDrawn(made);
    });
    wave.on('interaction', (seconds) => playback.seek(seconds * 1000));
    return () => {
      setDrawn(undefined);
      resized.disconnect();
      wave.destroy();
    };
  }, [box, playback, outline]);
  useEffect(() => {
    if (drawn) drawRegions(drawn.regions, runs, transcript);
  }, [drawn, runs, transcript]);
  useEffect(() => {
    if (!drawn) return;
    drawn.wave.zoom(zoom);
    // What one looks closer at is where the playhead stands.
    const halfMs = zoom === 0 ? 0 : (drawn.wave.getWidth() / zoom / 2) * 1000;
    drawn.wave.setScrollTime(Math.max(0, playback.store.getState().atMs - halfMs) / 1000);
  }, [drawn, zoom, playback]);
  const widthPx = geometry?.widthPx;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width and other colours need another ruler
  useEffect(() => {
    if (!drawn || !timeline.current) return;
    const ruler = makeRuler(drawn.wave, timeline.current);
    return () => ruler.destroy();
  }, [drawn, timeline, widthPx, theme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens' values change with the theme
  useEffect(() => {
    drawn?.wave.setOptions(coloursOf());
  }, [drawn, theme]);
  return geometry;
}
