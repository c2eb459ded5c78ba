import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { event } from "#lib/timeline.ts";
import { canImportOrganisations } from "../../access.ts";
import { planImport } from "../queries.ts";
import { type ImportOrganisations, importOrganisationsInput } from "../schema.ts";
import { storeImport } from "../writes.ts";

/** Registers and amends organisations, labs and sites from a table. A line with a fault stays out, and is told. */
export const importOrganisations = command({
  input: importOrganisationsInput,
  load: (tx) => takeTurns(tx),
  access: canImportOrganisations,
  run: async ({ tx, actor, input, now }) => {
    const { workspaceId } = actor;
    const planned = await planImport(tx, input);
    const stored = await storeImport(tx, planned, { workspaceId, createdAt: now.toString() });
    return {
      result: { counts: stored.counts, refused: planned.refused, headings: planned.headings },
      events: [
        imported(input, { ...stored, workspaceId, refused: planned.refused.length }),
        ...stored.events,
      ],
    };
  },
});

/** Two imports at once would each add what the other adds. */
async function takeTurns(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('import ' || scope_workspace()::text, 0))`;
}

type Outcome = {
  readonly counts: Awaited<ReturnType<typeof storeImport>>["counts"];
  readonly workspaceId: string;
  readonly refused: number;
};

function imported({ format, lines }: ImportOrganisations, { counts, workspaceId, refused }: Outcome) {
  return event("organisations.imported", {
    subjectId: workspaceId,
    fields: { format, rows: lines.length, refused, ...counts },
  });
}
