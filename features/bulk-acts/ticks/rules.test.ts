import { describe, expect, test } from "vitest";
import { MOST_TICKED, packTicks, unpackTicks } from "./rules.ts";

const idOf = (index: number) =>
  `${(index * 2_654_435_761).toString(16).padStart(8, "0").slice(-8)}-${index.toString(16).padStart(4, "0")}-4000-8000-000000000000`;
const files = Array.from({ length: 2 * MOST_TICKED }, (_, index) => idOf(index + 1));

describe("What is ticked in the matrix", () => {
  test("travels in an address, a thousand organisations in under eight kilobytes, and comes back as it was", () => {
    const ticked = files.filter((_, index) => index % 2 === 0);
    const packed = packTicks(ticked);
    expect(ticked).toHaveLength(MOST_TICKED);
    expect(packed.length).toBeLessThan(7_000);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(unpackTicks(packed, files)).toEqual(new Set(ticked));
  });

  test("is nobody where nothing was ticked, and no file of another case", () => {
    expect(unpackTicks(packTicks([]), files)).toEqual(new Set());
    expect(unpackTicks(packTicks(files.slice(0, 3)), files.slice(3))).toEqual(new Set());
    expect(unpackTicks("not-a-word-of-ours", files)).toEqual(new Set());
  });

  test("is neither of two whose ids begin alike: nobody is acted on by mistake", () => {
    const [one = ""] = files;
    const twin = `${one.slice(0, -1)}1`;
    expect(unpackTicks(packTicks([one]), [one, twin])).toEqual(new Set());
  });
});
