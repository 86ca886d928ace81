import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DrillPanel } from '../../../../shared/drill';
import { LivePanel } from '../../../charts/LivePanel';
import { utcMinutes } from '../drill-words';
import { LANE_NAMES, LANES, type Moment } from './moments';
import css from './TimeAxis.module.css';
import type { DebriefView } from './use-debrief';

/** Metrics above, words and orders below, one axis for all; a click goes there. */
export function TimeAxis({ view }: { readonly view: DebriefView }) {
  const { debrief, feed, axis, player, moments } = view;
  const [first, second] = debrief.panels;
  const [chosen, setChosen] = useState(second?.id ?? '');
  const other = debrief.panels.find(({ id }) => id === chosen);
  const pick = (clock: number): void => player.seek(axis.sessionAt(clock));
  return (
    <section className={css.axis} aria-label="The drill on one time axis">
      {first ? <LivePanel panel={first} feed={feed} sync="debrief" tall onPick={pick} /> : null}
      {other ? (
        <LivePanel
          key={other.id}
          panel={other}
          feed={feed}
          sync="debrief"
          onPick={pick}
          head={<Choose panels={debrief.panels.slice(1)} chosen={chosen} onChoose={setChosen} />}
        />
      ) : null}
      <div className={css.lanes}>
        {LANES.map((lane) => (
          <Lane
            key={lane}
            name={LANE_NAMES[lane]}
            view={view}
            moments={moments.filter((moment) => moment.lane === lane)}
          />
        ))}
        <Phases view={view} />
      </div>
      <Playhead view={view} />
    </section>
  );
}

interface ChooseProps {
  readonly panels: readonly DrillPanel[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Which panel stands under the first. */
function Choose({ panels, chosen, onChoose }: ChooseProps) {
  return (
    <select
      className={css.choose}
      aria-label="Second panel"
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {panels.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

interface LaneProps {
  readonly name: string;
  readonly view: DebriefView;
  readonly moments: readonly Moment[];
}

function Lane({ name, view: { axis, player }, moments }: LaneProps) {
  return (
    <div className={css.lane}>
      <span className={css.name}>{name}</span>
      <ul className={css.marks} aria-label={name}>
        {moments.map(({ key, clock, atMs, who, text, tone }) => (
          <li key={key} style={{ insetInlineStart: `${axis.share(clock) * 100}%` }}>
            <button
              type="button"
              className={css.mark}
              data-tone={tone}
              aria-label={`${utcMinutes(clock)} ${who}: ${text}`}
              title={`${utcMinutes(clock)} ${who}: ${text}`}
              // Hundreds of marks are not walked through with Tab: the list of everything said is for that.
              tabIndex={-1}
              onClick={() => player.playFrom(atMs)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Phases({ view: { debrief, axis } }: { readonly view: DebriefView }) {
  const phases = useMemo(
    () => debrief.records.flatMap((record) => (record.type === 'phase' ? [record] : [])),
    [debrief],
  );
  return (
    <div className={css.lane}>
      <span className={css.name}>Phase</span>
      <ol className={css.phases} aria-label="Phases">
        {phases.map(({ id, title, clock }, index) => {
          const from = axis.share(clock);
          const to = axis.share(phases[index + 1]?.clock ?? axis.toClock);
          return (
            <li
              key={`${id}-${clock}`}
              className={css.phase}
              style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${Math.max(0, to - from) * 100}%` }}
              title={title}
            >
              {title}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** The line of now across metrics and lanes, and the slider one pulls it with. */
function Playhead({ view: { axis, player, debrief } }: { readonly view: DebriefView }) {
  const atMs = useStore(player.store, (state) => state.atMs);
  const track = useRef<HTMLDivElement>(null);
  const clock = axis.clockAt(atMs);
  const pull = (clientX: number): void => {
    const box = track.current?.getBoundingClientRect();
    if (box) player.seek(axis.sessionAt(axis.clockAtShare((clientX - box.left) / box.width)));
  };
  return (
    <div className={css.over} ref={track}>
      <div className={css.line} style={{ insetInlineStart: `${axis.share(clock) * 100}%` }}>
        <span
          className={css.grip}
          role="slider"
          tabIndex={0}
          aria-label="Where in the drill"
          aria-valuemin={0}
          aria-valuemax={debrief.durationMs}
          aria-valuenow={Math.round(atMs)}
          aria-valuetext={`${utcMinutes(clock)} UTC`}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            event.preventDefault();
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) pull(event.clientX);
          }}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') player.step(5_000);
            if (key === 'ArrowLeft') player.step(-5_000);
          }}
        >
          {utcMinutes(clock)}
        </span>
      </div>
    </div>
  );
}
