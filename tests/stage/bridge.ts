import { compareTakes } from '../../src/core/star/compare';
import { correctWord } from '../../src/core/transcript/correct';
import { summarise } from '../../src/library/summary';
import type { Bridge } from '../../src/shared/bridge';
import type { CallArgs, CallName, CallResult, Take } from '../../src/shared/contract';
import { failed, ok, type Result } from '../../src/shared/result';
import type { Settings } from '../../src/shared/settings';
import type { TakeSummary } from '../../src/shared/take';
import { DrillDouble } from './drill-double';
import { Notices } from './notices';
import { SessionDouble } from './session-double';
import { UpdateDouble } from './update-double';
import type { Answers, World } from './world';

type Answer<N extends CallName> = Result<CallResult<N>> | Promise<Result<CallResult<N>>>;
type Doubles = { readonly [N in CallName]?: (args: CallArgs<N>) => Answer<N> };

const unknownTake = (id: string) => failed('take-unknown', `There is no take ${id}.`);

/** The pretended library of takes. */
class Shelf {
  private readonly takes = new Map<string, Take>();
  private readonly deleted = new Map<string, Take>();

  constructor(
    given: readonly Take[],
    private readonly notices: Notices,
  ) {
    for (const take of given) this.takes.set(take.attempt.id, take);
  }

  list(): TakeSummary[] {
    return [...this.takes.values()]
      .map((take) => summarise(take.attempt, take.transcript, take.feedback))
      .sort((a, b) => b.id.localeCompare(a.id));
  }

  get(id: string): Result<Take> {
    const take = this.takes.get(id);
    return take ? ok(take) : unknownTake(id);
  }

  put(take: Take): Result<Take> {
    this.takes.set(take.attempt.id, take);
    this.notices.tell('takes.changed', this.list());
    this.notices.tell('take.changed', { id: take.attempt.id });
    return ok(take);
  }

  move(ids: readonly string[], back: boolean): Result<true> {
    const [from, to] = back ? [this.deleted, this.takes] : [this.takes, this.deleted];
    for (const id of ids) {
      const take = from.get(id);
      if (take) to.set(id, take);
      from.delete(id);
    }
    this.notices.tell('takes.changed', this.list());
    return ok(true);
  }

  change(id: string, change: (take: Take) => Take | undefined): Result<Take> {
    const take = this.takes.get(id);
    const next = take ? change(take) : undefined;
    return next ? this.put(next) : unknownTake(id);
  }
}

/** A second of a quiet tone stands for the interviewer, so that the player has something to play. */
function spokenTone(text: string): { pcm: Float32Array<ArrayBuffer>; sampleRateHz: number; durationMs: number } {
  const sampleRateHz = 16_000;
  const durationMs = Math.min(6_000, 300 + text.length * 55);
  const pcm = new Float32Array(Math.round((durationMs * sampleRateHz) / 1000));
  for (let index = 0; index < pcm.length; index += 1)
    pcm[index] = 0.05 * Math.sin((index * 2 * Math.PI * 180) / sampleRateHz);
  return { pcm, sampleRateHz, durationMs };
}

function sessionDoubles(session: SessionDouble) {
  return {
    'session.open': (args: CallArgs<'session.open'>) => session.open(args),
    'session.asked': () => session.dispatch({ type: 'asked' }),
    'session.record': () => session.dispatch({ type: 'record' }),
    'session.stop': () => session.dispatch({ type: 'stop' }),
    'session.discard': () => session.dispatch({ type: 'discard' }),
    'session.close': () => ok(true as const),
    'session.mishap': ({ atMs, what }: CallArgs<'session.mishap'>) => {
      session.mishaps.push({ atMs, what });
      return ok(true as const);
    },
    'takes.import': ({ questionId, variant }: CallArgs<'takes.import'>) => {
      const opened = session.open({ questionId, variant });
      if (!opened.ok) return opened;
      session.dispatch({ type: 'record' });
      return ok({ session: opened.value.id });
    },
  };
}

function takeDoubles(shelf: Shelf) {
  return {
    'takes.list': () => ok(shelf.list()),
    'takes.get': ({ id }: CallArgs<'takes.get'>) => shelf.get(id),
    'takes.update': ({ id, ...change }: CallArgs<'takes.update'>) =>
      shelf.change(id, (take) => ({ ...take, attempt: { ...take.attempt, ...(change as Partial<Take['attempt']>) } })),
    'takes.correctWord': ({ id, index, text }: CallArgs<'takes.correctWord'>) =>
      shelf.change(id, (take) => {
        const transcript = take.transcript ? correctWord(take.transcript, index, text) : undefined;
        return transcript ? { ...take, transcript } : undefined;
      }),
    'takes.judge': ({ id, variant }: CallArgs<'takes.judge'>) =>
      shelf.change(id, (take) => ({ ...take, attempt: { ...take.attempt, ...(variant ? { variant } : {}) } })),
    'takes.hearAgain': ({ id }: CallArgs<'takes.hearAgain'>) => {
      const found = shelf.get(id);
      return found.ok ? ok(true as const) : found;
    },
    'coach.preview': () =>
      ok({
        host: 'localhost:11434',
        reach: 'this-machine' as const,
        model: 'llama3.2',
        body: JSON.stringify(
          {
            model: 'llama3.2',
            messages: [
              { role: 'system', content: 'You have interviewed release engineers for many years.' },
              {
                role: 'user',
                content:
                  'The question: Tell me about a release that was delayed.\n\nThe answer:\n\nSure, I have one from last spring. We had a fix for the upgrade service that had to be out before a global rollout.',
              },
            ],
            stream: true,
          },
          undefined,
          2,
        ),
        digest: 'of-the-stage',
      }),
    'coach.ask': ({ id }: CallArgs<'coach.ask'>) => shelf.get(id),
    'coach.stop': () => ok(true as const),
    'coach.check': () => ok({ host: 'localhost:11434', models: ['llama3.2', 'qwen3:8b'] }),
    'takes.stopHearing': () => ok(true as const),
    'takes.splice': ({ base }: CallArgs<'takes.splice'>) => shelf.get(base),
    'takes.compare': ({ earlier, later }: CallArgs<'takes.compare'>) => compareDouble(shelf, earlier, later),
    'takes.delete': ({ ids }: CallArgs<'takes.delete'>) => shelf.move(ids, false),
    'takes.restore': ({ ids }: CallArgs<'takes.restore'>) => shelf.move(ids, true),
    'takes.export': () => ok({ file: '/home/ada/2026-11-20 A release that was delayed.md' }),
    'takes.exportMany': ({ ids }: CallArgs<'takes.exportMany'>) =>
      ok({ folder: '/home/ada/takes', written: ids.length }),
  };
}

function compareDouble(shelf: Shelf, earlier: string, later: string): Result<CallResult<'takes.compare'>> {
  const [before, after] = [earlier, later].map((id) => shelf.list().find((summary) => summary.id === id));
  const [was, is] = [earlier, later].map((id) => shelf.get(id));
  if (!before || !after || !was?.ok || !is?.ok || !was.value.feedback || !is.value.feedback)
    return unknownTake(earlier);
  return ok({ earlier: before, later: after, changes: compareTakes(was.value.feedback, is.value.feedback) });
}

function machineDoubles(world: World, notices: Notices) {
  let settings: Settings = world.settings;
  return {
    'app.info': () =>
      ok({
        version: '0.1.0',
        platform: 'linux',
        electron: '33.2.1',
        dataFolder: '/home/ada/.local/share/greenroom',
        cores: 4,
      }),
    'app.needs': () => ok([...world.needs]),
    'app.openFolder': () => ok(true as const),
    'app.chooseFolder': () => ok({ folder: '/home/ada/questions' }),
    'settings.get': () => ok(settings),
    'settings.set': (patch: CallArgs<'settings.set'>) => {
      settings = { ...settings, ...(patch as Partial<Settings>) };
      notices.tell('settings.changed', settings);
      return ok(settings);
    },
    'secrets.set': () => ok(true as const),
    'secrets.has': () => ok({ available: true, voice: false, coach: false }),
    'questions.list': () => ok({ questions: [...world.questions], problems: [...world.problems] }),
    'voices.list': () => ok([...world.voices]),
    'voices.speak': ({ text, voice }: CallArgs<'voices.speak'>) =>
      ok({ ...spokenTone(text), voice: voice ?? settings.voice }),
    'models.list': () => ok([...world.models]),
    'models.install': () => ok(true as const),
    'models.stop': () => ok(true as const),
    'models.verify': ({ id }: CallArgs<'models.verify'>) => {
      const model = world.models.find((given) => given.id === id);
      return model ? ok(model) : failed('model-unknown', `There is no model ${id}.`);
    },
    'models.remove': () => ok(true as const),
    'models.import': () => ok({}),
    'models.measure': () => ok([{ model: 'tiny.en', threads: 2, realTimeFactor: 0.07 }]),
    'models.speeds': () => ok([{ model: 'tiny.en', threads: 2, realTimeFactor: 0.07 }]),
  };
}

export interface Stage {
  readonly bridge: Bridge;
  readonly notices: Notices;
  readonly session: SessionDouble;
  readonly drill: DrillDouble;
}

/** The other half of the app, pretended: everything in memory, nothing on disk, no engine. */
export function makeStage(world: World): Stage {
  const notices = new Notices();
  const shelf = new Shelf(world.takes, notices);
  const session = new SessionDouble(world, notices, { onDone: (take) => void shelf.put(take) });
  const drill = new DrillDouble(world.runs, notices);
  const doubles: Doubles = {
    ...machineDoubles(world, notices),
    ...sessionDoubles(session),
    ...takeDoubles(shelf),
    ...drill.doubles(),
    ...new UpdateDouble(world.exercises, notices).doubles(),
    ...(world.answers as Partial<Doubles>),
  };
  const bridge: Bridge = {
    call: async <N extends CallName>(name: N, args: CallArgs<N>): Promise<Result<CallResult<N>>> => {
      const double = doubles[name] as ((given: CallArgs<N>) => Answer<N>) | undefined;
      return double ? double(args) : failed('stage-unknown', `The stage has no ${name} yet.`);
    },
    listen: (name, listener) => notices.listen(name, listener),
  };
  return { bridge, notices, session, drill };
}

export type { Answers };
