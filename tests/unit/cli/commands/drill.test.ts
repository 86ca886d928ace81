import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrillReport } from '../../../../src/core/drill/after/report';
import { run } from '../run';

// Whole drills are played; a busy machine may take its time over it.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-drill-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function scriptOf(...lines: readonly unknown[]): Promise<string> {
  const file = join(folder, 'said.jsonl');
  await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return file;
}

const LOGS = { atMs: 5_000, say: 'Show me the logs.' };

describe('greenroom drill', () => {
  it('gives the events, the series and the scores of a whole run', async () => {
    const script = await scriptOf(LOGS);
    const { status, out, err } = await run(['drill', 'checkout-deploy', '--seed', '1', '--script', script, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const report = JSON.parse(out) as DrillReport;
    expect(report).toMatchObject({ drill: 'checkout-deploy', seed: 1, pace: 'full', rootCause: 'flag' });
    expect(report.events).toContainEqual(expect.objectContaining({ type: 'opened', evidence: 'logs', atMs: 5_000 }));
    expect(report.series['errors./api/checkout']?.length).toBeGreaterThan(500);
    expect(report.scorecard.dimensions).toHaveLength(5);
    expect(report.scorecard.strengths).toHaveLength(3);
    expect(report.scorecard.improvements).toHaveLength(3);
    expect(report.scorecard.dimensions.every(({ level }) => /^(?:novice|intermediate|expert)$/.test(level))).toBe(true);
  });

  it('gives the same bytes for the same seed and script', async () => {
    const args = [
      'drill',
      'fleet-upgrade',
      '--seed',
      '7',
      '--pace',
      'quick',
      '--script',
      await scriptOf(LOGS),
      '--json',
    ];
    expect((await run(args)).out).toBe((await run(args)).out);
  });

  it('tells the talk in words without --json', async () => {
    const { out } = await run(['drill', 'checkout-deploy', '--script', await scriptOf(LOGS)]);
    expect(out).toMatch(/0:05 14:15 {2}you: Show me the logs\./);
    expect(out).toContain('[opened: Logs of the shop]');
    expect(out).toMatch(/^triage: novice\./m);
  });

  it('plays lines out of order by their time, and says so', async () => {
    const script = await scriptOf({ atMs: 60_000, say: 'Show me the changelog.' }, '', LOGS);
    const { status, out, err } = await run(['drill', 'checkout-deploy', '--script', script, '--json']);
    expect(status).toBe(0);
    expect(err).toMatch(/not in order of time/);
    const said = (JSON.parse(out) as DrillReport).events.flatMap((event) =>
      event.type === 'said' ? [event.text] : [],
    );
    expect(said).toEqual(['Show me the logs.', 'Show me the changelog.']);
  });

  it.each([
    ['a line that is no JSON', [LOGS, 'show me'], /Line 2 of the script does not fit: it is not JSON/],
    ['a time that is none', [{ atMs: -1, say: 'x' }], /Line 1 .*"atMs"/],
  ])('stops at %s', async (_, lines, wanted) => {
    const { status, err } = await run(['drill', 'checkout-deploy', '--script', await scriptOf(...lines)]);
    expect(status).toBe(1);
    expect(err).toMatch(wanted);
  });

  it('says which drills there are when there is none of that name', async () => {
    const { status, err } = await run(['drill', 'no-such']);
    expect(status).toBe(1);
    expect(err).toMatch(/no drill "no-such".*checkout-deploy/);
  });

  it.each([
    [['drill'], /takes one ID/],
    [['drill', 'checkout-deploy', '--seed', 'x'], /--seed takes a whole number/],
    [['drill', 'checkout-deploy', '--pace', 'slow'], /--pace is /],
  ])('is used wrongly as %j', async (args, wanted) => {
    expect(await run(args)).toMatchObject({ status: 2, err: expect.stringMatching(wanted) });
  });
});

describe('greenroom drills', () => {
  it('lists the drills with their phases and causes', async () => {
    const { status, out } = await run(['drills', '--json']);
    expect(status).toBe(0);
    const listed = JSON.parse(out) as { id: string; phases: { minutes: number }[]; rootCauses: string[] }[];
    expect(listed.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['checkout-deploy', 'reporting-migration', 'fleet-upgrade', 'blocked-pipeline']),
    );
    const checkout = listed.find(({ id }) => id === 'checkout-deploy');
    expect(checkout?.phases.map(({ minutes }) => minutes)).toEqual([5, 15, 15, 10]);
    expect(checkout?.rootCauses).toEqual(['migration', 'flag', 'sdk']);
  });

  it('lints the example as it stands, and says what is wrong with a broken file', async () => {
    const example = join(import.meta.dirname, '../../../../scenarios/examples/disk-full.yaml');
    const sound = await run(['drills', '--lint', example]);
    expect(sound.status).toBe(0);
    expect(sound.out).toMatch(/It can be reached, won and lost\./);
    const broken = join(folder, 'broken.yaml');
    await writeFile(broken, 'id: broken\n');
    expect(await run(['drills', '--lint', broken])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/expected/),
    });
  });
});
