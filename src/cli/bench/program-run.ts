import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { failed, ok, type Result } from '../../shared/result';

export interface ProgramRun {
  readonly output: string;
  readonly wallMs: number;
  /** Time of all cores together; undefined where the system does not tell (anything but Linux). */
  readonly cpuMs: number | undefined;
  /** The most memory it held at once. */
  readonly peakBytes: number | undefined;
}

/** How often the system is asked about a running program; what it used in its last moments is not seen. */
const LOOK_EVERY_MS = 20;
/** Linux counts processor time in hundredths of a second wherever Node runs. */
const TICK_MS = 10;

interface Usage {
  cpuMs: number | undefined;
  peakBytes: number | undefined;
}

function look(pid: number, usage: Usage): void {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    if (peak) usage.peakBytes = Number(peak) * 1024;
    // The name in brackets may hold blanks; what follows it does not.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    if (Number.isFinite(ticks)) usage.cpuMs = ticks * TICK_MS;
  } catch {
    // It has just ended, or this system has no such files; what was seen before stands.
    return;
  }
}

/** Runs a program to its end and measures it. Failures: `program-failed`, `aborted`. */
export function runProgram(program: string, args: readonly string[], signal: AbortSignal): Promise<Result<ProgramRun>> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const usage: Usage = { cpuMs: undefined, peakBytes: undefined };
    const output: string[] = [];
    const complaints: string[] = [];
    const child = spawn(program, args, { signal, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setInterval(() => child.pid && look(child.pid, usage), LOOK_EVERY_MS);
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
    child.on('error', (error) => {
      clearInterval(timer);
      resolve(
        signal.aborted
          ? failed('aborted', 'The measurement was stopped.')
          : failed('program-failed', `${program} could not be run: ${error.message}.`),
      );
    });
    child.on('close', (code) => {
      clearInterval(timer);
      const wallMs = performance.now() - startedAt;
      const said = complaints.join('').trim().split('\n').at(-1) ?? '';
      resolve(
        code === 0
          ? ok({ output: output.join(''), wallMs, ...usage })
          : failed('program-failed', `${program} ended with ${code}: ${said}`),
      );
    });
  });
}
