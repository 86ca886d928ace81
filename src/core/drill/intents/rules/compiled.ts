import { anywhere, type PatternOptions } from '../../../cues/patterns';
import { ORDERS, type Order } from '../orders';
import { ACT_RULES } from './act';
import { LOOK_RULES } from './look';
import { MACROS } from './macros';
import type { OrderRules } from './order-rules';
import { SPEAK_RULES } from './speak';

const RULES: Readonly<Record<Order, OrderRules>> = { ...LOOK_RULES, ...ACT_RULES, ...SPEAK_RULES };

export interface CompiledRules {
  readonly order: Order;
  readonly sure: RegExp;
  readonly likely: RegExp;
  readonly unless: RegExp | undefined;
}

const OPTIONS: PatternOptions = { gapWords: 6, macros: MACROS };

export const COMPILED_RULES: readonly CompiledRules[] = ORDERS.map((order) => {
  const { sure, likely, unless } = RULES[order];
  return {
    order,
    sure: anywhere(sure, OPTIONS),
    likely: anywhere(likely, OPTIONS),
    unless: unless === undefined ? undefined : anywhere(unless, OPTIONS),
  };
});
