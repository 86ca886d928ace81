import stored from './star.json';
import { loadStar, type StarModel } from './store';

let model: StarModel | undefined;

/** The trained model that ships with the app. Decoding takes some ten milliseconds, once. */
export function starModel(): StarModel {
  model ??= loadStar(stored);
  return model;
}
