import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** While somebody signs, nobody records that two accounts are one person's; and the other way round. */
export async function holdLinks(tx: Tx, hold: "shared" | "alone"): Promise<void> {
  const lock = Prisma.raw(hold === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock");
  await tx.$executeRaw`SELECT ${lock}(hashtextextended('linked_accounts ' || scope_workspace()::text, 0))`;
}
