import { familiesOf } from '../families/family';

/** Word lists of talk that stands in for a story. */
const LISTS = {
  buzz: `leverage leveraged leveraging synergy synergies holistic holistically proactive proactively stakeholder
    stakeholders alignment aligned align aligning empower empowered empowering best-in-class world-class cutting-edge
    transformational transformation paradigm ecosystem roadmap vision north-star mindset governance cadence workstream
    workstreams touchpoint touchpoints enablement enablers actionable strategic strategically robust scalable seamless
    seamlessly innovative innovation agile synergistic disruptive game-changer deliverables bandwidth ownership
    accountability transparency collaboration collaborative collaboratively excellence resilience passionate value-add
    impactful differentiator frictionless cross-functional data-driven customer-centric solutioning operationalised
    operationalized institutionalised institutionalized socialised socialized landscape journey framework
    methodology granular bespoke de-risked ideation optimised optimized optimise optimize streamline streamlined`,
  grand: `success successful successfully great huge massive massively amazing incredible fantastic outstanding
    phenomenal tremendous remarkable excellent superb exceptional extremely dramatically significantly transformed
    transformational perfect perfectly brilliant brilliantly wonderful spectacular seamless smooth smoothly delighted
    thrilled positive impressive stronger better improved improvement`,
  part: 'situation task action actions result results outcome',
} as const;

/**
 * Talk that an interviewer hears through. Each family marks a way of sounding like a story without telling one; the
 * models learn how much each takes away, and `counting.ts` leaves out sentences that hold nothing else.
 */
export const TALK = familiesOf(
  [
    ['buzz', 'a stock phrase', ' {buzz} '],
    [
      'buzz-phrase',
      'a stock phrase of several words',
      ' (best practices?|cross functional|data driven|data informed|world class|best in class|cutting edge|state of the art|north star|end to end|quick wins?|low hanging|deep dive|game changer|value (add|stream|proposition)|thought leader\\w*|out of the box|move the needle|moved the needle|paradigm shift|win win|step change|continuous improvement|culture of|right people|key stakeholders|core competenc\\w+|extreme ownership|full ownership|subject matter|on the same page|hit the ground|heavy lifting|lessons learned|pain points|change agent|wear many hats|at pace|go the extra mile|extra mile|thinking outside|heart of|drive value|drove value|business value|mission critical|business critical|next level|single pane|growth mindset|tiger team|change management|servant leader\\w*) ',
    ],
    ['grand', 'a large word', ' {grand} '],
    [
      'grand-claim',
      'a success claimed in general',
      ' (everything|everyone|everybody|it|all|things|project|outcome|result|results|team|impact) (was|were|went|is|turned out|became|had been) (really |very |absolutely |truly |just |so |such |a |an |all |extremely |incredibly )*({grand}|well|happy|pleased|good) | (huge|great|big|massive|complete|total|real|tremendous|resounding|overwhelming) (success|win|impact|improvement|difference|achievement) | (exceeded|beyond) (all |everyone |every )?\\S* ?(expectations?) ',
    ],
    [
      'praise-of-self',
      'praise of oneself',
      ' i (am|was|have been|have always been) (really |very |quite |always |extremely |pretty |just |naturally |truly |known |seen |regarded |widely |highly )*(good|great|excellent|calm|strong|proud|passionate|natural|known|expert|leader|person|someone|somebody|reliable|proactive|committed|dedicated|hardworking|resilient|respected|skilled|strategic|the kind|the sort|the type|exceptional|outstanding|instrumental|perfectionist) | my (strength|strengths|leadership|passion|expertise|excellence|instinct|gift|talent|reputation|style|philosophy|dedication|commitment) | (people|colleagues|everyone|everybody|they|managers) (always |often |usually )?(say|tell|told|know|call|called|described|describe|consider|considered|praised|look up to|come to|trust) (me|that i|i) | i (thrive|excel|pride) | (natural|born|true|great|strong|exceptional) (leader|communicator|problem|team player) | (proud|pride) ',
    ],
    [
      'part-word',
      'a part of STAR named',
      ' (the|my|our|now|so|first|coming to|moving on to|on to|in terms of|as for) (the |my )?({part}) (was|is|part|bit|phase|section|here|piece|then)?( |$)|^ ({part}) ',
    ],
    ['star-word', 'the STAR form named', ' (star (format|method|framework|form|answer|structure)|a star|as a star) '],
    [
      'confident',
      'confidence in place of a fact',
      ' (without a doubt|definitely|absolutely|clearly|undoubtedly|no question|believe me|trust me|i can assure|hands down|needless to say|i guarantee|to say the least|of course|obviously|certainly) ',
    ],
    [
      'vague',
      'something left vague',
      ' (various|several things|a number of|different things|and so on|etcetera|stuff|things|some (kind|sort) of|certain (things|areas|issues)|a lot of|lots of|many things|relevant (people|parties|stakeholders)|necessary (steps|actions)|appropriate|the usual|a few (things|people|issues)|some (issues|problems|challenges|improvements|measures|steps|changes|people)|right (people|things|questions)|the situation|the issue|the challenge) ',
    ],
    [
      'generic-act',
      'an act that could be any',
      ' (worked (hard|closely|together|tirelessly|with everyone|on it)|communicated (clearly|effectively|well|openly|proactively)|took (charge|control|ownership|responsibility|the lead|action|a step back|the initiative)|stepped up|did (my|our) best|came together|made sure (everyone|everybody|everything|that everyone)|kept everyone|kept everybody|kept (people|the team) (informed|motivated)|rallied|went above|gave it (my|our) all|stayed (calm|focused|positive)|solved the (problem|issue)|fixed (it|everything|the issue|the problem)|handled (it|the situation|everything)|managed the|resolved (it|the issue|everything)) ',
    ],
  ],
  LISTS,
);

export const talkIn = (cue: string): string[] => TALK.filter(({ pattern }) => pattern.test(cue)).map(({ id }) => id);

const STOCK = new Set([...LISTS.buzz.split(/\s+/), ...LISTS.grand.split(/\s+/), ...LISTS.part.split(' ')]);

/** Whether a word by itself is a stock word, a large word or the name of a part. */
export const isStockWord = (word: string): boolean => STOCK.has(word);
