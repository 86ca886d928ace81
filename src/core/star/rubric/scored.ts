import type { Dimension } from '../../../shared/feedback';
import type { Judged } from './case';

/** A case whose dimensions are known. */
export type Scored = Judged & { readonly dimensions: readonly Dimension[] };
