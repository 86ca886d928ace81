import type { DrillEvent } from '../../../../src/core/drill/events';
import { said } from './drills-double';

/** One way to play a drill, and the ending it must come to. Orders stand in brackets, as `bracketPorts` hears them. */
export interface Way {
  readonly drill: 'checkout-deploy' | 'reporting-migration' | 'fleet-upgrade' | 'blocked-pipeline';
  readonly cause: string;
  readonly name: string;
  readonly ending: string;
  readonly events: readonly DrillEvent[];
}

const way =
  (drill: Way['drill']) =>
  (cause: string, name: string, ending: string, ...events: readonly DrillEvent[]): Way => ({
    drill,
    cause,
    name,
    ending,
    events,
  });

const logs = said(10, 'show me the logs [look.logs]');
const back = (at: number): DrillEvent => said(at, 'roll it back [rollback.code]');

const checkout = way('checkout-deploy');
const reporting = way('reporting-migration');
const fleet = way('fleet-upgrade');
const pipeline = way('blocked-pipeline');

/** Every ending of every drill, each once at least. */
export const WAYS: readonly Way[] = [
  checkout('migration', 'bare rollback', 'worse', back(30)),
  checkout(
    'migration',
    'bare rollback put right by a default',
    'recovered-after-harm',
    back(30),
    said(400, 'set a default on the column [fix.forward]'),
  ),
  checkout(
    'flag',
    'recovered, and then the column dropped',
    'worse',
    logs,
    said(60, 'switch it off [flag.off]'),
    said(200, 'drop the column [rollback.schema]'),
  ),
  checkout('flag', 'flag off unseen', 'lucky', said(20, 'switch it off [flag.off]')),
  checkout('flag', 'flag off after the logs', 'clean', logs, said(60, 'switch it off [flag.off]')),
  checkout('sdk', 'rollback after the logs', 'clean', logs, back(60)),
  checkout('sdk', 'a patch that is late', 'late', logs, said(240, 'pin the sdk at 3.1 [fix.forward]')),
  checkout('sdk', 'nothing said', 'handed-over'),
  checkout('flag', 'column dropped', 'worse', said(20, 'drop the column [rollback.schema]')),
  reporting('missing-index', 'on to everybody', 'worse', said(20, 'on to everybody [rollout.proceed]')),
  reporting(
    'missing-index',
    'on to everybody, then the snapshot',
    'back-after-harm',
    said(20, 'on to everybody [rollout.proceed]'),
    said(300, 'show me the logs [look.logs]'),
    said(330, 'restore the snapshot [rollback.snapshot]'),
  ),
  reporting('query-per-day', 'snapshot unseen', 'lucky', said(30, 'restore the snapshot [rollback.snapshot]')),
  reporting(
    'query-per-day',
    'snapshot after the logs',
    'clean',
    logs,
    said(60, 'restore the snapshot [rollback.snapshot]'),
  ),
  reporting('missing-index', 'a hotfix', 'hotfix-outside', said(10, 'hotfix with the index [fix.forward]')),
  reporting('missing-index', 'nothing said', 'taken-over'),
  reporting('missing-index', 'the tables locked', 'worse', said(20, 'run the down script [rollback.schema]')),
  fleet('early-start', 'everything triggered again', 'worse', said(30, 'retry all at once [retry.backoff]')),
  fleet(
    'early-start',
    'triggered again, then mended',
    'mended-after-harm',
    said(30, 'retry all at once [retry.backoff]'),
    said(120, 'hosts [look.host_events]'),
    said(700, 'a readiness check first, exponential backoff, idempotent with jitter [retry.backoff]'),
    said(1250, 'the failing workflows first [canary.deploy]'),
    said(1650, 'to the whole wave [canary.deploy]'),
  ),
  fleet(
    'stale-inventory',
    'mended without a look',
    'lucky',
    said(30, 'a check first that asks the host itself, backoff, idempotent, jitter [retry.backoff]'),
    said(600, 'the failing workflows first [canary.deploy]'),
    said(1000, 'to the whole wave [canary.deploy]'),
  ),
  fleet(
    'early-start',
    'mended after a look',
    'mended',
    said(10, 'hosts [look.host_events]'),
    said(30, 'a readiness check first, backoff, idempotent, jitter [retry.backoff]'),
    said(600, 'the failing workflows first [canary.deploy]'),
    said(1000, 'to the whole wave [canary.deploy]'),
  ),
  fleet('stale-inventory', 'nothing said', 'taken-over'),
  fleet('early-start', 'the wave stopped', 'worse', said(30, 'stop the whole wave [wave.stop]')),
  pipeline('cached-mock', 'the gate switched off', 'unsigned', said(30, 'switch the gate off [gate.off]')),
  pipeline(
    'cached-mock',
    'mended without a look',
    'lucky',
    said(30, 'pull the mock fresh and update the contract tests [fix.forward]'),
    said(300, 'from integration [replay.stage]'),
    said(1300, 'a canary with telemetry [canary.deploy]'),
    said(2100, 'to all regions [canary.deploy]'),
  ),
  pipeline(
    'two-mocks',
    'both mocks after a look',
    'on-time',
    logs,
    said(30, 'pull all mocks fresh and update the contract tests [fix.forward]'),
    said(300, 'from integration [replay.stage]'),
    said(1300, 'a canary with telemetry [canary.deploy]'),
    said(2100, 'to all regions [canary.deploy]'),
  ),
  pipeline(
    'two-mocks',
    'to all regions although the canary failed',
    'not-out',
    ...['the pipeline [look.pipeline_step]', 'show me the logs [look.logs]', 'the compose diff [look.diff]'].map(
      (say, at) => said(5 + at * 5, say),
    ),
    said(60, 'Nobody is hit by it, the gate is right to block, and the artifact is signed and good itself.'),
    said(
      90,
      'Both mocks are cached, and the contract test fails because the field is mandatory and the mock is stale.',
    ),
    said(120, 'pull all mocks fresh and update the contract tests [fix.forward]'),
    said(420, 'from integration [replay.stage]'),
    said(1400, 'a canary with telemetry [canary.deploy]'),
    said(2200, 'to all regions [canary.deploy]'),
  ),
  pipeline(
    'cached-mock',
    'begun again too late',
    'too-late',
    logs,
    said(30, 'pull the mock fresh and update the contract tests [fix.forward]'),
    said(1500, 'from integration [replay.stage]'),
    said(2700, 'a canary [canary.deploy]'),
    said(3150, 'to all regions [canary.deploy]'),
  ),
  pipeline('two-mocks', 'nothing said', 'not-out'),
];
