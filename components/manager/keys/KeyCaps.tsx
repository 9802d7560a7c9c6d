/** A key as it is printed on the keyboard, with what has to be held beside it. */
interface Props {
  readonly caps: readonly string[];
  /** Of a row of digits: the last one, and the word between. */
  readonly last?: { readonly cap: string; readonly to: string } | null;
}

export function KeyCaps({ caps, last = null }: Props) {
  return (
    <span class="keys-caps">
      {caps.map((cap, at) => (
        // A line may end behind a key, never behind a plus.
        <span key={cap} class="keys-with">
          {at > 0 && <span class="keys-plus">+</span>}
          <kbd class="keys-cap">{cap}</kbd>
        </span>
      ))}
      {last !== null && (
        <>
          <span class="keys-to">{last.to}</span>
          <kbd class="keys-cap">{last.cap}</kbd>
        </>
      )}
    </span>
  );
}
