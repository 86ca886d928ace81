import { defineConfig } from '@playwright/test';

const VIEWS = '**/views.stage.ts';

// One app at a time: each test records sound and runs the speech engine, and the machine has two cores. Only the views
// of the stage, where nothing is heard, are looked at in two windows when the command line gives it two workers.
export default defineConfig({
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: '.cache/e2e',
  reporter: [['list'], ['json']],
  forbidOnly: true,
  projects: [
    { name: 'stage-built', testDir: 'tests/stage', testMatch: 'built.setup.ts' },
    {
      name: 'stage',
      dependencies: ['stage-built'],
      testDir: 'tests/stage',
      testMatch: '**/*.stage.ts',
      // Script time a frame is a measurement, for `npm run stage`; a test run on a busy machine must not hang on it.
      testIgnore: [VIEWS, ...(process.env.STAGE_PICTURES ? [] : ['**/frames.stage.ts'])],
      workers: 1,
    },
    {
      name: 'stage-views',
      dependencies: ['stage-built'],
      testDir: 'tests/stage',
      testMatch: VIEWS,
      fullyParallel: true,
    },
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.e2e.ts' },
  ],
});
