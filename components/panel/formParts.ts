/** What is asked before a reply goes out: it comes behind the first sight of the panel. */
import { lazy } from '../shared/lazy.tsx';
import type { Props as BlankProps } from './BlankEditor.tsx';
import type { Props as EditProps } from './EditReply.tsx';

export const BlankEditor = lazy<BlankProps>(async () => (await import('./BlankEditor.tsx')).BlankEditor);
export const EditReply = lazy<EditProps>(async () => (await import('./EditReply.tsx')).EditReply);
