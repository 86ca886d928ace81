import type { Heard } from './hear';

/** "Tell leadership", "let the SREs know", "write to support": whoever is named in the next few words is told something. */
const TELLS =
  /(?<![^ ])(?:tell|let(?=(?: [^ ]+){1,4} know )|inform|notify|update|message|ping|write to|post to|mail|email|say to)(?! (?:me|us|you) )(?: (?!,)[^ ]+){1,4}?(?: know)?(?: that| saying)? (?=(?:we|we are|we have|it|it is|i|i will|they|there|our|nothing|customers|users|checkout|the [^ ]+(?: [^ ]+)? (?:is|are|was|were|has|have|had|will|failed|fails|went|stays))(?: |$))/g;
/** Where the telling ends and another order begins: "tell support we are on it and roll back". */
const ENDS =
  / , (?:and|then|also|plus|but) | (?:, )?(?:and then|then|and|also|plus) (?!we|i|it|they|there|our|the|that|will|is|are|have|has|nothing|no )|(?: ,)? (?:and )?(?:please |then )?(?:show|get|give|open|pull|roll|turn|switch|flip|put|restore|replay|rerun|promote|declare|page|start|ship|kill) (?:me|the|up|back|off|it|that|a|us|out) /;

/** Positions of characters in the text, the end not included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretches(text: string): Stretch[] {
  return [...text.matchAll(TELLS)].map((match) => {
    const from = match.index + match[0].length;
    const length = text.slice(from).search(ENDS);
    return { from, to: length < 0 ? text.length : from + length };
  });
}

/**
 * The words (indexes) that somebody is to be told: what they name is news, not an order. "Tell support we are rolling
 * back" orders a message and no rollback.
 */
export function toldWords({ text, words }: Heard): ReadonlySet<number> {
  const inside = new Set<number>();
  const all = stretches(text);
  if (all.length === 0) return inside;
  let at = 0;
  words.forEach((word, index) => {
    if (all.some(({ from, to }) => at >= from && at < to)) inside.add(index);
    at += word.text.length + 1;
  });
  return inside;
}
