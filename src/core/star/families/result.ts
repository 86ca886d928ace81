import { familiesOf } from './family';
import { LEXICON } from './lexicon';

/** How it came out: states regained, figures, reactions, what lasted. */
export const RESULT = familiesOf(
  [
    [
      'regained',
      'something being well again',
      ' (was|were|is|are|been|got|went|came|everything|all|comes|come) (all |fully |finally |completely |then |on |out |both )?(back|fixed|done|live|up|green|gone|out|accepted|approved|closed|clean|fine|ok|okay|stable|through|resolved|restored|recovered|normal|on time|on schedule|warm|quiet|finished|signed|in place|healthy|running|flat|cleared|delivered|right|correct) ',
    ],
    [
      'went-through',
      'something going through',
      ' (went|go|gone|goes|came|comes|come) (out|live|through|green|fine|in|well|back|up|on|away|ahead|home|smoothly|from) | (recovered|shipped|passed|renewed|survived|matched|balanced|landed|launched|arrived|cleared|finished|succeeded) | signed (it|off|within)? ?| held (up|all|the|through)? ?| ran (through|fine|without|clean|for|on) ',
    ],
    [
      'change-of',
      'a change from one figure to another',
      ' from (about |around |over |some |something |like |roughly |nearly |an average of )*(#|one|half|a |every|two).* to | (down|up|dropped|fell|rose|went|came|cut|reduced|climbed|back|dropping|sank|shrank|grew|halved) (from|to|by|down to|under|below|about|around) | (used to be|instead of (#|one|a|two)|it was (#|one)|previously|where it (was|used)) | (before|earlier) (it|that|we|they) (was|were|had|took) | (takes|take|took|costs|lasts) (#|one|a|about|around|under|less|maybe|half) ',
    ],
    [
      'amount',
      'an amount',
      ' # (percent|per cent|%|{span}|k|grand|gig|thousand|million|euros?|pounds|dollars|crore|lakh|milliseconds|people|users|customers|orders|tickets|pages|complaints|rows|times|of) | percent | per cent | half (of|a|the|what) | twice | double | times (as|more|less|faster) ',
    ],
    [
      'limit',
      'a figure against a limit',
      ' (under|below|less than|over|more than|within|about|around|ahead of|before|just under|well under|exactly|only) (#|a|an|one|half|two) ',
    ],
    [
      'none',
      'that there was none',
      ' (no|not one|not a single|zero|none|nobody|no one|nothing|never|neither|without|not a|not an|hardly any) ',
    ],
    [
      'no-one-hit',
      'that nobody was hit',
      ' (nobody|no one|not one|none|no (\\S+ )?\\S+|nothing) (noticed|lost|complained|called|rang|missed|was|were|has|had|asked|said|came|got|knew|phoned|of|went|happened|broke|slipped|failed) ',
    ],
    [
      'lasts',
      'that it still holds',
      ' (still|ever since|since then|since|to this day|these days|today|until now|nowadays|so far|permanent|permanently|by now|as of now|for good|years later|any more|anymore) ',
    ],
    [
      'has-been',
      'what has been since',
      ' (has|have) (not |never |also |since |only |already |now )?(been|had|caught|stopped|blocked|fired|saved|refused|run|held|gone|used|asked|kept|come|happened|rolled|failed|lost|seen|become|crashed|flagged|found|copied|adopted|triggered|passed|taken|moved|turned|done|stayed|worked|made|put) ',
    ],
    ['now', 'how it is now', ' (now|nowadays|these days|today) '],
    [
      'each-now',
      'that it is done each time since',
      ' (every|each) (year|quarter|month|week|release|team|new|time|one|day|morning|night) ',
    ],
    ['pleased', 'a reaction', ' {pleased} '],
    [
      'others-use',
      'others taking it up',
      ' (copied|adopted|asked (me|us|for|if|whether)|teaches|taught|uses|use it|using it|took it|borrowed|picked it up|standard|default|template|the rule|handbook|runbook|induction|training|presents|shows it|stole|same form|other teams?|other (two|departments?|offices?|sites?)) ',
    ],
    ['hollow-good', 'a result in large words', ' {hollow} '],
    [
      'in-the-end',
      'the end announced',
      ' (in the end|at the end|in total|overall|eventually|ultimately|finally|end result|result|results|outcome|upshot|headline|short version|bottom line|net result|how it ended|after all that|when the dust) ',
    ],
    [
      'took',
      'what it took or cost',
      ' (it|that|this|which|all of it|thing|everything|whole thing|fix|migration|release|rollback|restore) (took|takes|cost|costs|saved|saves|lasted|came to|worked|works|held|stayed|ran|runs|stands) | (saved|lost|cost|costs|paid|refunded|earned|made) (us|them|about|around|#|nothing|no|none|the|maybe|some) ',
    ],
    [
      'said-after',
      'what someone said of it afterwards',
      ' (told|wrote|said to|thanked|emailed|sent|called|rang|mailed|asked) (me|us) | (said|says|wrote|called it|told) (it|that it|he would|she would|they would|thanks|thank|this) (was|is|had|would|in) ',
    ],
    [
      'better-since',
      'less trouble since',
      ' (stopped|stop|down|fewer|less|quieter|faster|quicker|shorter|lower|flat|normal|zero|improved|better|never again|not once|has not|have not|had no|no more) ',
    ],
  ],
  LEXICON,
);
