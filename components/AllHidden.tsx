import type { PageMessages } from '../data/messages/en.ts';

interface Props {
  messages: PageMessages;
  onBringBack(): void;
}

/** What a page shows where the user has hidden all tips: how to get them back. */
export function AllHidden({ messages: { allHidden }, onBringBack }: Props) {
  return (
    <main class="all-hidden">
      <h1>{allHidden.heading}</h1>
      <p>
        <button type="button" onClick={onBringBack}>
          {allHidden.bringBack}
        </button>
        <a href="options.html#tips" target="_blank" rel="noopener">
          {allHidden.list}
        </a>
      </p>
    </main>
  );
}
