// `npm run eval:judgement`: the figures of the judgement on the test part of data/star. `-- --tricks N` also plays the
// tricks on every N-th answer (default 3, 0 for none). With `--cross`: figures on the training part, each group of writers
// judged by models that have not seen them; this is what choices are made by. With `--fresh`: on the writers by whom no
// choice was made (`--writer w17`: on one of them).
import { judgementModel } from '../../../../src/core/star/weights/judgement';
import { starModel } from '../../../../src/core/star/weights/load';
import { readAnswers } from '../../../learn/star/data';
import { heldOut } from '../../../learn/star/held-out';
import { type Foreign, foreignJudges } from './cross';
import {
  type Counts,
  defectCounts,
  f1,
  type Judged,
  judgeAll,
  kindCounts,
  missingByPart,
  missingCounts,
  pairGaps,
  playTrick,
  type Raised,
  TRICKS,
} from './figures';
import { judgeText, textOf } from './judged';

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const crossing = process.argv.includes('--cross');
const part = crossing ? 'train' : process.argv.includes('--fresh') ? 'fresh' : 'test';

function judges(): Foreign[] {
  const only = argument('writer');
  const answers = readAnswers(part).filter(({ writer }) => only === undefined || writer === only);
  if (crossing) return foreignJudges(answers, heldOut(answers));
  return [{ models: { star: starModel(), judgement: judgementModel() }, answers }];
}

const judged = judges().map(({ models, answers }) => ({ models, all: judgeAll(models, answers) }));
const all = judged.flatMap((one) => one.all);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (name: string, of: Counts): string =>
  `| ${name} | ${f1(of).toFixed(2)} | ${of.hits} | ${of.false_} | ${of.missed} |`;

function pairs(): void {
  const gaps = pairGaps(all);
  const right = gaps.filter(({ gap }) => gap > 0).length;
  const least = [...gaps].sort((a, b) => a.gap - b.gap)[0];
  say(
    `Strong above weak: ${right} of ${gaps.length} pairs (${percent(right / gaps.length)}); the closest pair is ${least?.gap} points apart (${least?.strong.answer.pair}).`,
  );
}

function kinds(): void {
  const { right, offTopic } = kindCounts(all);
  say(`\nKind of answer right: ${percent(right)}; off the question: ${row('', offTopic)}`);
}

function defects(): void {
  const { each, micro } = defectCounts(all);
  say('\n| defect | F1 | found | false | missed |\n| --- | ---: | ---: | ---: | ---: |');
  for (const [id, of] of each) say(row(id, of));
  say(row('all together', micro));
  for (const [part, of] of missingByPart(all)) say(row(`missing ${part}, of stories`, of));
  say(row('missing parts', missingCounts(all)));
}

function strengths(): void {
  say('\n| answers | number | lowest | median | highest |\n| --- | ---: | ---: | ---: | ---: |');
  const groups: [string, (judged: Judged) => boolean][] = [
    ...(['strong', 'middling', 'weak'] as const).map((strength): [string, (judged: Judged) => boolean] => [
      `stories, ${strength}`,
      ({ answer }) => answer.kind === 'story' && answer.strength === strength,
    ]),
    ['no stories', ({ answer }) => answer.kind !== 'story'],
  ];
  for (const [name, belongs] of groups) {
    const figures = all
      .filter(belongs)
      .map(({ feedback }) => feedback.overall)
      .sort((a, b) => a - b);
    say(
      `| ${name} | ${figures.length} | ${figures[0]} | ${figures[Math.floor(figures.length / 2)]} | ${figures.at(-1)} |`,
    );
  }
}

function tricks(every: number): void {
  const count = all.filter((_, at) => at % every === 0).length;
  say(
    `\nTricks, on ${count} answers at two places each:\n\n| trick | mean change | raised by more than 2 | most |\n| --- | ---: | ---: | ---: |`,
  );
  const worst: Raised[] = [];
  for (const trick of TRICKS) {
    const played = judged.flatMap(({ models, all: own }) =>
      playTrick(
        models,
        trick,
        own.filter((_, at) => at % every === 0),
      ),
    );
    const changes = played.map(({ before, after }) => after - before);
    const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
    say(
      `| ${trick.id} | ${mean.toFixed(1)} | ${changes.filter((change) => change > 2).length} of ${changes.length} | ${Math.max(...changes)} |`,
    );
    worst.push(...played.filter(({ before, after }) => after - before > 2));
  }
  say('\nWorst:');
  for (const { trick, answer, before, after } of worst
    .sort((a, b) => b.after - b.before - a.after + a.before)
    .slice(0, 20))
    say(`- ${trick} on ${answer.id}: ${before} to ${after}`);
}

/** Rounds before it is timed: the first answers find caches empty and code not yet compiled. */
const WARM = 3;

function time(): void {
  const models = judged[0]?.models;
  const longest = [...all].map(({ answer }) => answer).sort((a, b) => textOf(b).length - textOf(a).length);
  const long = longest.slice(0, 20);
  if (!models) return;
  for (let round = 0; round < WARM; round++)
    for (const answer of long) judgeText(models, textOf(answer), answer.question);
  const words = long.reduce((sum, answer) => sum + textOf(answer).split(' ').length, 0);
  // Processor time: on a busy machine the clock says more about the others.
  const from = process.cpuUsage();
  for (const answer of long) judgeText(models, textOf(answer), answer.question);
  const used = process.cpuUsage(from);
  const ms = (used.user + used.system) / 1000;
  say(`\n${((450 * ms) / words).toFixed(1)} ms of processor time for a three-minute answer (450 words).`);
}

const every = Number(argument('tricks') ?? 3);
const TITLES = { train: 'Training part, writers held out', test: 'Test part', fresh: 'Fresh writers' } as const;
say(`${TITLES[part]}, ${all.length} answers`);
pairs();
kinds();
strengths();
defects();
time();
if (every > 0) tricks(every);
