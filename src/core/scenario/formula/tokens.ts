export interface Token {
  readonly kind: 'number' | 'name' | 'text' | 'sign';
  readonly text: string;
  readonly at: number;
}

const PIECE = /\s+|(\d+(?:\.\d+)?)|([a-z_][a-z0-9_]*)|'([^']*)'|(<=|>=|==|!=|[-+*/%<>(),])|(.)/gis;

/** Cuts a formula into tokens. A character that has no place in one comes as a sign nothing expects. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [, number, name, quoted, sign, stranger] = match;
    const at = match.index;
    if (number !== undefined) found.push({ kind: 'number', text: number, at });
    else if (name !== undefined) found.push({ kind: 'name', text: name, at });
    else if (quoted !== undefined) found.push({ kind: 'text', text: quoted, at });
    else if (sign !== undefined || stranger !== undefined)
      found.push({ kind: 'sign', text: sign ?? stranger ?? '', at });
  }
  return found;
}
