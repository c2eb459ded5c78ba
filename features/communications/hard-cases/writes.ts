import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";

/** Only what was put to those who sign can be named: it changes no more. */
export async function expectText(tx: Tx, incidentId: string, textVersionId: string | null): Promise<void> {
  if (textVersionId === null) return;
  const where = { id: textVersionId, incidentId, submittedAt: { not: null } };
  if ((await tx.textVersion.count({ where })) === 0) throw invalid("textVersionId", "choose");
}
