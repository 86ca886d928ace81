import { familiesOf } from './family';
import { LEXICON } from './lexicon';

const SOFT =
  '(just |also |then |first |only |actually |even |literally |basically |immediately |simply |quickly |personally |still |quietly |finally |straight |deliberately |already |mostly |really |straightaway )*';

/** What was done, tried, asked, found; who said what while it was done. */
export const ACTION = familiesOf(
  [
    ['i-did', 'an act of the speaker', ` i ${SOFT}(had |have )?${SOFT}{did} `],
    ['i-do', 'an act of the speaker told in the present', ` i (am |was |go and |can )?${SOFT}({do}|\\S+ing) `],
    ['we-did', 'an act of the team', ` (we|me and \\S+|\\S+ and (i|me)) ${SOFT}(both |all )?(had |have )?{did} `],
    [
      'they-did',
      'an act of someone else',
      ` (he|she|they|one of them|someone|somebody|my \\S+|the \\S+|a colleague|colleague) ${SOFT}(had |have )?{did} `,
    ],
    [
      'bare-did',
      'an act told without its subject',
      '^ (so |and |then |first |also |but |next |later |afterwards |well |okay |ok |um |anyway |or )*{did} ',
    ],
    [
      'was-done',
      'something that was done',
      ' (was|were|is|are|got) (then |also |first |finally |being |all )?({did}|done|written|rolled|put|kept|taken|given|sent|drawn|found|held|shown|checked) ',
    ],
    [
      'i-said',
      'what the speaker said',
      ' i (said|say|go|was like|am like|replied|answered|told (him|her|them)|explained|asked|ask|tell|pointed out|mentioned) ',
    ],
    [
      'they-said',
      'what someone said',
      ' (he|she|they|guy|lead|manager|boss|director|someone|somebody|people|who|everyone|one|head|pm|designer|vendor|cto|ceo|vp) (said|says|goes|go|was like|is like|asked|asks|replied|answered|thought|told|argued|pointed|came back|looked|nodded|laughed) ',
    ],
    [
      'quoted',
      'words repeated as they were said',
      ' (goes|like|said|says|asked|say) (ok|okay|well|no|yes|yeah|you|oh|hang on|look|right|fine|great|sir|hey|let|please|what|who|can|are|is|do|it is|just|why|how|then) ',
    ],
    [
      'found',
      'what the digging turned up',
      ' turn(ed|s) out | it was (the|a|an|because|that|not|our|one|just|always) | that was (the|a|an|it|because|our) | (cause|culprit|problem|issue|trick|catch|surprise) (was|is|turned) | came down to | had been (set|changed|left|turned|switched|bumped|moved|renamed|removed|deleted|added|using|sending|writing|disabled|cached) | was still | which was (the|why|because) | found (out|that|the|it|a|one|two|#) | there (it|they) (is|was|were|are) | so it (was|is) (the|not|a|because) | (nobody|no one|somebody|someone) (had|was|has) | showed (that|me|us|up) | it showed | i (see|saw|can see|could see) ',
    ],
    [
      'looked',
      'looking into it',
      ' (looked|look|looking|checked|check|read|compared|comparing|pulled|opened|searched|dug|traced|counted|measured|graphed|logs?|dashboard|trace|metrics|graph|diff|diffed|query|queries|profiler|dump|export|history|commits?) ',
    ],
    [
      'then',
      'a next step',
      '^ (so |and |but |well |okay |um |anyway |oh )*(first|then|next|after (that|this|which)|second|secondly|third|thirdly|fourth|meanwhile|in the meantime|later|afterwards?|finally|at first|from there|in parallel|while|once|before (that|anything)|that (night|afternoon|evening|morning|weekend|same)|the next|the (week|day|morning|month|{day}) after|next (day|morning|week)|in between|on (the|that) {day}|by {day}|when i|when we|every (day|morning|evening|night|hour)) ',
    ],
    [
      'step-named',
      'a step named by its number',
      ' (first|second|third|fourth|other|last|main|big|one) (thing|step|move|action|attempt|try|measure|bit) | what i did | the fix ',
    ],
    [
      'tried-first',
      'a try that did not help',
      ' (tried|thought|wrong|did not (help|work|fix)|at first|wasted|made it worse|no use|lost (an|#|a|half)|mistake|blind alley|red herring|suspected|suspicion|guess|guessed) ',
    ],
    ['guard', 'a guard against a next time', ' {guard} '],
    [
      'afterwards',
      'work done afterwards',
      ' ({span}|morning) (after|later) | afterwards? | after (that|this|it|all) | (since|from) then | later (that|in|on) | next (day|morning|week|sprint|month|quarter) | on the monday | (that|same) week ',
    ],
    [
      'offered',
      'dealing with people',
      ' (offered|proposed|suggested|agreed|persuaded|convinced|talked|negotiated|explained|showed|invited|sat down|sat with|met with|listened|asked|apologised|apologized|admitted|warned|pushed back|insisted|refused) ',
    ],
    [
      'told-whom',
      'telling someone',
      ' (told|wrote to|called|rang|phoned|emailed|mailed|pinged|messaged|posted|paged|woke|informed|briefed|updated|notified) (the|my|our|him|her|them|his|a|everyone|everybody|support|each|both|people|in) ',
    ],
    [
      'so-that',
      'what a step was for',
      ' (so|so that|in case|to see|to make sure|to be sure|just in case|because) (it|we|they|nobody|no one|i|that|the|anyone|you|if|whether|he|she) ',
    ],
    [
      'not-doing',
      'deciding against something',
      ' (instead of|rather than|did not (want|trust|touch|do|go|let)|i said no|decided against|refused|could have|left it|leave it|not yet|would not let|i did not|we did not) ',
    ],
    [
      'buzz-act',
      'an act in stock phrases',
      ' (leveraged|aligned|alignment|stakeholders?|synergies|synergy|holistic|drove|ownership|proactive|proactively|best practices?|data driven|end to end|cross functional|cadence|roadmap|framework|empowered|mobilised|mobilized|north star|mindset|culture|governance|touchpoints?|workstreams?|narrative|transparency|accountability|collaboratively|structured|robust|strategic|comprehensive) ',
    ],
  ],
  LEXICON,
);
