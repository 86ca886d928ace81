import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Pictures of the real app for the documentation: `npm run pictures`.
// biome-ignore lint/style/noDefaultExport: Playwright reads its settings from a default export
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.pictures.ts',
  workers: 1,
  timeout: 600_000,
  outputDir: join(import.meta.dirname, '..', '..', '.cache', 'pictures'),
  reporter: 'list',
});
