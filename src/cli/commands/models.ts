import { parseArgs } from 'node:util';
import type { ModelState } from '../../shared/contract';
import type { Result } from '../../shared/result';
import type { InstallProgress } from '../../speech/models/progress';
import { type LocatedModel, ModelStore } from '../../speech/models/store';
import { type Command, type CommandInput, type ExitStatus, UsageError } from '../command';
import type { Output } from '../output';

const PHASES: Readonly<Record<InstallProgress['phase'], string>> = {
  download: 'fetching',
  convert: 'converting',
  verify: 'checking',
};

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0);

type Action = (store: ModelStore, subject: string, input: CommandInput) => Promise<ExitStatus>;

const ACTIONS: Readonly<Record<string, Action>> = { install, verify, import: importFile, remove };

export const models: Command = async (input) => {
  const { positionals } = parseArgs({ args: [...input.args], allowPositionals: true, options: {} });
  const [name = 'list', subject, ...others] = positionals;
  const store = ModelStore.ofUser();
  if (name === 'list') {
    if (subject !== undefined) throw new UsageError('models list takes nothing more.');
    return show(input.out, await store.list());
  }
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new UsageError(`models has no "${name}".`);
  if (subject === undefined || others.length > 0) {
    throw new UsageError(`models ${name} takes one ${name === 'import' ? 'FILE' : 'ID'}.`);
  }
  return action(store, subject, input);
};

async function install(store: ModelStore, id: string, { out, signal }: CommandInput): Promise<ExitStatus> {
  const onProgress = (progress: InstallProgress) => tell(out, progress);
  return showLocated(store, await store.install(id, { signal, onProgress }), out);
}

async function importFile(store: ModelStore, path: string, { out, signal }: CommandInput): Promise<ExitStatus> {
  const onProgress = (progress: InstallProgress) => tell(out, progress);
  return showLocated(store, await store.importFile(path, { signal, onProgress }), out);
}

async function verify(store: ModelStore, id: string, { out, signal }: CommandInput): Promise<ExitStatus> {
  const checked = await store.verify(id, { signal, onProgress: (progress) => tell(out, progress) });
  if (!checked.ok) return out.fail(checked.error);
  show(out, [checked.value]);
  if (!checked.value.damaged) return 0;
  return out.fail({
    code: 'model-damaged',
    what: `The model ${id} is damaged.`,
    todo: id.startsWith('custom-') ? 'Import it again.' : `Get it again: greenroom models install ${id}`,
  });
}

async function remove(store: ModelStore, id: string, { out }: CommandInput): Promise<ExitStatus> {
  const before = (await store.list()).find((model) => model.id === id);
  const removed = await store.remove(id);
  if (!removed.ok) return out.fail(removed.error);
  return show(out, before ? [{ ...before, installed: false, damaged: false }] : []);
}

async function showLocated(store: ModelStore, located: Result<LocatedModel>, out: Output): Promise<ExitStatus> {
  if (!located.ok) return out.fail(located.error);
  const { id } = located.value;
  return show(
    out,
    (await store.list()).filter((model) => model.id === id),
  );
}

function show(out: Output, states: readonly ModelState[]): ExitStatus {
  out.result(states, () => table(states));
  return 0;
}

function table(states: readonly ModelState[]): string {
  const width = Math.max(0, ...states.map(({ id }) => id.length));
  const lines = states.map((state) => {
    const size = `${megabytes(state.bytes)} MB`.padStart(8);
    const there = state.damaged ? 'damaged' : state.installed ? 'installed' : '-';
    return `${state.id.padEnd(width)}  ${size}  ${there.padEnd(9)}  ${state.note}`;
  });
  return lines.join('\n');
}

function tell(out: Output, { id, phase, receivedBytes, totalBytes, bytesPerSecond }: InstallProgress): void {
  const amount = `${megabytes(receivedBytes)} of ${megabytes(totalBytes)} MB`;
  const speed = phase === 'download' && bytesPerSecond > 0 ? `, ${megabytes(bytesPerSecond)} MB/s` : '';
  out.progress(`${id}: ${PHASES[phase]}`, totalBytes > 0 ? receivedBytes / totalBytes : 0, amount + speed);
}
