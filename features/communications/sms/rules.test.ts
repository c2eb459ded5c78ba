import { expect, test } from "vitest";
import { smsLength } from "./rules.ts";

test.each([
  ["nothing", "", { encoding: "gsm7", units: 0, segments: 0, left: 160 }],
  ["160 plain letters: one message", "a".repeat(160), { encoding: "gsm7", segments: 1, left: 0 }],
  ["one more: two messages of 153", "a".repeat(161), { encoding: "gsm7", segments: 2, left: 145 }],
  ["a euro sign takes two places", "€".repeat(80), { encoding: "gsm7", units: 160, segments: 1, left: 0 }],
  ["French é, è and à cost nothing more", "é".repeat(160), { encoding: "gsm7", segments: 1 }],
  ["one ê more than halves the room", `${"a".repeat(70)}ê`, { encoding: "ucs2", segments: 2, left: 63 }],
  ["a picture takes two places", "🩸".repeat(35), { encoding: "ucs2", units: 70, segments: 1, left: 0 }],
  [
    "a character is never cut in two",
    `${"a".repeat(66)}🩸${"a".repeat(66)}`,
    { encoding: "ucs2", units: 134, segments: 3 },
  ],
])("counts a text message as the networks do: %s", (_what, text, expected) => {
  expect(smsLength(text)).toMatchObject(expected);
});

test("names each character that makes a message longer, once", () => {
  expect(
    smsLength("Fuite de données : nous vous écrivons. Ça n’est pas votre faute, êtes-vous là").outside,
  ).toEqual(["’", "ê"]);
});
