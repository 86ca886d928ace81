// How `scripts/typescript.mjs` bundles: our own sources go in, packages and Node's modules stay outside.
const config = {
  platform: 'node',
  external: /^[^./]/,
  logLevel: 'warn',
  output: { format: 'esm', codeSplitting: false },
};

// biome-ignore lint/style/noDefaultExport: the bundler reads its settings from a default export
export default config;
