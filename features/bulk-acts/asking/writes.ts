import { z } from "zod";
import { writeDecisionRequests } from "#features/decisions/writes.ts";
import { impersonalText } from "#features/timeline/schema.ts";
import { hasRole } from "#lib/access.ts";
import { listOpenDuties } from "../queries.ts";
import { bulkKind } from "../rules.ts";

/** Asks the signatory of each organisation to decide; each then signs alone. */
export const askDecisions = bulkKind({
  input: z.strictObject({
    duty: z.string().max(200).default(""),
    message: impersonalText(4_000).min(1, { error: "required" }),
  }),
  may: (actor) => hasRole(actor, "dpo"),
  fields: [
    { name: "duty", as: "duty", must: "optional" },
    { name: "message", as: "prose", must: "required" },
  ],
  refuse: async (tx, { files, input }) => {
    const owed = await listOpenDuties(tx, files, input.duty);
    const [some, unasked] = [new Set<string>(), new Set<string>()];
    for (const { exposureId, requests } of owed) {
      some.add(exposureId);
      if (requests.length === 0) unasked.add(exposureId);
    }
    return new Map(
      files
        .filter(({ exposureId }) => !unasked.has(exposureId))
        .map(({ exposureId }) => [exposureId, some.has(exposureId) ? "alreadyAsked" : "nothingToDecide"]),
    );
  },
  write: async (tx, { actor, now, files, input }) => {
    const owed = await listOpenDuties(tx, files, input.duty);
    const obligationIds = owed.map(({ id }) => id);
    return writeDecisionRequests(tx, { actor, now, obligationIds, message: input.message });
  },
});
