/** whisper.cpp's own command-line program, built on first use. @returns its path */
export function referenceProgram(): Promise<string>;
