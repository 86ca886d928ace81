import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exerciseAsMarkdown, exportExercise } from '../../../src/library/export-updates';
import type { Exercise, JudgedUpdate, UpdateResult } from '../../../src/shared/updates';

const judged = (quality: JudgedUpdate['quality']): JudgedUpdate => ({
  quality,
  score: 71.6,
  elements: [
    { id: 'cause', has: true, worth: 2, evidence: { text: 'red since 08:55', start: 0, end: 15 } },
    { id: 'next_update', has: false, worth: 1 },
  ],
  reasons: [{ id: 'vague_eta', reason: 'Soon is no time.', evidence: { text: 'soon', start: 16, end: 20 } }],
  answer: 'Thanks, that helps.',
});

const left: Exercise = {
  id: '20261121T071500Z-ongoin',
  startedAt: '2026-11-21T07:15:00.000Z',
  passed: 1,
  updates: [
    {
      moment: 'first',
      audience: 'sre',
      text: 'Red since 08:55.\n# No heading of ours.',
      sent: { at: '2026-11-21T07:20:00.000Z', judged: judged('good') },
      sounds: [
        { file: 'first-sre-1.wav', durationMs: 9_400, heard: true },
        { file: 'first-sre-2.wav', durationMs: 4_000, heard: false },
      ],
    },
    {
      moment: 'first',
      audience: 'leadership',
      text: 'Fine soon.',
      sent: { at: '2026-11-21T07:21:00.000Z', judged: judged('poor') },
      sounds: [],
    },
    { moment: 'progress', audience: 'sre', text: 'The mock', sounds: [] },
  ],
  damage: ['progress-leadership.json cannot be read (it is no JSON).'],
};
const over: Exercise = {
  ...left,
  passed: 3,
  ownView: {
    outcomes: { sre: 'had-gaps', programme: 'could-plan', leadership: 'left-guessing' },
    change: 'A time at once.',
  },
};
const results: readonly UpdateResult[] = [
  {
    audience: 'sre',
    outcome: 'had-gaps',
    score: 61.4,
    messages: [
      {
        moment: 'first',
        needs: [
          { id: 'impact', says: 'what it touches', met: false },
          { id: 'now', says: 'what you do now', met: true },
        ],
      },
    ],
    findings: [
      {
        id: 'moved',
        good: false,
        reason: 'The time moved without a word.',
        quotes: [{ moment: 'progress', text: 'by 09:45', start: 0, end: 8 }],
      },
    ],
  },
  { audience: 'programme', outcome: 'left-guessing', messages: [], findings: [] },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-export-updates-'));
  await mkdir(join(folder, 'out'));
  await writeFile(join(folder, 'first-sre-1.wav'), 'what was spoken');
  await writeFile(join(folder, 'first-sre-2.wav'), 'what was spoken then');
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const out = (name: string): string => join(folder, 'out', name);
const written = (exercise: Exercise, name = 'a.md') =>
  exportExercise(exercise, [], (file) => join(folder, file), out(name));

describe('an exercise as Markdown', () => {
  const page = exerciseAsMarkdown(left, [], (file) => `a sound/${file}`);

  it('holds each message, its judgement, and its recordings', () => {
    for (const part of [
      '## 09:10 First message',
      '### SRE\n\n> Red since 08:55.\n> # No heading of ours.',
      '**SRE could act on it** (72 of 100): Thanks, that helps.',
      '- Said: cause\n- Not said: next word\n- Soon is no time. "soon"',
      '- Spoken: [first-sre-1.wav](a%20sound/first-sre-1.wav), 0:09\n',
      '[first-sre-2.wav](a%20sound/first-sre-2.wav), 0:04, its words are not in the text',
      '**Leadership had to ask back**',
      '### Programme managers\n\nNothing was told.',
      'Not sent. The draft:\n\n> The mock',
    ]) {
      expect(page).toContain(part);
    }
  });

  it('says how far it is and what of it could not be read, and nothing of moments to come', () => {
    expect(page).toContain('- Begun on 2026-11-21: 2 of 9 sent, 1 could be acted on');
    expect(page).toContain('- Not finished: left at 09:30, update');
    expect(page).toContain('- Not in here: progress-leadership.json cannot be read');
    expect(page).not.toContain('09:50');
    expect(page).not.toContain('How it went');
  });

  it('tells how it went beside how the person saw it, once it is over', () => {
    const whole = exerciseAsMarkdown(over, results, () => undefined);
    expect(whole).toContain('## 09:50 Closing summary');
    expect(whole).not.toContain('Not finished');
    expect(whole).toContain('### SRE: 61 of 100\n\nSRE had to ask back. You saw it so, too.');
    expect(whole).toContain(
      '- 09:10 does not say what it touches.\n- To mend: The time moved without a word. (09:30 "by 09:45")',
    );
    expect(whole).toContain('Programme managers were left guessing. You thought: could plan with it.');
    expect(whole).toContain('## What you would tell differently\n\n> A time at once.');
    expect(whole).toContain('first-sre-1.wav (its sound is not there any more)');
  });
});

describe('an exported exercise', () => {
  it('has its recordings in a folder beside the page, also when it is written again', async () => {
    await written(left);
    await written(left);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['a sound', 'a.md']);
    expect(await readdir(out('a sound'))).toEqual(['first-sre-1.wav', 'first-sre-2.wav']);
    expect(await readFile(out('a sound/first-sre-1.wav'), 'utf8')).toBe('what was spoken');
    expect(await readFile(out('a.md'), 'utf8')).toContain('(a%20sound/first-sre-1.wav)');
  });

  it('puts nothing into somebody else’s folder of that name', async () => {
    await mkdir(out('a sound'));
    await writeFile(out('a sound/song.wav'), 'a song');
    await written(left);
    expect(await readdir(out('a sound'))).toEqual(['song.wav']);
    expect(await readdir(out('a sound (2)'))).toHaveLength(2);
    expect(await readFile(out('a.md'), 'utf8')).toContain('(a%20sound%20(2)/first-sre-1.wav)');
  });

  it('is written without a recording that is gone, and without a folder where nothing was spoken', async () => {
    await rm(join(folder, 'first-sre-1.wav'));
    await written(left);
    expect(await readdir(out('a sound'))).toEqual(['first-sre-2.wav']);
    expect(await readFile(out('a.md'), 'utf8')).toContain('first-sre-1.wav (its sound is not there any more)');
    await written({ ...left, updates: left.updates.slice(1) }, 'b.md');
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['a sound', 'a.md', 'b.md']);
  });
});
