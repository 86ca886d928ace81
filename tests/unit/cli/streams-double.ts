import type { Streams } from '../../../src/cli/output';

/** Streams that remember what was written. */
export class StreamsDouble implements Streams {
  out = '';
  err = '';
  readonly stdout = {
    write: (text: string) => {
      this.out += text;
    },
  };
  readonly stderr: Streams['stderr'];

  constructor(terminal = false) {
    this.stderr = {
      isTTY: terminal,
      write: (text: string) => {
        this.err += text;
      },
    };
  }
}
