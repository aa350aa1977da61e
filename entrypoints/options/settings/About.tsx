import { Credit } from '../../../components/base/Credit.tsx';
import type { Library } from '../../../data/library/library.ts';
import type { Messages } from '../../../data/messages/en.ts';
import type { Synced } from '../../../data/sync/synchronize.ts';
import { creditOfAll } from '../../../data/tips/credit.ts';
import { SyncNotice } from './SyncNotice.tsx';

interface Props {
  library: Library;
  messages: Messages;
  synced: Synced | undefined;
}

/** Where the advice comes from, and what becomes of what the reader keeps. */
export function About({ library, messages, synced }: Props) {
  const { heading, credit, privacy, licenses } = messages.options.about;
  return (
    <section class="about">
      <h2>{heading}</h2>
      <p>
        <Credit parts={creditOfAll(library.sources, credit, messages)} />
      </p>
      <p>{privacy}</p>
      <SyncNotice {...{ library, messages, synced }} />
      <p>
        <a href="licenses.txt" target="_blank" rel="noopener">
          {licenses}
        </a>
      </p>
    </section>
  );
}
