import { familiesOf } from './family';
import { LEXICON } from './lexicon';

/** Where and when, who and what there was, what broke and whom it hit. */
export const SITUATION = familiesOf(
  [
    [
      'place',
      'where this was',
      ' (this|that|it) (was|is|would be|goes back) (at|in|a|an|from|when|about|for|my|our|back|last|during|the|to) | i was (at|in|working|on|with|about|still|then|running|doing|leading|part|with) | (at|in|for|with) (a|an|the|my|our|this|one) (\\S+ ){0,2}{organisation} ',
    ],
    [
      'we-had',
      'what a team or company had',
      ' (we|they|company|team|place|you) (had|have|were|are|ran|run|do|did|make|made|sell|sold|use|used|built|serve|served|process|processed|handled|handle|sort|look|looked) ',
    ],
    ['existed', 'that something was there', ' there (was|were|is|are|had|has) '],
    ['organisation', 'the kind of organisation', ' {organisation} '],
    ['role', 'a role', ' {role} '],
    ['my-role', "the speaker's role", ' i (was|am|worked as|work as|had been|joined) (\\S+ ){0,4}{role} '],
    [
      'when',
      'when it was',
      ' (one|last|that|on a|on the|in|it was|it is|around|this|each|every) ((wet|late|early|first|second|third|same|next|busy) )?{day} | years? (ago|back) | back (in|then|when) | at (that|the) time | used to ',
    ],
    ['date', 'a date', ' (on|in|at|by|from) (the |a )?(first |second |third |fourth |\\S+th |\\S+st |# )?(of )?{day} '],
    [
      'clock',
      'a time of day',
      ' (at|by|around|about|until|till|before|past) (quarter|half|#|one|noon|midnight) (past|to|#|am|pm|in the|o)? ?',
    ],
    ['trouble', 'trouble', ' {trouble} '],
    [
      'broke',
      'something going wrong',
      ' (went|goes|going|gone|came|fell|falls|go|gave|blew) (down|red|dark|dead|wrong|offline|over|sideways|up in|away|missing|out|blank|read only|mad|quiet) | (stop|stopped|stops|started|start|starts|began|begin|begins|kept|keeps|keep) \\S+ing | (would|could|did|does|do|can|will) (not|never) (even )?(start|load|open|work|come|boot|connect|respond|schedule|finish|build|log|see|get|reach|print|pay|compile|deploy|match|fit|answer|talk) ',
    ],
    [
      'hit',
      'who was hit by it',
      ' (customers|users|people|patients|players|merchants|nurses|doctors|clients|drivers|passengers|students|everyone|everybody|teams|developers|colleagues|sellers|traders|farmers|citizens|shops|wards|agents) (could|can|were|was|had|have|saw|see|got|kept|started|began|calling|complaining|waiting|standing|are) | waiting | phones | (calling|complaining) ',
    ],
    [
      'want',
      'what others wanted',
      ' (he|she|they|boss|manager|director|management|business|product|marketing|sales|client|customer|board|everyone|leadership) (really |all |also |just )?(wanted|wants|want|was keen|were keen|insisted|expected|demanded|were asking|kept asking|asked for|needed) ',
    ],
    [
      'history',
      'how things had come to be',
      ' (had|have) been | (had|have) (never|always|already|just|only|both) | (was|were) (written|built|made|set up|designed|founded|bought|supposed|meant|called|named) | (since|from|in) # | the (one|thing|only) (thing )?(that|who|which) ',
    ],
    [
      'background',
      'an offer of background',
      ' (background|context|to understand|to be fair|bear with me|you need to know|the thing is|what it is|what happened|how it came|came about|set the scene|bit of history|going back) ',
    ],
    ['reason', 'a reason', ' (because|cause|since|which meant|reason|so that|otherwise) '],
  ],
  LEXICON,
);
