import { textOnly } from '../../core/transcript/text-only';
import type { Judge } from './ports';
import type { SessionPlan } from './runner';

/** Shares of the model answer, read one after another: the first reading costs most, so it is given least to read. */
const SHARES = [0.1, 0.3, 1, 1] as const;
/** Between two readings, so that keys and sound are not kept waiting behind them. */
const REST_MS = 120;

/**
 * The first judgement of a process takes about half a second, the later ones a tenth of that: weights are read and
 * unpacked, and the code is not compiled yet. So the judge reads the question's model answer while the question is being asked, and
 * nobody waits for it after their answer. What it says of it is thrown away.
 */
export class JudgeWarmer {
  private warm = false;

  constructor(private readonly judge: Judge) {}

  begin({ question, prompt, variant, targetMs }: SessionPlan): void {
    if (this.warm) return;
    this.warm = true;
    const words = question.modelAnswer.split(/\s+/);
    const read = async (turn: number): Promise<void> => {
      const share = SHARES[turn];
      if (share === undefined) return;
      const text = words.slice(0, Math.ceil(words.length * share)).join(' ');
      await this.judge({ transcript: textOnly(text), question, prompt, variant, targetMs });
      later(turn + 1);
    };
    const later = (turn: number): void => {
      // The answer's own judgement runs into the same and says so; the next question tries to warm up again.
      const failed = (): void => {
        this.warm = false;
      };
      setTimeout(() => void read(turn).catch(failed), REST_MS).unref();
    };
    later(0);
  }
}
