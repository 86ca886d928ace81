import { classOf, gramsOf } from '../../cues/grammar';
import { tokensByWord } from '../../star/language/tokens';
import type { Clause } from './clauses';
import type { Heard } from './hear';
import { BREAK } from './words';

const LONGEST = 4;

/** For each word its class, or the word itself where it carries how something is said. */
export function classesOf({ words }: Heard): string[] {
  const tokens = tokensByWord(words.map(({ text }) => (text === BREAK ? '' : text)));
  return words.map(({ text }, at) => {
    const [token] = tokens[at] ?? [];
    return token ? classOf(token) : text;
  });
}

/** For each clause its word classes in a row: how it is built, whatever it is about. */
export function grammarOf(classes: readonly string[], clauses: readonly Clause[]): string[][] {
  return clauses.map(({ from, to }) =>
    gramsOf(
      classes.slice(from, to).filter((one) => one !== BREAK),
      LONGEST,
    ),
  );
}
