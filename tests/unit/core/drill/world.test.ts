import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrillEvent } from '../../../../src/core/drill/events';
import { makeModel } from '../../../../src/core/drill/model/make';
import type { Model } from '../../../../src/core/drill/model/types';
import { type Played, playThrough } from '../../../../src/core/drill/play';
import { bracketPorts, DRILLS, modelOf, readScenario, said, strongRun } from './drills-double';

const scenarios = DRILLS.map(readScenarioOf);
function readScenarioOf(id: string) {
  return readScenario(`drills/${id}.yaml`);
}
const ports = bracketPorts();

/** The value of a series at a time of the drill's clock, given as `14:15`. */
function valueAt(model: Model, played: Played, key: string, clock: string): number {
  const column = model.series.findIndex((series) => series.key === key) + 1;
  const row = played.rows.find(([ms]) => new Date(ms ?? 0).toISOString().slice(11, 16) === clock);
  if (!row || column === 0) throw new Error(`no ${key} at ${clock}`);
  return row[column] ?? Number.NaN;
}

function worst(model: Model, played: Played, key: string): number {
  const column = model.series.findIndex((series) => series.key === key) + 1;
  return Math.max(...played.rows.map((row) => row[column] ?? Number.NaN));
}

const checkout = readScenarioOf('checkout-deploy');

describe.each(['migration', 'flag', 'sdk'])('checkout under the cause %s', (cause) => {
  const model = modelOf(checkout, cause);
  const quiet = playThrough(model, ports, 'full', []);

  it('has errors of 0.1 % until the deploy at 14:00 and of 15 % at 14:15', () => {
    for (const route of ['/api/checkout', '/api/orders', '/api/payments']) {
      expect(valueAt(model, quiet, `errors.${route}`, '13:59')).toBeCloseTo(0.001, 4);
      expect(valueAt(model, quiet, `errors.${route}`, '14:00')).toBeCloseTo(0.001, 4);
      expect(valueAt(model, quiet, `errors.${route}`, '14:15')).toBeGreaterThan(0.145);
      expect(valueAt(model, quiet, `errors.${route}`, '14:15')).toBeLessThan(0.155);
    }
  });

  it('has a p99 of 200 ms before and of 450 ms at 14:15', () => {
    expect(valueAt(model, quiet, 'latency.p99', '13:55')).toBeGreaterThan(190);
    expect(valueAt(model, quiet, 'latency.p99', '13:55')).toBeLessThan(210);
    expect(valueAt(model, quiet, 'latency.p99', '14:15')).toBeGreaterThan(435);
    expect(valueAt(model, quiet, 'latency.p99', '14:15')).toBeLessThan(465);
  });

  it('leaves search, catalogue and sign-in alone', () => {
    for (const route of ['/api/search', '/api/catalog', '/api/auth']) {
      expect(worst(model, quiet, `errors.${route}`)).toBeLessThan(0.002);
    }
  });

  it('climbs with the deploy, cell by cell, and never before it', () => {
    const climb = ['14:00', '14:03', '14:06', '14:09', '14:12'].map((clock) =>
      valueAt(model, quiet, 'errors./api/checkout', clock),
    );
    expect([...climb].sort((a, b) => a - b)).toEqual(climb);
    expect(valueAt(model, quiet, 'versions.v240', '14:07')).toBeCloseTo(6 / 12, 5);
  });
});

describe('a dependency', () => {
  /** Checkout with its database slower or failing from the start, and nothing else changed. */
  const withDatabase = (database: { fails?: string; p99?: string }) => {
    const shop = checkout.services.orders?.endpoints['orders-db'];
    if (!shop) throw new Error('there is no orders-db');
    const endpoint = {
      ...shop,
      fails: database.fails ?? shop.fails,
      slower: { ...shop.slower, p99: database.p99 ?? shop.slower.p99 },
    };
    const orders = { ...checkout.services.orders, endpoints: { 'orders-db': endpoint } };
    const changed = { ...checkout, services: { ...checkout.services, orders } } as typeof checkout;
    const model = makeModel(changed, 1);
    return [model, playThrough(model, ports, 'full', [])] as const;
  };
  const [model, usual] = withDatabase({});

  it('that is slow shows in its callers, by the share of calls, and in nobody else', () => {
    const [slowModel, slow] = withDatabase({ p99: '500' });
    const rise = valueAt(slowModel, slow, 'latency.p99', '13:55') - valueAt(model, usual, 'latency.p99', '13:55');
    expect(rise).toBeGreaterThan(150);
    expect(rise).toBeLessThan(250);
  });

  it('that fails shows in its callers, and in nobody else', () => {
    const [failingModel, failing] = withDatabase({ fails: '50%' });
    expect(valueAt(failingModel, failing, 'errors./api/checkout', '13:55')).toBeGreaterThan(0.15);
    expect(valueAt(failingModel, failing, 'errors./api/search', '13:55')).toBeLessThan(0.002);
  });
});

describe('what is ordered in checkout', () => {
  const orders = (cause: string, events: readonly DrillEvent[]): [Model, Played] => {
    const model = modelOf(checkout, cause);
    return [model, playThrough(model, ports, 'full', events)];
  };
  const back = said(60, 'roll back to 2.3 [rollback.code]');

  it('makes nearly every write fail when the code is rolled back bare under the migration', () => {
    const [model, played] = orders('migration', [back]);
    expect(valueAt(model, played, 'errors./api/orders', '14:18')).toBeGreaterThan(0.4);
    expect(valueAt(model, played, 'errors./api/orders', '14:21')).toBeGreaterThan(0.98);
    expect(valueAt(model, played, 'orders-written.written', '14:21')).toBeLessThan(60);
    // Refused inserts fail at once: the latency looks healed.
    expect(valueAt(model, played, 'latency.p99', '14:23')).toBeLessThan(260);
  });

  it('rolls back safely once the column has a default', () => {
    const [model, played] = orders('migration', [
      said(60, 'set a default on that column [fix.forward]'),
      said(130, 'roll back to 2.3 [rollback.code]'),
    ]);
    expect(worst(model, played, 'errors./api/orders')).toBeLessThan(0.17);
    expect(valueAt(model, played, 'errors./api/orders', '14:25')).toBeLessThan(0.01);
  });

  it('gains nothing from a default alone: v2.4.0 writes NULL itself', () => {
    const [model, played] = orders('migration', [said(60, 'set a default on that column [fix.forward]')]);
    expect(valueAt(model, played, 'errors./api/orders', '14:19')).toBeGreaterThan(0.14);
  });

  it.each(['flag', 'sdk'])('rolls back cleanly under the cause %s', (cause) => {
    const [model, played] = orders(cause, [back]);
    expect(worst(model, played, 'errors./api/orders')).toBeLessThan(0.17);
    expect(valueAt(model, played, 'errors./api/orders', '14:21')).toBeLessThan(0.01);
  });

  it('takes minutes to roll back, cell by cell, and the caches are cold for a while', () => {
    const [model, played] = orders('sdk', [back]);
    expect(valueAt(model, played, 'versions.v230', '14:17')).toBeGreaterThan(0);
    expect(valueAt(model, played, 'versions.v230', '14:17')).toBeLessThan(0.3);
    expect(valueAt(model, played, 'latency.p99', '14:20')).toBeGreaterThan(260);
    expect(valueAt(model, played, 'latency.p99', '14:24')).toBeLessThan(215);
  });

  it('stops the errors within a minute when the flag goes off, but only where the flag is the cause', () => {
    const off = said(60, 'switch the flag off [flag.off]');
    const [flagged, healed] = orders('flag', [off]);
    expect(valueAt(flagged, healed, 'errors./api/checkout', '14:17')).toBeLessThan(0.01);
    const [other, unchanged] = orders('sdk', [off]);
    expect(valueAt(other, unchanged, 'errors./api/checkout', '14:18')).toBeGreaterThan(0.14);
  });

  it.each([
    ['migration', 'patch the order writer so metadata is never null'],
    ['flag', 'gate the validation in the backend with the flag'],
    ['sdk', 'pin the SDK at 3.1'],
  ])('is mended by the patch that fits the cause %s, and by no other', (cause, words) => {
    for (const other of ['migration', 'flag', 'sdk']) {
      const [model, played] = orders(other, [said(60, `${words} [fix.forward]`)]);
      const after = valueAt(model, played, 'errors./api/checkout', '14:31');
      if (other === cause) expect(after).toBeLessThan(0.01);
      else expect(after).toBeGreaterThan(0.14);
    }
  });

  it('breaks the running release when its column is dropped', () => {
    const [model, played] = orders('flag', [said(60, 'drop the column [rollback.schema]')]);
    expect(valueAt(model, played, 'errors./api/orders', '14:18')).toBeGreaterThan(0.9);
  });

  it('can stop a rollback in the middle; the cells that were back go forward again', () => {
    const [model, played] = orders('migration', [back, said(130, 'stop the rollback')]);
    expect(worst(model, played, 'errors./api/orders')).toBeLessThan(0.6);
    expect(valueAt(model, played, 'versions.v240', '14:21')).toBe(1);
    expect(valueAt(model, played, 'errors./api/orders', '14:22')).toBeLessThan(0.16);
  });
});

describe('the other drills have their figures', () => {
  it('reporting: errors at 22 % at 21:00, towards 30 %, dashboards slower as a side effect', () => {
    const model = modelOf(readScenarioOf('reporting-migration'));
    const quiet = playThrough(model, ports, 'full', []);
    expect(valueAt(model, quiet, 'errors.new', '21:00')).toBeGreaterThan(0.21);
    expect(valueAt(model, quiet, 'errors.new', '21:00')).toBeLessThan(0.23);
    expect(valueAt(model, quiet, 'errors.new', '21:09')).toBeGreaterThan(0.28);
    expect(valueAt(model, quiet, 'errors.new', '21:09')).toBeLessThan(0.32);
    expect(valueAt(model, quiet, 'rollout.new', '21:00')).toBeCloseTo(0.1, 5);
    expect(valueAt(model, quiet, 'latency.p95', '21:09')).toBeGreaterThan(550);
    expect(valueAt(model, quiet, 'errors.dashboard', '21:09')).toBeLessThan(0.01);
    expect(valueAt(model, quiet, 'window.left', '21:00')).toBeCloseTo(5, 1);
  });

  it('reporting: customers see no errors within a minute of being taken off, test accounts still do', () => {
    const model = modelOf(readScenarioOf('reporting-migration'));
    const played = playThrough(model, ports, 'full', [said(60, 'test accounts only [isolate.traffic]')]);
    expect(valueAt(model, played, 'errors.customers', '21:02')).toBeLessThan(0.01);
    expect(valueAt(model, played, 'errors.new', '21:05')).toBeGreaterThan(0.15);
    expect(valueAt(model, played, 'latency.p95', '21:05')).toBeLessThan(470);
  });

  it.each([0, 1, 2, 3, 4, 5])('reporting: snapshot and redeploy take 40 to 45 minutes (seed round %i)', (round) => {
    const model = modelOf(readScenarioOf('reporting-migration'), 'missing-index', round);
    const { run } = playThrough(model, ports, 'full', [said(60, 'restore the snapshot [rollback.snapshot]')]);
    const started = run.marks.get('started:restore')?.first ?? Number.NaN;
    const minutes = ((run.marks.get('done:restore')?.first ?? Number.NaN) - started) / 60;
    expect(minutes).toBeGreaterThanOrEqual(40);
    expect(minutes).toBeLessThanOrEqual(45);
  });

  it.each([0, 1, 2, 3])('reporting: a hotfix takes 60 to 90 minutes (seed round %i)', (round) => {
    const model = modelOf(readScenarioOf('reporting-migration'), 'missing-index', round);
    const { run } = playThrough(model, ports, 'full', [said(10, 'do a hotfix [fix.forward]')]);
    const started = run.marks.get('started:hotfix')?.first ?? Number.NaN;
    const operation = run.operations.find(({ id }) => id === 'hotfix');
    const minutes = (operation?.steps.reduce((sum, { seconds }) => sum + seconds, 0) ?? Number.NaN) / 60;
    expect(started).toBeGreaterThan(0);
    expect(minutes).toBeGreaterThanOrEqual(60);
    expect(minutes).toBeLessThanOrEqual(90);
  });

  it('fleet: 18 % of the workflows stall, under 1 % within half an hour of the strong run', () => {
    for (const cause of ['early-start', 'stale-inventory']) {
      const model = modelOf(readScenarioOf('fleet-upgrade'), cause);
      const quiet = playThrough(model, ports, 'full', []);
      expect(valueAt(model, quiet, 'outcomes.maintenance', '09:30')).toBeGreaterThan(0.17);
      expect(valueAt(model, quiet, 'outcomes.maintenance', '09:30')).toBeLessThan(0.19);
      expect(valueAt(model, quiet, 'outcomes.maintenance', '09:00')).toBeLessThan(0.006);
      const { run } = playThrough(model, ports, 'full', strongRun(model));
      expect((run.marks.get('happened:mended')?.first ?? Number.NaN) / 60).toBeLessThan(30);
    }
  });

  it('fleet: a readiness check that asks the inventory does not help where the inventory is what is wrong', () => {
    const steps = [
      said(60, 'a readiness check first, exponential backoff and an idempotency key [retry.backoff]'),
      said(520, 'to the failing workflows first [canary.deploy]'),
    ];
    const canaryFails = (cause: string): number => {
      const model = modelOf(readScenarioOf('fleet-upgrade'), cause);
      return valueAt(model, playThrough(model, ports, 'full', steps), 'outcomes.canary', '09:44');
    };
    expect(canaryFails('early-start')).toBeLessThan(0.02);
    expect(canaryFails('stale-inventory')).toBeGreaterThan(0.2);
  });

  it('pipeline: a replay saves more than 25 minutes against a full run, and the strong run is out within 50', () => {
    const model = modelOf(readScenarioOf('blocked-pipeline'));
    const length = (id: string): number =>
      (model.scenario.operations[id]?.steps ?? []).reduce((sum, { takes }) => sum + takes.minSeconds, 0) / 60;
    expect(length('pipeline') - length('replay')).toBeGreaterThanOrEqual(25);
    const { run } = playThrough(model, ports, 'full', strongRun(model));
    expect((run.marks.get('happened:deployed')?.first ?? Number.NaN) / 60).toBeLessThanOrEqual(50);
    expect(run.marks.has('happened:wave-moved')).toBe(false);
  });

  it('pipeline: with two stale mocks, mending one costs a replay', () => {
    const model = modelOf(readScenarioOf('blocked-pipeline'), 'two-mocks');
    const { run } = playThrough(model, ports, 'full', [
      said(60, 'refresh the mock image [fix.forward]'),
      said(80, 'update the contract tests for the new field [fix.forward]'),
      said(400, 'replay from integration [replay.stage]'),
    ]);
    expect(run.marks.has('failed:replay')).toBe(true);
    expect(run.log.some(({ text }) => text.includes('retentionClass'))).toBe(true);
  });
});

/** Whole drills are played many times; a busy machine may take its time over it. */
const PATIENCE_MS = 120_000;

/** Anything a candidate may say, orders of all kinds among it. */
const anyEvents = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 2_000 }),
    words: fc.constantFrom(
      'default',
      'pin the sdk',
      'metadata patch',
      'gate the backend',
      'all of it',
      'ready check',
      '',
    ),
    order: fc.constantFrom(
      'rollback.code',
      'rollback.schema',
      'rollback.snapshot',
      'fix.forward',
      'flag.off',
      'isolate.traffic',
      'retry.backoff',
      'replay.stage',
      'promote.artifact',
      'canary.deploy',
      'rollout.proceed',
      'wave.stop',
      'gate.off',
    ),
  }),
  { maxLength: 12 },
);

describe('whatever is ordered', () => {
  const toEvents = (given: readonly { at: number; words: string; order: string }[]): DrillEvent[] =>
    given.map(({ at, words, order }) => said(at, `${words} [${order}]`));

  it(
    'rates stay within 0 and 1, figures are numbers, and time only goes forward',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...scenarios),
          fc.integer({ min: 0, max: 20 }),
          anyEvents,
          (scenario, round, given) => {
            const model = modelOf(scenario, undefined, round);
            const { run, rows, times } = playThrough(model, ports, 'quick', toEvents(given));
            expect(rows.every((row) => row.every(Number.isFinite))).toBe(true);
            const shares = model.series.flatMap(({ isShare }, at) => (isShare ? [at + 1] : []));
            const within = (value = -1): boolean => value >= 0 && value <= 1;
            expect(rows.every((row) => shares.every((column) => within(row[column])))).toBe(true);
            for (const list of [rows.map(([clock]) => clock ?? 0), times, run.records.map(({ atMs }) => atMs)]) {
              expect([...list].sort((a, b) => a - b)).toEqual(list);
            }
            expect(run.status).toBe('ended');
          },
        ),
        { numRuns: 15 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'nothing happens before its cause: until an order the dashboards are those of a run without it',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...scenarios), fc.integer({ min: 60, max: 900 }), (scenario, at) => {
          const model = modelOf(scenario);
          const without = playThrough(model, ports, 'full', []);
          const withOrder = playThrough(model, ports, 'full', [
            said(at, 'now [rollback.code][isolate.traffic][flag.off]'),
          ]);
          const until = model.startsAtMs + at * 1000;
          const rowsBefore = (played: Played) => played.rows.filter(([clock]) => (clock ?? 0) < until);
          expect(rowsBefore(withOrder)).toEqual(rowsBefore(without));
        }),
        { numRuns: 8 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'the same seed and the same words give the same bytes',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...scenarios),
          fc.integer({ min: 0, max: 999 }),
          anyEvents,
          (scenario, round, given) => {
            const play = () => {
              const { run, rows } = playThrough(modelOf(scenario, undefined, round), ports, 'full', toEvents(given));
              return JSON.stringify([run.records, run.log, rows]);
            };
            expect(play()).toBe(play());
          },
        ),
        { numRuns: 6 },
      );
    },
    PATIENCE_MS,
  );
});
