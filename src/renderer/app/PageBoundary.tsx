import { Component, type ReactNode } from 'react';
import { type Failure, messageOf } from '../../shared/result';
import { Button } from '../ui/Button';
import { FailureCard } from '../ui/FailureCard';
import css from './PageBoundary.module.css';
import { go } from './routes';

interface Props {
  /** Changes with the page, so that leaving a broken one is enough to be rid of it. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly failure: Failure | undefined;
  readonly place: string;
}

/** A page that cannot be drawn says so; the rest of the app, and every take, stays as it is. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { failure: undefined, place: this.props.place };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return {
      failure: {
        code: 'page-broken',
        what: `This page could not be drawn: ${messageOf(thrown)}`,
        kept: 'Your takes and settings are untouched.',
        todo: 'Go to another page, or try this one again.',
      },
    };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { place, failure: undefined };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <div className={css.broken}>
        <h1>Something went wrong</h1>
        <FailureCard
          failure={failure}
          action={
            <div className={css.actions}>
              <Button tone="primary" onClick={() => this.setState({ failure: undefined })}>
                Try again
              </Button>
              <Button onClick={() => go({ page: 'home' })}>Back to the start</Button>
            </div>
          }
        />
      </div>
    );
  }
}
