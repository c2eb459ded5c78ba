import { adoptClaim } from "#features/claims/commands/adopt-claim.ts";
import { recordClaim } from "#features/claims/commands/record-claim.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import type { Principal } from "#lib/scope.ts";
import { type ReportedClaim, type ReportedEvent, SOURCES } from "./cases/case-sources.ts";
import type { Retelling } from "./retelling.ts";
import { rightNow } from "./right-now.ts";

type Reports = {
  readonly incidentId: string;
  readonly claims: readonly ReportedClaim[];
  readonly events: readonly ReportedEvent[];
  readonly when: Retelling;
};

/** What the public reports say of a case: figures and facts with their sources, and its course as far as it went. */
export async function recordReports(
  dpo: Principal,
  { incidentId, claims, events, when }: Reports,
): Promise<void> {
  for (const { from, label = "fact", at, text } of events) {
    const occurred = when(at);
    if (occurred === null) continue;
    const { source } = SOURCES[from];
    await writeEntry(dpo, { incidentId, text, label, occurred, source }, rightNow());
  }
  for (const { from, about, value, qualifier = "", adopted } of claims) {
    const claim = { incidentId, about, value, qualifier, ...SOURCES[from] };
    const recorded = await recordClaim(dpo, claim, rightNow());
    if (adopted !== undefined) await adoptClaim(dpo, { ...recorded, reason: adopted }, rightNow());
  }
}
