import type { Model } from '../../drill/model/types';
import type { LintFinding } from './finding';

/** What nobody can come to: clues that stand nowhere, claims that can only be guesses, things no words mean. */
export function lintReach(model: Model): LintFinding[] {
  const found: LintFinding[] = [];
  const { cause } = model;
  const shown = new Set(model.evidence.flatMap((entry) => entry.clues));
  for (const id of cause.proof) {
    if (!shown.has(id))
      found.push({ level: 'error', path: `rootCauses.${cause.id}.proof`, text: `no evidence shows ${id}` });
  }
  for (const claim of model.claims) {
    if (claim.needs.length > 0 && !claim.needs.some((id) => shown.has(id))) {
      found.push({
        level: 'error',
        path: `claims.${claim.id}`,
        text: `no evidence of the cause ${cause.id} shows any of ${claim.needs.join(', ')}, so it stays a guess`,
      });
    }
    if (claim.hears.length === 0 && claim.reasoning.length === 0) {
      found.push({ level: 'error', path: `claims.${claim.id}`, text: 'nothing is listened for' });
    }
  }
  return [...found, ...lintMeant(model)];
}

/** Among several things behind one order, one that has no words of its own and is not the usual one is never meant. */
function lintMeant(model: Model): LintFinding[] {
  const groups = new Map<string, { readonly path: string; readonly words: number; readonly usual: boolean }[]>();
  const add = (order: string, path: string, words: number, usual: boolean): void => {
    groups.set(order, [...(groups.get(order) ?? []), { path, words, usual }]);
  };
  for (const { opens, id, words, default: usual } of model.evidence) add(opens, `evidence.${id}`, words.length, usual);
  for (const { order, id, words, hears, default: usual } of model.orders) {
    add(order, `orders.${id}`, words.length + hears.length, usual);
  }
  return [...groups.values()].flatMap((group) =>
    group.length < 2
      ? []
      : group
          .filter(({ words, usual }) => words === 0 && !usual)
          .map(
            ({ path }): LintFinding => ({
              level: 'error',
              path,
              text: 'others answer the same order; without words of its own, and not the default, nobody can mean it',
            }),
          ),
  );
}
