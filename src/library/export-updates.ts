import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  AUDIENCES,
  countsOf,
  ELEMENT_NAMES,
  OUTCOME_WORDS,
  outcomeSentence,
  toldWords,
  VERDICT_WORDS,
} from '../core/interview/update-words';
import { UPDATE_MOMENTS, type UpdateMoment } from '../core/interview/updates';
import { clock } from '../shared/units';
import type { Exercise, JudgedUpdate, KeptUpdate, UpdateResult } from '../shared/updates';
import { exists, freeName } from './export';
import { placeOf } from './update-files';
import { replaceFile } from './write-file';

type Finding = UpdateResult['findings'][number];

/** Where the page finds the copy of a recording; undefined for one that is gone. */
type SoundAt = (file: string) => string | undefined;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Somebody's own words, whatever signs of Markdown they hold. */
const quoted = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const timeOf = (id: string): string => UPDATE_MOMENTS.find((moment) => moment.id === id)?.at ?? '';

function judgement({ quality, score, elements, reasons, answer }: JudgedUpdate, name: string): string[] {
  const named = (has: boolean): string =>
    elements
      .filter((element) => element.has === has)
      .map(({ id }) => ELEMENT_NAMES[id] ?? id)
      .join(', ');
  const [said, lacking] = [named(true), named(false)];
  return [
    `**${name} ${VERDICT_WORDS[quality]}** (${Math.round(score)} of 100): ${answer}`,
    list([
      ...(said ? [`Said: ${said}`] : []),
      ...(lacking ? [`Not said: ${lacking}`] : []),
      ...reasons.map(({ reason, evidence }) => `${reason}${evidence ? ` "${evidence.text}"` : ''}`),
    ]),
  ];
}

function sounds(update: KeptUpdate, soundAt: SoundAt): string {
  return list(
    update.sounds.map(({ file, durationMs, heard }) => {
      const place = soundAt(file);
      const name = place === undefined ? `${file} (its sound is not there any more)` : `[${file}](${encodeURI(place)})`;
      return `Spoken: ${name}, ${clock(durationMs)}${heard ? '' : ', its words are not in the text'}`;
    }),
  );
}

function message(name: string, update: KeptUpdate | undefined, soundAt: SoundAt): string[] {
  const head = `### ${name}`;
  if (!update) return [head, 'Nothing was told.'];
  const { text, sent } = update;
  const words = text.trim() === '' ? [] : [...(sent ? [] : ['Not sent. The draft:']), quoted(text)];
  return [
    head,
    ...(words.length > 0 ? words : ['Nothing was sent.']),
    ...(sent ? judgement(sent.judged, name) : []),
    sounds(update, soundAt),
  ];
}

function told(moment: UpdateMoment, updates: readonly KeptUpdate[], soundAt: SoundAt): string[] {
  const of = (audience: string) => updates.find((given) => given.moment === moment.id && given.audience === audience);
  return [
    `## ${moment.at} ${moment.title}`,
    moment.situation,
    list(moment.known),
    ...AUDIENCES.flatMap(({ id, name }) => message(name, of(id), soundAt)),
  ];
}

function finding({ good, reason, quotes }: Finding): string {
  const words = quotes.map(({ moment, text }) => `${timeOf(moment)} "${text}"`).join(', ');
  return `${good ? 'Good' : 'To mend'}: ${reason}${words ? ` (${words})` : ''}`;
}

function outcome({ ownView }: Exercise, { audience, outcome: was, score, messages, findings }: UpdateResult): string[] {
  const name = AUDIENCES.find(({ id }) => id === audience)?.name ?? audience;
  const expected = ownView?.outcomes[audience];
  const own = expected === was ? ' You saw it so, too.' : ` You thought: ${expected && OUTCOME_WORDS[expected]}.`;
  const gaps = messages.flatMap(({ moment, needs }) => {
    const missing = needs.filter(({ met }) => !met).map(({ says }) => says);
    return missing.length > 0 ? [`${timeOf(moment)} does not say ${missing.join('; ')}.`] : [];
  });
  return [
    `### ${name}${score === undefined ? '' : `: ${Math.round(score)} of 100`}`,
    `${outcomeSentence(name, was)}${expected ? own : ''}`,
    list([...gaps, ...findings.map(finding)]),
  ];
}

function head(exercise: Exercise): string[] {
  const next = UPDATE_MOMENTS[exercise.passed];
  return [
    '# Status updates: a release that runs late',
    list([
      `Begun on ${exercise.startedAt.slice(0, 10)}: ${toldWords(countsOf(exercise.updates))}`,
      ...(next ? [`Not finished: left at ${next.at}, ${next.title.toLowerCase()}`] : []),
      ...exercise.damage.map((what) => `Not in here: ${what}`),
    ]),
  ];
}

/**
 * An exercise as a page of Markdown: each message with its judgement and its recordings, and how it went.
 * @param results what became of each audience; none where that is not told yet
 */
export function exerciseAsMarkdown(exercise: Exercise, results: readonly UpdateResult[], soundAt: SoundAt): string {
  const begun = UPDATE_MOMENTS.filter(
    ({ id }, index) => index <= exercise.passed || exercise.updates.some(({ moment }) => moment === id),
  );
  const change = exercise.ownView?.change.trim();
  const parts = [
    ...head(exercise),
    ...begun.flatMap((moment) => told(moment, exercise.updates, soundAt)),
    ...(results.length > 0 ? ['## How it went', ...results.flatMap((result) => outcome(exercise, result))] : []),
    ...(change ? ['## What you would tell differently', quoted(change)] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The folder for the sounds beside an exported page: its own earlier one is used again, somebody else's is not. */
async function soundFolder(target: string): Promise<string> {
  const name = `${basename(target).replace(/\.md$/i, '')} sound`;
  const there = join(dirname(target), name);
  if (!(await exists(there))) return name;
  const isOwn = (await exists(target)) && (await readdir(there)).every((file) => placeOf(file) !== undefined);
  return isOwn ? name : freeName(dirname(target), name, '');
}

/**
 * Writes `FILE.md` and, where something was spoken, a folder `FILE sound` beside it. Recordings that are gone are named
 * as such.
 * @param pathOf where a recording lies
 * @throws the system's error; a page that was there before is replaced whole or not at all
 */
export async function exportExercise(
  exercise: Exercise,
  results: readonly UpdateResult[],
  pathOf: (file: string) => string | undefined,
  target: string,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const files = exercise.updates.flatMap((update) => update.sounds.map(({ file }) => file));
  const places = new Map<string, string>();
  if (files.length > 0) {
    const folder = await soundFolder(target);
    for (const file of files) {
      const from = pathOf(file);
      if (from === undefined || !(await exists(from))) continue;
      await mkdir(join(dirname(target), folder), { recursive: true });
      await copyFile(from, join(dirname(target), folder, file));
      places.set(file, `${folder}/${file}`);
    }
  }
  await replaceFile(
    target,
    exerciseAsMarkdown(exercise, results, (file) => places.get(file)),
  );
}
