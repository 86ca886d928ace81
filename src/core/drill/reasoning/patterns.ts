import type { Heard } from '../intents/hear';
import type { ReasoningPoint } from './points';
import { claimsSomething, sentenceAround } from './substance';

/**
 * How the points are made when somebody uses the words of the trade: word patterns, written before there was anything
 * to learn from.
 */
const TERMS: Readonly<Record<string, string>> = {
  errors:
    '(?:errors?|error rate|failures?|failing|fails?|spike|problem|it|this|trouble|500s|alert|climb|rise|incident|stalls?|red)',
  began:
    '(?:began|begins?|started|starts|came|comes|rose|climbed|jumped|went up|kicked in|broke|appeared|correlates?|coincides?|lines? up|matches|match|follows?|followed|goes with|fits)',
  deploy:
    '(?:deploy|deployment|release|rollout|newversion|migration|upgrade|wave|we shipped|went out|shipped|merge|change|maintenance)',
  broken:
    '(?:fail|fails|failing|failed|affected|broken|hit|down|red|erroring|throwing|bad|hurt|impacted|slow|dying|stall|stalls|stalled|stuck)',
  fine: '(?:fine|ok|healthy|clean|unaffected|untouched|green|normal|well|steady|flat|unchanged|working|works|work|carry on|carrying on|not (?:affected|touched|failing|hit))',
  routes:
    '(?:checkout|orders?|payments?|refunds?|endpoints?|routes?|paths?|writes?|reports?|reporting|workflows?|clusters?|queries|spans|ninety|callbacks?|integration|contract tests?)',
  healthyRoutes:
    '(?:search|catalog|auth|login|sign in|browsing|reads?|dashboards?|short (?:spans|ones|reports)|the (?:rest|others)|other (?:clusters|routes|endpoints|services)|everything else|build|unit tests?|upgrades in flight|wallets?)',
  people:
    '(?:customers?|users?|people|shoppers?|orders|requests|tenants?|clients?|accounts?|buyers?|merchants?|clusters|workflows)',
  back: '(?:roll(?:ing|ed)?(?: [^ ,]+){0,2} back|rollback|revert(?:ing)?|going back|go back|oldversion|old (?:code|version|build)|previous (?:code|version|build))',
  column: '(?:column|metadata|pr905|migration|schema|table|constraint)',
  must: '(?:must|should|need|needs|want|would|will|have to|has to|always|every|each|never|only|let us|from now on|next time|in future)',
  tests: '(?:tests?|test suite|ci|pipeline|uat|staging|coverage|fixtures?|qa)',
  sdk: '(?:sdk|newsdk|oldsdk|library|dependency|payment client|client library|pr901)',
};

interface Point {
  readonly id: ReasoningPoint;
  /** `~` stands for up to nine words of the same sentence. */
  readonly patterns: readonly string[];
}

const POINTS: readonly Point[] = [
  {
    id: 'timing',
    patterns: [
      '<errors>~<began>~(?:with|since|at|after|before|to|right|straight|#|minutes?|when|as|the)~<deploy>',
      '<errors>~(?:since|right after|straight after|just after|after|minutes after|before) (?:the|that|this|our|we|#)~<deploy>',
      '(?:minutes|right|straight|shortly|just|hour) after~<deploy>~<errors>',
      '(?:before|after) the <deploy>~(?:was|were|it was|everything|errors?)',
      '<deploy>~(?:at|went out)~(?:#|minutes)~<errors>~(?:at|by|minutes|later|after)',
      '(?:nothing|no)(?: [^ ,]+){0,3} (?:else )?changed~(?:but|except|besides|only|apart)',
      '(?:correlates?|coincides?|lines up|line up) with~<deploy>',
    ],
  },
  {
    id: 'endpoints-affected',
    patterns: [
      '(?:only|just|all|three|#|both|mainly|mostly)~<routes>~(?:is|are|that|which|have|has|being|get)~<broken>',
      '<routes>~(?:is|are|have been|has been|all|keep|that are)~<broken>',
      '(?:it|they|errors?) (?:hits?|affects?|touches|is|are)~(?:only|limited|confined|concentrated)~<routes>',
      '<broken>~(?:is|are) (?:only|just|all)~<routes>',
      '(?:in common|share|shared)~(?:is|the|they|all|orders?|write|table|path)',
      'only~(?:with|where|whose)~(?:still|temporary|provisioning|# (?:days|hosts))',
    ],
  },
  {
    id: 'endpoints-unaffected',
    patterns: [
      '<healthyRoutes>~(?:is|are|looks?|stays?|still|keeps?|all|was|were|seems?|also|carry|run|work)~<fine>',
      '<healthyRoutes>~(?:is|are) not~<broken>',
      '(?:not|does not|is not|do not) (?:touch|hit|affect|hurt|reach|in)~<healthyRoutes>',
      '<fine>~(?:is|are) <healthyRoutes>',
    ],
  },
  {
    id: 'blast-radius',
    patterns: [
      '(?:one in|one out of|#|percent|share|half|third|tenth|hundreds?|thousands?|most|all|a few|only)(?: [^ ,]+){0,4} (?:of )?(?:the |our )?<people>~(?:is|are|can not|could not|cannot|have|has|get|gets|see|hit|affected|fail|fails|failing|stall|stalled|stuck|lost|lose)',
      'blast radius~(?:is|that|of|means|only|all|limited|to)~(?:#|percent|<people>|one|everyone|everybody|all)',
      '(?:hits?|affects?|reach(?:es)?|hurts?|costs?)~(?:one in|#|percent|every|all|only|about|roughly)~<people>',
      '(?:every|each|all|no) <people>~(?:is|are|who|that|with|feels?|can|will)~(?:<broken>|feel|notice|pay|order|see|lose)',
      '(?:how far|how many <people>)~(?:reach|reaches|are|is|hit|affected)',
    ],
  },
  {
    id: 'rollback-safe',
    patterns: [
      '(?:is|are|would|will|whether|if|can|could|does|how)~<back>~(?:safe|safely|work|works|break|breaks|survive|cope|write|read|insert|compatible|make|possible|even|fail|live)',
      '(?:safe|safely|dangerous|risky|unsafe) to~<back>',
      '<back>~(?:is|would be|will be|not|is not|be)~(?:safe|unsafe|dangerous|worse|risky|clean|trap|make it worse|break|fail|die)',
      '<back>~(?:would|will|could|can|does|never|not)(?: not)?~(?:break|fail|insert|write|work|make|die|kill|hurt|lose|know|fill|cope)',
      '(?:before|until)~<back>~(?:know|check|see|sure|understand|look|sees|knows)',
      '(?:know|check|see|sure|understand|look)~(?:before|whether|if)~<back>',
    ],
  },
  {
    id: 'data-written',
    patterns: [
      '(?:what|how much|how many|which|any|orders?|rows?|data|anything|nothing|something|everything)~(?:written|wrote|saved|stored|inserted|created|landed)~(?:since|after|in between|meanwhile|with|to|in|into|already)',
      '(?:written|saved|stored|created)~since~(?:<deploy>|#|then|eight|two)',
      '(?:orders?|rows?|data|writes?|definitions?)~(?:would|will|could|might|can|be|are|get|is|not)~(?:lost|lose|gone|thrown away|orphaned|overwritten|safe|kept|preserved)',
      '(?:lose|losing|throw away|throwing away|lost)~(?:orders|rows|data|what|writes|everything|anything|hours|definitions)',
    ],
  },
  {
    id: 'migration-compatibility',
    patterns: [
      '<column>~(?:is|are|has|was|being|means|takes|does not|without)~(?:not null|null|nullable|mandatory|required|no default|a default|default|compatible|optional|incompatible)',
      '(?:not null|mandatory|required|no default|without (?:a )?default)~(?:so|means?|and|then|because|would|will|insert|inserts|old|every)',
      '<back>~(?:does not|do not|never|can not|cannot|would not|will not|not)~(?:write|writes|know|knows|fill|fills|set|insert|send|have)',
      '(?:old|oldversion|previous)(?: [^ ,]+){0,3} (?:can|could|still|would)~(?:work|write|live|read|run)~<column>',
      '(?:migration|schema|column)~(?:backward|forward|backwards) (?:compatible|incompatible)',
      '(?:backward|backwards) (?:compatible|incompatible)~(?:migration|schema|column)',
      'inserts?~(?:would|will|all|could|can|would all|are going to)~(?:fail|break|die|work|be refused|violate)',
    ],
  },
  {
    id: 'dependency-compatibility',
    patterns: [
      '<sdk>~(?:changed|changes|wants|needs|expects|breaks?|broke|removed|has|takes|is|was|does not|can not|would|will|still|bundled|comes|brings|rolls)~(?:signature|argument|arguments|parameter|method|incompatible|compatible|major|breaking|old|options|with|back|two|call)',
      '(?:breaking change|major version|major bump|method signature|signature)~(?:<sdk>|changed|different|charge|call|in)',
      '(?:can|could|does|will|would)~(?:old|oldversion|previous)~<sdk>',
      '(?:callers?|call sites?|refund|retry|background)~(?:still|never|were not|was not|not)~(?:call|calls|use|uses|updated|pass|passes|changed)',
      '(?:no such method|nosuchmethod[a-z]*|method not found)~(?:means|because|so|comes|is|says|tells|from)',
    ],
  },
  {
    id: 'expand-contract',
    patterns: [
      '(?:expand|expanding)~(?:contract|contracting|migrate)',
      '(?:nullable|default|add~column|column)~(?:first|before)~(?:then|later|after|next release|separate|and only|backfill|writ)',
      'backfill~(?:then|before|after|and only|first|not null)',
      '<must>~(?:migrations?|schema changes?)~(?:backward|backwards|compatible|separate|reversible|both versions|own release)',
      '(?:migrations?|schema changes?)~<must>~(?:backward|backwards|compatible|separate|reversible|both versions|own release)',
    ],
  },
  {
    id: 'flag-share-mismatch',
    patterns: [
      '#(?: percent)?~(?:errors?|fail|failing|requests)?~(?:flag|rollout|toggle|feature)~#(?: percent)?~(?:not|match|fit|more|higher|than|same|but|explain|should|so)',
      '(?:flag|rollout|toggle|feature)~(?:#|ten)(?: percent)?~(?:but|and|while|yet|errors?|not|against)~#',
      '(?:does not|do not|not|should) (?:match|fit|explain|add up|equal|be the same)~(?:flag|rollout|toggle|share|percent|#)',
      '(?:people|users|customers|requests|shoppers|everyone|accounts)~(?:outside|without|not (?:in|on|behind)|no)~(?:the )?(?:flag|toggle|rollout|discount|code)~(?:fail|failing|hit|affected|errors?|too|also|break)',
      '(?:outside|without|not in)~(?:flag|rollout)~(?:fail|failing|hit|errors?|too)',
      '(?:errors?|fail|failing)~(?:outside|without|not in|beyond)~(?:flag|rollout|toggle)',
    ],
  },
  {
    id: 'cause',
    patterns: [
      '(?:because|since|due to|caused by|the (?:cause|reason|culprit)(?: [^ ,]+){0,3} (?:is|was))~(?:<column>|<sdk>|validation|validator|index|plan|callback|race|provisioning|mock|cached)',
      '(?:<column>|<sdk>|flag|validation|validator|query|queries|callback|mock|cached image|contract|field|gate)~(?:is|was) (?:the )?(?:cause|reason|culprit|problem|why|to blame|what breaks)',
      '(?:it is|that is|this is) (?:a |the )?(?:race|migration|flag|sdk|stale mock|cached (?:mock|image)|full scan|missing index|schema (?:drift|mismatch))',
      '(?:callback|step)~(?:before|starts before|fires before|runs before|too early)~(?:host|ready)',
      '(?:validat[a-z]+|check)~(?:runs|is run|for (?:everyone|everybody|all)|on every|all requests)~(?:everyone|everybody|all|request|requests|not only|not just|code)',
      '(?:full scan|scans|no index|does not use the index|bad plan|wrong plan)~(?:so|because|on|of|the|days|history|table|and|is)',
      'mock~(?:still|does not|not|never|old|serves?|has|stale|is)~(?:old|field|schema|know|contract|stale|cached)',
    ],
  },
  {
    id: 'tests-missed',
    patterns: [
      '<tests>~(?:did not|do not|does not|never|not|no|only|missed|miss|could not|can not|too|had|has|have|without|always|nothing|held|holds)~(?:catch|caught|cover|covers|covered|see|seen|saw|run|runs|test|tests|hold|held|data|old|flag|background|history|days|new|fresh|little|few|small|rows|traffic|small|both|against|with)',
      '(?:why|reason)~(?:<tests>|nobody|we)~(?:not|miss|missed|pass|passed|green|catch|caught|saw|see)',
      '(?:not|never|un)(?: )?(?:covered|tested|exercised|in) (?:by|in|with|against)~<tests>',
      '<tests>~(?:passed|green|pass)~(?:because|since|as|with|only)',
      '(?:no|not a single|there is no|there are no|nobody (?:has|wrote)) tests?~(?:for|covers?|covering|of|that|on|with)~',
    ],
  },
  {
    id: 'prevention-canary',
    patterns: [
      '<must>~canary~',
      'canary~(?:would|should|could|with|before|first|that|stops?|and|for)~(?:caught|catch|stop|stops|halt|minutes|percent|automatic|automatically|rest|everyone|abort|roll|seen|shown|told|watch|error)',
      '(?:one percent|small share|one region|gradual|gradually|staged|progressive|step by step)~(?:first|before|then|rollout|and)~(?:stop|stops|halt|automatic|automatically|watch|rest|everyone|minutes|abort|error)',
    ],
  },
  {
    id: 'prevention-contract',
    patterns: [
      '<must>~(?:contract tests?|schema (?:check|checks|compatibility|validation|diff)|compatibility check)~',
      '(?:contract tests?|schema (?:check|checks|compatibility)|compatibility check)~(?:would|should|must|first|before|run|runs|in|against|every|on)~(?:caught|catch|first|before|every|integration|ci|change|release|build|merge|both|provider|real|current)',
      '(?:mocks?|mock images?|images?)~(?:always|must|should|never|every|fresh|no)~(?:fresh|pulled|pull|cached|cache|current|rebuilt|run|time)',
    ],
  },
  {
    id: 'prevention-tests',
    patterns: [
      '(?:must|should|need|needs|want|would|have to|let us|from now on|next time)~tests?~(?:for|that|which|with|against|on|cover|covers|covering|the)~(?:old|previous|both|background|refund|retry|flag|history|migration|rollback|jobs|null|without|off|production|data|version)',
      'tests? (?:must|should|need to|have to)~(?:cover|run|include|use|exercise)~',
    ],
  },
  {
    id: 'prevention-data',
    patterns: [
      '(?:uat|staging|tests?|rehearsal|validation)~(?:with|on|against|need|needs|must|should|use|have)~(?:real|historical|production|full|ninety|history|realistic|copy|sized|volume|# (?:days|months|years))',
      '<must>~(?:historical|production|full|realistic|real)(?: [^ ,]+){0,2} (?:data|history|volume|copy)',
      '(?:historical|production sized|realistic|full)(?: [^ ,]+){0,2} (?:data|history|copy)~(?:before|in|as|first|phase|step|every)',
    ],
  },
  {
    id: 'prevention-observability',
    patterns: [
      '(?:alert|alerts|alarm|dashboard|dashboards|metric|metrics|monitor|monitoring|telemetry|panel)~<must>~',
      '<must>~(?:alert|alerts|alarm|dashboard|dashboards|metric|metrics|monitor|monitoring|telemetry|observability)~(?:on|for|by|that|per|of|in|when|before)',
      '(?:automatic|automated|auto)(?: [^ ,]+){0,2} (?:rollback|stop|halt|abort)~(?:when|if|on|above|once|as soon)',
    ],
  },
  {
    id: 'usage-search',
    patterns: [
      '(?:search|grep|look|find|list|go through|check)~(?:all|every|each|any)~(?:usages?|uses|call ?sites?|callers?|calls?|places|references)',
      '(?:major|dependency|library|sdk)(?: [^ ,]+){0,4} (?:bump|bumps|upgrade|upgrades|update|updates|versions?)~<must>~',
      '<must>~(?:major|dependency|library|sdk)(?: [^ ,]+){0,3} (?:bump|bumps|upgrade|upgrades|update|updates|review|policy|changelog)',
    ],
  },
  {
    id: 'flag-review',
    patterns: [
      'flags?~<must>~(?:both|backend|server|gate|gates|gated|check|checked|review|reviewed|side|sides|page)',
      '<must>~(?:gate|check|review|lint|test)~(?:both|flags?|backend|server side)',
      '(?:both|backend and|page and|front and back)~(?:side|sides|backend|gate|gated|flag)~(?:same|flag|behind|check|review|pull request)',
      '(?:review|lint|checklist|policy|rule)~(?:for|on|of|every|each|new)~flags?',
    ],
  },
];

const GAP = '(?: [^ ]+){0,9}? ';

function compile(pattern: string): RegExp {
  const written = pattern.replace(/<(\w+)>/g, (_, name: string) => TERMS[name] ?? name);
  const open = written.replace(/~$/, '(?: [^ ]+)');
  return new RegExp(`(?<![^ ])(?:${open.replaceAll('~', GAP)})(?![^ ])`);
}

const COMPILED = POINTS.map(({ id, patterns }) => ({ id, patterns: patterns.map(compile) }));

/** A point as its patterns find it: first word and the one after the last, as indexes into `Heard.words`. */
export interface PatternHit {
  readonly id: ReasoningPoint;
  readonly from: number;
  readonly to: number;
}

/** The points whose patterns fit, each where the first of its patterns does in a sentence that says something. */
export function patternHits({ words }: Heard): PatternHit[] {
  const texts = words.map((word) => word.text);
  const text = texts.join(' ');
  return COMPILED.flatMap(({ id, patterns }): PatternHit[] => {
    for (const pattern of patterns) {
      const found = pattern.exec(text);
      if (!found) continue;
      const from = text.slice(0, found.index).split(' ').length - 1;
      const to = from + found[0].trim().split(' ').length;
      if (claimsSomething(sentenceAround(texts, from, to))) return [{ id, from, to }];
    }
    return [];
  });
}
