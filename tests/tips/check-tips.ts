import { readFileSync } from 'node:fs';
import published from './published-ids.json' with { type: 'json' };
import { tipFaults } from './tip-faults.ts';

// Tells what data/tips.json lacks, in sentences: `npm run check:tips`, or with another file after `--`.

const file = process.argv[2] ?? 'data/tips.json';
const faults = tipFaults(parsed(readFileSync(file, 'utf8')), published);
console.log(faults.join('\n') || `${file} has all that its tips need.`);
if (faults.length > 0) process.exitCode = 1;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON. Look for a missing comma or quote.`, { cause });
  }
}
