import { expect, test } from "vitest";
import { readingOf, shownStep } from "./rules.ts";

const step = (name: string, steppedById: string, contentSha256: string | null) => ({
  ...{ step: name, steppedById, contentSha256 },
  content: name === "submitted" ? `content ${contentSha256}` : null,
});
const put = [step("submitted", "dpo", "a")];
const accounts = ["phone", "desk"];

test("whoever never read a draft is shown it before they can sign, also by the address of the signature", () => {
  const reading = readingOf(put, { accounts, sha256: "a" });
  expect(reading).toEqual({ isRead: false, before: null });
  expect(shownStep("sign", reading)).toBe("read");
  expect(shownStep("return", reading)).toBe("return");
});

test("whoever read it with any account of theirs goes on to sign, until it changes: then both are shown", () => {
  const read = [...put, step("read", "desk", "a")];
  expect(shownStep("sign", readingOf(read, { accounts, sha256: "a" }))).toBe("sign");
  const changed = [...read, step("returned", "phone", "a"), step("submitted", "dpo", "b")];
  const reading = readingOf(changed, { accounts, sha256: "b" });
  expect(reading).toEqual({ isRead: false, before: "content a" });
  expect(shownStep("sign", reading)).toBe("read");
});

test("what another person read is not read", () => {
  const read = [...put, step("read", "colleague", "a"), step("read", "phone", null)];
  expect(readingOf(read, { accounts, sha256: "a" })).toEqual({ isRead: false, before: null });
});
