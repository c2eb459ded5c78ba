import of20261122 from "./2026-11-22.json" with { type: "json" };

/** Written by `scripts/publish-law.ts`; do not edit. The rules of every earlier publication, by pack. */
export const EARLIER: Readonly<Record<string, unknown>> = {
  "2026-11-22": of20261122,
};
