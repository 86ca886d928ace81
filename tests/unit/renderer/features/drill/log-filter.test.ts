import { describe, expect, it } from 'vitest';
import { filterLog } from '../../../../../src/renderer/features/drill/log-filter';
import type { DrillLogLine } from '../../../../../src/shared/drill';

const line = (number: number, service: string, severity: DrillLogLine['severity'], text: string): DrillLogLine => ({
  line: number,
  clock: number * 1000,
  service,
  severity,
  text,
});

const log = [
  line(1, 'shop', 'info', 'GET /api/search 200'),
  line(2, 'shop', 'error', 'POST /api/checkout 500 discountCode is null'),
  line(3, 'orders-db', 'warn', 'slow insert on shard 4'),
  line(4, 'orders-db', 'error', 'insert refused: order_metadata'),
];
const found = (wanted: Partial<Parameters<typeof filterLog>[1]>): number[] =>
  filterLog(log, { words: '', least: 'all', service: '', ...wanted }).map((entry) => entry.line);

describe('the filter of the log', () => {
  it('lets all through when nothing is asked', () => expect(found({})).toEqual([1, 2, 3, 4]));
  it('wants every word, in any case, also of the service’s name', () => {
    expect(found({ words: 'CHECKOUT null' })).toEqual([2]);
    expect(found({ words: 'orders insert' })).toEqual([3, 4]);
    expect(found({ words: 'insert checkout' })).toEqual([]);
  });
  it('keeps to a service and to what is grave enough', () => {
    expect(found({ service: 'orders-db', least: 'error' })).toEqual([4]);
    expect(found({ least: 'warn' })).toEqual([2, 3, 4]);
  });
});
