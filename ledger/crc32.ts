/** CRC-32 as in zip and gzip (polynomial 0xEDB88320): `crc` of the bytes before, 0 at the start. Eight bytes a step. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  let value = ~crc;
  let i = 0;
  for (const whole = bytes.length - (bytes.length % 8); i < whole; i += 8) {
    const low =
      value ^ (at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24));
    value =
      at(t7, low & 255) ^
      at(t6, (low >>> 8) & 255) ^
      at(t5, (low >>> 16) & 255) ^
      at(t4, low >>> 24) ^
      at(t3, at(bytes, i + 4)) ^
      at(t2, at(bytes, i + 5)) ^
      at(t1, at(bytes, i + 6)) ^
      at(t0, at(bytes, i + 7));
  }
  for (; i < bytes.length; i += 1) value = at(t0, (value ^ at(bytes, i)) & 255) ^ (value >>> 8);
  return ~value >>> 0;
}

function at(table: Int32Array | Uint8Array, i: number): number {
  return table[i] ?? 0;
}

const FIRST = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value;
});

function next(table: Int32Array): Int32Array {
  return table.map((value) => (value >>> 8) ^ at(FIRST, value & 255));
}

const T1 = next(FIRST);
const T2 = next(T1);
const T3 = next(T2);
const T4 = next(T3);
const T5 = next(T4);
const T6 = next(T5);
const TABLES = [FIRST, T1, T2, T3, T4, T5, T6, next(T6)] as const;
