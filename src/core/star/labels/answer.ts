import { LABELS, type Label } from '../../../shared/feedback';
import { familiesIn } from '../families';
import { cueText, type Token } from '../language/tokens';
import { type CutAnswer, type SpokenSentence, sentenceOf } from '../sentences/answer';
import { SPLITTING } from '../sentences/tuning';
import type { StarModel } from '../weights/store';
import { calibrated } from './calibration';
import { type LabelledSentence, labelSentences, type Piece } from './model';

/** One sentence of an answer with the part it tells. */
export interface AnalysedSentence extends SpokenSentence {
  readonly label: Label;
  /** Chance that `label` is right, 0-1, calibrated on answers the model had not seen. */
  readonly confidence: number;
  readonly chances: Readonly<Record<Label, number>>;
  readonly tokens: readonly Token[];
  /** Ids of the cue families the sentence shows (`families/`). */
  readonly families: readonly string[];
  /** What the label was decided on, the sentence's own features first; `explain/` puts it in words. */
  readonly features: LabelledSentence['features'];
  /** The pieces it was put together from, by number: one where sentences had their marks. */
  readonly pieces: readonly number[];
  /** Whether it was cut out of speech without marks, and so labelled by the model for pieces. */
  readonly cut: boolean;
}

/** Pieces in groups that make a sentence. */
function joinedUp(answer: CutAnswer, labelled: readonly LabelledSentence[]): number[][] {
  const groups: number[][] = [];
  answer.spans.forEach(({ to, joined }, at) => {
    const group = groups.at(-1);
    const first = answer.spans[group?.[0] ?? 0];
    const same = labelled[at]?.label === labelled[at - 1]?.label;
    const fits = first !== undefined && to - first.from <= SPLITTING.longestWhole;
    if (group && answer.pieces && same && fits && joined >= SPLITTING.joinFrom) group.push(at);
    else groups.push([at]);
  });
  return groups;
}

/** The mean of the chances of some pieces, by words. */
export function meanChances(
  group: readonly { readonly chances: Float64Array; readonly words: number }[],
): Float64Array {
  const sum = new Float64Array(LABELS.length);
  for (const { chances, words } of group)
    chances.forEach((chance, k) => {
      sum[k] = (sum[k] as number) + chance * words;
    });
  const all = group.reduce((total, { words }) => total + words, 0);
  return sum.map((chance) => chance / Math.max(1, all));
}

export const byLabel = (chances: ArrayLike<number>): Record<Label, number> =>
  Object.fromEntries(LABELS.map((label, k) => [label, chances[k] ?? 0])) as Record<Label, number>;

/** Labels the pieces of an answer and puts those together again that make one sentence. */
export function labelAnswer(model: StarModel, answer: CutAnswer, pieces: readonly Piece[]): AnalysedSentence[] {
  const labelled = labelSentences(answer.pieces ? model.cut : model.labels, pieces);
  return joinedUp(answer, labelled).map((group): AnalysedSentence => {
    const [first, last] = [group[0] as number, group.at(-1) as number];
    const own = group.map((at) => labelled[at] as LabelledSentence);
    const label = (own[0] as LabelledSentence).label;
    const surest = own.reduce((best, next) => (at(next, label) > at(best, label) ? next : best));
    const told = own.map((piece, k) => ({
      chances: piece.chances,
      words: pieces[group[k] as number]?.tokens.length ?? 0,
    }));
    const chances = calibrated(meanChances(told), model.temperature);
    const tokens = group.flatMap((at) => pieces[at]?.tokens ?? []);
    const families = group.length === 1 ? (pieces[first]?.families ?? []) : familiesIn(cueText(tokens));
    const [from, to] = [answer.spans[first]?.from ?? 0, answer.spans[last]?.to ?? 0];
    return {
      ...sentenceOf(answer, from, to),
      label: LABELS[label] as Label,
      confidence: chances[label] as number,
      chances: byLabel(chances),
      tokens,
      families,
      features: surest.features,
      pieces: group,
      cut: answer.pieces,
    };
  });
}

const at = ({ chances }: LabelledSentence, label: number): number => chances[label] as number;
