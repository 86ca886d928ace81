import type { Kind } from '../../../shared/feedback';
import { trainBinary } from '../../learn/logistic';
import { chooseColumns, dot, type NamedFeatures, toRow } from '../../learn/sparse';
import { type StoredModel, storeModel } from '../../learn/weights';
import { cueText, type Token, tokensOf } from '../language/tokens';
import { asksForConcrete, MOST_DIFFERENT, OPENING_SENTENCES, relevanceFeatures, type Usual } from '../story/relevance';
import { supportOf, type ThemeSupport, themesOf } from '../story/support';
import { takesUp } from '../story/taken-up';
import { foldsOf } from './folds';

export interface AskedAnswer {
  /** Its writer: what a threshold is chosen on must be by others than what was learned from. */
  readonly group: string;
  readonly question: string;
  readonly kind: Kind;
  readonly sentences: readonly (readonly Token[])[];
}

export interface StoredRelevance {
  /** A line a theme: words in a hundred thousand, different words in a thousand answers, thousandths of `atMost`. */
  readonly usual: string;
  readonly weights: StoredModel;
  /** Thousandths of log-odds. */
  readonly offBelow: number;
}

const TRAINING = { l2: 0.003, maxSteps: 100 } as const;
/** Questions of other answers put to each story. */
const OTHER_QUESTIONS = 6;
/** The few real answers beside the question count more than answers to questions drawn by lot. */
const REAL_MISS = 3;
/** Answers to draw a question from, each time so many further on: the same for the same answers. */
const STEP = 49;
/**
 * The share of stories that may be called off the question wrongly; on questions of others it will be more, as the words of
 * the themes were chosen with these answers in sight. To tell somebody who answered that they did not is worse than to
 * overlook a near miss: with one in a hundred, 14 of 1416 stories by writers held out were called off and 1 of 118 real misses.
 */
const FALSE_ALARMS = 0.005;

interface Prepared extends AskedAnswer {
  readonly support: readonly ThemeSupport[];
  readonly asked: readonly number[];
  readonly opening: string;
  readonly takesUp: boolean;
}

function usualOf(answers: readonly Prepared[]): Usual[] {
  const count = Math.max(1, answers.length);
  return (answers[0]?.support ?? []).map((_, k) => {
    const own = answers.map(({ support }) => support[k] ?? { density: 0, different: 0 });
    return {
      density: own.reduce((sum, { density }) => sum + density, 0) / count,
      different: own.reduce((sum, { different }) => sum + different, 0) / count,
      atMost: Array.from(
        { length: MOST_DIFFERENT + 1 },
        (__, most) => own.filter(({ different }) => different <= most).length / count,
      ),
    };
  });
}

interface Learned {
  readonly usual: readonly Usual[];
  readonly weights: StoredModel;
  /** Log-odds that an answer is about its question. */
  odds(answer: Prepared): number | undefined;
}

/** Learns from answers to their own question, and from the same answers put to questions that others were asked. */
function learn(answers: readonly Prepared[]): Learned {
  const usual = usualOf(answers);
  const rows: NamedFeatures[] = [];
  const targets: number[] = [];
  const importance: number[] = [];
  const add = ({ support, opening }: Prepared, asked: readonly number[], target: number, weight: number): void => {
    const features = relevanceFeatures(asked, support, usual, opening);
    if (!features) return;
    rows.push(features);
    targets.push(target);
    importance.push(weight);
  };
  answers.forEach((answer, at) => {
    const story = answer.kind === 'story';
    add(answer, answer.asked, Number(story), story ? 1 : REAL_MISS);
    if (!story) return;
    for (let turn = 1; turn <= OTHER_QUESTIONS; turn++) {
      const other = answers[(at + STEP * turn) % answers.length]?.asked ?? [];
      if (!other.some((theme) => answer.asked.includes(theme))) add(answer, other, 0, 1 / OTHER_QUESTIONS);
    }
  });
  const columns = chooseColumns(rows, 1);
  const table = rows.map((row) => toRow(row, columns));
  const trained = trainBinary(table, targets, columns.names.length, { ...TRAINING, importance });
  return {
    usual,
    weights: storeModel(['about'], [trained], columns),
    odds: ({ support, opening, asked }) => {
      const features = relevanceFeatures(asked, support, usual, opening);
      return features && dot(toRow(features, columns), trained.weights) + trained.bias;
    },
  };
}

/** Log-odds below which, of stories by writers not learned from, no more than FALSE_ALARMS lie that ask for something concrete. */
function thresholdOf(answers: readonly Prepared[]): number {
  const odds = foldsOf(answers).flatMap((fold) => {
    const { usual, odds: of } = learn(answers.filter(({ group }) => !fold.has(group)));
    const held = answers.filter(({ group, kind }) => fold.has(group) && kind === 'story');
    return held
      .filter((answer) => !answer.takesUp && asksForConcrete(answer.asked, usual))
      .map((answer) => of(answer) ?? 0);
  });
  const stories = answers.filter(({ kind }) => kind === 'story').length;
  return odds.sort((a, b) => a - b)[Math.floor(FALSE_ALARMS * stories)] ?? Number.NEGATIVE_INFINITY;
}

export function trainRelevance(all: readonly AskedAnswer[]): StoredRelevance {
  const answers = all
    .filter(({ kind }) => kind === 'story' || kind === 'off-topic')
    .map(
      (answer): Prepared => ({
        ...answer,
        support: supportOf(answer.sentences),
        asked: themesOf(answer.question),
        opening: cueText(answer.sentences.slice(0, OPENING_SENTENCES).flat()),
        takesUp: takesUp(tokensOf(answer.question), answer.sentences),
      }),
    );
  const { usual, weights } = learn(answers);
  const thousandths = (value: number): number => Math.round(value * 1000);
  return {
    usual: usual
      .map(({ density, different, atMost }) => [density, different, ...atMost].map(thousandths).join(' '))
      .join('\n'),
    weights,
    offBelow: thousandths(thresholdOf(answers)),
  };
}
