import { z } from "zod";
import { writeReminders } from "#features/reminders/writes.ts";
import { impersonalText } from "#features/timeline/schema.ts";
import { hasRole } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { bulkKind, type ChosenFile } from "../rules.ts";

/** Reminds whoever speaks for each organisation; one for which nobody can read it is refused, not silently kept. */
export const sendReminders = bulkKind({
  input: z.strictObject({ text: impersonalText(2_000).min(1, { error: "required" }) }),
  may: (actor) => hasRole(actor, "dpo", "responder"),
  fields: [{ name: "text", as: "prose", must: "required" }],
  refuse: async (tx, { files }) => {
    const reached = await listReached(tx, files);
    return new Map(
      files
        .filter(({ organisationId }) => !reached.has(organisationId))
        .map(({ exposureId }) => [exposureId, "nobodyToRemind"]),
    );
  },
  write: (tx, { actor, now, incidentId, files, input }) => {
    const reminders = files.map(({ exposureId, organisationId }) => ({
      ...{ incidentId, organisationId, memberId: null },
      about: { kind: "organisation_file", id: exposureId },
      text: input.text,
    }));
    return writeReminders(tx, { actor, now, reminders });
  },
});

async function listReached(tx: Tx, files: readonly ChosenFile[]): Promise<Set<string>> {
  const speakers = await tx.memberOrganisation.findMany({
    where: {
      organisationId: { in: files.map((file) => file.organisationId) },
      member: { endedAt: null },
      endedAt: null,
    },
    select: { organisationId: true },
  });
  return new Set(speakers.map(({ organisationId }) => organisationId));
}
