/** Characters as 千牛 writes them where its tables can't hold them: `&#44;` a comma, `&#13;` a line break, `&#128522;` a face. */

const ENTITY = /&#(9|1[03]|3[2-9]|[4-9]\d|[1-9]\d{2,6});/g;

/** No character that a text has: a control, half of a pair, or beyond all that there are. */
const isCharacter = (code: number): boolean =>
  code <= 0x10ffff && (code < 127 || code > 159) && (code < 0xd800 || code > 0xdfff);

/** The text that is meant; what stands for no character stays as it is. */
export function unescapeEntities(cell: string): string {
  return cell.replace(ENTITY, (whole, digits: string) => {
    const code = Number(digits);
    return isCharacter(code) ? String.fromCodePoint(code) : whole;
  });
}

/** What of a text would be read as another character, each once. */
export function entitiesIn(text: string): readonly string[] {
  return [...new Set(text.match(ENTITY))].filter((one) => unescapeEntities(one) !== one);
}
