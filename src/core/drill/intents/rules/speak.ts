import type { OrderRules } from './order-rules';

/** How orders of this kind are usually put; see `OrderRules`. */
export const SPEAK_RULES = {
  'declare.incident': {
    sure: `
      declar(?:e|ed|ing)|sev #|sev one
      (?:open|start|raise|spin up|set up|get|make|create|call|kick off|need|want)~(?:bridge|incident|war room|call|conference)
      bridge|pag(?:e|ing|ed) [^ ]+
      (?:get|bring|drag|pull|want|have|wake)~(?:dba|on call|team|people|somebody|someone|payments|everybody|everyone)~(?:on|in|bed|up|line|here)
      on call|out of bed|call it|make it official|major incident|war room|escalate|call people|incident|wake~
      ring round|pager ?duty|all hands|incident commander|official|get~on (?:a|the|it|the line|the phone|a call)
      sev`,
    likely: `
      page|official|incident|dba|on the (?:line|phone|call)|escalate|serious`,
    unless: `
      (?:incident|status) channel`,
  },
  'update.stakeholders': {
    sure: `
      (?:tell|telling|told|inform|informing|informed|notify|notified|message|email|emailing|ping|brief|update|warn|reassure|alert)~(?:<audience>)
      (?:let|letting)~(?:<audience>)~know
      (?:post|posting|posted|put|drop|write|writing|send|sending|share|give|get)~(?:channel|slack|status page|update|updates|note|line|message|email|leadership|managers|execs|directors|support|heads up|stakeholders|eta|word|chat|thread)
      keep~(?:posted|informed|in the loop)
      (?:<audience>)~(?:told|informed|updated|know|an update|to know|should hear|need to hear)|say something to
      communicate|status update|send an update|the update|word to|heads up|write to|post~(?:eta|that)
      get~(?:to the|in front of)~(?:<audience>)|announce`,
    likely: `
      tell|leadership|channel|post|update|inform|support|send|message`,
    unless: `
      update~(?:contract|call ?sites?|refund|both|mock|sdk|test)|(?:tell|read|show) me
      (?:tickets?|support)~(?:count|in)|(?:get|page)~on call`,
  },
  'ask.hint': {
    sure: `
      hints?|clues?|(?:i am|we are|i m|bit|completely|totally|well|properly) (?:stuck|lost|stumped|blank)|nudge
      pointers?|point (?:me|us)|out of ideas|no idea|no clue|what am i (?:missing|not seeing|overlooking)
      (?:give|some|a|any|little|bit of|small) (?:help|direction|steer|guidance|tip|lead)|help me|steer me
      where (?:would|should|do|might|could) (?:you|i|we)~(?:look|looking|start|begin|go)
      not (?:getting|seeing) (?:it|what)|drawing a blank|where (?:next|now)|in circles|i give up|lifeline
      at a loss|throw me|tip|i am missing|do not see (?:what|where|how)|can not see (?:what|it)
      push in the right|the right direction|could use|nothing (?:now|left)|something to go on|help~out`,
    likely: `
      stuck|lost|help|direction|missing|idea`,
    unless: `
      stuck (?:ones|workflows|clusters|hosts?|on)|rows|lost (?:if|data|orders)
      (?:clusters?|hosts?|workflows?|they) (?:are|that are) stuck`,
  },
} satisfies Readonly<Record<string, OrderRules>>;
