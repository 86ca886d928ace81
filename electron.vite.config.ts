import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);

// Three builds: Node entry points (the app's main process, its utility processes and the command line), the preload
// (CommonJS, because a sandboxed preload must be), and the page.
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      // What every start needs, as one file each instead of hundreds of small ones.
      externalizeDeps: { exclude: ['zod', 'yaml', 'electron-store'] },
      rollupOptions: {
        input: {
          index: source('main/index.ts'),
          transcriber: source('workers/transcriber.ts'),
          voice: source('workers/voice.ts'),
          greenroom: source('cli/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: { exclude: ['zod'] },
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      // Half as much to read at every start; the builder leaves it off unless asked.
      minify: true,
      // Small fonts and the audio worklet must stay files: the content policy loads nothing from data addresses.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: source('renderer/index.html') } },
    },
  },
});
