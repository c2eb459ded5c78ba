/** Standard base64 of `bytes`, padded (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let units = "";
  for (const byte of bytes) units += String.fromCharCode(byte);
  return btoa(units);
}

/** The bytes that padded standard base64 stands for, or null if it is anything else (one byte string, one spelling). */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const units = decoded(text);
  if (units === null || btoa(units) !== text) return null;
  return Uint8Array.from(units, (unit) => unit.charCodeAt(0));
}

function decoded(text: string): string | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}
