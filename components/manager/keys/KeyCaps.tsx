/** A key as it is printed on the keyboard, with what has to be held beside it. */
import { Fragment } from 'preact';

interface Props {
  readonly caps: readonly string[];
  /** Of a row of digits: the last one, and the word between. */
  readonly last?: { readonly cap: string; readonly to: string } | null;
}

export function KeyCaps({ caps, last = null }: Props) {
  return (
    <span class="keys-caps">
      {caps.map((cap, at) => (
        <Fragment key={cap}>
          {at > 0 && <span class="keys-plus">+</span>}
          <kbd class="keys-cap">{cap}</kbd>
        </Fragment>
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
