/** The lexicon as it is written. Compiled when the extension is built: the extension itself never holds this. */
import { compileLexicon } from '../compile.ts';
import { parseLexicon } from '../parse.ts';
import { ACCOUNT } from './account.ts';
import { AFTER_SALE } from './after-sale.ts';
import { DELIVERY } from './delivery.ts';
import { GOODS } from './goods.ts';
import { ORDERS } from './orders.ts';
import { PAYMENT } from './payment.ts';
import { PROMOTION } from './promotion.ts';
import { QUESTIONS } from './questions.ts';

const WORDS = [ORDERS, PAYMENT, DELIVERY, AFTER_SALE, ACCOUNT, QUESTIONS, GOODS, PROMOTION];

/** The tables that `openLexicon` takes. @throws {SyntaxError | RangeError} when the lexicon is written wrongly. */
export function compileWords(): Uint8Array {
  return compileLexicon(parseLexicon(WORDS.join('\n')));
}
