import { useState } from 'react';
import { useStore } from 'zustand';
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

/** The talk about the take, beside it; in a narrow window the take's words are one of its leaves. */
export function Panel({ withWords }: { readonly withWords: boolean }) {
  const { take } = useView();
  const [chosen, setShown] = useState<PanelId>(withWords ? 'words' : 'scores');
  const shown = chosen === 'words' && !withWords ? 'scores' : chosen;
  const switchedOn = useStore(appStore, (state) => state.settings.coach.enabled);
  const coached = switchedOn || take.opinion !== undefined;
  const beats = take.feedback?.beats ?? [];
  const covered = beats.filter((beat) => beat.covered).length;
  return (
    <aside className={css.panel} aria-label="About this take">
      <Tabs<PanelId>
        label="About this take"
        shown={shown}
        onShow={setShown}
        tabs={[
          ...(withWords ? [{ id: 'words' as const, label: 'Words', content: <Transcript /> }] : []),
          { id: 'scores', label: 'Scores', content: <ScoresPanel /> },
          { id: 'delivery', label: 'Delivery', content: <DeliveryPanel /> },
          ...(beats.length > 0
            ? [
                {
                  id: 'beats' as const,
                  label: 'Beats',
                  detail: `${covered}/${beats.length}`,
                  content: <BeatsPanel />,
                },
              ]
            : []),
          { id: 'next', label: 'Next', content: <NextPanel /> },
          ...(coached ? [{ id: 'coach' as const, label: 'Coach', content: <CoachPanel /> }] : []),
          { id: 'notes', label: 'Notes', content: <NotesPanel /> },
        ]}
      />
    </aside>
  );
}
