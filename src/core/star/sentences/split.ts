import { sigmoid } from '../../learn/logistic';
import { type Token, tokensByWord } from '../language/tokens';
import { gapNames } from './gaps';
import type { GapModel } from './model';
import { endsSentence } from './punctuation';
import { SPLITTING } from './tuning';

/** Words `from` to `to` (not included) of the answer. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
  /** Chance that the words before belong to the same sentence: 0 where a sentence mark or the start stands between. */
  readonly joined: number;
  /** What its words were read as, where they had to be read to cut here. */
  readonly tokens?: readonly Token[];
}

export interface SpokenWords {
  /** As written or heard, punctuation and all; none is empty. */
  readonly words: readonly string[];
  /** Silence after each word in milliseconds, where it was heard. */
  readonly silencesMs?: readonly number[] | undefined;
}

const COMMA = /[,;:–—-]["')]*$/;
const CAPITAL = /^["'(]*\p{Lu}\p{Ll}*['’]?\p{L}*$/u;
/** Begin sentences; written with a capital in the middle of one they hardly ever are. "I" always has one. */
const COMMON = new Set(
  'a an the so and but then it this that there he she they we you my our his her their what when where which who how if in on at for from to after before because as once since while first next now no not yes'.split(
    ' ',
  ),
);

function signals({ words, silencesMs }: SpokenWords, gap: number): number {
  const here = words[gap] ?? '';
  const after = words[gap + 1] ?? '';
  const comma = COMMA.test(here) ? SPLITTING.comma : 0;
  const capital = CAPITAL.test(after) && COMMON.has(after.toLowerCase().replace(/[^a-z]/g, '')) ? SPLITTING.capital : 0;
  const silence = silencesMs?.[gap] ?? 0;
  const pause = SPLITTING.pauses.find(({ fromMs }) => silence >= fromMs)?.logOdds ?? 0;
  return comma + capital + pause;
}

function lengthCost(words: number): number {
  const { shortest, perMissingWord, longest, perExtraWord } = SPLITTING;
  if (words < shortest) return perMissingWord * (shortest - words);
  return words > longest ? perExtraWord * (words - longest) : 0;
}

/** The ends with the largest sum of log-odds and `lean` less the cost of lengths, by dynamic programming. */
function bestEnds(gaps: readonly number[], lean: number): WordSpan[] {
  const count = gaps.length + 1;
  const best = [0];
  const began = [0];
  for (let to = 1; to <= count; to++) {
    best[to] = Number.NEGATIVE_INFINITY;
    for (let from = Math.max(0, to - SPLITTING.limit); from < to; from++) {
      const end = to < count ? (gaps[to - 1] as number) + lean : 0;
      const worth = (best[from] as number) + end - lengthCost(to - from);
      if (worth > (best[to] as number)) {
        best[to] = worth;
        began[to] = from;
      }
    }
  }
  const spans: WordSpan[] = [];
  for (let to = count; to > 0; to = began[to] as number) {
    const from = began[to] as number;
    spans.unshift({ from, to, joined: from === 0 ? 0 : 1 - sigmoid(gaps[from - 1] as number) });
  }
  return spans;
}

/** What the words around a gap say: log-odds that a sentence ends in it. */
function gapOdds(names: readonly string[], { columns, weights, bias }: GapModel): number {
  let odds = bias;
  for (const name of names) {
    const column = columns.indexOf.get(name);
    if (column !== undefined) odds += weights[column] as number;
  }
  return odds;
}

/** Cuts one stretch, whatever marks are in it. */
export function cut(stretch: WordSpan, spoken: SpokenWords, model: GapModel, lean: number): WordSpan[] {
  const tokens = tokensByWord(spoken.words.slice(stretch.from, stretch.to));
  const gaps = gapNames(tokens).map((names, at) => gapOdds(names, model) + signals(spoken, stretch.from + at));
  return bestEnds(gaps, lean).map(({ from, to, joined }) => ({
    from: stretch.from + from,
    to: stretch.from + to,
    joined,
    tokens: tokens.slice(from, to).flat(),
  }));
}

function stretchesOf({ words }: SpokenWords): WordSpan[] {
  const spans: WordSpan[] = [];
  let from = 0;
  words.forEach((word, at) => {
    const last = at === words.length - 1;
    if (!last && !endsSentence(word, words[at + 1] ?? '')) return;
    spans.push({ from, to: at + 1, joined: 0 });
    from = at + 1;
  });
  return spans;
}

const isLong = ({ from, to }: WordSpan): boolean => to - from > SPLITTING.longestWhole;

export interface Cut {
  readonly spans: readonly WordSpan[];
  /** There were no sentence marks to go by: the spans are pieces, some of them only part of a sentence. */
  readonly pieces: boolean;
}

/**
 * Cuts speech into sentences: at sentence marks where there are any; where a stretch between marks is too long for a
 * sentence, at what the gap model, commas, capitals and silences make the most likely ends.
 */
export function splitSentences(spoken: SpokenWords, model: GapModel): Cut {
  const stretches = stretchesOf(spoken);
  const inLong = stretches.filter(isLong).reduce((sum, { from, to }) => sum + to - from, 0);
  const pieces = inLong > SPLITTING.unpunctuatedFrom * spoken.words.length;
  const lean = pieces ? SPLITTING.lean.unpunctuated : SPLITTING.lean.longSentence;
  const spans = stretches.flatMap((stretch) => (isLong(stretch) ? cut(stretch, spoken, model, lean) : [stretch]));
  return { spans, pieces };
}
