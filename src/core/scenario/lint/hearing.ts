import { listen } from '../../drill/listening';
import { secondIn } from '../../drill/model/moments';
import type { Model } from '../../drill/model/types';
import type { DrillPorts } from '../../drill/ports';
import { openDrill } from '../../drill/session';
import { matched } from '../../drill/talk/hear';
import type { LintFinding } from './finding';

/** Hears as the app does; reasoning and updates play no part here. */
const HEARING: DrillPorts = {
  matchOrders: listen,
  hearReasoning: () => [],
  judgeUpdate: () => ({ has: {}, quality: 'good', defects: [], reply: '' }),
};

/**
 * Orders that the file finds in its own lines and that are not heard when somebody speaks them. The common vocabulary was
 * learnt on the built-in drills; what it lacks is told by `hears`.
 */
export function lintHearing(model: Model): LintFinding[] {
  const { run } = openDrill(model, 'lint', 'full');
  const { cause, scenario } = model;
  const strong = cause.strong
    .filter(({ at }) => secondIn(model, at) >= 0)
    .map((line) => ({ ...line, path: `rootCauses.${cause.id}.strong` }));
  const tempting = scenario.tempting
    .filter((entry) => entry.cause === undefined || entry.cause.includes(cause.id))
    .map((line) => ({ ...line, path: `tempting: ${line.title}` }));
  return [...strong, ...tempting].flatMap(({ say, orders, path }) => {
    const heard = matched(model, HEARING, run, say);
    const given = heard.executes ? heard.intents : [];
    return orders
      .filter((order) => !given.includes(order))
      .map(
        (order): LintFinding => ({
          level: 'warning',
          path,
          text: `"${say}" is not heard as ${order}; say it plainer, or add \`hears\` to what it means`,
        }),
      );
  });
}
