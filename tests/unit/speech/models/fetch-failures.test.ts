import { describe, expect, it } from 'vitest';
import { fileFailure, keptPart, megabytes, neverCame } from '../../../../src/speech/models/fetch-failures';

const thrown = (code: string) => Object.assign(new Error(`${code}: no`), { code });

describe('a failed file operation', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'not-writable'],
    ['EPERM', 'not-writable'],
    ['EROFS', 'not-writable'],
    ['EIO', 'file-failed'],
  ])('%s is %s, names the folder and says what to do', (code, expected) => {
    const { error } = fileFailure(thrown(code), '/home/ada/models', 'All of it is kept.');
    expect(error).toMatchObject({ code: expected, kept: 'All of it is kept.' });
    expect(error.what).toContain('/home/ada/models');
    expect(error.todo).toContain('GREENROOM_MODELS');
  });
});

it('says what is kept only when something is', () => {
  expect(keptPart(0)).toBeUndefined();
  expect(keptPart(31_400_000)).toContain('31 MB');
});

it('shows small sizes to a tenth', () => {
  expect([megabytes(885_098), megabytes(77_704_715)]).toEqual(['0.9 MB', '78 MB']);
});

it('another way is worth trying only when nothing ever came', () => {
  const worth = (code: string) => neverCame({ code, what: '' });
  expect(['host-unreachable', 'host-refused', 'file-not-found'].map(worth)).toEqual([true, true, true]);
  expect(['connection-lost', 'download-stalled', 'disk-full', 'aborted', 'file-wrong'].map(worth)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});
