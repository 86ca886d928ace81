import { ArrowLeftRight, Ellipsis, FileText, FolderDown, Mic, Pencil, RefreshCw, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { VARIANTS, type VariantId } from '../../../shared/question';
import { isAddition, type TakeSummary } from '../../../shared/take';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button, IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { VARIANT_NAMES } from '../../ui/names';
import { Select } from '../../ui/Select';
import { capital, count, dayAndTime } from '../../ui/when';
import { deleteTakes } from '../library/delete-takes';
import { exportTake } from '../library/export-take';
import { RenameDialog } from '../library/RenameDialog';
import { retry } from './FixBanner';
import { Overall } from './Overall';
import css from './ReviewHeader.module.css';
import { useView } from './use-review';

function VariantChoice() {
  const { take, review, state } = useView();
  const offered = take.question?.variants.map(({ id }) => id) ?? VARIANTS;
  // A take keeps its variant also when the question's file no longer has it.
  const choices = [...new Set<VariantId>([take.attempt.variant, ...offered])].map((value) => ({
    value,
    label: VARIANT_NAMES[value],
  }));
  return (
    <Select
      label="Judged as"
      quietLabel
      value={take.attempt.variant}
      choices={choices}
      disabled={state.judging || !take.transcript}
      onChange={(variant) => void review.judge(variant)}
    />
  );
}

/** The take before this one that tells the same question whole: what one compares with. */
function useEarlierTake(): TakeSummary | undefined {
  const { take } = useView();
  const { id, questionId } = take.attempt;
  return useStore(appStore, ({ takes }) =>
    takes.find(
      (other) =>
        other.id < id &&
        other.questionId === questionId &&
        other.overall !== undefined &&
        !other.retryPart &&
        !other.followUp,
    ),
  );
}

/** How far this telling is from the one before: ` · 12 points more than before`; nothing where there is none. */
function sinceBefore(overall: number | undefined, earlier: TakeSummary | undefined): string {
  if (overall === undefined || earlier?.overall === undefined) return '';
  const gain = Math.round(overall) - Math.round(earlier.overall);
  if (gain === 0) return ' · as many points as before';
  return ` · ${count(Math.abs(gain), 'point')} ${gain > 0 ? 'more' : 'less'} than before`;
}

function Actions({ onRename, onHear }: { readonly onRename: () => void; readonly onHear: () => void }) {
  const { take, review } = useView();
  const { attempt } = take;
  const earlier = useEarlierTake();
  const remove = (): void => {
    void deleteTakes([attempt.id]).then((gone) => (gone ? go({ page: 'library' }) : undefined));
  };
  return (
    <div className={css.actions}>
      <IconButton
        label={attempt.starred ? 'Take the star away' : 'Star this take'}
        pressed={attempt.starred}
        onClick={() => void review.update({ starred: !attempt.starred })}
      >
        <Star fill={attempt.starred ? 'currentcolor' : 'none'} />
      </IconButton>
      {earlier && take.feedback && !isAddition(attempt) ? (
        <Button
          icon={<ArrowLeftRight />}
          aria-label="Compare with the telling before"
          onClick={() => go({ page: 'review', take: attempt.id, compare: earlier.id })}
        >
          <span className={css.wide}>Compare</span>
        </Button>
      ) : null}
      <Menu
        trigger={
          <IconButton label="More for this take">
            <Ellipsis />
          </IconButton>
        }
        groups={[
          [
            { label: 'Answer this question again', icon: <Mic />, run: () => retry(attempt) },
            { label: 'Rename', icon: <Pencil />, run: onRename },
            { label: 'Hear it again from the sound', icon: <RefreshCw />, run: onHear },
          ],
          [
            {
              label: 'Export as Markdown with sound',
              icon: <FileText />,
              run: () => void exportTake(attempt.id, 'markdown'),
            },
            { label: 'Export the folder', icon: <FolderDown />, run: () => void exportTake(attempt.id, 'folder') },
          ],
          [{ label: 'Delete', icon: <Trash2 />, tone: 'danger', run: remove }],
        ]}
      />
    </div>
  );
}

/** What this take is: question, when, how long, judged as what; and what can be done with it as a whole. */
export function ReviewHeader({ onHear }: { readonly onHear: () => void }) {
  const { take, review } = useView();
  const [renaming, setRenaming] = useState(false);
  const earlier = useEarlierTake();
  const { attempt } = take;
  const name = attempt.title || attempt.questionTitle;
  return (
    <header className={css.header}>
      <Overall />
      <div className={css.words}>
        <h1 className={css.title}>{name}</h1>
        <p className={css.prompt} data-follow-up={attempt.followUp !== undefined} title={attempt.prompt}>
          {attempt.followUp ? `Follow-up: ${attempt.followUp}` : attempt.prompt}
        </p>
        <p className={css.meta}>
          {capital(dayAndTime(attempt.startedAt))}
          {attempt.source === 'import' ? ' · imported' : ''}
          {isAddition(attempt) ? '' : sinceBefore(take.feedback?.overall, earlier)}
        </p>
      </div>
      {isAddition(attempt) ? null : (
        <div className={css.variant}>
          <VariantChoice />
        </div>
      )}
      <Actions onRename={() => setRenaming(true)} onHear={onHear} />
      <RenameDialog
        open={renaming}
        name={name}
        onClose={() => setRenaming(false)}
        onRename={(title) => void review.update({ title })}
      />
    </header>
  );
}
