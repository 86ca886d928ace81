import { columnsOf } from '../../learn/sparse';
import { loadModel, type StoredModel, storeModel } from '../../learn/weights';
import type { LabelModel } from '../labels/model';
import type { GapModel } from '../sentences/model';
import type { StoryModel } from '../story/model';
import { loadChain, type StoredChain, storeChain, usedColumns } from './chain';

/** All that is learned of spoken answers. */
export interface StarModel {
  readonly gaps: GapModel;
  readonly labels: LabelModel;
  /** Log-odds of labels are divided by this before they are shown as chances. */
  readonly temperature: number;
  readonly story: StoryModel;
}

/** The file `star.json`, made by `npm run train:star`. */
export interface StoredStar {
  /** Of the labelled answers and of what the features make of them: says whether the weights still fit. */
  readonly fingerprint: string;
  readonly temperature: number;
  readonly gaps: StoredModel;
  readonly story: { readonly sentences: StoredModel; readonly answers: StoredModel };
  readonly labels: {
    /** Names of the features, one a line; both looks share them. */
    readonly columns: string;
    readonly first: StoredChain;
    readonly second: StoredChain;
  };
}

export function storeLabels({ first, second }: LabelModel): StoredStar['labels'] {
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

export function loadStar({ gaps, labels, temperature, story }: Omit<StoredStar, 'fingerprint'>): StarModel {
  const columns = columnsOf(labels.columns.split('\n'));
  return {
    gaps: loadGaps(gaps),
    labels: { first: loadChain(labels.first, columns), second: loadChain(labels.second, columns) },
    temperature,
    story: { sentences: loadModel(story.sentences), answers: loadModel(story.answers) },
  };
}
