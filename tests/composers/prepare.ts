/** Installs the editors from npm and builds their pages, where that isn't done. `npm test` runs it beside other stages. */
import { buildComposers, composerNames, installComposers } from './pages/build.ts';

installComposers();
await buildComposers();
process.stderr.write(`composers: ${composerNames().length} are ready\n`);
