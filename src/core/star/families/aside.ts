import { familiesOf } from './family';
import { LEXICON } from './lexicon';

/** What belongs to no part: talk about the talk, views, habits, guesses, oneself, others' faults. */
export const ASIDE = familiesOf(
  [
    [
      'about-the-talk',
      'talk about the answer itself',
      ' (sorry|where was i|let me|i should say|i should mention|i should explain|should have said|should have mentioned|should have told|i forgot|forgot to|so yeah|that is it|that was it|hope that|moving on|question|an example|this one|that one|story|i will tell|i can tell|i will give|you want|if that|is that|that okay|back up|jump|got one|one for you|begin|start with|starting with|skip|pick|i would pick|comes to mind|stands out|think about which|tell it|walk you|take you|answer|long|ahead of myself|carry on|go into) ',
    ],
    [
      'part-named',
      'a part of STAR named',
      ' (situation|task|action|actions|result|results|star|learning|part|format|structure)( |$)',
    ],
    [
      'opinion',
      'an opinion',
      ' i (think|believe|feel|guess|suppose|reckon|find|mean|would say|would call|must say|have to say|do not know|know|admit|would argue|am not sure|maintain) | in my (view|opinion|experience|book) | (honestly|frankly|personally|to be (honest|fair|frank)|if i am honest|for me|obviously|of course|admittedly|basically|actually|arguably|clearly|apparently|to my mind) ',
    ],
    [
      'generic-you',
      'what people in general do',
      ' (you|people|everyone|everybody|one|folks|engineers|teams|most|nobody|anyone|developers|managers|humans) (are|have|need|can|know|tend|always|will|should|do|must|learn|want|never|get|think|would|forget|say|see|just|could|may|might|fall|lose|find|underestimate|do not) | your | yourself ',
    ],
    [
      'habit',
      'a habit',
      ' {frequency} | (tend|tends) to | every time | most of the time | as a rule | nine times | in general | each time | most times | kind of person | every day | all the time | what (usually|normally|happens|i do|we do) | how (it|i) (usually|normally|generally) | by and large | more often than not | once in a while ',
    ],
    [
      'would',
      'what would be done',
      ' i would (\\S+ )?(\\S+) | (we|you|they|he|she|that|it) would | (could|might|probably|maybe|ideally|hopefully|presumably|perhaps) ',
    ],
    ['if', 'a condition', ' (if|assuming|suppose|supposing|say|let us say|in case|unless|provided|whenever|imagine) '],
    [
      'lesson',
      'a lesson',
      ' (learned|learnt|lesson|taught|takeaway|take away|took from|take from|moral|hindsight|next time|differently|shows|show you|proves|goes to show|key is|the point|point is|remember|reminds|mindset|philosophy|attitude|what it (shows|taught)|ever again|again i would|do it again|same way again) ',
    ],
    [
      'self',
      'what the speaker is like',
      ' i (am|was) (a |an |very |quite |the kind|the sort|someone|somebody|not a|good|known|proud|pretty|just|fairly|the type|not the|more of|rather|sort of|naturally|comfortable|passionate|always|never|usually|normally|well|kind of)+ ?| my (strength|style|philosophy|approach|weakness|nature|personality|strengths|reputation|career|way|thing|experience|background|wife|partner|husband|mother|father|friends) | (people|colleagues|folks|they|managers|friends|others|anyone) (say|tell|know|come to|call|trust|describe|like|appreciate|would tell|put it|will tell|told) (me|i|that i|you) | i (pride|value|care|love|enjoy|hate|prefer|like|believe|thrive|bring|try|tend|never|always) ',
    ],
    [
      'feeling',
      'a feeling',
      ' (scared|terrified|nervous|shaking|embarrassed|embarrassing|stress|stressed|stressful|afraid|panic|panicked|worried|heart|stomach|cried|horrible|awful|fun|funny|laugh|enjoy|enjoyed|proud|ashamed|hate|love|crazy|mad|tired|awkward|humbling|relief|glad|sad|angry|furious|frustrating|frustrated|painful|sweating|luckily|thank god|touch wood) ',
    ],
    [
      'contempt',
      'contempt for others',
      ' (fault|should have|incompetent|useless|lazy|clowns?|idiots?|nonsense|never listened|did not care|no idea|out of (his|her|their) depth|clueless|excuses|typical|ridiculous|blame|those (guys|people|fellows)|these people|disaster|nightmare|joke|babysit|competent|trainee|hopeless|the usual|of course|obviously|did not bother|could not be bothered|not one word|frankly) ',
    ],
    [
      'closing',
      'a closing phrase',
      ' (so yeah|anyway|so that is|that is (it|that|all|how|me|my|what|why|about|basically|really|the|more)|in a nutshell|thank you|more or less|i hope|happy to|that was (that|it|me|the)|roughly it|and that) ',
    ],
    [
      'comment',
      'a comment on what was just said',
      '^ (which|that|it|this|not|so|but|and) (is|was|were|are|had|would|did|made|felt|took|sounds|helps|goes|hurt|surprised) ',
    ],
    ['hesitation', 'hesitation', ' (um|uh|er|eh|hm|hmm|like|you know|sort of|kind of|i mean|well|okay|oh) '],
    [
      'talk-down',
      'words that add nothing',
      ' (journey|at the end of the day|moving parts|to be fair|if you like|you can imagine|believe me|i can tell you|as you know|as everybody knows|needless to say|quite something|these things|that sort of thing|kind of thing|and so on|what have you) ',
    ],
    [
      'nearest',
      'admitting that the story is a different one',
      ' (nearest|closest|not exactly|sort of around|similar|not really (about|a)|i know that is not|does not quite|not quite|only one i|never had|have not had|did not really have|not had one|could not point|cannot think|ca not think|no good example|a bit like) ',
    ],
  ],
  LEXICON,
);
