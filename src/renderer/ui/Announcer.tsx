import { useStore } from 'zustand';
import { announcedStore } from './announce';

export function Announcer() {
  const { polite, urgent } = useStore(announcedStore);
  return (
    <div className="visually-hidden">
      <p aria-live="polite">{polite}</p>
      <p aria-live="assertive">{urgent}</p>
    </div>
  );
}
