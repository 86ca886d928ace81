// Silero's voice activity model from its TorchScript archive to ggml's container. The archive is a zip whose `data/N`
// entries are the raw 32-bit values of one tensor each; which is which is fixed for the package version we name, and the
// hash of the result proves it. (The package's .safetensors file holds other weights than the published model.)
import { FormatError, int32 } from './bytes';
import { ascii, counted, GGML_MAGIC, type GgmlTensor, tensorRecord } from './ggml';
import { floatsToHalves } from './half';

const VERSION = [6, 2, 0] as const;
const WINDOW_SAMPLES = 512;
const CONTEXT_SAMPLES = 64;
const ENCODER = [
  { in: 129, out: 128 },
  { in: 128, out: 64 },
  { in: 64, out: 64 },
  { in: 64, out: 128 },
] as const;
const KERNEL = 3;
const HIDDEN = 128;
const GATES = 4;

interface Part {
  readonly entry: number;
  readonly tensor: Omit<GgmlTensor, 'data'>;
}

const part = (entry: number, name: string, type: GgmlTensor['type'], ...dims: readonly number[]): Part => ({
  entry,
  tensor: { name: `_model.${name}`, type, dims },
});

/** In the order of the published file. */
const PARTS: readonly Part[] = [
  ...ENCODER.flatMap((layer, index) => [
    part(3 + 2 * index, `encoder.${index}.reparam_conv.weight`, 'f16', layer.out, layer.in, KERNEL),
    part(4 + 2 * index, `encoder.${index}.reparam_conv.bias`, 'f32', layer.out),
  ]),
  part(11, 'decoder.rnn.weight_ih', 'f32', GATES * HIDDEN, HIDDEN),
  part(12, 'decoder.rnn.weight_hh', 'f32', GATES * HIDDEN, HIDDEN),
  part(13, 'decoder.rnn.bias_ih', 'f32', GATES * HIDDEN),
  part(14, 'decoder.rnn.bias_hh', 'f32', GATES * HIDDEN),
  part(15, 'decoder.decoder.2.weight', 'f16', HIDDEN),
  part(16, 'decoder.decoder.2.bias', 'f32'),
  part(2, 'stft.forward_basis_buffer', 'f16', 258, 1, 256),
];

/** Entries of the archive that `sileroFile` asks for. */
export const SILERO_ENTRIES: readonly number[] = PARTS.map(({ entry }) => entry);

/**
 * @param values the bytes of `data/N`
 * @throws FormatError when an entry has another size than its tensor
 */
export function* sileroFile(values: (entry: number) => Uint8Array): Generator<Uint8Array> {
  yield int32(GGML_MAGIC);
  yield* counted(ascii('silero-16k'));
  yield int32(...VERSION, WINDOW_SAMPLES, CONTEXT_SAMPLES, ENCODER.length);
  for (const layer of ENCODER) yield int32(layer.in, layer.out, KERNEL);
  yield int32(HIDDEN, HIDDEN, HIDDEN, 1);
  for (const { entry, tensor } of PARTS) {
    const data = values(entry);
    const count = tensor.dims.reduce((product, dim) => product * dim, 1);
    if (data.length !== count * 4) throw new FormatError(`entry ${entry} of the archive is not ${tensor.name}`);
    yield* tensorRecord({ ...tensor, data: tensor.type === 'f16' ? floatsToHalves(data) : data });
  }
}
