/** Door of keys and what is typed to call for something: parse and match. Pure: no page, no browser. */
export {
  endsInTrigger,
  isPerhapsWords,
  type Opened,
  openedBy,
  openedWithin,
  queryBehind,
  searchesInVain,
} from './trigger.ts';
