import { useEffect, useMemo, useState } from 'react';
import type { CallResult } from '../../../../shared/contract';
import type { Failure } from '../../../../shared/result';
import { ask } from '../../../app/client';
import type { LiveFeed } from '../../../charts/LivePanel';
import { LiveSeries } from '../../../charts/live-series';
import { type Axis, axisOf, lastUpTo } from './axis';
import { type Moment, momentsOf } from './moments';
import { RunPlayer, runSoundAddress } from './run-player';

type Looked = CallResult<'drill.debrief'>;

export interface DebriefView extends Looked {
  readonly axis: Axis;
  readonly moments: readonly Moment[];
  readonly feed: LiveFeed;
  readonly player: RunPlayer;
}

export interface DebriefState {
  readonly looked: Looked | undefined;
  readonly failure: Failure | undefined;
}

/** A run played again by main. */
export function useLooked(run: string): DebriefState {
  const [state, setState] = useState<DebriefState>({ looked: undefined, failure: undefined });
  useEffect(() => {
    let left = false;
    setState({ looked: undefined, failure: undefined });
    void ask('drill.debrief', { run }).then((answer) => {
      if (left) return;
      setState(answer.ok ? { looked: answer.value, failure: undefined } : { looked: undefined, failure: answer.error });
    });
    return () => {
      left = true;
    };
  }, [run]);
  return state;
}

/** What does not change is drawn once: nobody has to be told of anything. */
const never = () => () => undefined;

export function useDebrief(looked: Looked): DebriefView {
  const { debrief, sounds } = looked;
  const [player, setPlayer] = useState(() => new RunPlayer(sounds, debrief.durationMs, runSoundAddress(debrief.run)));
  useEffect(() => {
    const made = new RunPlayer(sounds, debrief.durationMs, runSoundAddress(debrief.run));
    setPlayer(made);
    return () => made.dispose();
  }, [sounds, debrief]);
  const drawn = useMemo(() => {
    const axis = axisOf(debrief);
    const series = new LiveSeries();
    series.append(debrief.samples);
    const markers = debrief.records.flatMap((record) => (record.type === 'marker' ? [record] : []));
    const feed: Omit<LiveFeed, 'now'> = {
      series,
      markers: () => markers,
      range: () => [axis.fromClock / 1000, axis.toClock / 1000],
      onChange: never,
    };
    return { axis, feed, moments: momentsOf(debrief) };
  }, [debrief]);
  const feed = useMemo<LiveFeed>(
    () => ({
      ...drawn.feed,
      now: {
        index: () =>
          lastUpTo(drawn.feed.series.times, (at) => at, drawn.axis.clockAt(player.store.getState().atMs) / 1000),
        onChange: (tell) => player.store.subscribe(tell),
      },
    }),
    [drawn, player],
  );
  return { ...looked, ...drawn, feed, player };
}
