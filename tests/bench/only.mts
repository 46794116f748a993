
import { compareRestore } from '/work/wt/restore/tests/bench/restore.ts';import { tableOf } from '/work/wt/restore/tests/bench/table.ts';
console.log(tableOf(await compareRestore(Number(process.argv[2]))));
