import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "./canonical-json.ts";
import type { EventDraft } from "./catalogue.ts";
import type { StoredEntry } from "./check-entry.ts";
import { sealEntry } from "./entry.ts";
import { changesOf, ERASED, fold } from "./fold.ts";
import { NO_ENTRY } from "./header.ts";

const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "buffer");

type Act = { id: string; fields: Record<string, Json> };

function written({ id, fields }: Act): StoredEntry {
  return sealEntry({
    draft: {
      type: "awareness.corrected",
      actor: "person-7",
      occurred: null,
      label: null,
      visibility: "case",
      organisation: null,
      shared: false,
      origin: "live",
      subject: { kind: "exposure", id },
      fields,
    },
    stream: "incident:2021-001",
    seq: 1,
    prev: NO_ENTRY,
    at: "2026-11-22T09:30:00.000Z",
    salt: () => new Uint8Array(32),
    sha256,
  });
}

function erase(entry: StoredEntry, name: string): StoredEntry {
  const values = entry.values.map((v) => (v.name === name ? { ...v, value: null, salt: null } : v));
  return { ...entry, values };
}

describe("folding the log gives today's facts", () => {
  const opened = written({ id: "a", fields: { awareness: "2021-02-23T17:00:00.000Z", reason: null } });
  const corrected = written({ id: "a", fields: { awareness: "2021-02-24T08:00:00.000Z" } });
  const other = written({ id: "b", fields: { awareness: null } });

  test("a later line supersedes an earlier one field by field, each subject on its own", () => {
    expect(fold([opened, other, corrected])).toEqual(
      new Map([
        ["exposure:a", { awareness: "2021-02-24T08:00:00.000Z", reason: null }],
        ["exposure:b", { awareness: null }],
      ]),
    );
  });

  test("each line says from what to what", () => {
    expect(changesOf([opened, corrected]).map(({ changes }) => changes)).toEqual([
      [
        { name: "awareness", from: undefined, to: "2021-02-23T17:00:00.000Z" },
        { name: "reason", from: undefined, to: null },
      ],
      [{ name: "awareness", from: "2021-02-23T17:00:00.000Z", to: "2021-02-24T08:00:00.000Z" }],
    ]);
  });

  test("an erased value is said to be erased, and does not bring the one before it back", () => {
    expect(fold([opened, erase(corrected, "awareness")]).get("exposure:a")?.awareness).toBe(ERASED);
    expect(changesOf([erase(opened, "awareness"), corrected])[1]?.changes).toEqual([
      { name: "awareness", from: ERASED, to: "2021-02-24T08:00:00.000Z" },
    ]);
  });

  test("it equals a replay one assignment at a time, whatever the acts", () => {
    const act = fc.record({
      id: fc.constantFrom("a", "b", "c"),
      fields: fc.dictionary(fc.constantFrom("awareness", "reason", "constructor", "toString"), fc.integer()),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const replayed: Record<string, Record<string, Json>> = {};
        for (const { id, fields } of acts) {
          const state = replayed[`exposure:${id}`] ?? {};
          replayed[`exposure:${id}`] = state;
          for (const name of Object.keys(fields)) state[name] = fields[name] ?? null;
        }
        expect(Object.fromEntries(fold(acts.map(written)))).toEqual(replayed);
      }),
    );
  });
});

test("a draft that leaves out a field of its event, or adds one, does not compile", () => {
  type Closed = EventDraft<"incident.closed">["fields"];
  const whole: Closed = { closedAt: "2021-06-01T09:00:00.000Z", reason: null };
  // @ts-expect-error: the instant is missing
  const short: Closed = { reason: null };
  // @ts-expect-error: the event records no colour
  const long: Closed = { closedAt: null, reason: null, colour: "red" };
  expect([whole, short, long].map((fields) => Object.keys(fields).length)).toEqual([2, 1, 3]);
});
