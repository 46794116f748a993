import { compareStored } from '/work/main/tests/bench/stored';
import { tableOf } from '/work/main/tests/bench/table';
console.log(tableOf(await compareStored()));
