import type { Result } from '../shared/result';
import type { HearingRoom } from './hearing-room';

/** As much of a room as those who keep and use it need. */
export type Room = Pick<HearingRoom, 'stream' | 'file' | 'close'>;

export interface EngineChoice {
  readonly model: string;
  /** 0 takes what is sensible on this machine. */
  readonly threads: number;
}

export interface Lease {
  readonly room: Room;
  /** To be called once, when the room is no longer used. */
  readonly release: () => void;
}

interface Kept {
  readonly opening: Promise<Result<Room>>;
  users: number;
}

const keyOf = ({ model, threads }: EngineChoice): string => `${threads} ${model}`;

/**
 * Keeps loaded models: the one used last stays for the next take, any other goes as soon as nobody uses it, so that two
 * are in memory only while both are needed.
 */
export class Rooms {
  private readonly kept = new Map<string, Kept>();
  private newest = '';

  constructor(private readonly open: (choice: EngineChoice) => Promise<Result<Room>>) {}

  /** A room for this choice, loaded if need be. A failed load is not kept: the next call tries again. */
  async lease(choice: EngineChoice): Promise<Result<Lease>> {
    const key = keyOf(choice);
    const kept = this.kept.get(key) ?? { opening: this.open(choice), users: 0 };
    this.kept.set(key, kept);
    this.newest = key;
    kept.users += 1;
    const opened = await kept.opening;
    if (!opened.ok) {
      kept.users -= 1;
      if (this.kept.get(key) === kept) this.kept.delete(key);
      return opened;
    }
    this.tidy();
    const release = (): void => {
      kept.users -= 1;
      this.tidy();
    };
    return { ok: true, value: { room: opened.value, release } };
  }

  private tidy(): void {
    for (const [key, { users, opening }] of this.kept) {
      if (users > 0 || key === this.newest) continue;
      this.kept.delete(key);
      void opening.then((room) => (room.ok ? room.value.close() : undefined));
    }
  }
}
