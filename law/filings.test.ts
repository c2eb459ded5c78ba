import { describe, expect, test } from "vitest";
import { laboratory } from "./cases/law-case.ts";
import { type Facts, parseFacts } from "./facts.ts";
import { completeFiling, filingSince, firstFiling } from "./filings.ts";
import { findRule } from "./pack.ts";

const DAYS = ["2026-11-06T10:00:00Z", "2026-11-07T10:00:00Z", "2026-11-08T10:00:00Z"] as const;
const [FIRST, SECOND, THIRD] = DAYS;

function filed(...filings: Record<string, unknown>[]): Facts {
  const parsed = parseFacts(laboratory({ filings }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

const notification = (at: string, more: Record<string, unknown> = {}) => ({
  rule: "eu.gdpr.33-1",
  at,
  ...more,
});

describe("The first filing of a rule", () => {
  test("is the earliest, in whatever order they are recorded, and of no other rule", () => {
    const facts = filed(notification(SECOND), { rule: "eu.gdpr.34-1", at: FIRST }, notification(THIRD));
    expect(firstFiling(facts, "eu.gdpr.33-1", null)).toBe(SECOND);
    expect(firstFiling(facts, "eu.gdpr.33-4", null)).toBeNull();
  });

  test("towards an addressee counts its own and those that name none", () => {
    const facts = filed(
      notification(FIRST, { addressee: "be-apd-gba" }),
      notification(SECOND),
      notification(THIRD, { addressee: "fr-cnil" }),
    );
    expect(firstFiling(facts, "eu.gdpr.33-1", "fr-cnil")).toBe(SECOND);
    expect(firstFiling(facts, "eu.gdpr.33-1", "be-apd-gba")).toBe(FIRST);
    expect(firstFiling(facts, "eu.gdpr.33-1", null)).toBe(FIRST);
  });
});

describe("The filing that completes", () => {
  const followUp = findRule("eu.gdpr.33-4");

  test("is the earliest marked complete, of the stage or of its parent", () => {
    if (!followUp) throw new Error("The follow-up is no rule.");
    const facts = filed(
      notification(FIRST),
      { rule: "eu.gdpr.33-4", at: THIRD, complete: true },
      notification(SECOND, { complete: true }),
      { rule: "eu.gdpr.34-1", at: FIRST, complete: true },
    );
    expect(completeFiling(facts, followUp)).toEqual({ rule: "eu.gdpr.33-1", at: SECOND });
    expect(completeFiling(filed(notification(FIRST, { complete: false })), followUp)).toBeNull();
    const own = filed(
      { rule: "eu.gdpr.33-4", at: SECOND, complete: true },
      notification(THIRD, { complete: true }),
    );
    expect(completeFiling(own, followUp)).toEqual({ rule: "eu.gdpr.33-4", at: SECOND });
  });
});

describe("The filing that answers an order", () => {
  test("is the earliest at or after it", () => {
    const facts = filed(notification(THIRD), notification(FIRST), notification(SECOND));
    expect(filingSince(facts, "eu.gdpr.33-1", SECOND)).toBe(SECOND);
    expect(filingSince(facts, "eu.gdpr.33-1", "2026-11-07T10:00:01Z")).toBe(THIRD);
    expect(filingSince(facts, "eu.gdpr.33-1", "2026-11-09T10:00:00Z")).toBeNull();
    expect(filingSince(facts, "eu.gdpr.34-1", FIRST)).toBeNull();
  });
});
