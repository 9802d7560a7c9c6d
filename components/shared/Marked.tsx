import type { Span } from '../../utils/model/index.ts';

/** A text with its matched words marked. */
export function Marked({ spans }: { readonly spans: readonly Span[] }) {
  return <bdi>{spans.map((span, at) => (span.marked ? <mark key={at}>{span.text}</mark> : span.text))}</bdi>;
}
