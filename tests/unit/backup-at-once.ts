import * as line from '../../data/backup/json-line.ts';
import * as parsing from '../../data/backup/parse-backup.ts';
import * as planning from '../../data/backup/plan-restore.ts';
import * as pruning from '../../data/backup/prune-json.ts';
import * as undoing from '../../data/backup/undo-restore.ts';
import * as writing from '../../data/backup/write-backup.ts';
import { atOnce, type Work } from '../../data/slices.ts';

// What pages do in slices, the tests do without a break.
export const lineOfFault = withoutBreak(line.lineOfFault);
export const parseBackup = withoutBreak(parsing.parseBackup);
export const planOf = withoutBreak(planning.planOf);
export const pruneJson = withoutBreak(pruning.pruneJson);
export const undone = withoutBreak(undoing.undone);
export const writeBackup = withoutBreak(writing.writeBackup);

function withoutBreak<Args extends unknown[], Result>(work: (...args: Args) => Work<Result>) {
  return (...args: Args): Result => atOnce(work(...args));
}
