import { useState } from 'preact/hooks';

type Texts<Name extends string> = Record<Name, string>;

/** What was typed and is neither kept nor thrown away yet. */
const drafts = new Map<string, Texts<string>>();

/** Texts that are not lost with the form they are typed into: it finds them again under the key until they are forgotten. */
export function useDraft<Name extends string>(key: string, initial: Texts<Name>) {
  const [texts, setTexts] = useState<Texts<Name>>({ ...initial, ...drafts.get(key) });
  const type = (typed: Partial<Texts<Name>>) => {
    const changed = { ...texts, ...typed };
    drafts.set(key, changed);
    setTexts(changed);
  };
  const forget = () => {
    drafts.delete(key);
    setTexts(initial);
  };
  return { texts, type, forget };
}
