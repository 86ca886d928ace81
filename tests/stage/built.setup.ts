import { test } from '@playwright/test';
import { buildStage } from './build';

// Once for all files of the stage; a worker of each would build it again.
test('the stage is built', async () => {
  test.setTimeout(180_000);
  await buildStage();
});
