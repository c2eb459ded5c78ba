import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "./parse-json.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** What is typed, where it stops being JSON, and what is found there. */
const FAULTS = [
  ["nothing at all", "", "1:1", "the end of the input"],
  ["blanks alone", " \n ", "2:2", "the end of the input"],
  ["a word", "abc", "1:1", '"a"'],
  ["a comma too many", '{"a": 1,}', "1:9", '"}"'],
  ["a comma too many in a list", "[1,]", "1:4", '"]"'],
  ["a colon missing", '{"a" 1}', "1:6", '"1"'],
  ["a value missing", '{\n  "a": ,\n}', "2:8", '","'],
  ["a bracket never closed", '{"a": [1, 2', "1:12", "the end of the input"],
  ["a bracket closed by another", "[1}", "1:3", '"}"'],
  ["a second document", "{} {}", "1:4", '"{"'],
  ["a misspelt word", '{"a": tru}', "1:7", '"t"'],
  ["single quotes", "{'a': 1}", "1:2", '"\'"'],
  ["a line break in a text", '{"a": "x\ny"}', "1:7", '"\\""'],
  ["a number that starts with a zero", "[01]", "1:2", '"0"'],
  ["a number for a key", "{1: 2}", "1:2", '"1"'],
  ["a list for a key", '{"a": 1, [2]}', "1:10", '"["'],
  ["a comment", '{} // "why"', "1:4", '"/"'],
] as const;

describe("Text that is not JSON", () => {
  test.each(FAULTS)("%s is placed by line and column", (_, text, path, found) => {
    const parsed = parseJson(bytes(text));
    expect(parsed).toMatchObject({
      ok: false,
      error: { code: "bad_json", path, message: `Expected JSON; found ${found}.` },
    });
  });

  test("bytes that are not UTF-8 are refused", () => {
    const parsed = parseJson(new Uint8Array([0x7b, 0xff, 0x7d]));
    expect(parsed).toMatchObject({ ok: false, error: { code: "bad_json", path: "1:1" } });
  });

  test("a hundred thousand open brackets are refused like one", () => {
    expect(parseJson(bytes("[".repeat(100_000)))).toMatchObject({ ok: false, error: { path: "1:100001" } });
  });

  test("a place is always found, whatever is cut out of a good text", () => {
    const texts = fc.tuple(fc.json(), fc.nat(), fc.nat());
    fc.assert(
      fc.property(texts, ([json, from, length]) => {
        const start = from % (json.length + 1);
        const parsed = parseJson(bytes(json.slice(0, start) + json.slice(start + (length % 5) + 1)));
        if (!parsed.ok) expect(parsed.error.path).toMatch(/^\d+:\d+$/);
      }),
    );
  });
});

describe("Text that is JSON", () => {
  test("a byte order mark is no fault", () => {
    expect(parseJson(new Uint8Array([0xef, 0xbb, 0xbf, 0x5b, 0x5d]))).toEqual({ ok: true, value: [] });
  });
});
