import { anywhere } from '../../cues/patterns';
import { UNKNOWN } from '../cues/lists';
import type { JudgedStatus, UpdateQuote } from '../judge';
import { type Clause, clausesOf } from '../read';
import type { Element } from '../rubric';

/** Where a message stands in the telling of one incident. */
export const STAGES = ['first', 'progress', 'closing'] as const;
export type Stage = (typeof STAGES)[number];

export type NeedId = Element | 'cause_or_unknown' | 'fixed' | 'over' | 'follow_up';

export interface StageNeed {
  readonly id: NeedId;
  /** What is asked for, to be read after "It does not say ...". */
  readonly says: string;
}

const NEEDS: Readonly<Record<NeedId, string>> = {
  cause: 'why it happened',
  cause_or_unknown: 'what the cause is, or that it is not known yet',
  impact: 'who or what is affected, and how',
  not_impacted: 'what is not affected',
  eta: 'when it will be done, or decided',
  next_update: 'when you write again',
  confidence: 'how sure you are',
  plan: 'what is being done now',
  fixed: 'what was done about it',
  over: 'that it is over, and how one can tell',
  follow_up: 'what keeps it from happening again',
};

const needs = (...ids: readonly NeedId[]): StageNeed[] => ids.map((id) => ({ id, says: NEEDS[id] }));

/**
 * What each message of a series is for, after the release-delay question: first early and honest with what is safe, then
 * every 15 to 20 minutes step, time and confidence, at the end cause, mitigation and prevention.
 */
export const STAGE_NEEDS: Readonly<Record<Stage, readonly StageNeed[]>> = {
  first: needs('impact', 'not_impacted', 'cause_or_unknown', 'plan', 'eta', 'next_update'),
  progress: needs('plan', 'eta', 'confidence', 'next_update'),
  closing: needs('cause', 'fixed', 'over', 'follow_up'),
};

const DONE = `
  rolled|pinned|patched|fixed|restored|reverted|replaced|replayed|rebuilt|refreshed|renewed|switched|turned|moved|added
  corrected|redeployed|deployed|released|promoted|took|put|went back|drained|restarted|disabled|swapped|set|cleared
  repaired|gated|repeated|reran|changed|gave|ran|retried|undid|removed|shipped|split|limited|held|loaded`;
const OPTIONS = { gapWords: 5, macros: { done: DONE } };

/** What only a closing message says. Matched against the masked words of a statement. */
const CLOSING_CUES = {
  fixed: anywhere(
    `
    (?:i|we|they|team|engineers)(?: have| had)?(?: then| just| now| also| first)? (?:<done>)
    (?:was|were|has been|have been|had been|got|is|are)(?: then| now| all)? (?:<done>)
    (?:fix|patch|hotfix|old version|previous version|former [a-z]+|new [a-z]+|default|build|certificate|mock|library)(?: [a-z]+){0,3} (?:went|is|are|was) (?:out|in|back|live|on)
    (?:<done>) (?:it|the|that|this|both|all|on|out|back)~`,
    OPTIONS,
  ),
  over: anywhere(
    `
    (?:all|everything|it|service|checkout|payments?|they|things)(?: [a-z]+){0,3} (?:is|are|s|works?|runs?|back)(?: [a-z]+){0,2} (?:good|well|fine|normal|healthy|clean|over|green|up|again|through|out|live)
    back to normal|back where|works? again|running again|good again|(?:is|are|was|been) (?:over|resolved|closed|solved|behind us|finished|complete)
    to close|closing (?:this|summary|note|word|it|out)|closed|all clear|recovered|restored at|resolved
    (?:errors?|error rate|latency|failures?|p99|queue)~(?:normal|zero|back (?:at|to|down)|flat|gone|@share|below|under|clean)
    (?:release|fix|build|version|deploy|it)(?: [a-z]+){0,2} (?:is|went) (?:out|live)|went out (?:at|on|by)|deployed~(?:@clock|@span)
    (?:rollout|wave|launch|release|window)~(?:starts?|started|starting|began|begins|kept|held|as (?:planned|booked)|on (?:time|schedule))
    no (?:more|further) (?:errors|failures|stalls)|since (?:@clock|then)~(?:clean|fine|quiet|no|normal)`,
    OPTIONS,
  ),
  follow_up: anywhere(
    `
    from now on|from (?:@day|tomorrow|next week|today)~(?:on|every|all|check|each)?|in future|going forward|next time
    so (?:that )?(?:it|this|we|that|they|nobody)~(?:not|never|no longer|sooner|earlier|again)|(?:never|not)~(?:again|second time|twice)
    (?:check|checks|test|tests|alert|alerts|guard|gate|review|rehearsal|rule|step|reminder|monitor)~(?:first|before|every|each|always|now|added|in place|next|from)
    (?:every|each|all)(?: [a-z]+){1,5} (?:is|are|gets?|will be) (?:now )?(?:checked|tested|reviewed|compared|pulled|fetched|rehearsed|watched|rebuilt)
    (?:always|now) (?:pulled|fetched|checked|tested|run|runs|compared|fresh)|post ?mortem|retrospective|checklist|runbook|watch list
    (?:we|i) (?:will|are going to|are|plan to|want to) (?:add|review|check|test|rehearse|write|change|put|build|introduce|make|adding|reviewing)
    (?:we|i)(?: have)? (?:added|put|built|introduced)~(?:check|alert|guard|test|gate|rule|reminder)|prevent|lesson|learned`,
    OPTIONS,
  ),
} as const;

const HONEST_UNKNOWN = anywhere(
  `${UNKNOWN}\n(?:cause|reason|why)~(?:not known|unknown|open|yet|being looked)|do not have~(?:cause|reason)|still (?:looking for|reading)~`,
  OPTIONS,
);

const quoteOf = ({ text, start, end }: Clause): UpdateQuote => ({ text, start, end });

export interface MetNeed extends StageNeed {
  readonly met: boolean;
  readonly evidence?: UpdateQuote | undefined;
}

/** Which needs of its stage a message meets, each with the words that show it. */
export function metNeeds(stage: Stage, text: string, { elements }: JudgedStatus): MetNeed[] {
  const clauses = clausesOf(text);
  const shown = (pattern: RegExp): UpdateQuote | undefined => {
    const clause = clauses.find(({ masked }) => pattern.test(masked));
    return clause && quoteOf(clause);
  };
  const held = (id: Element): UpdateQuote | undefined => elements.find((one) => one.id === id && one.has)?.evidence;
  return STAGE_NEEDS[stage].map(({ id, says }) => {
    const evidence = evidenceOf(id, held, shown);
    return { id, says, met: evidence !== undefined, evidence };
  });
}

function evidenceOf(
  id: NeedId,
  held: (element: Element) => UpdateQuote | undefined,
  shown: (pattern: RegExp) => UpdateQuote | undefined,
): UpdateQuote | undefined {
  if (id === 'cause_or_unknown') return held('cause') ?? shown(HONEST_UNKNOWN);
  if (id === 'fixed' || id === 'over' || id === 'follow_up') return shown(CLOSING_CUES[id]);
  return held(id);
}
