/** What the panel tells whoever stands in place of what is locked. */
export interface LockPlaceProps {
  /** `strip`: one line above the replies; `page`: where the shopper or the history would be. */
  readonly place: 'strip' | 'page';
  /** The agent wants to unlock: the strip has no room for it. */
  readonly onOpen: () => void;
}
