import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDrills, ownDrillFolders } from '../../../src/library/drill-scenarios';
import { scenariosFolder } from '../../../src/library/scenarios-folder';

const builtIn = join(scenariosFolder(), 'drills');
const EXAMPLE = join(scenariosFolder(), 'examples', 'disk-full.yaml');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-drills-'));
});
afterEach(() => rm(folder, { recursive: true }));

const own = () => [{ folder, mayBeMissing: true }];
const ids = (library: Awaited<ReturnType<typeof loadDrills>>): string[] =>
  library.drills.map(({ scenario }) => scenario.id).sort();

describe('drills of one’s own', () => {
  it('are looked for in the data folder, which need not hold any', async () => {
    const library = await loadDrills({ builtIn, own: ownDrillFolders(join(folder, 'nothing here')) });
    expect(library.problems).toEqual([]);
    expect(ids(library)).toEqual(['blocked-pipeline', 'checkout-deploy', 'fleet-upgrade', 'reporting-migration']);
  });

  it('stand beside the built-in ones: the example of the guide', async () => {
    await copyFile(EXAMPLE, join(folder, 'mine.yaml'));
    const library = await loadDrills({ builtIn, own: own() });
    expect(library.problems).toEqual([]);
    const mine = library.drills.find(({ scenario }) => scenario.id === 'disk-full');
    expect(mine?.source).toBe('own');
    expect(mine?.file).toContain('mine.yaml');
  });

  it('take the place of a built-in one with the same id, and that is told', async () => {
    const text = await readFile(EXAMPLE, 'utf8');
    await writeFile(join(folder, 'mine.yaml'), text.replace('id: disk-full', 'id: checkout-deploy'));
    const library = await loadDrills({ builtIn, own: own() });
    expect(library.drills.find(({ scenario }) => scenario.id === 'checkout-deploy')?.source).toBe('own');
    expect(library.problems.map(({ expected }) => expected).join(' ')).toMatch(/yours replaces the built-in/);
  });

  it.each([
    ['a field that is none', 'version: 1', 'version: 1\ncolour: red', /version|fields/],
    ['a formula of names that are none', 'fails: writes_fail', 'fails: writes_fial', /writes_fial/],
    ['no YAML', 'id: disk-full', 'id: [', /./],
  ])('with %s are told with their place, and the rest still loads', async (_, good, bad, told) => {
    const text = await readFile(EXAMPLE, 'utf8');
    await writeFile(join(folder, 'broken.yaml'), text.replace(good, bad));
    const library = await loadDrills({ builtIn, own: own() });
    expect(ids(library)).not.toContain('disk-full');
    expect(library.drills).toHaveLength(4);
    expect(library.problems[0]?.file).toContain('broken.yaml');
    expect(library.problems.map(({ path, expected }) => `${path} ${expected}`).join(' ')).toMatch(told);
  });
});
