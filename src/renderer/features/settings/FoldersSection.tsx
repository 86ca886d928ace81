import { FolderOpen, FolderPlus, X } from 'lucide-react';
import { useStore } from 'zustand';
import { ask } from '../../app/client';
import { appStore, changeSettings, reloadQuestions } from '../../app/stores';
import { Button } from '../../ui/Button';
import { toast, toastFailure } from '../../ui/toasts';
import { count } from '../../ui/when';
import { Card, Row } from './Card';
import css from './FoldersSection.module.css';
import { useInfo } from './use-info';

async function open(which: 'data' | 'questions'): Promise<void> {
  const answer = await ask('app.openFolder', which);
  if (!answer.ok) toastFailure(answer.error);
}

async function readFrom(folder: string): Promise<void> {
  await changeSettings({ questionFolder: folder });
  const found = await reloadQuestions();
  if (found !== undefined) toast(`${count(found, 'question')} read.`);
}

async function choose(): Promise<void> {
  const answer = await ask('app.chooseFolder', { title: 'Folder of your own questions' });
  if (!answer.ok) toastFailure(answer.error);
  else if (answer.value.folder !== undefined) await readFrom(answer.value.folder);
}

export function FoldersSection() {
  const info = useInfo();
  const own = useStore(appStore, (state) => state.settings.questionFolder);
  return (
    <>
      <Card
        title="Data"
        about="Takes, models and settings. Each take is a plain folder with its sound and its words; you may copy, move or delete them by hand."
      >
        <Row>
          <code className={css.path}>{info?.dataFolder ?? '…'}</code>
          <Button icon={<FolderOpen />} onClick={() => void open('data')}>
            Open
          </Button>
        </Row>
        <p className={css.note}>
          To keep it elsewhere, move the folder and start Greenroom with GREENROOM_DATA set to its new place.
        </p>
      </Card>
      <Card
        title="Your own questions"
        about="Question files (YAML) in a folder of yours stand beside the built-in ones; one with the same id takes its place."
      >
        <Row>
          <code className={css.path}>{own === '' ? `${info?.dataFolder ?? '…'}/questions` : own}</code>
          <Button icon={<FolderOpen />} onClick={() => void open('questions')}>
            Open
          </Button>
          <Button icon={<FolderPlus />} onClick={() => void choose()}>
            Choose another
          </Button>
          {own === '' ? null : (
            <Button tone="quiet" icon={<X />} onClick={() => void readFrom('')}>
              Only the usual one
            </Button>
          )}
        </Row>
      </Card>
    </>
  );
}
