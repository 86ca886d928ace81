import type { ModelProgress } from '../../shared/contract';
import { bytes, timeLeft } from './bytes';
import { Progress } from './Progress';

const PHASES: Readonly<Record<ModelProgress['phase'], string>> = {
  download: 'Downloading',
  convert: 'Putting it into the engine’s form',
  verify: 'Checking it',
  done: 'Done',
  failed: 'Failed',
  stopped: 'Stopped',
};

/** How the fetching of a model goes: what it does, how far, how fast, how long still. */
export function ModelProgressBar({ progress }: { readonly progress: ModelProgress }) {
  const { phase, receivedBytes, totalBytes, bytesPerSecond } = progress;
  const share = totalBytes > 0 ? receivedBytes / totalBytes : undefined;
  const speed = phase === 'download' && bytesPerSecond > 0 ? `${bytes(bytesPerSecond)}/s` : undefined;
  const left = phase === 'download' ? timeLeft(totalBytes - receivedBytes, bytesPerSecond) : undefined;
  const read = phase === 'verify' ? `${bytes(receivedBytes)} ` : '';
  const size = totalBytes > 0 ? `${read}of ${bytes(totalBytes)}` : undefined;
  return <Progress label={PHASES[phase]} share={share} detail={[size, speed, left].filter(Boolean).join(' · ')} />;
}
