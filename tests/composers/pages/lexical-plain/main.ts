/** Lexical 0.52.0 (@lexical/react) with PlainTextPlugin and HistoryPlugin. Plays a workbench with Lexical's plain text. */
import { startDesk } from '../desk.ts';
import { LexicalPlainBox } from '../lexicalBox.tsx';
import { mountReact } from '../mountReact.tsx';

startDesk(mountReact(LexicalPlainBox));
