import { FileText, FolderDown, Star, Trash2, X } from 'lucide-react';
import { Button, IconButton } from '../../ui/Button';
import { count } from '../../ui/when';
import css from './BulkBar.module.css';

interface BulkBarProps {
  readonly amount: number;
  readonly onStar: () => void;
  readonly onExport: (format: 'markdown' | 'folder') => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the takes that are chosen, all at once. */
export function BulkBar({ amount, onStar, onExport, onDelete, onClear }: BulkBarProps) {
  return (
    <div className={css.bar} role="toolbar" aria-label={`${count(amount, 'take')} chosen`}>
      <p className={css.words}>{count(amount, 'take')} chosen</p>
      <Button size="small" tone="quiet" icon={<Star />} onClick={onStar}>
        Star
      </Button>
      <Button size="small" tone="quiet" icon={<FileText />} onClick={() => onExport('markdown')}>
        Export Markdown
      </Button>
      <Button size="small" tone="quiet" icon={<FolderDown />} onClick={() => onExport('folder')}>
        Export folders
      </Button>
      <Button size="small" tone="quiet" icon={<Trash2 />} onClick={onDelete}>
        Delete
      </Button>
      <IconButton label="Choose none" onClick={onClear}>
        <X />
      </IconButton>
    </div>
  );
}
