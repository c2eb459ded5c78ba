/**
 * The Ed25519 cosignature of c2sp.org/tlog-cosignature: key type 0x04.
 *
 *     payload in a note    = time (8 bytes, big-endian, seconds since 1970) || signature (64 bytes)
 *     what is signed       = "cosignature/v1" newline "time " <time in decimal> newline, then the whole note text
 */
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

export type Cosignature = {
  /** Seconds since 1970. */
  readonly time: number;
  readonly signature: Uint8Array;
};

/** The bytes a witness signs at `time` (seconds since 1970) for a note's `text`. */
export function cosignedBytes(time: number, text: string): Uint8Array {
  if (!Number.isSafeInteger(time) || time < 0)
    throw new RangeError("the time of a cosignature is in seconds");
  return new TextEncoder().encode(`cosignature/v1\ntime ${time}\n${text}`);
}

/** The payload of a signature line, after the key id. */
export function cosignaturePayload({ time, signature }: Cosignature): Uint8Array {
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError(`a signature has ${SIGNATURE_BYTES} bytes`);
  const payload = new Uint8Array(TIME_BYTES + SIGNATURE_BYTES);
  new DataView(payload.buffer).setBigUint64(0, BigInt(time));
  payload.set(signature, TIME_BYTES);
  return payload;
}

/** The cosignature a payload holds. Throws RangeError when it is none, or of a time beyond all calendars. */
export function readCosignature(payload: Uint8Array): Cosignature {
  if (payload.length !== TIME_BYTES + SIGNATURE_BYTES)
    throw new RangeError("not the payload of a cosignature");
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const time = Number(view.getBigUint64(0));
  if (!Number.isSafeInteger(time)) throw new RangeError("not the time of a cosignature");
  return { time, signature: payload.slice(TIME_BYTES) };
}
