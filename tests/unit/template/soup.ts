/** Templates as nobody would write them. */
import fc from 'fast-check';

const piece = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom(
    ...['{', '}', '|', '||', '[[', ']]', '[', ']', '\n', ' ', '【', '亲'],
    ...[
      '{order}',
      '{x|y}',
      '{shopper|}',
      '{a{b}}',
      '{date}',
      '{date+3d}',
      '{date-1m}',
      '{date+}',
      '{cursor}',
    ],
    ...['[[a||b]]', '[[{x}||在的{cursor}||]]', '[[一||二||三]]'],
  ),
);

export const soup = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
