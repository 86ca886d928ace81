import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DrillPanel, DrillView, Pace } from '../../../shared/drill';
import type { DrillAct, DrillHearing } from '../../../shared/drill-acts';
import type { Failure } from '../../../shared/result';
import { ask, listen } from '../../app/client';
import { encodeRoute } from '../../app/routes';
import { appStore } from '../../app/stores';
import { hush, say } from '../../audio/speaker';
import type { LiveFeed } from '../../charts/LivePanel';
import { LiveSeries } from '../../charts/live-series';
import { announce } from '../../ui/announce';
import { toastFailure } from '../../ui/toasts';

export interface DrillPlace {
  readonly drill: string;
  /** A run to come back to. */
  readonly run?: string | undefined;
  readonly pace: Pace;
}

export interface DrillState {
  readonly view: DrillView | undefined;
  readonly panels: readonly DrillPanel[];
  readonly looks: readonly string[];
  /** When the view was true, on the page's own clock. */
  readonly seenAt: number;
  readonly hearing: Pick<DrillHearing, 'state' | 'behindMs' | 'failure'>;
  /** Why the drill could not be opened. */
  readonly failure: Failure | undefined;
  readonly voiceFailure: Failure | undefined;
  /** The interviewer's last lines, newest last: two may come in one breath, and whoever reads wants both. */
  readonly lines: readonly Line[];
  /** How much of the past the dashboards show; undefined for all of it. */
  readonly windowMin: number | undefined;
}

export interface Line {
  readonly line: number;
  readonly text: string;
}

const LINES_SHOWN = 2;

export const WINDOWS_MIN = [15, 30, 60] as const;

const emptyDrill: DrillState = {
  view: undefined,
  panels: [],
  looks: [],
  seenAt: 0,
  hearing: { state: 'off', behindMs: 0 },
  failure: undefined,
  voiceFailure: undefined,
  lines: [],
  windowMin: 30,
};

/** One visit to a drill: opens the run, follows what main reports, has the interviewer's lines spoken in turn. */
export class DrillRoom {
  readonly store: StoreApi<DrillState> = createStore<DrillState>(() => emptyDrill);
  readonly feed: LiveFeed;
  private readonly series = new LiveSeries();
  private readonly drawers = new Set<() => void>();
  private readonly ends: (() => void)[] = [];
  private readonly early: Line[] = [];
  private lines: Line[] = [];
  private speaking = false;
  private left = false;

  constructor(private readonly place: DrillPlace) {
    this.feed = {
      series: this.series,
      markers: () => this.store.getState().view?.markers ?? [],
      range: () => this.range(),
      onChange: (draw) => {
        this.drawers.add(draw);
        return () => this.drawers.delete(draw);
      },
    };
  }

  async enter(): Promise<void> {
    // A page that is put up and taken down at once must not begin a run.
    await Promise.resolve();
    if (this.left) return;
    this.follow();
    const { drill, run, pace } = this.place;
    const opened = run ? await ask('drill.open', { run }) : await ask('drill.begin', { drill, pace });
    if (!opened.ok) {
      this.store.setState({ failure: opened.error });
      return;
    }
    const { view, panels, samples, looks } = opened.value;
    if (this.left) {
      void ask('drill.leave', { run: view.run });
      return;
    }
    this.series.append(samples);
    this.store.setState({ view, panels, looks, seenAt: performance.now() });
    // A reload of the page comes back to this run and not to a new one.
    history.replaceState(undefined, '', encodeRoute({ page: 'drill', drill: view.drill, run: view.run }));
    announce(view.alert.title, 'urgent');
    for (const line of this.early.splice(0)) this.queue(line);
  }

  act(act: DrillAct): void {
    const { view } = this.store.getState();
    if (!view) return;
    void ask('drill.act', { run: view.run, act }).then((answer) => {
      if (!answer.ok && !this.left) toastFailure(answer.error);
    });
  }

  type(text: string): void {
    const said = text.trim();
    if (said !== '') this.act({ type: 'typed', text: said });
  }

  pause(): void {
    this.quiet();
    this.act({ type: 'pause' });
  }

  /** Says the interviewer's last line again. */
  repeat(): void {
    const { view } = this.store.getState();
    if (view) void this.speak(view.interviewer);
  }

  show(windowMin: number | undefined): void {
    this.store.setState({ windowMin });
    this.draw();
  }

  /** Drill time now: the view's, and what has passed since. */
  clockMs(): number {
    const { view, seenAt } = this.store.getState();
    return view ? view.clock + (performance.now() - seenAt) * view.rate : 0;
  }

  phaseLeftMs(): number {
    const { view, seenAt } = this.store.getState();
    return view ? Math.max(0, view.phase.leftMs - (performance.now() - seenAt) * view.rate) : 0;
  }

  leave(): void {
    if (this.left) return;
    this.left = true;
    this.quiet();
    for (const end of this.ends) end();
    const { view } = this.store.getState();
    if (view) void ask('drill.leave', { run: view.run });
  }

  private follow(): void {
    const mine = (run: string): boolean => !this.left && run === this.store.getState().view?.run;
    this.ends.push(
      listen('drill.changed', (view) => mine(view.run) && this.seen(view)),
      listen('drill.samples', (samples) => {
        if (!mine(samples.run)) return;
        this.series.append(samples);
        this.draw();
      }),
      listen('drill.hearing', ({ run, state, behindMs, failure }) => {
        if (mine(run)) this.store.setState({ hearing: { state, behindMs, failure } });
      }),
      listen('drill.spoke', ({ run, line, text }) => {
        if (mine(run)) this.queue({ line, text });
        else if (!this.store.getState().view) this.early.push({ line, text });
      }),
    );
  }

  private seen(view: DrillView): void {
    const { view: before } = this.store.getState();
    this.store.setState({ view, seenAt: performance.now() });
    if (before && view.markers.length !== before.markers.length) this.draw();
    if (view.state === 'paused' && before?.state !== 'paused') this.quiet();
    const message = view.channel.at(-1);
    if (message && message.from !== 'you' && view.channel.length > (before?.channel.length ?? 0))
      announce(`${message.name}: ${message.text}`);
  }

  private queue(line: Line): void {
    this.lines.push(line);
    this.store.setState(({ lines }) => ({ lines: [...lines.slice(1 - LINES_SHOWN), line] }));
    announce(line.text);
    void this.speakNext();
  }

  private async speakNext(): Promise<void> {
    if (this.speaking) return;
    this.speaking = true;
    for (let line = this.lines.shift(); line && !this.left; line = this.lines.shift()) await this.speak(line);
    this.speaking = false;
  }

  private async speak({ line, text }: Line): Promise<void> {
    // Read and not heard, the engine's own estimate of how long the line takes holds.
    if (appStore.getState().settings.voiceMuted) return;
    const said = await say(text);
    this.store.setState({ voiceFailure: said.ok ? undefined : said.error });
    if (said.ok && !this.left) this.act({ type: 'spoken', line });
  }

  private quiet(): void {
    this.lines = [];
    hush();
  }

  private range(): readonly [number, number] {
    const { windowMin } = this.store.getState();
    const now = Math.max(this.clockMs() / 1000, this.series.times.at(-1) ?? 0);
    const first = this.series.times[0] ?? now - 60;
    return [windowMin === undefined ? first : Math.max(first, now - windowMin * 60), now];
  }

  private draw(): void {
    for (const drawer of this.drawers) drawer();
  }
}
