/** Lexical 0.52.0 under a strict policy (see index.html). Plays a workbench that allows no inline script and no HTML. */
import { startDesk } from '../desk.ts';
import { LexicalRichBox } from '../lexicalBox.tsx';
import { mountReact } from '../mountReact.tsx';

startDesk(mountReact(LexicalRichBox));
