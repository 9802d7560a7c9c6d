/** The one live region of a page. It stands from the start, because a region that appears with its text stays unsaid. */
export function Announcer({ text }: { readonly text: string }) {
  return (
    <p class="visually-hidden" role="status">
      {text}
    </p>
  );
}
