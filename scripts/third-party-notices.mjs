// Writes THIRD_PARTY_NOTICES.md: every package whose code is shipped, with its licence text. `--check` says whether the
// file is current. Licences outside the allowed list fail, so that one cannot slip in with an update.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';

/** Licences that a closed build may ship. */
const ALLOWED =
  /^(MIT|MIT-0|ISC|0BSD|BSD-[234]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|CC0-1\.0|Unlicense)$/;

/** Build-time packages whose code ends up in what is shipped: the page is bundled, the addon is compiled in. */
const BUNDLED = [
  'react',
  'react-dom',
  'radix-ui',
  'lucide-react',
  'wavesurfer.js',
  'uplot',
  'zustand',
  'mediabunny',
  '@fontsource-variable/inter',
  '@fontsource-variable/jetbrains-mono',
  'nodejs-whisper',
  'node-addon-api',
];
const OWN_TEXT = {
  'nodejs-whisper': join('cpp', 'whisper.cpp', 'LICENSE'),
};

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Where Node would find a package from another one's folder. */
function locate(name, from) {
  for (let folder = from; ; folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === join(folder, '..') || !folder.startsWith(root)) return undefined;
  }
}

function collect() {
  const { dependencies } = readJson(join(root, 'package.json'));
  const found = new Map();
  const visit = (name, from, follow) => {
    const folder = locate(name, from);
    if (!folder) return;
    const manifest = readJson(join(folder, 'package.json'));
    const key = `${name} ${manifest.version}`;
    if (found.has(key)) return;
    found.set(key, { folder, manifest });
    if (follow) for (const next of Object.keys(manifest.dependencies ?? {})) visit(next, folder, true);
  };
  for (const name of Object.keys(dependencies)) visit(name, root, true);
  // Of the engine's package only the C++ source is used, none of the JavaScript it depends on.
  for (const name of BUNDLED) visit(name, root, name !== 'nodejs-whisper');
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([key, value]) => ({ key, ...value }));
}

const licenceOf = ({ license, licenses }) =>
  typeof license === 'string'
    ? license
    : (license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown');

/** `(MIT OR GPL-3.0)` lets us take MIT; `MIT AND X` needs both. */
function allowed(expression) {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => ALLOWED.test(one.trim())));
}

function textOf(name, folder) {
  const own = OWN_TEXT[name];
  if (own) return readFileSync(join(folder, own), 'utf8').trim();
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : undefined;
}

function render(packages) {
  const parts = packages.map(({ key, folder, manifest }) => {
    const text = textOf(manifest.name, folder);
    const body = text
      ? `\`\`\`text\n${text.replace(/\r\n/g, '\n')}\n\`\`\``
      : 'The package carries no licence text of its own.';
    return `## ${key}\n\nLicence: ${licenceOf(manifest)}\n\n${body}`;
  });
  return [
    '# Third-party notices',
    'Greenroom ships code of the packages below. Made by `npm run notices`.',
    'Speech models are fetched, not shipped: Whisper (OpenAI, MIT) and Silero VAD (Silero Team, MIT).',
    ...parts,
  ]
    .join('\n\n')
    .concat('\n');
}

const packages = collect();
const foreign = packages.filter(({ manifest }) => !allowed(licenceOf(manifest)));
if (foreign.length > 0) {
  for (const { key, manifest } of foreign) console.error(`${key}: licence ${licenceOf(manifest)} is not one we ship`);
  process.exit(1);
}
const target = join(root, 'THIRD_PARTY_NOTICES.md');
const text = render(packages);
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('THIRD_PARTY_NOTICES.md is not current; run: npm run notices');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
  console.log(`${packages.length} packages`);
}
