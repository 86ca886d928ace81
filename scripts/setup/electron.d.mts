/** The runtime that set-up chose, or undefined before set-up. */
export function electronRuntime(): { binary: string; kind: 'given' | 'pinned' | 'stand-in' } | undefined;
/** Arguments every start of the runtime needs on this machine. */
export function runtimeArguments(): string[];
