import { createStore } from 'zustand/vanilla';
import type { VariantId } from '../../../shared/question';
import type { Failure } from '../../../shared/result';
import type { SessionView } from '../../../shared/session';
import { ask, listen } from '../../app/client';
import { go } from '../../app/routes';
import ImportWorker from '../../audio/import.worker.ts?worker';
import type { ImportOrder, ImportReport } from '../../audio/import-messages';
import { openSoundPort } from '../../audio/take-recorder';

export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'asking'; readonly file: File }
  | { readonly step: 'reading'; readonly name: string; readonly share: number | undefined; readonly readMs: number }
  | { readonly step: 'hearing'; readonly name: string; readonly share: number }
  | { readonly step: 'failed'; readonly name: string; readonly failure: Failure; readonly take: string | undefined };

/** One import at a time, wherever on the page it was begun; it goes on while one looks at other pages. */
export const importStore = createStore<ImportState>(() => ({ step: 'idle' }));

/** A file was chosen or dropped: asks which question it answers. */
export function offerFile(file: File | undefined): void {
  const { step } = importStore.getState();
  if (file && (step === 'idle' || step === 'failed')) importStore.setState({ step: 'asking', file }, true);
}

const UNREADABLE: Failure = {
  code: 'import-worker',
  what: 'The recording could not be read.',
  todo: 'Try another format, such as WAV.',
};

let stopCurrent: (() => void) | undefined;

const rest = (): void => importStore.setState({ step: 'idle' }, true);

/** Closes the question or the failure; breaks off what is being read. What main has begun to hear it finishes. */
export function cancelImport(): void {
  stopCurrent?.();
  stopCurrent = undefined;
  rest();
}

/** Reads the file in a worker and sends its sound to main as a take of this question. */
export function startImport(file: File, questionId: string, variant: VariantId): Promise<void> {
  return new Import(file).begin(questionId, variant);
}

class Import {
  private readonly worker = new ImportWorker();
  private readonly endListening: () => void;
  private session: string | undefined;
  /** What was told of sessions before it was known which one is ours. */
  private readonly early = new Map<string, SessionView>();
  private reading = false;
  private over = false;

  constructor(private readonly file: File) {
    this.endListening = listen('session.changed', (view) => this.seen(view));
    this.worker.onmessage = ({ data }: MessageEvent<ImportReport>) => this.reported(data);
    this.worker.onerror = () => this.fail(UNREADABLE);
    stopCurrent = () => this.stop();
  }

  async begin(questionId: string, variant: VariantId): Promise<void> {
    importStore.setState({ step: 'reading', name: this.file.name, share: 0, readMs: 0 }, true);
    const opened = await ask('takes.import', { name: this.file.name, questionId, variant });
    if (!opened.ok) {
      this.fail(opened.error);
      return;
    }
    this.session = opened.value.session;
    if (this.over) {
      void ask('session.discard', { session: this.session });
      return;
    }
    const view = this.early.get(this.session);
    if (view) this.seen(view);
  }

  /** Only now: sound that comes before the take is open is not part of it. */
  private read(session: string): void {
    if (this.reading) return;
    this.reading = true;
    const port = openSoundPort(session);
    this.order({ type: 'start', file: this.file, port }, [port]);
  }

  private order(order: ImportOrder, transfer: Transferable[] = []): void {
    this.worker.postMessage(order, transfer);
  }

  private reported(report: ImportReport): void {
    if (this.over) return;
    if (report.type === 'failed') this.fail(report.failure);
    if (report.type !== 'progress') return;
    const { sentMs, totalMs } = report;
    const share = totalMs ? sentMs / totalMs : undefined;
    importStore.setState({ step: 'reading', name: this.file.name, share, readMs: sentMs }, true);
  }

  private seen(view: SessionView): void {
    if (this.session === undefined) this.early.set(view.id, view);
    if (this.over || view.id !== this.session) return;
    if (view.phase === 'recording') {
      this.read(view.id);
      this.order({ type: 'taken', recordedMs: view.recordedMs });
    }
    if (view.phase === 'finishing') {
      importStore.setState({ step: 'hearing', name: this.file.name, share: view.heardShare }, true);
    }
    if (view.phase === 'failed' && view.failure) this.fail(view.failure, view.takeId);
    if (view.phase === 'done') this.done(view.takeId);
  }

  private done(take: string | undefined): void {
    this.end();
    rest();
    if (take) go({ page: 'review', take });
  }

  /** Without a take to keep, what reached the disk of a file that could not be read to its end is thrown away. */
  private fail(failure: Failure, take?: string): void {
    if (this.over) return;
    if (!take && this.session) void ask('session.discard', { session: this.session });
    this.end();
    importStore.setState({ step: 'failed', name: this.file.name, failure, take }, true);
  }

  private stop(): void {
    if (this.over) return;
    const { step } = importStore.getState();
    if (step === 'reading' && this.session) void ask('session.discard', { session: this.session });
    this.end();
  }

  private end(): void {
    this.over = true;
    this.worker.terminate();
    this.endListening();
    if (this.session) void ask('session.close', { session: this.session });
    stopCurrent = undefined;
  }
}
