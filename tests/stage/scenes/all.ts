import type { Scene } from '../scene';
import { drillScenes } from './drill';
import { homeScenes } from './home';
import { importScenes } from './import';
import { libraryScenes } from './library';
import { progressScenes } from './progress';
import { questionsScenes } from './questions';
import { reviewScenes } from './review';
import { roomScenes } from './room';
import { settingsScenes } from './settings';
import { updatesScenes } from './updates';
import { welcomeScenes } from './welcome';

export const scenes: readonly Scene[] = [
  ...welcomeScenes,
  ...homeScenes,
  ...importScenes,
  ...questionsScenes,
  ...roomScenes,
  ...reviewScenes,
  ...drillScenes,
  ...updatesScenes,
  ...libraryScenes,
  ...progressScenes,
  ...settingsScenes,
];
