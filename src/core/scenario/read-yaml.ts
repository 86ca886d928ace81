import { isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { messageOf } from '../../shared/result';

export type FieldPath = readonly PropertyKey[];

export interface ReadYaml {
  readonly value: unknown;
  /** The line, from 1, a field stands on; that of the nearest thing around it when it is missing itself. */
  readonly lineOf: (path: FieldPath) => number | undefined;
}

export interface SyntaxProblem {
  readonly line: number;
  readonly expected: string;
}

export type YamlOutcome =
  | ({ readonly ok: true } & ReadYaml)
  | { readonly ok: false; readonly problems: readonly SyntaxProblem[] };

/** What to write instead, for the slips people really make; the library's own words serve for the rest. */
const MENDS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'quotation marks around text that holds a colon and a space, or the text on lines of its own after ">-"',
  MULTILINE_IMPLICIT_KEY: 'a colon after the name of a field, on the same line',
  DUPLICATE_KEY: 'each field once; this one stands above already',
  TAB_AS_INDENT: 'spaces before the field; YAML takes no tabs there',
  BAD_INDENT: 'the same indentation as the lines it belongs to',
  MISSING_CHAR: 'a closing quotation mark, bracket or brace for the one opened here',
  BAD_ALIAS: 'quotation marks around text that begins with * or &',
  MULTIPLE_DOCS: 'one question in a file, without a line of three hyphens in the middle',
};

function inWords(error: YAMLError): string {
  const said = MENDS[error.code];
  const plain = error.message.split('\n', 1)[0]?.trim() ?? error.message;
  return said ?? `valid YAML (${plain})`;
}

/** Aliases a file may expand; a file of a few kilobytes could otherwise grow to gigabytes. */
const MOST_ALIASES = 100;

/**
 * Reads one YAML document and remembers where its fields stand. Never throws: broken, endlessly nested and explosive
 * files come back as problems, all syntax errors of a file together.
 */
export function readYaml(text: string): YamlOutcome {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    if (document.errors.length > 0) {
      const problems = document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        expected: inWords(error),
      }));
      return { ok: false, problems };
    }
    const lineOf = (path: FieldPath): number | undefined => {
      const offset = offsetOf(document.contents, path);
      return offset === undefined ? undefined : lines.linePos(offset).line;
    };
    return { ok: true, value: document.toJS({ maxAliasCount: MOST_ALIASES }), lineOf };
  } catch (thrown) {
    const nested = thrown instanceof RangeError;
    const expected = nested ? 'fewer levels inside each other' : `valid YAML (${messageOf(thrown)})`;
    return { ok: false, problems: [{ line: 1, expected }] };
  }
}

/** Where a field's name (or a list's entry) begins, as far as the path leads into what was written. */
function offsetOf(root: unknown, path: FieldPath): number | undefined {
  let node: unknown = root;
  let offset = startOf(root);
  for (const step of path) {
    const next = stepInto(node, step);
    if (!next) return offset;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

function stepInto(node: unknown, step: PropertyKey): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { node: pair.value, offset: startOf(pair.key) };
  }
  const items = (node as { items?: unknown } | null | undefined)?.items;
  if (!Array.isArray(items) || typeof step !== 'number' || step >= items.length) return undefined;
  return { node: items[step], offset: startOf(items[step]) };
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
