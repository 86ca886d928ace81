export interface LintFinding {
  /** An error keeps a drill from being played fairly; a warning is worth a look. */
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly text: string;
}
