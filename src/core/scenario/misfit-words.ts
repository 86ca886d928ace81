import type { z } from 'zod';
import type { FieldPath } from './read-yaml';

/** As much of JSON Schema as zod writes for our shapes. */
export interface ShapeNode {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, ShapeNode>>;
  /** Of a group whose fields have names of the writer's own; `false` where there are no others. */
  readonly additionalProperties?: ShapeNode | boolean;
  readonly items?: ShapeNode;
  readonly anyOf?: readonly ShapeNode[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

export interface Misfit {
  readonly path: FieldPath;
  /** What would be right and what stands there instead. */
  readonly expected: string;
}

/** `variants[2].minSeconds`; the top of the file is called so. */
export function pathWords(path: FieldPath): string {
  if (path.length === 0) return 'top of the file';
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

export function nodeAt(root: ShapeNode, path: FieldPath): ShapeNode | undefined {
  return path.reduce<ShapeNode | undefined>((node, step) => {
    if (node?.type === 'array') return node.items;
    const named = node?.properties?.[String(step)];
    if (named) return named;
    return typeof node?.additionalProperties === 'object' ? node.additionalProperties : undefined;
  }, root);
}

export function valueAt(root: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<PropertyKey, unknown>)[step];
  }, root);
}

function rangeWords(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  if (least !== undefined) return ` of at least ${least}`;
  return most === undefined ? '' : ` of at most ${most}`;
}

/** zod writes the safe integers' ends as bounds; they say nothing to a person. */
const bound = (value: number | undefined): number | undefined =>
  value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;

function listWords({ minItems, maxItems }: ShapeNode): string {
  if (minItems !== undefined && maxItems !== undefined) return `a list of ${minItems} to ${maxItems}`;
  if (minItems !== undefined) return `a list of at least ${minItems}`;
  return maxItems === undefined ? 'a list' : `a list of at most ${maxItems}`;
}

/** The shape of a field in words: "a whole number from 10 to 900". */
export function shapeWords(node: ShapeNode | undefined): string {
  if (!node) return 'something else';
  if (node.enum) return `one of ${node.enum.join(', ')}`;
  switch (node.type) {
    case 'string':
      return node.maxLength === undefined ? 'text' : `text of 1 to ${node.maxLength} characters`;
    case 'integer':
      return `a whole number${rangeWords(bound(node.minimum), bound(node.maximum))}`;
    case 'number':
      return `a number${rangeWords(node.minimum, node.maximum)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return listWords(node);
    case 'object':
      return `the fields ${Object.keys(node.properties ?? {}).join(', ')}`;
    default:
      return node.anyOf?.map(shapeWords).join(', or ') ?? 'something else';
  }
}

const SHOWN_CHARACTERS = 40;

/** What stands there, in words. */
export function foundWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') {
    if (value.trim() === '') return 'empty text';
    const shown = value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
    return `the text "${shown}"${value.length > SHOWN_CHARACTERS ? ` of ${value.length} characters` : ''}`;
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'a group of fields' : String(value);
}

/** How many letters have to change to make one word of another (Levenshtein's distance). */
function letterChanges(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const swapped = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

function strangerWords(key: string, known: readonly string[]): string {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
  const near = known
    .map((name) => ({ name, changes: letterChanges(plain(key), plain(name)) }))
    .filter(({ name, changes }) => changes <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.changes - b.changes)[0];
  return near ? `no field of this name; ${near.name} was probably meant` : `one of the fields ${known.join(', ')}`;
}

function shapeMisfit(issue: z.core.$ZodIssue, root: ShapeNode, value: unknown): Misfit {
  const { path } = issue;
  const node = nodeAt(root, path);
  const purpose = node?.description ? ` (${node.description})` : '';
  const found = valueAt(value, path);
  if (issue.code === 'custom') return { path, expected: issue.message };
  // Of a pattern the message is ours and says it in words; of all else it is zod's and is left aside.
  const shape = issue.code === 'invalid_format' ? issue.message : shapeWords(node);
  if (found === undefined) return { path, expected: `${shape}${purpose}; the field is missing` };
  return { path, expected: `${shape}${purpose}; found ${foundWords(found)}` };
}

/**
 * Puts what zod found into words a person can act on. One misfit for each field: what follows from a wrong type is not
 * told beside it.
 */
export function misfits(issues: readonly z.core.$ZodIssue[], root: ShapeNode, value: unknown): Misfit[] {
  const all = issues.flatMap((issue): Misfit[] => {
    if (issue.code !== 'unrecognized_keys') return [shapeMisfit(issue, root, value)];
    const known = Object.keys(nodeAt(root, issue.path)?.properties ?? {});
    return issue.keys.map((key) => ({ path: [...issue.path, key], expected: strangerWords(key, known) }));
  });
  const seen = new Set<string>();
  return all.filter(({ path }) => {
    const name = pathWords(path);
    return !seen.has(name) && seen.add(name);
  });
}
