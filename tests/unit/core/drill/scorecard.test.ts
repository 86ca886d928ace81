import { describe, expect, it, vi } from 'vitest';
import { debriefOf } from '../../../../src/core/drill/after/debrief';
import { scorecardOf } from '../../../../src/core/drill/after/scorecard';
import { builtInPorts } from '../../../../src/core/drill/built-in-ports';
import { levelReached } from '../../../../src/core/drill/model/levels';
import { secondIn } from '../../../../src/core/drill/model/moments';
import type { Model } from '../../../../src/core/drill/model/types';
import { type Played, playThrough } from '../../../../src/core/drill/play';
import { type DrillScorecard, drillDebrief } from '../../../../src/shared/drill';
import { DRILLS, modelOf, readScenario, said } from './drills-double';

// Whole drills are played with what really hears and judges; a busy machine may take its time over it.
vi.setConfig({ testTimeout: 120_000 });

const ports = builtInPorts();
const scenarios = DRILLS.map((id) => readScenario(`drills/${id}.yaml`));
const checkout = scenarios[0] as (typeof scenarios)[number];

type Script = readonly (readonly [seconds: number, text: string])[];

/** Runs that were played, by their model and what was said: several tests look at the same one. */
const runs = new Map<Model, Map<string, Played>>();

function played(model: Model, script: Script): Played {
  const ofModel = runs.get(model) ?? new Map<string, Played>();
  runs.set(model, ofModel);
  const key = JSON.stringify(script);
  const run = ofModel.get(key) ?? playedAnew(model, script);
  ofModel.set(key, run);
  return run;
}

function playedAnew(model: Model, script: Script): Played {
  return playThrough(
    model,
    ports,
    'full',
    script.map(([at, text]) => said(at, text)),
  );
}
const scored = (model: Model, script: Script): DrillScorecard => scorecardOf(model, played(model, script).run);
const levels = (card: DrillScorecard): string[] => card.dimensions.map(({ level }) => level);
const levelOf = (card: DrillScorecard, dimension: string) =>
  card.dimensions.find(({ id }) => id === dimension)?.level ?? '';

const strongScript = (model: Model): Script => model.cause.strong.map(({ at, say }) => [secondIn(model, at), say]);

/** Names everything a scorecard could ask for, looks at nothing, orders nothing. */
const NAMING: Script = [
  [
    5,
    'Blast radius, expand and contract, canary with automatic stop, feature flag policy, data written since, idempotency.',
  ],
  [
    40,
    'The root cause is 905, the order_metadata column is not null without a default, so inserts from the old code fail.',
  ],
  [80, 'It is a race: the callback step starts before the host reports ready, and the inventory is stale.'],
  [120, 'The mock image is cached and the field is mandatory, so the contract test fails and the gate is right.'],
  [160, 'Queries over 90 days scan the cold table without an index, the dashboards are a side effect.'],
  [200, 'The tests did not catch it because no fixture covered that path, UAT data was too small.'],
  [240, 'I am an expert in triage, rollback execution, root cause analysis, process improvement and communication.'],
  [300, 'We are aligned, in control, world class, and everything will be fine very soon, trust me, no problem at all.'],
];

describe('a strong run as it is spoken', () => {
  const runs = scenarios.flatMap((scenario) =>
    scenario.rootCauses.map(({ id }) => [`${scenario.id}, ${id}`, modelOf(scenario, id)] as const),
  );

  it.each(runs)('of %s reaches expert in all and a good ending', (_, model) => {
    const { run } = played(model, strongScript(model));
    expect(levels(scorecardOf(model, run))).toEqual(['expert', 'expert', 'expert', 'expert', 'expert']);
    expect(run.ending?.good).toBe(true);
  });

  it('is quoted with words that were said, at the second they were said', () => {
    const model = modelOf(checkout, 'migration');
    const script = strongScript(model);
    const card = scored(model, script);
    const quotes = card.dimensions.flatMap(({ quotes: those }) => those);
    expect(quotes.length).toBeGreaterThan(8);
    for (const { text, atMs } of quotes) {
      const line = script.find(([at]) => at * 1000 === atMs);
      expect(line?.[1]).toContain(text.replace(/ …$/, ''));
    }
    expect(card.dimensions.every(({ reason }) => reason.length > 20)).toBe(true);
  });

  it('leaves a debrief that fits its shape, with the story in own words', () => {
    const model = modelOf(checkout, 'migration');
    const debrief = debriefOf(model, ports, played(model, strongScript(model)));
    expect(drillDebrief.safeParse(debrief).error).toBeUndefined();
    // Whoever played the strong run said everything in it when it is said.
    expect(debrief.strongRun.filter(({ doneAt }) => doneAt === undefined).map(({ say }) => say)).toEqual([]);
    expect(debrief.strongRun.every(({ clock, doneAt = 0 }) => Math.abs(doneAt - clock) < 60_000)).toBe(true);
    expect(debrief.story.parts.flatMap(({ sentences }) => sentences).some(({ own }) => own)).toBe(true);
    expect(debrief.clues.filter(({ proof }) => proof).every(({ seenAt }) => seenAt !== undefined)).toBe(true);
  });
});

describe('what does not win', () => {
  it('is naming the right words without looking or acting', () => {
    for (const scenario of scenarios) {
      for (const { id } of scenario.rootCauses) {
        const model = modelOf(scenario, id);
        const { run } = played(model, NAMING);
        const card = scorecardOf(model, run);
        expect(levels(card)).toEqual(['novice', 'novice', 'novice', 'novice', 'novice']);
        expect(run.ending?.good).toBe(false);
      }
    }
  });

  it.each([
    ['migration', 'Set a default on the order metadata column.', 'Roll back the code to 2.3.0.'],
    ['flag', 'Switch the discount flag off.', 'It was the validation in the backend, it runs for everyone.'],
    ['sdk', 'Roll the code back to 2.3.0.', 'It was the SDK, the retry job calls the old charge method.'],
  ])('is a lucky guess under the cause %s', (cause, first, second) => {
    const model = modelOf(checkout, cause);
    const { run } = played(model, [
      [5, first],
      [90, second],
    ]);
    expect(run.marks.has('happened:recovered')).toBe(true);
    expect(run.ending).toMatchObject({ id: 'lucky', good: false });
    const card = scorecardOf(model, run);
    expect(levelOf(card, 'rollback')).toBe('novice');
    expect(levelOf(card, 'root-cause')).toBe('novice');
  });

  it('is a claim that the evidence contradicts, whatever was looked at', () => {
    const model = modelOf(checkout, 'flag');
    const looking: Script = [
      [5, 'Show me the table definition.'],
      [20, 'Show me the logs.'],
      [35, 'Show me the flag state.'],
    ];
    const wrong = 'The metadata column is mandatory and has no default, so the old code could not insert.';
    const criterion = (script: Script): boolean => {
      const { run } = played(model, script);
      const { criteria } = levelReached(model, run, 'rollback');
      return criteria.some(({ criterion: { id }, earned }) => id === 'schema-judged' && earned);
    };
    expect(criterion([...looking, [60, wrong]])).toBe(false);
    const right = 'No, the metadata column is nullable, so the old code can live with the migration.';
    expect(criterion([...looking, [60, wrong], [90, right]])).toBe(true);
    expect(criterion([...looking, [60, right], [90, wrong]])).toBe(false);
  });

  it('is blaming all the changes in turn', () => {
    const model = modelOf(checkout, 'flag');
    const looking: Script = [
      [5, 'Show me the logs.'],
      [20, 'Show me the diff of 892.'],
      [35, 'Show me the flag state.'],
    ];
    const right = '892 is the cause, the validation runs for everyone and throws.';
    const found = scored(model, [...looking, [60, right]]);
    const blamed = scored(model, [...looking, [60, right], [80, 'The migration is the cause, 905 broke it.']]);
    expect(levelOf(found, 'root-cause')).not.toBe('novice');
    expect(levelOf(blamed, 'root-cause')).toBe('novice');
  });

  it('is a hollow update', () => {
    const model = modelOf(checkout, 'sdk');
    const card = scored(model, [
      [
        60,
        'Update for leadership: we are on it, the team is fully aligned and everything is under control, no worries.',
      ],
      [
        300,
        'Update for leadership: great progress, world class people are leveraging synergies to resolve it very soon.',
      ],
      [
        600,
        'Message for the SREs: please stay calm, all hands on deck, we will circle back with more as we learn more.',
      ],
    ]);
    expect(levelOf(card, 'communication')).toBe('novice');
  });

  it('is a prevention without the cause', () => {
    const model = modelOf(checkout, 'sdk');
    const card = scored(model, [
      [5, 'Show me the error rate by endpoint and the changelog.'],
      [1500, 'We should add more tests to the pipeline and we need better tests in general.'],
      [
        2200,
        'Releases should go to one canary cell first with an automatic stop on the error rate before the rest follows.',
      ],
    ]);
    expect(levelOf(card, 'process')).not.toBe('expert');
  });
});

describe('a scorecard', () => {
  it.each([
    ['silent', [] as Script],
    ['naming', NAMING],
    ['strong', 'strong' as const],
  ])('has three strengths, three improvements and two or three resources (%s)', (_, script) => {
    for (const scenario of scenarios) {
      const model = modelOf(scenario);
      const card = scored(model, script === 'strong' ? strongScript(model) : script);
      expect(card.strengths).toHaveLength(3);
      expect(card.improvements).toHaveLength(3);
      expect(new Set([...card.strengths, ...card.improvements]).size).toBe(6);
      expect(card.resources.length).toBeGreaterThanOrEqual(2);
      expect(card.resources.length).toBeLessThanOrEqual(3);
    }
  });

  it('is the same for the same words', () => {
    const model = modelOf(checkout, 'flag');
    const anew = scorecardOf(model, playedAnew(model, strongScript(model)).run);
    expect(anew).toEqual(scored(model, strongScript(model)));
  });

  it('gives nothing for hints that went all the way', () => {
    const model = modelOf(checkout, 'migration');
    const hints: Script = [0, 1, 2, 3].map((at) => [1320 + at * 10, 'Give me a hint please.']);
    const script = strongScript(model).filter(([at]) => at < 400);
    const card = scored(model, [...script, ...hints]);
    expect(card.hints.asked).toBeGreaterThan(0);
    expect(levelOf(card, 'root-cause')).not.toBe('expert');
  });
});
