import type { Token } from '../language/tokens';
import { bestBy, type Case, told } from '../rubric/case';
import { weightOf } from '../rubric/measures';
import { quoted } from '../rubric/quote';
import type { Weighed } from '../substance/reading';

/** What the candidate said that our sentences are built from. */
export interface Material {
  /** The last act told, or the last sentence that says something. */
  readonly lastAct: Weighed | undefined;
  /** What went wrong, as told. */
  readonly trouble: Weighed | undefined;
  readonly firstAct: Weighed | undefined;
  /** The act that says least. */
  readonly vaguestAct: Weighed | undefined;
  readonly teamAct: Weighed | undefined;
  readonly weakestResult: Weighed | undefined;
  readonly bestResult: Weighed | undefined;
  /** The sentence that tells most. */
  readonly best: Weighed | undefined;
  /** The sentence that says what lasted, where there is one. */
  readonly lasting: Weighed | undefined;
  /** A figure given before the end ("18 percent"), to be answered by the result. */
  readonly figure: string | undefined;
}

/** "18 percent", "4 %", "eleven hundred" is left to the speaker: only a figure with its percent sign can be asked back. */
const FIGURE = /\b\d[\d.,]*\s?(?:%|percent|per cent)(?=\W|$)/i;

/** How bad it was, as a share, as said. */
const figureIn = ({ sentence }: Weighed): string | undefined => FIGURE.exec(sentence.text)?.[0];

const hasVerb = (tokens: readonly Token[]): boolean => tokens.some(({ pos }) => pos === 'VERB');

export function materialOf(given: Case): Material {
  const { sentences, counted } = given.reading;
  const acts = told(given, 'A');
  const results = told(given, 'R');
  const situation = told(given, 'S');
  const spoken = acts.filter(({ sentence }) => hasVerb(sentence.tokens));
  const team = spoken.filter(({ sentence }) => sentence.families.includes('we-did'));
  return {
    lastAct: acts.at(-1) ?? counted.at(-1) ?? sentences.at(-1),
    trouble: bestBy(
      situation,
      (weighed) =>
        weightOf(weighed) +
        (weighed.sentence.families.includes('trouble') || weighed.sentence.families.includes('broke') ? 1 : 0),
    )[0],
    firstAct: acts[0],
    vaguestAct: bestBy(spoken, ({ worth }) => -worth)[0],
    teamAct: bestBy(team, ({ worth }) => -worth)[0],
    weakestResult: bestBy(results, ({ proof }) => -proof)[0],
    bestResult: bestBy(results, ({ proof }) => proof)[0],
    best: bestBy(counted, ({ worth }) => worth)[0],
    lasting: [...acts, ...results].find(({ sentence }) => sentence.families.includes('lasts')),
    figure: situation.map(figureIn).find((figure) => figure !== undefined),
  };
}

/** The words of a sentence in quotes; `otherwise` where there is none. */
export const said = (weighed: Weighed | undefined, otherwise: string): string =>
  weighed ? quoted(weighed.sentence.text) : otherwise;
