import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importModel, removeModel } from '../../../../src/renderer/app/models';
import { followNeeds, hearingTrouble, needsStore } from '../../../../src/renderer/app/needs';
import type { Need, NoticeName } from '../../../../src/shared/contract';
import { ok } from '../../../../src/shared/result';
import { defaultSettings, type Settings } from '../../../../src/shared/settings';

/** Main as the page sees it: what is on the machine, and what it tells. */
class MainDouble {
  needs: Need[] = [];
  readonly asked: string[] = [];
  private readonly listeners = new Map<string, ((notice: unknown) => void)[]>();

  call = async (name: string) => {
    this.asked.push(name);
    if (name === 'app.needs') return ok(this.needs);
    if (name === 'models.import') return ok({ id: 'tiny.en' });
    if (name === 'models.remove') return ok(true);
    return ok([]);
  };

  listen = (name: string, listener: (notice: unknown) => void) => {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    return () =>
      void this.listeners.set(
        name,
        (this.listeners.get(name) ?? []).filter((one) => one !== listener),
      );
  };

  tell(name: NoticeName, notice: unknown): void {
    for (const listener of this.listeners.get(name) ?? []) listener(notice);
  }

  get looks(): number {
    return this.asked.filter((name) => name === 'app.needs').length;
  }
}

const need = (id: Need['id'], state: Need['state'] = 'ready'): Need => ({
  id,
  state,
  detail: '78 MB',
  mend: 'Mend it.',
});
const trouble = () => hearingTrouble(needsStore.getState())?.what;
const settings = (change: Partial<Settings>): Settings => ({ ...defaultSettings, ...change });

let main: MainDouble;
let end: () => void;
beforeEach(async () => {
  main = new MainDouble();
  vi.stubGlobal('window', { greenroom: main });
  main.needs = [need('engine'), need('model', 'missing'), need('voice-activity')];
  end = followNeeds();
  await vi.waitFor(() => expect(trouble()).toBe('There is no speech model yet.'));
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

describe('what is said to be missing', () => {
  it('is no more once a model was imported', async () => {
    main.needs = [need('engine'), need('model'), need('voice-activity')];
    expect(await importModel()).toBe('tiny.en');
    await vi.waitFor(() => expect(trouble()).toBeUndefined());
  });

  it('is no more once a model was fetched, or its fetching failed', async () => {
    main.needs = [];
    main.tell('models.progress', { phase: 'download' });
    expect(main.looks).toBe(1);
    main.tell('models.progress', { phase: 'done' });
    await vi.waitFor(() => expect(trouble()).toBeUndefined());
  });

  it('is said as soon as a model is removed', async () => {
    main.needs = [];
    main.tell('models.progress', { phase: 'done' });
    await vi.waitFor(() => expect(trouble()).toBeUndefined());
    main.needs = [need('model', 'missing')];
    await removeModel('tiny.en');
    await vi.waitFor(() => expect(trouble()).toBe('There is no speech model yet.'));
  });

  it('goes by the model that is chosen, and is not looked for again when something else is changed', async () => {
    main.tell('settings.changed', settings({ theme: 'light' }));
    main.tell('settings.changed', settings({ theme: 'dark' }));
    const before = main.looks;
    main.needs = [];
    main.tell('settings.changed', settings({ model: 'base.en' }));
    await vi.waitFor(() => expect(trouble()).toBeUndefined());
    expect(main.looks).toBe(before + 1);
    expect(before).toBeLessThanOrEqual(2);
  });
});

describe('the words for it', () => {
  const words = (...needs: Need[]) => hearingTrouble({ needs, asked: true });

  it('are none while nothing is known, and for what hearing does not need', () => {
    expect(hearingTrouble({ needs: [], asked: false })).toBeUndefined();
    expect(words(need('voice', 'missing'), need('questions', 'damaged'), need('model', 'unknown'))).toBeUndefined();
  });

  it('tell an engine that is not there from one that does not start, and a damaged model from none', () => {
    expect(words(need('engine', 'missing'))).toMatchObject({
      code: 'engine',
      what: expect.stringContaining('not built'),
      todo: 'Mend it.',
    });
    expect(words(need('engine', 'damaged'))?.what).toContain('does not start');
    expect(words(need('model', 'damaged'))).toMatchObject({
      code: 'model',
      what: expect.stringContaining('damaged (78 MB)'),
    });
    for (const id of ['engine', 'model', 'voice-activity'] as const)
      expect(words(need(id, 'missing'))?.kept).toContain('recorded and kept');
  });
});
