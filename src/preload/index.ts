import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge';
import { calls, notices, SOUND_PORT } from '../shared/contract';

// The page gets one object made from the contract: names that are not in it cannot be called, and nothing of Electron
// or Node is handed over.
const bridge: Bridge = {
  call: (name, args) => {
    if (!Object.hasOwn(calls, name)) return Promise.reject(new Error(`${String(name)} is not in the contract`));
    return ipcRenderer.invoke(name, args);
  },
  listen: (name, listener) => {
    if (!Object.hasOwn(notices, name)) throw new Error(`${String(name)} is not in the contract`);
    const schema = notices[name];
    const heard = (_event: unknown, payload: unknown): void => listener(schema.parse(payload) as never);
    ipcRenderer.on(name, heard);
    return () => {
      ipcRenderer.removeListener(name, heard);
    };
  },
};

contextBridge.exposeInMainWorld('greenroom', bridge);

// A message port cannot pass through the bridge; the page posts it to its own window and it is handed on from here.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== location.origin) return;
  if (event.data?.type !== SOUND_PORT || typeof event.data.session !== 'string' || event.ports.length !== 1) return;
  ipcRenderer.postMessage(SOUND_PORT, { session: event.data.session }, [...event.ports]);
});
