import type { DrillEvent } from './events';
import type { Model } from './model/types';
import type { DrillPorts } from './ports';
import type { Run } from './run';
import { endRun } from './talk/ending';
import { hearUtterance } from './talk/hear';
import { giveHint } from './talk/hints';
import { lineEnded } from './talk/interviewer';
import { carryOut, carryOutPending, sayBack, stopPending } from './talk/orders';
import { judgeGiven } from './talk/stakeholders';
import { takeBack } from './talk/taking-back';
import { note, record, sessionMs, speak } from './tell';
import { openEvidence } from './world/evidence';
import { stopOperations } from './world/operations';

type Of<T extends DrillEvent['type']> = Extract<DrillEvent, { type: T }>;
type Takers = { readonly [T in DrillEvent['type']]: (model: Model, run: Run, event: Of<T>, ports: DrillPorts) => void };

/** What each event does to a run that has been played up to its time. */
const TAKERS: Takers = {
  tick: () => undefined,
  said: (model, run, { text, atMs, startMs }, ports) =>
    hearUtterance(model, run, ports, { text, atMs: startMs ?? atMs, by: 'voice' }),
  typed: (model, run, { text, atMs }, ports) => hearUtterance(model, run, ports, { text, atMs, by: 'keys' }),
  open: (model, run, { evidence }) => openByHand(model, run, evidence),
  close: (_, run, { evidence }) => {
    run.evidence = run.evidence.filter(({ id }) => id !== evidence);
  },
  order: (model, run, { order }) => orderByHand(model, run, order),
  message: (model, run, event, ports) => hearMessage(model, run, ports, event),
  confirm: carryOutPending,
  stop: stopPending,
  'stop-operation': (model, run, { operation }) => {
    stopOperations(model, run, (id) => id === operation);
  },
  'taken-back': (model, run, { said }) => takeBack(model, run, said),
  hint: (model, run) => giveHint(model, run, true),
  voice: (_, run, { on, atMs }) => {
    run.voiceSinceMs = on ? atMs : undefined;
  },
  spoken: (_, run, { line, atMs }) => lineEnded(run, line, Math.max(atMs, run.line.atMs)),
  wait: (model, run) => {
    run.waiting = true;
    record(model, run, { type: 'waiting', on: true });
  },
  pause: (model, run, { atMs }) => {
    run.status = 'paused';
    run.pausedAtMs = atMs;
    record(model, run, { type: 'paused' });
  },
  resume: (model, run, { atMs }) => resume(model, run, atMs),
  end: (model, run) => endRun(model, run),
};

/** While a run is paused nothing happens in it but going on and ending. */
export function takeEvent(model: Model, run: Run, ports: DrillPorts, event: DrillEvent): void {
  if (run.status === 'paused' && event.type !== 'resume' && event.type !== 'end') return;
  const taker = TAKERS[event.type] as (model: Model, run: Run, event: DrillEvent, ports: DrillPorts) => void;
  taker(model, run, event, ports);
}

function resume(model: Model, run: Run, atMs: number): void {
  if (run.status !== 'paused' || run.pausedAtMs === undefined) return;
  const pausedMs = Math.max(0, atMs - run.pausedAtMs);
  run.pausedMs += pausedMs;
  // What was counted in session time goes on where it stood.
  run.speakingUntilMs += pausedMs;
  run.lastSaidMs += pausedMs;
  if (run.pending) run.pending = { ...run.pending, untilMs: run.pending.untilMs + pausedMs };
  run.pausedAtMs = undefined;
  run.status = 'running';
  record(model, run, { type: 'resumed' });
}

function openByHand(model: Model, run: Run, id: string): void {
  const entry = model.evidence.find((candidate) => candidate.id === id && model.holds(candidate.if, run));
  if (!entry) return;
  note(run, `order:${entry.opens}`);
  openEvidence(model, run, id);
}

function orderByHand(model: Model, run: Run, id: string): void {
  const entry = model.orders.find((candidate) => candidate.id === id);
  if (!entry) return;
  note(run, `order:${entry.order}`);
  if (entry.irreversible) {
    sayBack(model, run, [entry]);
    return;
  }
  const spoken = carryOut(model, run, entry);
  if (spoken) speak(model, run, spoken, 'answer');
}

/** What is written into the channel is an update and nothing else. */
function hearMessage(model: Model, run: Run, ports: DrillPorts, event: Of<'message'>): void {
  const text = event.text.trim();
  if (!text) return;
  const said = run.utterances.length;
  run.utterances.push({ said, atMs: event.atMs, text });
  run.lastSaidMs = sessionMs(run);
  note(run, 'happened:spoke', said);
  note(run, 'order:update.stakeholders', said);
  record(model, run, { type: 'said', said, text, by: 'keys', startMs: event.atMs });
  const known = event.to.filter((id) => model.stakeholders.some((stakeholder) => stakeholder.id === id));
  const to = known.length > 0 ? known : model.stakeholders.map(({ id }) => id);
  run.update = { to, said: [said], texts: [text], lastMs: sessionMs(run) };
  run.understood.push({
    said,
    intents: ['update.stakeholders'],
    titles: ['update'],
    state: 'update',
    reason: 'message',
  });
  judgeGiven(model, run, ports);
}
