import { loadForest } from '../learn/trees';
import type { FillerModel } from './filler-detector';
import stored from './weights/fillers.json';

let loaded: FillerModel | undefined;

/** What `npm run train:fillers` learnt. */
export function fillerModel(): FillerModel {
  loaded ??= { from: stored.from, filler: loadForest(stored.filler), closes: loadForest(stored.closes) };
  return loaded;
}
