import { useRef } from 'preact/hooks';
import { changesIn } from '../../../data/backup/plan-restore.ts';
import { isOnlyMerged } from '../../../data/backup/read-file.ts';
import { isUnderWay, type RestoreProgress } from '../../../data/entries/restore-progress.ts';
import type { Messages } from '../../../data/messages/en.ts';
import type { ViewProps } from '../view-props.ts';
import { FileChoice } from './FileChoice.tsx';
import { countsOf } from './PlanList.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import { RoomTaken } from './RoomTaken.tsx';
import { SaveBackup } from './SaveBackup.tsx';
import { useRestore } from './use-restore.ts';

function cutOffIn({ isUndoing, stored, all }: RestoreProgress, { options }: Messages): string {
  const { restore, undo } = options.backup;
  return isUndoing ? undo.cutOff : restore.cutOff(stored, all);
}

/** All that the user keeps, to a file and back. */
export function BackupView({ library, settings, messages }: ViewProps) {
  const { restore: words, undo } = messages.options.backup;
  const restore = useRestore(library);
  const { chosen, done, fault, undoable, isBusy } = restore;
  const isCutOff = undoable !== undefined && isUnderWay(undoable);
  const heading = useRef<HTMLHeadingElement>(null);
  /** The buttons go once they are pressed, and the focus must not go with them. */
  const thenFocus = (act: () => Promise<void> | void) => async () => {
    await act();
    heading.current?.focus();
  };
  return (
    <>
      <RoomTaken messages={messages} />
      <SaveBackup messages={messages} />
      <section class="backup">
        <h2 ref={heading} tabIndex={-1}>
          {words.heading}
        </h2>
        <p>{words.what}</p>
        <FileChoice label={words.choose} hint={words.drop} onChoose={restore.choose} />
        {fault && (
          <p class="fault" role="alert">
            {fault.localize(messages.options.faults)}
            {!isCutOff && (
              <>
                <br />
                {words.unchanged}
              </>
            )}
          </p>
        )}
        {chosen && (
          <RestorePreview
            name={chosen.name}
            isBackup={!isOnlyMerged(chosen.contents)}
            mode={restore.mode}
            plan={restore.plan}
            furigana={settings.furigana}
            onMode={restore.setMode}
            onConfirm={thenFocus(restore.confirm)}
            onCancel={thenFocus(restore.cancel)}
            {...{ library, messages }}
          />
        )}
        <p class="note" role="status">
          {isBusy && words.busy}
          {done &&
            !isBusy &&
            (done === 'undone' ? undo.undone : words.done(countsOf(changesIn(done), messages)))}
        </p>
        {undoable && (!chosen || isCutOff) && (
          <p class="buttons">
            <span>{isCutOff ? cutOffIn(undoable, messages) : undo.what}</span>
            <button type="button" class="main-action" onClick={thenFocus(restore.undo)}>
              {undo.button}
            </button>
            <button type="button" onClick={thenFocus(restore.forgo)}>
              {undo.dismiss}
            </button>
          </p>
        )}
      </section>
    </>
  );
}
