import type { Token } from '../star/language/tokens';

/** Words that carry how something is said, whatever it is about. All others count by their class alone. */
const KEPT = new Set(
  `i we you he she they it us me them him her nobody someone somebody anyone anybody everyone everybody one
  this that these those there here the a an any some no not never nor neither none nothing every each all both
  is are was were be been am will would can could shall should may might must do does did have has had got going gonna
  to of in on at for from with by before after since until till if unless once when whenever while because so but and or
  then than as though although whether what which who how why where whose
  please kindly thanks now yet already just only even still again also too maybe perhaps probably actually really rather
  instead first next later soon ever always back off out up down away over through
  let want need like wait stop hold ok yes well hm think guess wonder know remember mean suppose say said says told
  time ago last day year week night way point hand else more less ready able`
    .split(/\s+/)
    .filter(Boolean),
);

/** A word itself where it carries how something is said, else its class, of verbs with the tense. */
export function classOf({ text, pos, tense, number }: Token): string {
  if (KEPT.has(text)) return text;
  if (number) return 'NUM';
  if (pos === 'VERB' || pos === 'AUX') return `V${tense}`;
  return pos === 'PROPN' ? 'NOUN' : pos;
}

/** Classes in a row, up to `longest`, from the beginning of a clause (`^`) to its end (`$`): "i would Vbase the NOUN". */
export function gramsOf(classes: readonly string[], longest: number): string[] {
  const row = ['^', ...classes, '$'];
  return row.flatMap((_, from) =>
    Array.from({ length: Math.min(longest, row.length - from) }, (_unused, less) =>
      row.slice(from, from + less + 1).join(' '),
    ),
  );
}
