/** Writers in three parts: more cost time and bring nothing measurable. */
const FOLDS = 3;

/** The groups of each fold. Answers of one group (one writer) are never on both sides of a fold. */
export function foldsOf(answers: readonly { readonly group: string }[], folds = FOLDS): ReadonlySet<string>[] {
  const groups = [...new Set(answers.map(({ group }) => group))].sort();
  return Array.from({ length: folds }, (_, fold) => new Set(groups.filter((__, at) => at % folds === fold)));
}
