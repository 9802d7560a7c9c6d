/** Addresses of packs, as people type them. Only HTTPS, and nothing in it that is secret. */

export type PackAddress =
  | {
      readonly ok: true;
      /** Whole, without a fragment. */
      readonly address: string;
      /** Match pattern of its host: what the browser is asked for. */
      readonly pattern: string;
      readonly host: string;
    }
  | { readonly ok: false; readonly problem: 'notAnAddress' | 'notHttps' | 'credentials' };

/** Without a scheme it is taken for HTTPS. */
export function readPackAddress(text: string): PackAddress {
  const typed = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:(?:\/\/|(?!\d))/i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(whole)) return { ok: false, problem: 'notAnAddress' };
  const url = new URL(whole);
  if (url.protocol !== 'https:') return { ok: false, problem: 'notHttps' };
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'credentials' };
  url.hash = '';
  return { ok: true, address: url.href, pattern: `https://${url.hostname}/*`, host: url.host };
}
