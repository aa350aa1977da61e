import type { ComponentProps } from 'preact';
import { AddForm } from './AddForm.tsx';

/** The form for new tips of the user's own, folded away until it is wanted. */
export function AddTips(props: ComponentProps<typeof AddForm>) {
  return (
    <details class="writing">
      <summary>{props.messages.options.tips.add.heading}</summary>
      <AddForm {...props} />
    </details>
  );
}
