const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Value of a lower-case digit by its code; NONE for any other. */
const NONE = 255;
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = "0123456789abcdef".indexOf(String.fromCharCode(code));
  return value === -1 ? NONE : value;
});

/** Lower-case hexadecimal of `bytes`, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  // Not every browser, and no Node before 25, has its own.
  if (typeof bytes.toHex === "function") return bytes.toHex();
  let text = "";
  for (const byte of bytes) text += DIGITS[byte];
  return text;
}

/** The bytes that lower-case `hex` stands for, or null if it is anything else (one byte string, one spelling). */
export function fromHex(hex: string): Uint8Array | null {
  if (hex.length % 2 !== 0) return null;
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    const [high, low] = [valueAt(hex, 2 * i), valueAt(hex, 2 * i + 1)];
    if (high === NONE || low === NONE) return null;
    bytes[i] = 16 * high + low;
  }
  return bytes;
}

/** Whether `text` is the lower-case hexadecimal of 32 bytes. */
export function isHash(text: unknown): text is string {
  if (typeof text !== "string" || text.length !== 64) return false;
  for (let i = 0; i < 64; i += 1) if (valueAt(text, i) === NONE) return false;
  return true;
}

function valueAt(hex: string, i: number): number {
  return VALUES[hex.charCodeAt(i)] ?? NONE;
}
