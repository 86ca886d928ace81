import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { TakeSummary } from '../../../shared/take';
import { ask } from '../../app/client';
import { go } from '../../app/routes';
import { bindKeys, KEYS } from '../../app/shortcuts/keys';
import { useShortcuts } from '../../app/shortcuts/shortcuts';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { toastFailure } from '../../ui/toasts';
import { count } from '../../ui/when';
import { ImportButton } from '../import/ImportButton';
import { BulkBar } from './BulkBar';
import { deleteTakes } from './delete-takes';
import { exportTakes } from './export-take';
import { FilterBar } from './FilterBar';
import { filterTakes, isFiltered, sortTakes, takeName } from './filter';
import css from './LibraryPage.module.css';
import { clearFilter, libraryStore, select } from './library-store';
import { RenameDialog } from './RenameDialog';
import { TakeGrid } from './TakeGrid';

async function change(id: string, what: { readonly starred?: boolean; readonly title?: string }): Promise<void> {
  const answer = await ask('takes.update', { id, ...what });
  if (!answer.ok) toastFailure(answer.error);
}

/** The takes shown, after filter and order. */
function useShown(): { readonly all: readonly TakeSummary[]; readonly shown: readonly TakeSummary[] } {
  const all = useStore(appStore, (state) => state.takes);
  const filter = useStore(libraryStore, (state) => state.filter);
  const order = useStore(libraryStore, (state) => state.order);
  const shown = useMemo(() => sortTakes(filterTakes(all, filter, new Date()), order), [all, filter, order]);
  return { all, shown };
}

function useLibraryKeys(search: React.RefObject<HTMLDivElement | null>): void {
  const shortcuts = useMemo(
    () =>
      bindKeys('takes', {
        search: () => search.current?.querySelector('input')?.focus(),
        next: focusGrid,
        before: focusGrid,
        open: focusGrid,
        choose: focusGrid,
        star: focusGrid,
        rename: focusGrid,
        delete: focusGrid,
      }),
    [search],
  );
  useShortcuts(KEYS.takes.title, shortcuts);
}

/** These keys belong to the list; pressed elsewhere they lead to it. */
const focusGrid = (): void => document.querySelector<HTMLElement>('[role="grid"]')?.focus();

/** Every take: found, sorted, chosen, opened. */
export function LibraryPage() {
  const { all, shown } = useShown();
  const filtered = useStore(libraryStore, (state) => isFiltered(state.filter));
  const chosen = useStore(libraryStore, (state) => state.selection.chosen);
  const [renaming, setRenaming] = useState<TakeSummary>();
  const search = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  useLibraryKeys(search);
  useEffect(() => {
    select(ids, { type: 'rows' });
  }, [ids]);
  const remove = useCallback(() => {
    const { selection } = libraryStore.getState();
    const active = selection.active === undefined ? [] : [selection.active];
    const gone = selection.chosen.size > 0 ? [...selection.chosen] : active;
    // The keyboard goes on from the take below.
    const after = ids.slice(Math.max(0, ...gone.map((id) => ids.indexOf(id)))).find((id) => !gone.includes(id));
    void deleteTakes(gone).then((done) => {
      if (done && after) select(ids, { type: 'activate', id: after });
    });
  }, [ids]);
  const star = useCallback(({ id, starred }: TakeSummary) => void change(id, { starred: !starred }), []);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>Takes</h1>
        <p className={css.amount} role="status">
          {filtered
            ? `${shown.length} of ${count(all.length, 'take')}`
            : all.length > 0
              ? count(all.length, 'take')
              : ''}
        </p>
        <ImportButton />
      </header>
      {all.length === 0 ? (
        <Empty
          title="No takes yet"
          action={
            <Button tone="primary" onClick={() => go({ page: 'questions' })}>
              Choose a question
            </Button>
          }
        >
          Answer a question aloud, or import a recording; every take is kept here with its words.
        </Empty>
      ) : (
        <>
          <FilterBar search={search} />
          {chosen.size > 0 ? (
            <BulkBar
              amount={chosen.size}
              onStar={() => void Promise.all([...chosen].map((id) => change(id, { starred: true })))}
              onExport={(format) => void exportTakes([...chosen], format)}
              onDelete={remove}
              onClear={() => select(ids, { type: 'none' })}
            />
          ) : null}
          {shown.length === 0 ? (
            <Empty title="No take fits" action={<Button onClick={clearFilter}>Show all takes</Button>}>
              Take a word or a filter away.
            </Empty>
          ) : (
            <TakeGrid takes={shown} ids={ids} onStar={star} onDelete={remove} onRename={setRenaming} />
          )}
        </>
      )}
      <RenameDialog
        open={renaming !== undefined}
        name={renaming ? takeName(renaming) : ''}
        onClose={() => setRenaming(undefined)}
        onRename={(title) => (renaming ? void change(renaming.id, { title }) : undefined)}
      />
    </div>
  );
}
