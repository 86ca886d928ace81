import { access, copyFile, cp, mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Take } from '../shared/contract';
import { clock } from '../shared/units';
import { replaceFile } from './write-file';

const PART_NAMES = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result', other: 'Aside' } as const;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function sections(take: Take, soundName: string | undefined): string[] {
  const { attempt, feedback, transcript } = take;
  const head = [
    `# ${attempt.title || attempt.questionTitle}`,
    `> ${attempt.prompt}`,
    list([
      `Said on ${attempt.startedAt.slice(0, 10)}, ${clock(attempt.durationMs)} long (aim ${clock(attempt.targetMs.minMs)}-${clock(attempt.targetMs.maxMs)})`,
      soundName === undefined ? 'Its sound is not there any more.' : `Sound: [${soundName}](${encodeURI(soundName)})`,
      ...attempt.mishaps.map(({ atMs, what }) => `${clock(atMs)}: ${what}`),
    ]),
  ];
  if (!feedback) return [...head, '## Words', transcript?.text ?? 'This take has not been heard yet.'];
  const quote = (evidence: { quote: string; startMs?: number | undefined }): string =>
    `"${evidence.quote}"${evidence.startMs === undefined ? '' : ` (${clock(evidence.startMs)})`}`;
  return [
    ...head,
    `## ${feedback.topFix.title}`,
    `${feedback.topFix.why} ${feedback.topFix.how}`,
    `## Scores: ${Math.round(feedback.overall)} overall`,
    list(
      feedback.dimensions.map(({ id, score, reason, evidence }) =>
        `**${id} ${Math.round(score)}** ${reason} ${evidence.map(quote).join('; ')}`.trim(),
      ),
    ),
    ...(feedback.defects.length > 0
      ? [
          '## To mend',
          list(feedback.defects.map(({ reason, evidence }) => `${reason} ${evidence.map(quote).join('; ')}`.trim())),
        ]
      : []),
    '## Strengths',
    list(feedback.strengths),
    '## Improvements',
    list(feedback.improvements),
    '## Follow-up questions',
    list(feedback.followUps),
    '## What was said',
    feedback.sentences
      .map(
        ({ label, text, startMs }) =>
          `${startMs === undefined ? '' : `\`${clock(startMs)}\` `}**${PART_NAMES[label]}** ${text}`,
      )
      .join('\n\n'),
    ...(attempt.notes ? ['## Notes', attempt.notes] : []),
  ];
}

/** A take as a page of Markdown that refers to its sound by `soundName`, or says that there is none. */
export const takeAsMarkdown = (take: Take, soundName: string | undefined): string =>
  `${sections(take, soundName)
    .filter((section) => section !== '')
    .join('\n\n')}\n`;

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * A name in `folder` that nothing there has yet: `name.ext`, else `name (2).ext` and so on.
 * @param extension with its dot; empty for a folder
 */
export async function freeName(folder: string, name: string, extension: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? `${name}${extension}` : `${name} (${number})${extension}`;
    if (!(await exists(join(folder, tried)))) return tried;
  }
}

/** The sound beside an exported page: its own earlier copy is replaced, somebody else's file of that name is not. */
async function soundName(target: string, soundFile: string): Promise<string> {
  const name = basename(target).replace(/\.md$/i, '');
  const there = join(dirname(target), `${name}.wav`);
  if (!(await exists(there))) return `${name}.wav`;
  const [own, other] = await Promise.all([stat(soundFile), stat(there)]);
  const earlier = own.size === other.size && (await exists(target));
  return earlier ? `${name}.wav` : freeName(dirname(target), name, '.wav');
}

/**
 * Writes `FILE.md` and, beside it, the take's sound under the same name. A take whose sound is gone is written without.
 * @throws the system's error; a page that was there before is replaced whole or not at all
 */
export async function exportMarkdown(take: Take, soundFile: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (!(await exists(soundFile))) {
    await replaceFile(target, takeAsMarkdown(take, undefined));
    return;
  }
  const name = await soundName(target, soundFile);
  await copyFile(soundFile, join(dirname(target), name));
  await replaceFile(target, takeAsMarkdown(take, name));
}

/** Copies a take's folder as it is. @throws the system's error, also when there is something of that name already */
export async function exportFolder(takeFolder: string, target: string): Promise<void> {
  await cp(takeFolder, target, { recursive: true, errorOnExist: true, force: false });
}
