import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mode, Plan } from '../../../data/backup/plan-restore.ts';
import { type Contents, contentsOf } from '../../../data/backup/read-file.ts';
import {
  keepRestored,
  planRestore,
  readUndo,
  restore,
  undoRestore,
} from '../../../data/backup/restore.ts';
import type { RestoreProgress } from '../../../data/entries/restore-progress.ts';
import type { Library } from '../../../data/library/library.ts';
import { UserError } from '../../../data/messages/user-error.ts';
import { refusalOf } from '../../../data/storage/unstored.ts';
import { cleanText } from '../../../data/tips/clean-text.ts';

/** How long work on a file may last, in milliseconds, until the page says that it goes on. */
const BUSY_MS = 400;

interface Chosen {
  name: string;
  contents: Contents;
}

/** A file that the user chose, what it would do to what is kept now, and what came of it. */
export function useRestore(library: Library) {
  const [chosen, setChosen] = useState<Chosen>();
  const [mode, setMode] = useState<Mode>('merge');
  const [plan, setPlan] = useState<Plan>();
  const [done, setDone] = useState<Plan | 'undone'>();
  const [undoable, setUndoable] = useState<RestoreProgress>();
  const [fault, setFault] = useState<UserError>();
  const [isBusy, setBusy] = useState(false);
  const isRestoring = useRef(false);

  const lookForUndo = async () => {
    try {
      setUndoable(await readUndo());
    } catch (cause) {
      console.error('Whether the last restore can be undone could not be read.', cause);
    }
  };
  const attempt = async (act: () => Promise<void>) => {
    const timer = setTimeout(() => setBusy(true), BUSY_MS);
    try {
      await act();
      setFault(undefined);
    } catch (cause) {
      if (!(cause instanceof UserError)) console.error('A file or storage refused.', cause);
      const isFull = refusalOf(cause) === 'full';
      const other = new UserError((say) => (isFull ? say.full : say.refused));
      // Storage may have refused after some slices of a restore.
      if (!(cause instanceof UserError)) await lookForUndo();
      setFault(cause instanceof UserError ? cause : other);
    } finally {
      clearTimeout(timer);
      setBusy(false);
    }
  };
  const leave = () => {
    setChosen(undefined);
    setPlan(undefined);
    setMode('merge');
  };
  const choose = (file: File) => {
    leave();
    setDone(undefined);
    attempt(async () =>
      setChosen({ name: cleanText(file.name), contents: await contentsOf(file) }),
    );
  };
  const confirm = () =>
    attempt(async () => {
      if (!chosen) return;
      isRestoring.current = true;
      try {
        setDone(await restore(chosen.contents, mode, new Date()));
        leave();
      } finally {
        isRestoring.current = false;
      }
    });
  const undo = () =>
    attempt(async () => {
      await undoRestore(new Date());
      setUndoable(undefined);
      setDone('undone');
    });
  const forgo = () =>
    attempt(async () => {
      await keepRestored();
      setUndoable(undefined);
      setDone(undefined);
    });

  useEffect(() => {
    // What a restore changes is no reason to plan it anew.
    if (!chosen || isRestoring.current) return;
    let isLatest = true;
    const prepare = async () => {
      let made: Plan | undefined;
      await attempt(async () => {
        made = await planRestore(chosen.contents, mode, new Date());
      });
      if (isLatest) setPlan(made);
    };
    prepare();
    return () => {
      isLatest = false;
    };
  }, [chosen, mode, library]);
  useEffect(() => {
    lookForUndo();
  }, [library]);

  const cancel = () => {
    leave();
    setFault(undefined);
  };
  return {
    chosen,
    mode,
    plan,
    done,
    undoable,
    fault,
    isBusy,
    choose,
    setMode,
    confirm,
    cancel,
    undo,
    forgo,
  };
}
