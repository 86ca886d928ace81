import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page the figures stand in, one section a part between marks of its own. */
const PAGE = join('docs', 'evaluation.md');
const SECTIONS = ['speech', 'star', 'intents', 'comms'] as const;

const EMPTY = `# How well it works

Every figure below is printed by a command of this repository, on material whose making is described beside it.

${SECTIONS.map((name) => `<!-- ${name} -->\n<!-- /${name} -->`).join('\n\n')}
`;

/** Puts a section in place of the one that is there; the others stay as they are. */
export function writeSection(name: (typeof SECTIONS)[number], text: string): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : EMPTY;
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  if (from < 0 || to < from) throw new Error(`${PAGE} has no marks for "${name}"`);
  writeFileSync(PAGE, `${page.slice(0, from + open.length)}\n${text.trim()}\n${page.slice(to)}`);
}
