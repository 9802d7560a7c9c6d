/** Lexical 0.52.0 (@lexical/react) with RichTextPlugin and HistoryPlugin. Plays a workbench with Lexical's rich text. */
import { startDesk } from '../desk.ts';
import { LexicalRichBox } from '../lexicalBox.tsx';
import { mountReact } from '../mountReact.tsx';

startDesk(mountReact(LexicalRichBox));
