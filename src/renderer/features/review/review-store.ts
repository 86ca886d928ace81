import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallArgs, CallName, Take } from '../../../shared/contract';
import type { VariantId } from '../../../shared/question';
import type { Failure, Result } from '../../../shared/result';
import { ask, listen } from '../../app/client';
import { announce } from '../../ui/announce';
import { toastFailure } from '../../ui/toasts';

export interface ReviewState {
  readonly take: Take | undefined;
  /** Why there is no take to show. */
  readonly failure: Failure | undefined;
  /** A new judgement is being made. */
  readonly judging: boolean;
  /** The take's sound is being heard (again); how far the engine is. */
  readonly hearing: { readonly heardMs: number } | undefined;
  /** Why the last hearing ended without words. */
  readonly hearingFailure: Failure | undefined;
  /** The coach is being asked; what it has said so far. */
  readonly consulting: { readonly text: string } | undefined;
  readonly coachFailure: Failure | undefined;
}

type TakeCall = Extract<CallName, 'takes.get' | 'takes.update' | 'takes.correctWord' | 'takes.judge'>;

/** One take under review: what is known of it, and what a person can have done with it. */
export class Review {
  readonly store: StoreApi<ReviewState> = createStore<ReviewState>(() => ({
    take: undefined,
    failure: undefined,
    judging: false,
    hearing: undefined,
    hearingFailure: undefined,
    consulting: undefined,
    coachFailure: undefined,
  }));
  private gone = false;

  constructor(readonly id: string) {}

  /** Loads the take and follows what main says of it. @returns a function that ends the following */
  open(): () => void {
    this.gone = false;
    const ends = [
      listen('take.changed', ({ id }) => (id === this.id ? void this.load() : undefined)),
      listen('take.hearing', ({ id, heardMs }) =>
        id === this.id ? this.store.setState({ hearing: { heardMs } }) : undefined,
      ),
      listen('coach.words', ({ id, text }) => {
        if (id === this.id && this.store.getState().consulting) this.store.setState({ consulting: { text } });
      }),
    ];
    void this.load();
    return () => {
      this.gone = true;
      for (const end of ends) end();
    };
  }

  private async load(): Promise<void> {
    const answer = await ask('takes.get', { id: this.id });
    if (this.gone) return;
    if (answer.ok) this.store.setState({ take: answer.value, failure: undefined });
    else if (this.store.getState().take) toastFailure(answer.error);
    else this.store.setState({ failure: answer.error });
  }

  private async change<N extends TakeCall>(name: N, args: CallArgs<N>): Promise<Result<Take>> {
    const answer = (await ask(name, args)) as Result<Take>;
    if (this.gone) return answer;
    if (answer.ok) this.store.setState({ take: answer.value });
    else toastFailure(answer.error);
    return answer;
  }

  /** Puts the person's own word in place of one that was misheard; the judgement follows. */
  async correct(index: number, text: string): Promise<void> {
    this.store.setState({ judging: true });
    const { take } = this.store.getState();
    const before = take?.feedback?.overall;
    const was = take?.transcript?.words[index]?.text;
    const answer = await this.change('takes.correctWord', { id: this.id, index, text, was });
    this.store.setState({ judging: false });
    if (!answer.ok) return;
    const after = answer.value.feedback?.overall;
    announce(
      after === undefined || after === before
        ? 'Corrected. The score stays.'
        : `Corrected. The score is now ${Math.round(after)}.`,
    );
  }

  async judge(variant?: VariantId): Promise<void> {
    this.store.setState({ judging: true });
    const answer = await this.change('takes.judge', { id: this.id, ...(variant ? { variant } : {}) });
    this.store.setState({ judging: false });
    if (answer.ok && answer.value.feedback) announce(`Judged again: ${Math.round(answer.value.feedback.overall)}.`);
  }

  update(change: Omit<CallArgs<'takes.update'>, 'id'>): Promise<Result<Take>> {
    return this.change('takes.update', { id: this.id, ...change });
  }

  /** Has the engine hear the recording from its start; corrections made by hand are lost with the old words. */
  async hear(): Promise<void> {
    this.store.setState({ hearing: { heardMs: 0 }, hearingFailure: undefined });
    const answer = await ask('takes.hearAgain', { id: this.id });
    if (this.gone) return;
    const stopped = !answer.ok && answer.error.code === 'hearing-stopped';
    this.store.setState({ hearing: undefined, hearingFailure: answer.ok || stopped ? undefined : answer.error });
    if (answer.ok) await this.load();
  }

  async stopHearing(): Promise<void> {
    const answer = await ask('takes.stopHearing', { id: this.id });
    if (!answer.ok) toastFailure(answer.error);
  }

  /** Sends what was shown in the preview with this digest. */
  async consult(digest: string): Promise<void> {
    this.store.setState({ consulting: { text: '' }, coachFailure: undefined });
    const answer = await ask('coach.ask', { id: this.id, digest });
    if (this.gone) return;
    const stopped = !answer.ok && answer.error.code === 'coach-stopped';
    this.store.setState({
      consulting: undefined,
      coachFailure: answer.ok || stopped ? undefined : answer.error,
      ...(answer.ok ? { take: answer.value } : {}),
    });
    if (answer.ok) announce('The coach has answered.');
  }

  async stopConsulting(): Promise<void> {
    const answer = await ask('coach.stop', { id: this.id });
    if (!answer.ok) toastFailure(answer.error);
  }
}
