import { expect, test } from "vitest";
import { countReady } from "./rules.ts";

test("What is ready to send, what a contradiction holds up, whose signature the rest waits for, and what nobody may sign", () => {
  const cell = (organisationId: string, state: "signed" | "in_review" | "none" | "returned" | "filed") => ({
    ...{ organisationId, state, draftId: `draft of ${organisationId}` },
  });
  const cells = [
    ...[cell("a", "signed"), cell("b", "in_review"), cell("c", "in_review"), cell("d", "in_review")],
    ...[cell("h", "signed"), cell("e", "none"), cell("f", "returned"), cell("g", "filed")],
  ];
  const signers: Record<string, string[]> = { b: ["Anne"], c: ["Anne", "Paul"], d: [] };
  expect(countReady(cells, (id) => signers[id] ?? [], new Map([["draft of h", 1]]))).toEqual({
    ...{ ready: 1, held: 1, waiting: 3, preparing: 1, none: 1, filed: 1, nobody: 1 },
    who: [
      { name: "Anne", count: 2 },
      { name: "Paul", count: 1 },
    ],
  });
});
