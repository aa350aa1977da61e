import { useState } from 'preact/hooks';

type Texts<Name extends string> = Record<Name, string>;

/** What was typed into some fields, and what stood there before. */
interface Draft<Name extends string> {
  typed: Partial<Texts<Name>>;
  before: Partial<Texts<Name>>;
}

/** What was typed and is neither kept nor thrown away yet. */
const drafts = new Map<string, Draft<string>>();

/**
 * The texts of a form: what is `stored`, whichever page changes it, and in its place what was typed, which is not lost with
 * the form: it is found again under the key until it is forgotten. `conflicts` names the fields that were changed elsewhere
 * too.
 */
export function useDraft<Name extends string>(key: string, stored: Texts<Name>) {
  const [draft, setDraft] = useState<Draft<Name>>(drafts.get(key) ?? { typed: {}, before: {} });
  const { typed, before } = draft;
  const texts: Texts<Name> = { ...stored, ...typed };
  const names = Object.keys(stored) as Name[];
  const conflicts = names.filter(
    (name) => name in typed && ![before[name], typed[name]].includes(stored[name]),
  );
  const change = (changed: Draft<Name>) => {
    drafts.set(key, changed);
    setDraft(changed);
  };
  const type = (changed: Partial<Texts<Name>>) => {
    const formerly = names.filter((name) => name in changed).map((name) => [name, stored[name]]);
    change({
      typed: { ...typed, ...changed },
      before: { ...Object.fromEntries(formerly), ...before },
    });
  };
  /** Lets the user's text stand, or what was stored meanwhile. */
  const resolve = (name: Name, isOwn: boolean) =>
    change({
      typed: { ...typed, [name]: isOwn ? typed[name] : stored[name] },
      before: { ...before, [name]: stored[name] },
    });
  const forget = () => {
    drafts.delete(key);
    setDraft({ typed: {}, before: {} });
  };
  return { texts, conflicts, type, resolve, forget };
}

/** Puts back what was typed, for a form to find it again under the key. */
export function keepDraft<Name extends string>(key: string, draft: Draft<Name>): void {
  drafts.set(key, draft);
}
