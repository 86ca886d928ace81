import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launch, type Running, removeFolders, throwawayFolder } from './launch';
import { enterRoom, startAnswer, takesOf, watch } from './page';
import { speak, writeMicrophone } from './sound';

// Not one connection leaves the app while a question is asked, answered, heard and reviewed. Watched in three places:
// what Chromium sends, what Node in main opens, and what sockets the processes of the app hold.

const settings = { introduced: true } as const;
let running: Running | undefined;

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});

test.afterAll(removeFolders);

interface MainWatch {
  readonly sent: string[];
  readonly opened: string[];
}

/** Notes every request of the page's session and every socket or look-up that main's Node opens. */
async function watchMain({ app }: Running): Promise<() => Promise<MainWatch>> {
  try {
    await noteConnections(app);
  } catch (error) {
    // The debugger of a busy main process may lose the answer of what it has run; only then is it looked up and made good.
    if (!/garbage collected/.test(String(error))) throw error;
    if (!(await app.evaluate(() => Reflect.has(globalThis, 'seenConnections')))) await noteConnections(app);
  }
  return () => app.evaluate(() => Reflect.get(globalThis, 'seenConnections') as MainWatch);
}

const noteConnections = (app: Running['app']): Promise<void> =>
  app.evaluate(({ session }) => {
    const seen: { sent: string[]; opened: string[] } = { sent: [], opened: [] };
    Reflect.set(globalThis, 'seenConnections', seen);
    session.defaultSession.webRequest.onSendHeaders(({ url }) => seen.sent.push(url));
    const { getBuiltinModule } = process as unknown as { getBuiltinModule: (name: string) => Record<string, unknown> };
    const note = (owner: object, name: string): void => {
      const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        seen.opened.push(`${name} ${JSON.stringify(args[0] ?? null)}`);
        return real.apply(this, args);
      });
    };
    const { Socket } = getBuiltinModule('node:net') as { Socket: { prototype: object } };
    note(Socket.prototype, 'connect');
    note(getBuiltinModule('node:dns'), 'lookup');
    note(getBuiltinModule('node:dgram'), 'createSocket');
  });

/** The parent of every process there is. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      found.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]));
    } catch {
      // It ended between the two looks.
    }
  }
  return found;
}

function treeOf(root: number): number[] {
  const parentOf = parents();
  const below = (pid: number): number[] => [
    pid,
    ...[...parentOf].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ];
  return below(root);
}

/** Far ends of the sockets a process holds, other than this machine itself. */
function farEnds(pid: number): string[] {
  try {
    const held = new Set(
      readdirSync(`/proc/${pid}/fd`).flatMap(
        (fd) => /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
      ),
    );
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , far = '', , , , , , , inode = '']) => held.has(inode) && !isOwn(far))
        .map(([, , far]) => `${kind} ${far}`),
    );
  } catch {
    // A process that ended holds nothing.
    return [];
  }
}

/** 127.x.x.x, ::1 (plain or mapped) and the empty address of a socket that only listens, as the kernel writes them. */
const isOwn = (far: string): boolean =>
  /^(00000000|[0-9A-F]{6}7F|0{32}|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/.test(far);

/** Looks at the sockets of all the app's processes five times a second. @returns what was seen, when it is stopped */
function watchSockets({ app }: Running): () => string[] {
  const seen = new Set<string>();
  const pid = app.process().pid ?? 0;
  const timer = setInterval(() => {
    for (const each of treeOf(pid)) for (const far of farEnds(each)) seen.add(`${each}: ${far}`);
  }, 200);
  return () => {
    clearInterval(timer);
    return [...seen];
  };
}

test('a whole take leaves the machine alone', async () => {
  const first = await launch({ settings });
  const { samples } = await speak(first.page, 'I put the old image back, and the release went out at noon.');
  await first.close();
  const microphone = writeMicrophone(throwawayFolder(), [samples], { leadMs: 9_000, pauseMs: 0, restMs: 30_000 });

  running = await launch({ microphone, settings });
  const { page } = running;
  const main = await watchMain(running);
  const sockets = process.platform === 'linux' ? watchSockets(running) : () => [];
  await watch(page);
  await enterRoom(page, 'A release that ran late');
  await startAnswer(page);
  await page.waitForTimeout(10_000);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: 60_000 });
  await page.waitForTimeout(2_000);

  const { sent, opened } = await main();
  expect(await takesOf(page)).toHaveLength(1);
  expect(sent.filter((address) => !/^(app:\/\/greenroom\/|blob:|data:)/.test(address))).toEqual([]);
  expect(opened).toEqual([]);
  expect(sockets()).toEqual([]);
  await provesItself(running, main);
});

/** A watch that saw nothing could be blind: it must see the page's own files and a connection made on purpose. */
async function provesItself({ app }: Running, main: () => Promise<MainWatch>): Promise<void> {
  await app.evaluate(() => {
    const { getBuiltinModule } = process as unknown as {
      getBuiltinModule: (name: string) => typeof import('node:net');
    };
    getBuiltinModule('node:net')
      .connect(9, '127.0.0.1')
      .on('error', () => undefined);
  });
  const { sent, opened } = await main();
  expect(sent.length).toBeGreaterThan(0);
  expect(opened).toHaveLength(1);
}

test('the page has one object of ours and nothing of Node or Electron', async () => {
  running = await launch({ settings });
  const { app, page } = running;
  const found = await page.evaluate(async () => {
    const tried = async (name: string): Promise<string> =>
      window.greenroom.call(name as 'app.info', undefined).then(
        () => 'answered',
        () => 'refused',
      );
    return {
      globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
      bridge: Object.keys(window.greenroom).sort(),
      foreign: await Promise.all(['constructor', 'fs.readFile', 'sound.port'].map(tried)),
      isolated: crossOriginIsolated,
    };
  });
  expect(found).toEqual({
    globals: [],
    bridge: ['call', 'listen'],
    foreign: ['refused', 'refused', 'refused'],
    isolated: true,
  });
  const kept = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { contextIsolation, sandbox, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { contextIsolation, sandbox, nodeIntegration, webviewTag };
  });
  expect(kept).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false });
});

test('the page cannot reach out even if it tries', async () => {
  running = await launch({ settings });
  const outcome = await running.page.evaluate(async () => {
    const tried: string[] = [];
    const note = (what: string, end: string): void => void tried.push(`${what} ${end}`);
    await fetch('https://example.com/').then(
      () => note('fetch', 'went out'),
      () => note('fetch', 'refused'),
    );
    await new Promise<void>((resolve) => {
      const image = new Image();
      image.onload = () => resolve(note('image', 'went out'));
      image.onerror = () => resolve(note('image', 'refused'));
      image.src = 'https://example.com/a.png';
    });
    await new Promise<void>((resolve) => {
      try {
        const socket = new WebSocket('wss://example.com/');
        socket.onopen = () => resolve(note('socket', 'went out'));
        socket.onerror = () => resolve(note('socket', 'refused'));
      } catch {
        resolve(note('socket', 'refused'));
      }
    });
    note('window', window.open('https://example.com/') === null ? 'refused' : 'went out');
    location.href = 'https://example.com/';
    await new Promise((resolve) => setTimeout(resolve, 500));
    note('address', location.origin === 'app://greenroom' ? 'refused' : 'went out');
    return tried;
  });
  expect(outcome).toEqual(['fetch refused', 'image refused', 'socket refused', 'window refused', 'address refused']);
});
