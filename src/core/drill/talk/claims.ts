import type { Claim } from '../../scenario/drill-talk';
import { isForNextTime, onlyOrders } from '../meant';
import { denied, type Sentence, sentencesOf } from '../model/patterns';
import type { Model } from '../model/types';
import type { DrillPorts } from '../ports';
import type { Run } from '../run';
import { isReflecting, note, progressed, record } from '../tell';

/** Words that hold sentences together. A heap of terms without them claims nothing. */
const GLUE = new Set(
  'the a an is was are were be been it that this these those of to in on at for with from by and but because so if then when while we i they you us our their would could should must can will need needs have has had not no do does did never only every each before after since as than its there which what who how why over under until per all any'.split(
    ' ',
  ),
);
const LEAST_GLUE_SHARE = 0.2;
const LEAST_WORDS = 4;
/** With a verb that holds them together fewer will do: "nobody is hit". */
const LEAST_WORDS_WITH_VERB = 3;
const VERB =
  /(?<![^ ])(?:is|are|was|were|has|have|had|did|does|can|will|must|gets?|got|fails?|failed|breaks?|broke|shows?|says?|runs?|ran|goes|went|starts?|started|began|writes?|wrote|pass(?:es)?|sends?|sent|holds?|needs?|wants?|looks?|stays?|works?|asks?|calls?|uses?|throws?|lines?|hits?|touch(?:es)?)(?![^ ])/;

/** Whether a sentence says something of something, rather than naming terms. */
export function saysSomething(sentence: string): boolean {
  const words = sentence.split(' ');
  const glue = words.filter((word) => GLUE.has(word)).length;
  const wanted = VERB.test(sentence) ? 1 : words.length * LEAST_GLUE_SHARE;
  return words.length >= leastWords(sentence) && glue >= wanted;
}

const leastWords = (sentence: string): number => (VERB.test(sentence) ? LEAST_WORDS_WITH_VERB : LEAST_WORDS);

/** So many words without a verb are no sentence yet: "a new field, maintenanceWindowId". */
const FRAGMENT_WORDS = 8;

const isFragment = ({ text, asks }: Sentence): boolean =>
  !asks && text.split(' ').length < (VERB.test(text) ? LEAST_WORDS_WITH_VERB : FRAGMENT_WORDS);

/** A few words without a sentence around them go with what follows: "And a canary. One cell, ten minutes, then stop." */
function joined(sentences: readonly Sentence[]): Sentence[] {
  const whole: Sentence[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    if (!before || !isFragment(before) || denies(before) || sentence.asks) whole.push(sentence);
    else
      whole[whole.length - 1] = {
        quote: `${before.quote} ${sentence.quote}`,
        text: `${before.text} ${sentence.text}`,
        asks: false,
      };
  }
  return whole;
}

/** "Not the SDK." stands by itself, or it would deny what comes after it. */
const denies = ({ text }: Sentence): boolean => /(?<![^ ])(?:not|no|never|nothing)(?![^ ])/.test(text);

/** The sentence in which a claim is made, if it is. */
function heardIn(model: Model, claim: Claim, sentences: readonly Sentence[]): Sentence | undefined {
  return sentences.find(
    (sentence) =>
      (claim.asking || !sentence.asks) &&
      saysSomething(sentence.text) &&
      claim.hears.some((pattern) => {
        const found = model.pattern(pattern).find(sentence.text);
        return found !== undefined && (claim.asking || !denied(sentence.text, found));
      }),
  );
}

export interface HeardClaim {
  readonly claim: Claim;
  readonly grounded: boolean;
  /** It was not said (or not grounded) before. */
  readonly fresh: boolean;
}

/** What does not hold rests on nothing, whatever was looked at. */
const isGrounded = (run: Run, claim: Claim): boolean =>
  claim.wrong === undefined && (claim.needs.length === 0 || claim.needs.some((clue) => run.marks.has(`clue:${clue}`)));

/**
 * The claims an utterance makes. What is said before anything was looked at that could show it is a guess: it is noted,
 * and counts only when it is said again with a clue for it seen.
 * @param ordered whether the utterance has something carried out
 */
export function hearClaims(
  model: Model,
  run: Run,
  ports: DrillPorts,
  { said, text: utterance, ordered }: { readonly said: number; readonly text: string; readonly ordered: boolean },
): HeardClaim[] {
  // When it is asked what should change, "put a canary first" is an answer and no order; where nothing is carried out
  // there was none.
  const answers = isReflecting(model, run) || !ordered;
  const sentences = joined(sentencesOf(utterance).filter((sentence) => answers || !onlyOrders(sentence.quote)));
  // Sentence by sentence, so that the end of one and the beginning of the next make no thought together.
  const points = sentences.flatMap((sentence) =>
    ports
      .hearReasoning(sentence.quote, model.scenario.id)
      .map((point) => ({ ...point, asks: sentence.asks, from: sentence })),
  );
  const quoteOf = (claim: Claim, among: readonly Sentence[]): string | undefined =>
    heardIn(model, claim, among)?.quote ??
    points.find(({ id, asks, from }) => claim.reasoning.includes(id) && (claim.asking || !asks) && among.includes(from))
      ?.quote;
  const phase = model.scenario.phases[run.phase]?.id ?? '';
  keepEarly(model, run, said, (claim) =>
    quoteOf(
      claim,
      sentences.filter(({ text }) => isForNextTime(text)),
    ),
  );
  return model.claims.flatMap((claim): HeardClaim[] => {
    if (claim.in && !claim.in.includes(phase)) return [];
    const quote = quoteOf(claim, sentences);
    return quote === undefined ? [] : [made(model, run, claim, { said, quote }, isGrounded(run, claim))];
  });
}

function made(
  model: Model,
  run: Run,
  claim: Claim,
  { said, quote }: { readonly said: number; readonly quote: string },
  grounded: boolean,
): HeardClaim {
  const fresh = !run.marks.has(`${grounded ? 'grounded' : 'claim'}:${claim.id}`);
  note(run, `claim:${claim.id}`, said);
  if (grounded) note(run, `grounded:${claim.id}`, said);
  record(model, run, { type: 'claim', said, id: claim.id, title: claim.title, grounded, quote });
  if (grounded && fresh) progressed(run);
  return { claim, grounded, fresh };
}

/** A claim whose part of the talk is still to come. */
const isStillAhead = (model: Model, run: Run, claim: Claim): boolean =>
  claim.wrong === undefined && model.scenario.phases.slice(run.phase + 1).some(({ id }) => claim.in?.includes(id));

/**
 * What is said of the next time before it is asked for is kept, when what it rests on has been seen: nobody should have
 * to say it twice.
 */
function keepEarly(model: Model, run: Run, said: number, quoteOf: (claim: Claim) => string | undefined): void {
  const phase = model.scenario.phases[run.phase]?.id ?? '';
  for (const claim of model.claims) {
    if (!claim.in || claim.in.includes(phase) || !isStillAhead(model, run, claim) || !isGrounded(run, claim)) continue;
    const quote = run.early.some(({ id }) => id === claim.id) ? undefined : quoteOf(claim);
    if (quote !== undefined) run.early = [...run.early, { id: claim.id, said, quote }];
  }
}

/** Credits what was said ahead of the part that has just begun. */
export function creditEarly(model: Model, run: Run): void {
  const phase = model.scenario.phases[run.phase]?.id ?? '';
  for (const early of run.early) {
    const claim = model.claims.find(({ id, in: parts }) => id === early.id && parts?.includes(phase));
    if (!claim) continue;
    made(model, run, claim, early, true);
    run.early = run.early.filter((other) => other !== early);
  }
}
