import type { Evidence, Feedback, Part } from '../../../shared/feedback';
import { setupShare } from '../defects/named';
import { evidence, has, type Judged, told } from '../rubric/case';
import { fillersPerHundred, lengthMiss } from '../rubric/delivery';
import { weightOf } from '../rubric/measures';
import { percent } from '../rubric/quote';
import { DELIVERY } from '../rubric/table';
import type { Weighed } from '../substance/reading';
import { type Material, said } from './material';

export type TopFix = Feedback['topFix'];

/** One change that could be advised. */
export interface Fix {
  readonly id: string;
  /** The same advice in one line, for the list of improvements. */
  readonly line: string;
  readonly fix: TopFix;
  /** What the overall figure could gain by it, in points; an estimate that only ranks. */
  readonly gain: number;
  /** The dimension that it would raise. */
  readonly about: string;
}

type Maker = (given: Judged, material: Material) => Omit<Fix, 'gain' | 'id' | 'about'> | undefined;

const with_ = (given: Judged, of: Weighed | undefined, part?: Part): { part?: Part; evidence?: Evidence[] } => ({
  ...(part ? { part } : {}),
  ...(of ? { evidence: evidence(given, [of], 1) } : {}),
});

const result: Maker = (given, material) => {
  if (!has(given, 'missing_result')) return undefined;
  const start = material.figure
    ? `You said “${material.figure}” at the start: say what it was in the end, and when.`
    : 'Say what was different afterwards, by how much, and who noticed.';
  return {
    line: `Say how it ended: you stop after ${said(material.lastAct, 'your last step')}.`,
    fix: {
      title: 'Say how it ended',
      why: `You stop after ${said(material.lastAct, 'your last step')}; whether it worked stays open.`,
      how: start,
      ...with_(given, material.lastAct, 'R'),
    },
  };
};

const proof: Maker = (given, material) => {
  const faint = given.measures.result < 0.6 && told(given, 'R').length > 0;
  if (!has(given, 'result_without_evidence') && !faint) return undefined;
  const claim = said(material.weakestResult, 'that it went well');
  const how = material.figure
    ? `Say from what to what: you gave “${material.figure}” at the start, so give the figure it came to, and how you know.`
    : 'Say from what to what, when you saw it and where: a count, a time, a graph, or somebody’s own words.';
  return {
    line: `Show the result: for ${claim} say from what to what.`,
    fix: {
      title: 'Show the result instead of claiming it',
      why: `You say ${claim}; nothing in that can be checked.`,
      how,
      ...with_(given, material.weakestResult, 'R'),
    },
  };
};

const task: Maker = (given, material) => {
  if (!has(given, 'missing_task') && given.measures.parts.T >= 0.35) return undefined;
  return {
    line: 'Say what was yours: what you had promised or had to decide, and by when.',
    fix: {
      title: 'Say what was yours to do',
      why: material.trouble
        ? `After ${said(material.trouble, '')} the listener does not know why it was you who acted.`
        : 'The listener does not learn why it was you who acted.',
      how: `Put one sentence before ${said(material.firstAct, 'your first step')}: who was counting on you, for what, and by when.`,
      ...with_(given, material.trouble ?? material.firstAct, 'T'),
    },
  };
};

const situation: Maker = (given, material) => {
  if (!has(given, 'missing_situation')) return undefined;
  const first = material.firstAct ?? given.reading.sentences[0];
  return {
    line: `Set the scene in two sentences before ${said(first, 'your first step')}.`,
    fix: {
      title: 'Set the scene first',
      why: `You start at ${said(first, 'the middle')}; the listener does not know where this was or what was wrong.`,
      how: 'Two sentences do: what the system was and who used it, then what broke, when, and how bad it was.',
      ...with_(given, first, 'S'),
    },
  };
};

const action: Maker = (given, material) => {
  if (!has(given, 'missing_action') && given.measures.parts.A >= 0.35) return undefined;
  return {
    line: 'Tell your steps: what you did first, what you found, what you did then.',
    fix: {
      title: 'Tell what you did, step by step',
      why: material.vaguestAct
        ? `Of what was done one hears ${said(material.vaguestAct, '')} and little more.`
        : `Between ${said(material.trouble, 'the trouble')} and the end nothing is done.`,
      how: 'Tell three steps: what you looked at first and what it showed, what you then decided and against what, and how you knew it worked.',
      ...with_(given, material.vaguestAct ?? material.trouble, 'A'),
    },
  };
};

const own: Maker = (given, material) => {
  if (!has(given, 'all_we') && given.measures.ownActs >= 1) return undefined;
  const of = material.teamAct ?? material.vaguestAct;
  return {
    line: `Say which part was yours: ${said(of, '“we”')} could be anybody’s work.`,
    fix: {
      title: 'Say which of it was you',
      why: of
        ? `You say ${said(of, '')}; who did it does not show.`
        : 'No sentence begins with something that you did.',
      how: 'Keep “we” for the team and tell at least two acts that were yours: what you looked at, decided, said or built yourself.',
      ...with_(given, of, 'A'),
    },
  };
};

const specific: Maker = (given, material) => {
  if (!has(given, 'no_specifics') && given.measures.specificity >= 0.75) return undefined;
  const of = material.vaguestAct ?? given.reading.sentences[0];
  return {
    line: `Be specific: in ${said(of, 'what you did')} name the thing, the figure or the time.`,
    fix: {
      title: 'Put in what only you can know',
      why: `${said(of, 'What you say')} could be said of any such case.`.replace(/^”/, '“'),
      how: 'Name the system, the command or the person, the number you saw and the time it was. One such fact in every second sentence is enough.',
      ...with_(given, of, 'A'),
    },
  };
};

const setup: Maker = (given, material) => {
  if (!has(given, 'rambling_setup')) return undefined;
  const dull = given.reading.sentences
    .slice(0, material.firstAct?.at ?? 0)
    .sort((a, b) => weightOf(a) - weightOf(b) || a.at - b.at)[0];
  return {
    line: `Come sooner to ${said(material.firstAct, 'your first step')}.`,
    fix: {
      title: 'Shorten the way to your first act',
      why: `${percent(setupShare(given))} of the answer is over when you come to ${said(material.firstAct, 'your first step')}.`,
      how: `Leave out what the story does not need, such as ${said(dull, 'the history')}; two or three sentences of situation carry it.`,
      ...with_(given, dull, 'S'),
    },
  };
};

/** Advice that follows from a defect alone: the words that show it are quoted. */
function byDefect(
  id: 'buzzwords' | 'names_the_parts_aloud' | 'blames_others' | 'self_description' | 'hypothetical',
  words: { title: string; why: string; how: string; line: string },
): Maker {
  return (given) => {
    const defect = given.defects.find((found) => found.id === id);
    if (!defect) return undefined;
    const weighed = given.reading.sentences[defect.evidence[0]?.sentence ?? -1];
    const quote = said(weighed, 'these words');
    const filled = (text: string): string => text.replace('{quote}', quote);
    return {
      line: filled(words.line),
      fix: {
        title: words.title,
        why: filled(words.why),
        how: filled(words.how),
        evidence: defect.evidence.slice(0, 1),
      },
    };
  };
}

const delivery: Maker = (given) => {
  const { delivery: heard } = given;
  if (heard.durationMs === undefined) return undefined;
  const { verdict, minMs, maxMs } = heard.target;
  const span = `${Math.round(minMs / 1000)} to ${Math.round(maxMs / 1000)} seconds`;
  const took = `${Math.round(heard.durationMs / 1000)} seconds`;
  if (lengthMiss(heard) > 0.15 && verdict === 'long') {
    return {
      line: `Keep to ${span}: it took ${took}.`,
      fix: {
        title: 'Make it shorter',
        why: `It took ${took}; ${span} were asked for.`,
        how: 'Cut what comes before your first act by half, and the asides.',
      },
    };
  }
  if (lengthMiss(heard) > 0.15 && verdict === 'short') {
    return {
      line: `Use the time there is: it took ${took} of ${span}.`,
      fix: {
        title: 'Tell more of what you did',
        why: `It took ${took}; ${span} were asked for.`,
        how: 'Tell how you found the cause and what you decided against: that is where the time is best spent.',
      },
    };
  }
  const most = heard.fillers[0];
  if (!most || fillersPerHundred(heard) < DELIVERY.fillers.from + 2) return undefined;
  return {
    line: `Pause instead of “${most.word}”: it comes ${most.count} times.`,
    fix: {
      title: `Let a pause stand for “${most.word}”`,
      why: `It comes ${most.count} times in ${heard.words} words.`,
      how: 'Say the sentence to its end, stop, breathe, begin the next. A silent second sounds like thought.',
    },
  };
};

/** Always there, for answers that leave little to be wished. */
const polish: Maker = (given, material) => (material.lasting ? weighing(given, material) : closing(given, material));

function closing(given: Judged, material: Material): ReturnType<Maker> {
  const end = given.reading.counted.at(-1) ?? material.bestResult;
  return {
    line: 'Close on what lasted: what is different today because of it.',
    fix: {
      title: 'Close on what lasted',
      why: `You end on ${said(end, 'the outcome')}.`,
      how: 'Add one sentence on what is different today because of it, with the last figure you know, and stop there.',
      ...with_(given, end, 'R'),
    },
  };
}

function weighing(given: Judged, material: Material): ReturnType<Maker> {
  const act = material.firstAct ?? material.best;
  return {
    line: 'Say one thing you decided against, and why.',
    fix: {
      title: 'Say what you decided against',
      why: `${said(act, 'What you did')} tells what you did, and not what else you could have done.`,
      how: 'Name the other way you had and why you left it, in one sentence: it is what an interviewer asks next.',
      ...with_(given, act, 'A'),
    },
  };
}

/** Every advice there is, with the dimension it would raise. */
export const MAKERS: readonly (readonly [id: string, about: string, maker: Maker])[] = [
  ['result', 'result', result],
  ['proof', 'result', proof],
  ['task', 'structure', task],
  ['situation', 'structure', situation],
  ['action', 'structure', action],
  ['own', 'ownership', own],
  ['specific', 'specificity', specific],
  ['setup', 'structure', setup],
  [
    'buzzwords',
    'specificity',
    byDefect('buzzwords', {
      title: 'Say it in your own words',
      why: '{quote} is what anybody says.',
      how: 'Say what you did at that moment so that a colleague could do it after you: whom you asked, what you changed, what you saw.',
      line: 'Put plain words for {quote}.',
    }),
  ],
  [
    'names',
    'structure',
    byDefect('names_the_parts_aloud', {
      title: 'Tell the parts without naming them',
      why: '{quote} tells the listener about your preparation, not about the event.',
      how: 'Leave such sentences out. Begin with where you were, and go on to what happened.',
      line: 'Leave out {quote}: tell the parts without naming them.',
    }),
  ],
  [
    'blame',
    'ownership',
    byDefect('blames_others', {
      title: 'Leave the others’ faults out',
      why: '{quote} says more about you than about them.',
      how: 'Say what was not working as a fact, without a person in it, and what you did about it.',
      line: 'Say {quote} as a fact about the system, not about people.',
    }),
  ],
  [
    'self',
    'relevance',
    byDefect('self_description', {
      title: 'Let the event speak for you',
      why: '{quote} is a claim about yourself.',
      how: 'Leave it out, or tell the moment in which it showed.',
      line: 'Leave out {quote}: let what you did show it.',
    }),
  ],
  [
    'would',
    'relevance',
    byDefect('hypothetical', {
      title: 'Tell what you did, not what you would do',
      why: '{quote} cannot be checked.',
      how: 'Tell the step you really took at that point, even if it was a smaller one.',
      line: 'For {quote} tell what you really did.',
    }),
  ],
  ['delivery', 'delivery', delivery],
  ['polish', 'result', polish],
];
