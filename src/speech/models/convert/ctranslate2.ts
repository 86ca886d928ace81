// Reads CTranslate2's `model.bin`: a name for the architecture, then variables one after the other.
import { ByteReader, FormatError } from './bytes';

const TYPES = ['f32', 'i8', 'i16', 'i32', 'f16'] as const;
const VERSION = 6;

export interface Variable {
  readonly dims: readonly number[];
  readonly type: (typeof TYPES)[number];
  /** Little-endian values, a view into the file. */
  readonly data: Uint8Array;
}

/** @throws FormatError */
export function readCtranslate2(file: Uint8Array): ReadonlyMap<string, Variable> {
  const reader = new ByteReader(file);
  const version = reader.u32();
  if (version !== VERSION) throw new FormatError(`this is no CTranslate2 model of version ${VERSION}`);
  const architecture = text(reader);
  if (architecture !== 'WhisperSpec') throw new FormatError(`a CTranslate2 model of another kind: ${architecture}`);
  reader.u32(); // the revision of the architecture; variables are found by name
  const count = reader.u32();
  const variables = new Map<string, Variable>();
  for (let index = 0; index < count; index += 1) variables.set(text(reader), variable(reader));
  return variables;
}

function variable(reader: ByteReader): Variable {
  const dims = Array.from({ length: reader.u8() }, () => reader.u32());
  const type = TYPES[reader.u8()];
  if (!type) throw new FormatError('a variable of an unknown type');
  return { dims, type, data: reader.take(reader.u32()) };
}

/** Length with a closing zero, then the bytes with it. */
function text(reader: ByteReader): string {
  const bytes = reader.take(reader.u16());
  return new TextDecoder().decode(bytes.subarray(0, -1));
}
