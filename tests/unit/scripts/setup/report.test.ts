import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { load } from '../load';

interface Step {
  readonly title: string;
  readonly done: () => unknown;
  readonly run: () => unknown;
}
interface Report {
  readonly SetupError: new (what: string, mend: string) => Error;
  readonly runSteps: (steps: readonly Step[]) => Promise<void>;
  readonly progress: (label: string) => (share: number) => void;
  readonly failWith: (error: unknown, status?: number) => void;
  readonly QUIET_MS: number;
}

let report: Report;
let said: string[];
beforeEach(async () => {
  report = await load<Report>('setup/report.mjs');
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const lines = (): string[] => said.join('').split('\n').filter(Boolean);

describe('the steps of set-up', () => {
  it('say what they do, run in order, and those that are done are skipped', async () => {
    const ran: string[] = [];
    const step = (title: string, done: unknown, note?: string): Step => ({
      title,
      done: () => done,
      run: () => {
        ran.push(title);
        return note;
      },
    });
    await report.runSteps([
      step('Node.js', 'v20.19.0'),
      step('Build', true),
      step('Models', false),
      step('Electron', false, 'pinned'),
    ]);
    expect(ran).toEqual(['Models', 'Electron']);
    expect(lines().map((line) => line.replace(/\d+\.\d s/, 'n s'))).toEqual([
      '[1/4] Node.js: ready (v20.19.0)',
      '[2/4] Build: ready',
      '[3/4] Models ...',
      '[3/4] Models: done in n s',
      '[4/4] Electron ...',
      '[4/4] Electron: done in n s (pinned)',
    ]);
  });

  it('end at the first that fails', async () => {
    const after = vi.fn();
    const broken = {
      title: 'Addon',
      done: () => false,
      run: () => Promise.reject(new report.SetupError('no compiler', 'get one')),
    };
    await expect(report.runSteps([broken, { title: 'Build', done: () => false, run: after }])).rejects.toThrow(
      'no compiler',
    );
    expect(after).not.toHaveBeenCalled();
  });

  it('say that they are still at it when nothing else is told for a while, and stop saying so when they end', async () => {
    vi.useFakeTimers();
    let end = (): void => undefined;
    const slow = {
      title: 'Dependencies',
      done: () => false,
      run: () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    };
    const running = report.runSteps([slow]);
    await vi.advanceTimersByTimeAsync(2.5 * report.QUIET_MS);
    const beats = lines().filter((line) => line.includes('still at it'));
    expect(beats).toHaveLength(2);
    expect(beats[1]).toMatch(/^ {4}still at it after \d+ s$/);
    end();
    await running;
    const told = said.length;
    await vi.advanceTimersByTimeAsync(5 * report.QUIET_MS);
    expect(said).toHaveLength(told);
  });
});

describe('progress away from a terminal', () => {
  it('is a line at every fifth, and one at the end', () => {
    const show = report.progress('compiling');
    for (let percent = 0; percent <= 100; percent += 1) show(percent / 100);
    show(1);
    const shown = lines();
    expect(shown.length).toBeLessThanOrEqual(7);
    expect(shown.at(-1)).toBe('    compiling 100 %');
    expect(shown.filter((line) => line.endsWith(' 100 %'))).toHaveLength(1);
  });
});

describe('a failure', () => {
  const ended = vi.fn<(status?: number | string | null) => never>();
  beforeEach(() => {
    ended.mockReset();
    vi.spyOn(process, 'exit').mockImplementation(ended);
  });

  it('is told in one line, with what mends it', () => {
    report.failWith(new report.SetupError('CMake 3.1 is too old', 'install CMake 3.18 or later'), 3);
    expect(lines()).toEqual([
      'Greenroom cannot go on: CMake 3.1 is too old',
      'To mend it: install CMake 3.18 or later',
    ]);
    expect(ended).toHaveBeenCalledWith(3);
  });

  it('that nobody foresaw comes with its place in the code', () => {
    report.failWith(new TypeError('x is not a function'));
    expect(said.join('')).toMatch(/unexpectedly: TypeError: x is not a function\n.*report\.test/);
    expect(said.join('')).toContain('finished steps are kept');
    expect(ended).toHaveBeenCalledWith(1);
  });
});
