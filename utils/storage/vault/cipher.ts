/** Bytes sealed with the data key: AES-GCM, a fresh random vector in front of what is sealed. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of the vector, as AES-GCM wants them. */
export const IV = 12;

/** What sealed bytes belong to. They can be opened for that only: rows can't take each other's. */
export function bound(...place: readonly unknown[]): Bytes {
  return new TextEncoder().encode(place.join('|'));
}

export async function sealBytes(key: CryptoKey, plain: Bytes, additionalData: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  const bytes = new Uint8Array(IV + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), IV);
  return bytes;
}

/** @throws `OperationError` where they aren't whole, aren't of this key, or belong to something else. */
export async function openBytes(key: CryptoKey, bytes: Bytes, additionalData: Bytes): Promise<Bytes> {
  const how = { name: 'AES-GCM', iv: bytes.subarray(0, IV), additionalData };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.subarray(IV)));
}
