import { useRef, useState } from 'react';
import { useShownTheme } from '../../app/theme';
import { FailureCard } from '../../ui/FailureCard';
import { Progress } from '../../ui/Progress';
import { MarkLane } from './MarkLane';
import { PartBand } from './PartBand';
import { TargetLines } from './TargetLines';
import { Transport } from './Transport';
import { useView } from './use-review';
import { useWaveform } from './use-waveform';
import css from './Waveform.module.css';

/** The recording: its outline, the parts above it, what to notice below it, and how to move through it. */
export function Waveform() {
  const { playback, sound, take, runs } = useView();
  const box = useRef<HTMLDivElement>(null);
  const timeline = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(0);
  const theme = useShownTheme();
  const outline = sound.status === 'ready' ? sound.outline : undefined;
  const { transcript } = take;
  const geometry = useWaveform({ box, timeline, playback, outline, transcript, runs, zoom, theme });
  return (
    <section className={css.card} aria-label="Recording">
      <Transport zoom={zoom} onZoom={setZoom} />
      {sound.status === 'failed' ? <FailureCard failure={sound.failure} /> : null}
      <div className={css.tracks} hidden={sound.status === 'failed'}>
        <PartBand geometry={geometry} />
        <div className={css.wave}>
          <div ref={box} className={css.canvas} data-scrolls-sideways />
          <TargetLines geometry={geometry} />
          {sound.status === 'loading' ? (
            <div className={css.loading}>
              <Progress label="Reading the recording" share={sound.share} />
            </div>
          ) : null}
        </div>
        <MarkLane geometry={geometry} />
        <div className={css.ruler} data-scrolls-sideways aria-hidden="true">
          <div
            ref={timeline}
            style={geometry ? { width: geometry.widthPx, translate: `${-geometry.scrollPx}px` } : undefined}
          />
        </div>
      </div>
    </section>
  );
}
