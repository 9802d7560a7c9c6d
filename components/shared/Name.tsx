/** A name that a page supplied: one line, cut with an ellipsis, whole on hover, its direction kept to itself. */
export function Name({ text, class: extra = '' }: { readonly text: string; readonly class?: string }) {
  return (
    <bdi class={`name ${extra}`} title={text}>
      {text}
    </bdi>
  );
}
