/** The lexicon as it is written, whole. Compiled when the extension is built; the extension itself never reads it. */
import { ACCOUNT } from './account.ts';
import { AFTER_SALE } from './after-sale.ts';
import { DELIVERY } from './delivery.ts';
import { GOODS } from './goods.ts';
import { ORDERS } from './orders.ts';
import { PAYMENT } from './payment.ts';
import { PROMOTION } from './promotion.ts';
import { QUESTIONS } from './questions.ts';

export const WORDS = [ORDERS, PAYMENT, DELIVERY, AFTER_SALE, ACCOUNT, QUESTIONS, GOODS, PROMOTION].join('\n');
