/** A name that a page supplied: one line, cut with an ellipsis, whole on hover, its direction kept to itself. */
import type { Span } from '../../utils/model/index.ts';
import { Marked } from './Marked.tsx';

interface Props {
  readonly text: string;
  /** The same text, with what was searched for marked. */
  readonly spans?: readonly Span[] | undefined;
  readonly class?: string;
}

export function Name({ text, spans, class: extra = '' }: Props) {
  return (
    <bdi class={`name ${extra}`} title={text}>
      {spans === undefined ? text : <Marked spans={spans} />}
    </bdi>
  );
}
