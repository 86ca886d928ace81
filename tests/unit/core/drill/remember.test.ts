import { describe, expect, it } from 'vitest';
import { remembering } from '../../../../src/core/drill/remember';

describe('what is remembered', () => {
  it('is worked out once for the same arguments and apart for others', () => {
    const asked: string[] = [];
    const loud = remembering((text: string, end: string) => {
      asked.push(text);
      return text.toUpperCase() + end;
    });
    expect([loud('a', '!'), loud('a', '!'), loud('a', '?'), loud('b', '!')]).toEqual(['A!', 'A!', 'A?', 'B!']);
    expect(asked).toEqual(['a', 'a', 'b']);
  });

  it('is forgotten again, the oldest first, so that a long talk does not grow for ever', () => {
    let worked = 0;
    const counted = remembering((text: string) => {
      worked += 1;
      return text;
    });
    for (let at = 0; at < 2_000; at += 1) counted(String(at));
    counted('1999');
    expect(worked).toBe(2_000);
    counted('0');
    expect(worked).toBe(2_001);
  });
});
