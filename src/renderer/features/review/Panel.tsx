import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { Take } from '../../../shared/contract';
import { isAddition } from '../../../shared/take';
import { appStore } from '../../app/stores';
import { Tabs } from '../../ui/Tabs';
import { BeatsPanel } from './BeatsPanel';
import { CoachPanel } from './CoachPanel';
import { DeliveryPanel } from './DeliveryPanel';
import { NextPanel } from './NextPanel';
import { NotesPanel } from './NotesPanel';
import css from './Panel.module.css';
import { ScoresPanel } from './ScoresPanel';
import { Transcript } from './Transcript';
import { useView } from './use-review';

type PanelId = 'words' | 'scores' | 'delivery' | 'beats' | 'next' | 'coach' | 'notes';

interface Leaf {
  readonly id: PanelId;
  readonly label: string;
  readonly detail?: string;
  readonly content: ReactNode;
}

/** What there is to say about a take. One that only belongs to another has no score, no steps and no next of its own. */
function leavesOf({ attempt, feedback }: Take, coached: boolean): Leaf[] {
  const delivery: Leaf = { id: 'delivery', label: 'Delivery', content: <DeliveryPanel /> };
  const notes: Leaf = { id: 'notes', label: 'Notes', content: <NotesPanel /> };
  if (isAddition(attempt)) return [delivery, notes];
  const beats = feedback?.beats ?? [];
  const detail = `${beats.filter(({ covered }) => covered).length}/${beats.length}`;
  return [
    { id: 'scores', label: 'Scores', content: <ScoresPanel /> },
    delivery,
    ...(beats.length > 0 ? [{ id: 'beats' as const, label: 'Beats', detail, content: <BeatsPanel /> }] : []),
    { id: 'next', label: 'Next', content: <NextPanel /> },
    ...(coached ? [{ id: 'coach' as const, label: 'Coach', content: <CoachPanel /> }] : []),
    notes,
  ];
}

/** The talk about the take, beside it; in a narrow window the take's words are one of its leaves. */
export function Panel({ withWords }: { readonly withWords: boolean }) {
  const { take } = useView();
  const [chosen, setShown] = useState<PanelId>();
  const switchedOn = useStore(appStore, (state) => state.settings.coach.enabled);
  const leaves = leavesOf(take, switchedOn || take.opinion !== undefined);
  const words: Leaf = { id: 'words', label: 'Words', content: <Transcript /> };
  const tabs = withWords ? [words, ...leaves] : leaves;
  const shown = tabs.find(({ id }) => id === chosen) ?? tabs[0] ?? words;
  return (
    <aside className={css.panel} aria-label="About this take">
      <Tabs<PanelId> label="About this take" shown={shown.id} onShow={setShown} tabs={tabs} />
    </aside>
  );
}
