import { z } from "zod";
import { canAssignOwner } from "#features/obligations/access.ts";
import { writeOwners } from "#features/obligations/writes.ts";
import { listOpenDuties } from "../queries.ts";
import { bulkKind } from "../rules.ts";

/** Gives what the organisations still owe to one member of the cell. */
export const assignOwners = bulkKind({
  input: z.strictObject({
    duty: z.string().max(200).default(""),
    /** Left empty: nobody any more. */
    memberId: z.preprocess((typed) => typed || null, z.guid({ error: "choose" }).nullable()).default(null),
  }),
  may: canAssignOwner,
  fields: [
    { name: "duty", as: "duty", must: "optional" },
    { name: "memberId", as: "member", must: "optional" },
  ],
  refuse: async (tx, { files, input }) => {
    const owed = await listOpenDuties(tx, files, input.duty);
    const [some, others] = [new Set<string>(), new Set<string>()];
    for (const { exposureId, ownerId } of owed) {
      some.add(exposureId);
      if (ownerId !== input.memberId) others.add(exposureId);
    }
    return new Map(
      files
        .filter(({ exposureId }) => !others.has(exposureId))
        .map(({ exposureId }) => [exposureId, some.has(exposureId) ? "alreadyTheirs" : "nothingOwed"]),
    );
  },
  write: async (tx, { actor, now, files, input }) => {
    const owed = await listOpenDuties(tx, files, input.duty);
    const obligationIds = owed.map(({ id }) => id);
    return writeOwners(tx, { actor, now, obligationIds, memberId: input.memberId });
  },
});
