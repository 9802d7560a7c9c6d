/**
 * What a composer's page tells a test: `window.composer`. The page is a real one; this is only its other side, through
 * which shoppers speak and are opened, and through which a test asks what the editor's own model holds.
 */

export interface SentText {
  readonly shopper: string;
  readonly text: string;
}

export interface ComposerDoor {
  /** True as soon as the editor is in the page; false again while `remount` is under way. */
  ready(): boolean;
  /** All that went out, in order. */
  sent(): readonly SentText[];
  /** What would be sent now, from the editor's model. */
  text(): string;
  /** What would be sent to each shopper; of the open one it is the editor's present text. */
  drafts(): Readonly<Record<string, string>>;
  /** Switches as a click on the shopper's row does. */
  open(shopperId: string): void;
  /** The shopper whose conversation is open. */
  current(): string;
  /** The shopper of the open conversation says something. */
  say(text: string): void;
  /** Tears the editor down and mounts a new one with the same content. */
  remount(): void;
  /** Empties the editor by its own means. */
  clear(): void;
  /** `name:type:size` of each picture that is attached. */
  pictures(): readonly string[];
}

declare global {
  interface Window {
    composer?: ComposerDoor;
  }
}
