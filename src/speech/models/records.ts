import { join } from 'node:path';
import type { ModelState } from '../../shared/contract';
import type { CatalogueEntry } from './catalogue';
import { type CustomModel, customFile, listCustom } from './custom-models';

/** A model as the store deals with it, whether from the catalogue or brought along by the user. */
export interface ModelRecord {
  readonly id: string;
  readonly kind: 'whisper' | 'silero';
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly source: string;
  readonly licence: string;
  readonly multilingual: boolean;
  readonly dtw: string | undefined;
  readonly note: string;
  /** Set for a model of the catalogue: it can be fetched. */
  readonly entry: CatalogueEntry | undefined;
}

export async function allRecords(
  folder: string,
  host: string,
  catalogue: readonly CatalogueEntry[],
): Promise<readonly ModelRecord[]> {
  const own = await listCustom(folder);
  return [
    ...catalogue.map((entry) => knownRecord(folder, host, entry)),
    ...own.map((one) => customRecord(folder, one)),
  ];
}

function knownRecord(folder: string, host: string, entry: CatalogueEntry): ModelRecord {
  const { id, kind, bytes, sha256, licence, multilingual, dtw, note } = entry;
  const facts = { id, kind, bytes, sha256, licence, multilingual, dtw, note, entry };
  return { ...facts, path: join(folder, entry.file), source: addressOf(host, entry) };
}

export const addressOf = (host: string, entry: CatalogueEntry): string => `${host.replace(/\/+$/, '')}/${entry.path}`;

function customRecord(folder: string, model: CustomModel): ModelRecord {
  const { id, bytes, sha256, multilingual, size } = model;
  return {
    id,
    kind: 'whisper',
    path: customFile(folder, id),
    bytes,
    sha256,
    source: model.from,
    licence: 'as its maker gave it',
    multilingual,
    dtw: model.dtw,
    note: `Your own, ${multilingual ? 'many languages' : 'English'}${size ? `, the size of ${size}` : ''}.`,
    entry: undefined,
  };
}

/**
 * @param size of the file that is there, if one is
 * @param sound what came of reading it through, if that was done
 */
export function stateOf(record: ModelRecord, size: number | undefined, sound?: boolean): ModelState {
  const { id, bytes, sha256, source, licence, multilingual, note, entry } = record;
  const installed = size === bytes && sound !== false;
  const there = { installed, damaged: size !== undefined && !installed };
  return { id, bytes, sha256, ...there, source, licence, multilingual, note, ...(entry ? {} : { own: true }) };
}
