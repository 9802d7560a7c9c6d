/** Input methods: which keys belong to them and must not act. */
interface Composing {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * True while the key belongs to an input method. Safari ends the composition before the Enter that confirmed it,
 * and says so with key code 229 only. https://developer.mozilla.org/docs/Web/API/Element/keydown_event
 */
export function isComposing(event: Composing): boolean {
  return event.isComposing || event.keyCode === 229;
}
