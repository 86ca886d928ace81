/** As much of Electron's utility process as is used here; tests play it. */
export interface UtilityChild<Request> {
  postMessage(message: Request): void;
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}
