import { columnsOf } from '../../learn/sparse';
import { loadModel, type StoredModel, storeModel } from '../../learn/weights';
import type { LabelModel } from '../labels/model';
import type { GapModel } from '../sentences/model';
import type { StoryModel } from '../story/model';
import type { RelevanceModel } from '../story/relevance';
import type { StoredRelevance } from '../train/relevance';
import { loadChain, type StoredChain, storeChain, usedColumns } from './chain';

/** All that is learned of spoken answers. */
export interface StarModel {
  readonly gaps: GapModel;
  /** For sentences that had their marks. */
  readonly labels: LabelModel;
  /** For pieces of speech without marks. */
  readonly cut: LabelModel;
  /** Log-odds of labels are divided by this before they are shown as chances. */
  readonly temperature: number;
  readonly story: StoryModel;
  readonly relevance: RelevanceModel;
}

/** The file `star.json`, made by `npm run train:star`. */
export interface StoredStar {
  /** Of the labelled answers and of what the features make of them: says whether the weights still fit. */
  readonly fingerprint: string;
  readonly temperature: number;
  readonly gaps: StoredModel;
  readonly story: { readonly sentences: StoredModel; readonly answers: StoredModel };
  readonly relevance: StoredRelevance;
  readonly written: StoredLabels;
  readonly cut: StoredLabels;
}

export interface StoredLabels {
  /** Names of the features, one a line; both looks share them. */
  readonly columns: string;
  readonly first: StoredChain;
  readonly second: StoredChain;
}

export function storeLabels({ first, second }: LabelModel): StoredLabels {
  const all = columnsOf([...new Set([...first.columns.names, ...second.columns.names])].sort());
  const columns = usedColumns(all, [storeChain(first, all), storeChain(second, all)]);
  return {
    columns: columns.names.join('\n'),
    first: storeChain(first, columns),
    second: storeChain(second, columns),
  };
}

/** @param least weights nearer to zero are dropped */
export const storeGaps = (gaps: GapModel, least: number): StoredModel =>
  storeModel(['end'], [gaps], gaps.columns, least);

function loadGaps(stored: StoredModel): GapModel {
  const model = loadModel(stored);
  const columns = columnsOf([...model.features.keys()]);
  const weights = Float64Array.from(columns.names, (name) => (model.features.get(name)?.[1] ?? 0) / 1000);
  return { columns, weights, bias: (model.biases[0] ?? 0) / 1000 };
}

function loadLabels(stored: StoredLabels): LabelModel {
  const columns = columnsOf(stored.columns.split('\n'));
  return { first: loadChain(stored.first, columns), second: loadChain(stored.second, columns) };
}

function loadRelevance({ usual, weights, offBelow }: StoredRelevance): RelevanceModel {
  const rows = usual.split('\n').map((line) => line.split(' ').map((value) => Number(value) / 1000));
  return {
    usual: rows.map(([density = 0, different = 0, ...atMost]) => ({ density, different, atMost })),
    weights: loadModel(weights),
    offBelow: offBelow / 1000,
  };
}

export function loadStar({
  gaps,
  written,
  cut,
  temperature,
  story,
  relevance,
}: Omit<StoredStar, 'fingerprint'>): StarModel {
  return {
    gaps: loadGaps(gaps),
    labels: loadLabels(written),
    cut: loadLabels(cut),
    temperature,
    relevance: loadRelevance(relevance),
    story: { sentences: loadModel(story.sentences), answers: loadModel(story.answers) },
  };
}
