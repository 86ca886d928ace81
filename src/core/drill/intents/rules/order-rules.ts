/**
 * How an order is usually put, clause by clause: `sure` names the order by itself, `likely` needs the model's
 * agreement, `unless` takes the clause away from the order. The rules feed the model as features; none carries anything
 * out by itself. Written as `patterns.ts` says.
 */
export interface OrderRules {
  readonly sure: string;
  readonly likely: string;
  readonly unless?: string;
}
