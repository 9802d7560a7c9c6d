/** Installs the chat kits from npm and builds their pages, where that isn't done. `npm test` runs it beside other stages. */
import { buildKits, installKits, kitNames } from '../desks/kits/build.ts';

installKits();
await buildKits();
process.stderr.write(`kits: ${kitNames().length} are ready\n`);
