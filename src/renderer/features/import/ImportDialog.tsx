import { useState } from 'react';
import { useStore } from 'zustand';
import type { Question, VariantId } from '../../../shared/question';
import type { Failure } from '../../../shared/result';
import { clock } from '../../../shared/units';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { bytes } from '../../ui/bytes';
import { Dialog } from '../../ui/Dialog';
import { FailureCard } from '../../ui/FailureCard';
import { VARIANT_NAMES } from '../../ui/names';
import { Progress } from '../../ui/Progress';
import { Select } from '../../ui/Select';
import { variantOf } from '../questions/VariantPicker';
import css from './ImportDialog.module.css';
import { cancelImport, type ImportState, importStore, startImport } from './import-store';

/** The import as it goes: which question, how far, what went wrong. Stands over whatever page one is on. */
export function ImportDialog() {
  const state = useStore(importStore);
  switch (state.step) {
    case 'idle':
      return null;
    case 'asking':
      return <AskQuestion key={state.file.name} file={state.file} />;
    case 'failed':
      return <Failed state={state} />;
    default:
      return <Running state={state} />;
  }
}

const NO_QUESTION: Failure = {
  code: 'import-no-question',
  what: 'There is no question that the recording could answer: no question file could be read.',
  kept: 'The file itself is untouched.',
  todo: 'See in the list of questions what is wrong with them.',
};

function AskQuestion({ file }: { readonly file: File }) {
  const questions = useStore(appStore, (state) => state.questions);
  const usual = useStore(appStore, (state) => state.settings.variant);
  const [questionId, setQuestionId] = useState(questions[0]?.id ?? '');
  const [wished, setWished] = useState<VariantId>(usual);
  const question = questions.find(({ id }) => id === questionId);
  if (!question) return <Failed state={{ step: 'failed', name: file.name, failure: NO_QUESTION, take: undefined }} />;
  const variant = variantOf(question, wished);
  return (
    <Dialog
      open
      onClose={cancelImport}
      title="Import a recording"
      actions={
        <>
          <Button onClick={cancelImport}>Cancel</Button>
          <Button tone="primary" onClick={() => void startImport(file, question.id, variant)}>
            Import and hear it
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <p className={css.file}>
          {file.name} · {bytes(file.size)}
        </p>
        <Select
          label="Which question does it answer?"
          value={questionId}
          choices={choicesOf(questions)}
          onChange={setQuestionId}
        />
        <Select
          label="Kind of answer"
          value={variant}
          choices={question.variants.map(({ id }) => ({ value: id, label: VARIANT_NAMES[id] }))}
          onChange={setWished}
        />
      </div>
    </Dialog>
  );
}

const choicesOf = (questions: readonly Question[]) => questions.map(({ id, title }) => ({ value: id, label: title }));

function Running({ state }: { readonly state: Extract<ImportState, { step: 'reading' | 'hearing' }> }) {
  const reading = state.step === 'reading';
  return (
    <Dialog
      open
      onClose={() => undefined}
      title={`Importing ${state.name}`}
      actions={<Button onClick={cancelImport}>{reading ? 'Stop and throw away' : 'Go on in the background'}</Button>}
    >
      <Progress
        label={reading ? 'Reading the recording' : 'Hearing it'}
        share={state.share}
        detail={reading ? clock(state.readMs) : undefined}
      />
    </Dialog>
  );
}

function Failed({ state }: { readonly state: Extract<ImportState, { step: 'failed' }> }) {
  const { take } = state;
  return (
    <Dialog
      open
      onClose={cancelImport}
      title={`${state.name} was not imported`}
      actions={
        <>
          <Button onClick={cancelImport}>Close</Button>
          {take ? (
            <Button
              tone="primary"
              onClick={() => {
                cancelImport();
                go({ page: 'review', take });
              }}
            >
              Open the take
            </Button>
          ) : null}
        </>
      }
    >
      <FailureCard failure={state.failure} />
    </Dialog>
  );
}
