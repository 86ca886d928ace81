import { isOrder, ORDER_FACTS } from '../intents/orders';
import type { Model } from '../model/types';
import type { Run, Understood } from '../run';

export function replaceUnderstood(run: Run, said: number, change: Partial<Understood>): void {
  const entry = run.understood[said];
  if (entry) run.understood[said] = { ...entry, ...change };
}

/** An order's name for people. */
export function orderTitle(model: Model, order: string): string {
  return isOrder(order)
    ? ORDER_FACTS[order].title
    : (model.orders.find((entry) => entry.order === order)?.title ?? order);
}
