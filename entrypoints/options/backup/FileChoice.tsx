import { useLayoutEffect } from 'preact/hooks';

interface Props {
  label: string;
  /** That it may be dropped as well. */
  hint: string;
  onChoose(file: File): void;
}

/** A file to choose, or to drop anywhere on the page: a browser would leave the page to show it. */
export function FileChoice({ label, hint, onChoose }: Props) {
  // Before the frame: from then on a file may be dropped.
  useLayoutEffect(() => {
    const hold = (event: DragEvent) => event.preventDefault();
    const take = (event: DragEvent) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) onChoose(file);
    };
    addEventListener('dragover', hold);
    addEventListener('drop', take);
    return () => {
      removeEventListener('dragover', hold);
      removeEventListener('drop', take);
    };
  });
  return (
    <p class="buttons">
      <label class="file main-action">
        {label}
        <input
          type="file"
          name="backup"
          accept=".json,.txt,application/json,text/plain"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onChoose(file);
            currentTarget.value = ''; // so that the same file, once corrected, can be chosen again
          }}
        />
      </label>
      <span>{hint}</span>
    </p>
  );
}
