import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { Button, IconButton } from './Button';
import css from './Toasts.module.css';
import { dismiss, toastStore } from './toasts';

export function Toasts() {
  const toasts = useStore(toastStore, (state) => state.toasts);
  return (
    <div className={css.stack} role="status" aria-live="polite">
      {toasts.map(({ id, tone, text, action }) => (
        <div key={id} className={[css.toast, css[tone]].join(' ')}>
          <p>{text}</p>
          {action ? (
            <Button
              size="small"
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </Button>
          ) : null}
          <IconButton label="Dismiss" onClick={() => dismiss(id)}>
            <X />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
