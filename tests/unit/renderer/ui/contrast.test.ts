import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/renderer/ui/tokens.css', 'utf8');

/** The colours a selector's block sets, `#rrggbb` only. */
function coloursOf(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const shared = coloursOf(':root {');
const themes = {
  dark: { ...shared, ...coloursOf(':root[data-theme="dark"]') },
  light: { ...shared, ...coloursOf(':root[data-theme="light"]') },
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['ground', 'surface', 'raised', 'sunken', 'hover'];
const TEXT: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink', [...GROUNDS, 'accent-wash', 'good-wash', 'bad-wash', 'warn-wash']],
  ['ink-soft', [...GROUNDS, 'accent-wash', 'bad-wash', 'warn-wash']],
  ['ink-faint', ['ground', 'surface', 'raised']],
  ['accent', ['ground', 'surface', 'raised', 'accent-wash']],
  ['good', ['ground', 'surface', 'good-wash']],
  ['bad', ['ground', 'surface', 'bad-wash']],
  ['warn', ['ground', 'surface', 'warn-wash']],
  ['accent-ink', ['accent-solid', 'accent-solid-hover']],
  ['bad-ink', ['bad-solid']],
  ['star-ink', ['star-s', 'star-t', 'star-a', 'star-r']],
  ...['s', 't', 'a', 'r'].map((part) => [`star-${part}-ink`, ['ground', 'surface']] as const),
];

describe.each(Object.entries(themes))('the %s theme', (_, colours) => {
  const colour = (name: string): string => {
    const found = Reflect.get(colours, name);
    if (typeof found !== 'string') throw new Error(`tokens.css has no colour --${name}`);
    return found;
  };

  test.each(TEXT)('%s is read on every ground it stands on', (ink, grounds) => {
    for (const ground of grounds) {
      expect(contrast(colour(ink), colour(ground)), `--${ink} on --${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the edge of a control is seen', () => {
    for (const ground of ['surface', 'raised']) {
      expect(contrast(colour('control-edge'), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});

test('the window has the page’s own ground before the page has painted', () => {
  const main = readFileSync('src/main/windows/main-window.ts', 'utf8');
  expect(main).toContain(`dark: '${Reflect.get(themes.dark, 'ground')}'`);
  expect(main).toContain(`light: '${Reflect.get(themes.light, 'ground')}'`);
});

test('every token that is used is there', () => {
  const files = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(css|tsx?)$/.test(file),
  );
  const text = files.map((file) => readFileSync(join('src/renderer', file), 'utf8')).join('\n');
  const found = (pattern: RegExp): Set<string> => new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''));
  const defined = found(/(--[a-z0-9-]+)['"]?\]?\s*:/g);
  const missing = [...found(/(?:var\(|token\(')(--[a-z0-9-]+)/g)].filter((name) => !defined.has(name));
  expect(missing).toEqual([]);
});

test('no style names a colour or a size of its own', () => {
  const styles = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  );
  expect(styles.length).toBeGreaterThan(20);
  const named = styles.flatMap((file) => {
    // Conditions of media and container queries cannot hold variables.
    const rules = readFileSync(join('src/renderer', file), 'utf8').replace(/@(media|container)[^{]*/g, '');
    return [...rules.matchAll(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|\b\d*\.?\d+px/gi)].map(
      ([found]) => `${file}: ${found}`,
    );
  });
  expect(named).toEqual([]);
});
