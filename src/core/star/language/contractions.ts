/** Contractions as they look without their apostrophe. Those that are words of their own (its, were, ill) are left. */
const BARE = new Map<string, string>();
for (const verb of 'do did does is are was were have has had could would should'.split(' ')) {
  BARE.set(`${verb}nt`, `${verb}n't`);
}
for (const who of 'you they we'.split(' ')) BARE.set(`${who}ve`, `${who}'ve`);
for (const who of 'you they'.split(' ')) {
  for (const [bare, end] of [
    ['re', "'re"],
    ['ll', "'ll"],
    ['d', "'d"],
  ]) {
    BARE.set(`${who}${bare}`, `${who}${end}`);
  }
}
for (const who of 'that what there he she who where here somebody'.split(' ')) BARE.set(`${who}s`, `${who}'s`);
for (const [bare, spelt] of [
  ['im', "i'm"],
  ['ive', "i've"],
  ['hed', "he'd"],
  ['cant', "can't"],
  ['wont', "won't"],
  ['aint', "ain't"],
  ['lets', "let's"],
]) {
  BARE.set(bare as string, spelt as string);
}

/** After one of these, `id` is a number on a record; elsewhere it is "I'd". */
const NAMES_A_RECORD = new Set(
  (
    'a an the my your his her our their this that each every any no by with same new old random and of wrong right ' +
    'user customer client patient device session ticket order account message request transaction trace team photo'
  ).split(' '),
);

const ENDINGS: readonly [RegExp, string][] = [
  [/^can't$/, 'can not'],
  [/^won't$/, 'will not'],
  [/n't$/, ' not'],
  [/'ve$/, ' have'],
  [/'m$/, ' am'],
  [/'re$/, ' are'],
  [/'ll$/, ' will'],
];

/**
 * Puts lost apostrophes back and spells out what has one meaning only ("didnt" is "did not"); "'s" and "'d" wait for
 * the tagger. `words` are lower case; each stays one entry.
 */
export function spellOutWords(words: readonly string[]): string[] {
  return words.map((word, at) => {
    if (word === 'id') return NAMES_A_RECORD.has(words[at - 1] ?? '') ? word : "i'd";
    return ENDINGS.reduce((spelt, [end, full]) => spelt.replace(end, full), BARE.get(word) ?? word);
  });
}
