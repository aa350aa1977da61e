import { useRef } from 'preact/hooks';
import type { Action } from '../../tip/page-model.ts';
import { useFocusReturn } from '../use-focus-return.ts';

interface Props {
  label: string;
  /** The button of the row that has the focus once this one is gone. */
  focusAfter: Action;
  onUndo(): void;
}

/** Takes back the last action. */
export function UndoButton({ label, focusAfter, onUndo }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusReturn(button, focusAfter);
  return (
    <button type="button" ref={button} onClick={onUndo}>
      {label}
    </button>
  );
}
