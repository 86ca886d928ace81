import type { DrillEvent } from '../../core/drill/events';
import type { Model } from '../../core/drill/model/types';
import { replay } from '../../core/drill/play';
import type { DrillPorts } from '../../core/drill/ports';
import type { DrillCommand, Run } from '../../core/drill/run';
import { playEvent } from '../../core/drill/session';
import { panelsOf, samplesOf, viewOf } from '../../core/drill/view';
import type { DrillSamples, DrillView, Pace } from '../../shared/drill';
import type { OpenedDrill } from '../../shared/drill-acts';
import { DRIVING } from './timing';

type Stamped<E> = E extends DrillEvent ? Omit<E, 'atMs'> : never;
export type Fact = Stamped<DrillEvent>;

export interface LiveParts {
  readonly model: Model;
  readonly ports: DrillPorts;
  readonly id: string;
  readonly pace: Pace;
  /** What the run is made of so far; none for a new one. */
  readonly past: readonly DrillEvent[];
  /** A clock that only goes forward, ms. */
  readonly now: () => number;
  /** Writes an event down; called before it is played. */
  readonly keep: (event: DrillEvent) => void;
}

/**
 * One run against the wall's clock: stamps facts with the session's time and plays them. The session's clock stands still
 * while the run is paused, left or ended, so that it is also the clock of what is recorded.
 */
export class LiveDrill {
  private readonly run: Run;
  private readonly rows: (readonly number[])[];
  private baseMs: number;
  private since: number | undefined;
  private tickedAt: number;
  private keptAtMs: number;

  constructor(private readonly parts: LiveParts) {
    const { model, ports, id, pace, past, now } = parts;
    const played = replay(model, ports, id, pace, past);
    this.run = played.run;
    this.rows = [...played.rows];
    this.baseMs = past.at(-1)?.atMs ?? 0;
    this.keptAtMs = this.baseMs;
    this.tickedAt = now();
    if (this.run.status === 'running') this.since = this.tickedAt;
    // Whoever comes back goes on when they are ready, not in the middle of a phase that runs away.
    if (past.length > 0 && this.run.status === 'running') this.take({ type: 'pause' });
  }

  /** The session's time now, whole ms. */
  get atMs(): number {
    return this.baseMs + (this.since === undefined ? 0 : Math.max(0, Math.round(this.parts.now() - this.since)));
  }

  get status(): Run['status'] {
    return this.run.status;
  }

  get state(): { readonly run: Run; readonly rows: readonly (readonly number[])[] } {
    return { run: this.run, rows: this.rows };
  }

  view(): DrillView {
    return viewOf(this.parts.model, this.run);
  }

  start(): OpenedDrill {
    const { model } = this.parts;
    const looks = [...new Set(model.evidence.map(({ opens }) => opens))];
    return { view: this.view(), panels: panelsOf(model), samples: this.samples(this.rows), looks };
  }

  samples(rows: readonly (readonly number[])[]): DrillSamples {
    return samplesOf(this.parts.model, this.run.id, rows);
  }

  /** Plays a fact that happened now. @returns what it brought about for the outside, in order */
  take(fact: Fact): readonly DrillCommand[] {
    if (this.run.status === 'ended') return [];
    const event = { ...fact, atMs: this.atMs } as DrillEvent;
    this.parts.keep(event);
    return this.play(event);
  }

  /** Time passes. */
  tick(): readonly DrillCommand[] {
    if (this.since === undefined || this.run.status !== 'running') return [];
    const now = this.parts.now();
    const gap = now - this.tickedAt;
    if (gap > DRIVING.sleptMs) this.since += gap - DRIVING.tickMs;
    this.tickedAt = now;
    const event: DrillEvent = { type: 'tick', atMs: this.atMs };
    if (event.atMs - this.keptAtMs >= DRIVING.keepTickMs) {
      this.keptAtMs = event.atMs;
      this.parts.keep(event);
    }
    return this.play(event);
  }

  private play(event: DrillEvent): readonly DrillCommand[] {
    playEvent(this.parts.model, this.parts.ports, this.run, event);
    this.tickedAt = this.parts.now();
    this.setClock();
    const { commands } = this.run;
    for (const command of commands) if (command.do === 'sample') this.rows.push(command.row);
    return commands;
  }

  private setClock(): void {
    const runs = this.run.status === 'running';
    if (runs && this.since === undefined) this.since = this.parts.now();
    if (runs || this.since === undefined) return;
    this.baseMs = this.atMs;
    this.since = undefined;
  }
}
