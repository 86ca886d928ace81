// `npm run setup`: everything `npm start` prepares, without opening the window.
import { failWith, runSteps } from './setup/report.mjs';
import { appSteps } from './setup/steps.mjs';

try {
  await runSteps(appSteps);
} catch (error) {
  failWith(error);
}
