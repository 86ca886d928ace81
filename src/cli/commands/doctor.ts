import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { checkNeeds } from '../../library/needs';
import { storedSettings } from '../../library/settings-file';
import type { Need } from '../../shared/contract';
import { dataFolder } from '../../speech/folders';
import type { Command } from '../command';

const TITLES: Readonly<Record<Need['id'], string>> = {
  engine: 'speech engine',
  model: 'speech model',
  'voice-activity': 'voice activity',
  voice: 'voice',
  library: 'takes',
  microphone: 'microphone',
  questions: 'questions',
};

/** Tries out everything the app needs of this machine. Ends with 3 when something is not as it should be. */
export const doctor: Command = async ({ args, out }) => {
  parseArgs({ args: [...args], options: {} });
  const data = dataFolder(process.env, process.platform, homedir());
  const { model, questionFolder } = await storedSettings(data);
  const needs = await checkNeeds({ dataFolder: data, model, questionFolder, thorough: true });
  out.result(needs, () => out.advised(needs.map(inWords).join('\n')));
  const wanting = needs.filter(({ state }) => state !== 'ready');
  return wanting.length > 0 ? 3 : 0;
};

const width = Math.max(...Object.values(TITLES).map((title) => title.length));

function inWords({ id, state, detail, mend }: Need): string {
  const line = `${TITLES[id].padEnd(width)}  ${state.padEnd(7)}  ${detail}`;
  return mend === undefined ? line : `${line}\n${' '.repeat(width + 2)}to mend it: ${mend}`;
}
