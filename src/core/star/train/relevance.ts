import type { Kind } from '../../../shared/feedback';
import { trainBinary } from '../../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import { type StoredModel, storeModel } from '../../learn/weights';
import { cueText, type Token } from '../language/tokens';
import { OPENING_SENTENCES, relevanceFeatures, supportOf, type ThemeSupport, themesOf } from '../story/relevance';

export interface AskedAnswer {
  readonly question: string;
  readonly kind: Kind;
  readonly sentences: readonly (readonly Token[])[];
}

export interface StoredRelevance {
  /** A line a theme: words in a hundred thousand, then different words in a thousand answers. */
  readonly usual: string;
  readonly weights: StoredModel;
}

const TRAINING = { l2: 0.003, maxSteps: 100 } as const;
/** Questions of other answers put to each story. */
const OTHER_QUESTIONS = 3;
/** The few real answers beside the question count more than answers to questions drawn by lot. */
const REAL_MISS = 5;
/**
 * Added to the log-odds: one answer in twenty-five is off the question, where the training shows one in two; and to call
 * somebody's answer beside the question wrongly is worse than to overlook one that is.
 */
const PRIOR = 3.3;
const STEP = 7;

function usualOf(supports: readonly (readonly ThemeSupport[])[]): ThemeSupport[] {
  const count = Math.max(1, supports.length);
  return (supports[0] ?? []).map((_, k) => ({
    density: supports.reduce((sum, support) => sum + (support[k]?.density ?? 0), 0) / count,
    different: supports.reduce((sum, support) => sum + (support[k]?.different ?? 0), 0) / count,
  }));
}

/** Learns from answers to their own question, and from the same answers put to questions that others were asked. */
export function trainRelevance(all: readonly AskedAnswer[]): StoredRelevance {
  const answers = all.filter(({ kind }) => kind === 'story' || kind === 'off-topic');
  const supports = answers.map(({ sentences }) => supportOf(sentences));
  const usual = usualOf(supports);
  const rows: NamedFeatures[] = [];
  const targets: number[] = [];
  const importance: number[] = [];
  const add = (at: number, question: string, target: number, weight: number): void => {
    const opening = cueText((answers[at]?.sentences ?? []).slice(0, OPENING_SENTENCES).flat());
    const features = relevanceFeatures(themesOf(question), supports[at] ?? [], usual, opening);
    if (!features) return;
    rows.push(features);
    targets.push(target);
    importance.push(weight);
  };
  answers.forEach(({ question, kind }, at) => {
    add(at, question, Number(kind === 'story'), kind === 'story' ? 1 : REAL_MISS);
    if (kind !== 'story') return;
    const own = new Set(themesOf(question));
    for (let turn = 1; turn <= OTHER_QUESTIONS; turn++) {
      const other = answers[(at + STEP * STEP * turn) % answers.length]?.question ?? question;
      if (!themesOf(other).some((theme) => own.has(theme))) add(at, other, 0, 1 / OTHER_QUESTIONS);
    }
  });
  const columns = chooseColumns(rows, 1);
  const table = rows.map((row) => toRow(row, columns));
  const trained = trainBinary(table, targets, columns.names.length, { ...TRAINING, importance });
  return {
    usual: usual
      .map(({ density, different }) => `${Math.round(density * 1000)} ${Math.round(different * 1000)}`)
      .join('\n'),
    weights: storeModel(['relevant'], [{ ...trained, bias: trained.bias + PRIOR }], columns),
  };
}
