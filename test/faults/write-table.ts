/** `npm run faults`: writes the table of faults into docs/guarantees.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { faultTable, withTable } from './fault-table.js';
import { testsByFault } from './tests-by-fault.js';

const DOCUMENT = 'docs/guarantees.md';
const tests = testsByFault();
writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), faultTable(tests)));
const without = [...tests].flatMap(([id, named]) => (named.length === 0 ? [id] : []));
process.stdout.write(`${tests.size} faults; without a test: ${without.join(', ') || 'none'}\n`);
