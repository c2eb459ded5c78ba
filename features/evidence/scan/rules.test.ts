import { describe, expect, test } from "vitest";
import { textCounter } from "./rules.ts";

const NIR = "2 69 05 49 588 157 80";
const COMPACT = "269054958815780";

/** Counted as the bytes arrive in pieces of that size. */
function counted(text: string | Uint8Array, size = 100_000) {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const counter = textCounter();
  for (let at = 0; at < bytes.length; at += size) counter.add(bytes.subarray(at, at + size));
  return counter.counts();
}

describe("counting what names a person in a text", () => {
  test("counts social security numbers whose key is right, and no others", () => {
    expect(counted(`nom;nir\nA;${NIR}\nB;${COMPACT}\nC;269054958815781\nD;123456789012345\n`).nirs).toBe(2);
  });

  test("counts the same wherever the bytes are cut", () => {
    const text = `${"x".repeat(700)}\n${NIR}\n`.repeat(6);
    for (const size of [1, 7, 255, 256, 257, 708, 5_000]) expect(counted(text, size).nirs, `${size}`).toBe(6);
  });

  test("counts different addresses, each once, up to a thousand", () => {
    const lines = Array.from({ length: 60 }, (_, index) => `p${index % 30}@exemple.fr;ok\n`).join("");
    expect(counted(lines, 11).addresses).toBe(30);
    const many = Array.from({ length: 3_000 }, (_, index) => `p${index}@exemple.fr\n`).join("");
    expect(counted(many).addresses).toBe(1_000);
  });

  test.each(["utf16le", "latin1", "utf8"] as const)("reads what was saved as %s", (encoding) => {
    expect(counted(Buffer.from(`Prénom : é\nNIR ${NIR}\n`, encoding)).nirs).toBe(1);
  });

  test("sees through full-width digits", () => {
    const wide = COMPACT.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    expect(counted(`N° ${wide}`).nirs).toBe(1);
  });
});
