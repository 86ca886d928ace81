import { familiesOf } from './family';
import { LEXICON } from './lexicon';

/** What had to be done, by whom, by when; a promise, a decision to take it on. */
export const TASK = familiesOf(
  [
    [
      'on-me',
      'that it was up to the speaker',
      ' (it|that|this|all|everything|which|thing|release|decision|part|one) (was|is|fell|came|landed|went|sat|rested|ended up) (then |now |really |basically |all |going to be |mostly |only )?(up to|on|down to|with|for|to|left with|left to) (me|us) | (was|were|is|are) mine | mine to | (that|it|this) (was|is) me | to be me | (fell|fall|falls|passed|went|came) to me | (sat|landed|ended up|lived|stood) (with|on|under) (me|my|us) | on (my|our) (desk|plate|shoulders|table|signature|watch|head) | my own head ',
    ],
    [
      'my-job',
      'a job, goal or condition named as one',
      ' (my|our|the) (own |only |one |whole |real |sole )*(job|task|role|brief|mission|goal|responsibility|duty|remit|part|ask|condition|target|plan|aim|objective|mandate|promise|commitment|intention|rule|priority|assignment|instruction|order|bargain|deal|requirement|constraint|bar) (was|is|were|then|there|i|that|being|had|would|became|to|from|in) ',
    ],
    [
      'my-name',
      "the speaker's name or signature on it",
      ' my (own )?(name|signature|call|decision|change|change board|problem|responsibility|turn|idea|id|number|fault|service|team) ',
    ],
    [
      'i-was-the',
      'being the one in charge',
      ' i (was|am|had been) (also |now |basically |then |still |actually )?(the|one of|alone|on call|duty|only|responsible|in charge|accountable|supposed|meant|lead|tech lead|release manager|incident commander|duty manager|on shift|on the) ',
    ],
    [
      'owned',
      'owning or running something',
      ' i (owned|own|ran|headed|looked after|answered for|held|chaired|managed|was running|was responsible|had signed|had merged|signed|represented|covered) ',
    ],
    [
      'promise',
      'a promise',
      ' (promised|promise|committed|undertaken|undertook|sworn|swore|vowed|guaranteed|agreed to|given my word|pledged|commit|said yes|said i would|said we would|give me|gave my word|assured) ',
    ],
    [
      'said-would',
      'telling someone what would be done',
      ' i (had |have )?(also |already |just |then |simply )?(said|told|wrote|written|promised|given|asked|agreed|stood up)( to)?( \\S+){0,5} (i|we|it|they|she|he|you|nobody) (would|will|was|am|had|can|could|have|must) (not )?(be |have |do |get |make |take |need |go |lose |find |fix |see |keep )?',
    ],
    [
      'gave-time',
      'time given or taken',
      ' (gave|give|given|gives|asked for|got|allowed|left with|left|need|needed) (me|us|myself|them|her|him|ourselves|about|only|until|till|#|one|two|a|the rest)( until| till| one| #| a| the| about| only)* ({span}|{day}|chance|deadline) ',
    ],
    [
      'asked-me',
      'being asked by someone',
      ' (asked|told|wanted|needed|expected|gave|assigned|handed|put|said to|tells|asks|wants|trusted|made|sent|begged|writes|wrote|goes|said|says|looked at|looks at|turned to|came to|comes to|called|rang|pinged|needs) (me|us|to me|to us)( |$)',
    ],
    [
      'was-asked',
      'being given something to do',
      ' (i|we) (was|were|had been|got|have been|am) (then |also |just |only |actually |basically |really |the one )*(asked|told|given|brought|hired|supposed|meant|expected|put|sent|assigned|tasked|nominated|handed|called in|approached|appointed|named|chosen|picked|made|due|down to|committed|who) ',
    ],
    [
      'had-to',
      'having to',
      ' (i|we|it|she|he|they|that|somebody|someone|which|who|you|there|date|everything|nobody) (just |really |basically |simply |also |only |still |then )?(had|have|has|needed|need|needs|must|got) (got )?(to|be|not) | must | (had|has|have) to | needed to (be|have|go|stop|find|know) | (was|were) to be ',
    ],
    [
      'nobody-else',
      'that there was no one else',
      ' (nobody|no one|none|anybody|anyone) else | there (was|is|were) (nobody|no one|only me|just me|only) | only (one|person|me) | (by myself|alone|on my own|single-handed) | (somebody|someone) (had|has) to | so it was me | (away|on leave|on holiday|at the dentist|on paternity|on maternity|sick|ill|retired|on a plane|in the flight|in flight|abroad|off) ',
    ],
    [
      'resolve',
      'a resolve',
      ' i (was|am) not (going|having|taking|leaving|letting|about to) | i (had |have )?(decided|made up my mind|wanted|want|swore|resolved|intended|insisted|vowed|chose|figured i|felt i|felt we|owed|took it on|took the) | i was (after|determined) | i meant to | i set (myself|out) | what i (wanted|was after|had to|needed|cared|undertook|had undertaken|settled) | going to let | put my hand up | volunteered | take it on | took it on | no intention | (plan|decision) i made | told myself | said to myself ',
    ],
    [
      'goal-was',
      'what the goal was',
      ' (goal|objective|aim|target|point|idea|deal|condition|brief|ask|mandate|remit|bar|constraint|rule|line|question|thing|requirement|promise|plan|task|job) (was|is|i|being|were|had|then) ',
    ],
    [
      'by-when',
      'by when',
      ' (by|before|until|till|for|until the|by the|before the|by end of|within|in time for|no later than|ahead of) (the |this |that |next |end of |following |coming |first |early |late |our |my |their |# |end |last |\\S+ )?(({day}|deadline|launch|release|freeze|opening|audit|demo|renewal|cutover|cut|go live|go-live|shift|start|end|close|holidays?|sprint|season|review|meeting|board|window|inspection|exam|election|final|match|o|exit) |# )',
    ],
    [
      'time-left',
      'how much time there was',
      ' ({span}|time) (left|to go|away|before|until|to|from now) | (window|deadline|cut off|cutoff|overrun|penalty) | i had (until|till|about|only|maybe|#|one|half) | (we|i) had ((about|only|maybe|exactly|really|just) )?(#|one|a|half) ({span}|#) | (#|one) {span} to ',
    ],
    ['decide', 'something to decide', ' (decide|deciding|decision|choose|yes or no|go or no go|whether|either) '],
    [
      'so-i-had',
      'a conclusion about oneself',
      '^ (so |and so |and |well )(that|it|this|i|really|basically|now) (was|is|had|meant|have|must) .*(me|i|my|mine) | so (that|it) was (my|me|mine|on) | which (meant|made it|put) (i|me|my) ',
    ],
    [
      'not-lose',
      'what must not happen',
      ' (could not|can not|must not|should not|not allowed to|was not to|were not to|without) (\\S+ )?(lose|lost|losing|move|moving|slip|miss|missing|touch|touching|close|closing|break|breaking|stop|stopping|go|be|downtime|a weekend|anyone|anybody) ',
    ],
    [
      'goal-first',
      'a goal named before all else',
      '^ (so |and |well |okay |um |uh |then |the )*(target|goal|task|brief|aim|mission|ask|deadline|mine|ours|order|condition|requirement|promise|assignment|instruction) (was|is|were|to|be|have|had|from|for|came|number|said|then) ',
    ],
    ['owed', 'something owed', ' (owe|owed|owes) (my|the|her|him|them|us|to|a|our) '],
    [
      'wish-from-above',
      'what somebody who may ask for it wanted',
      ' (boss|manager|lead|director|cto|ceo|vp|owner|chief|head|professor|customer|client|board|editor|founder|supervisor|partner|pm|producer|coordinator|he|she|they) (had |has |have |just |only |then |really |once |it )*(said|says|told|tells|asked|asks|wanted|wants|wrote|goes|needed|expected|demanded|insisted) (\\S+ ){0,6}(by|before|until|zero|get|fix|must|have to|has to|under|yours|without|not let|do not|should) ',
    ],
    [
      'fixed-time',
      'a time by which something had to be so',
      ' (had|has|have|need|needed|needs|wanted|due|was|were) (to be )?(done|ready|back|live|up|out|over|finished|gone|closed|delivered|landing|pulling|leaving|due|shutting|closing|opening) (by|before|until|at|on) ',
    ],
    [
      'not-moving',
      'a date that would not move',
      ' (date|deadline|day|launch|window|delivery|time|opening|release) (\\S+ ){0,6}(could|can|would|did|was) (not|never) (be )?(move|moved|slip|change|changed|moving|wait) ',
    ],
    [
      'took-on',
      'taking something on',
      ' i (had |have |then |so |also |just )*(volunteered|offered|put (up )?my hand|proposed (myself|to)|stepped (in|up|forward)|took (it|that|this|them) on|picked (it|that|this) up|got (it|this|that|handed)|inherited|adopted|signed up|stuck my hand|raised my hand|accepted|ended up) ',
    ],
    [
      'made-yours',
      'being told that it is one’s own',
      ' (it is|this is|that is|its|now|all) yours | your (baby|problem|call|job|turn|mess|name|decision) | you (own|broke it|fix it|decide|take it|built it) ',
    ],
    [
      'looked-to',
      'others looking to the speaker',
      ' (looked|looking|turned|turn|turning|staring|look|eyes) (at|to|on) (me|us) | person everyone | (see|saw) it as my | felt (responsible|like my|it was my) | responsib\\w+ ',
    ],
    [
      'never-again',
      'that it should not happen again',
      ' (nobody|no one|never|nothing|not) (\\S+ ){0,5}(again|any more|anymore) (before|by|until)? ?',
    ],
    [
      'what-needed',
      'what was needed or agreed',
      ' what (was|we|i|they|he|she) (needed|wanted|agreed|owed|asked|expected|cared|signed) | (was|were|is) needed | (was|been|had) agreed | we agreed ',
    ],
    [
      'brought-in',
      'being brought in for it',
      ' (brought|called|hired|sent|pulled|dragged|drafted|borrowed|lent) (me )?(in|over|onto|on|down) | on a contract | (hired|there|here|sent|in) (me )?to (find|get|fix|make|bring|sort|do|see|clean|build|run|keep|move|stop) ',
    ],
  ],
  LEXICON,
);
