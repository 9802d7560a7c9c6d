/** Door of messaging: one typed protocol, checked where it comes in. */
export { type Heard, listen, MessageError, on, send, senderKind, sendToDocument, sendToTab } from './door.ts';
export { hearLines, openLine } from './line.ts';
export * from './protocol.ts';
export {
  type ListTold,
  offerQueue,
  openQueue,
  type QueueLine,
  type QueueListener,
  type QueueWish,
} from './queue.ts';
export { MAX_SLICE, MAX_TAIL, MAX_TAUGHT } from './schemas.ts';
