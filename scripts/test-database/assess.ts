import { assessRisk } from "#features/risk/commands/assess-risk.ts";
import { laboratoryLeak } from "#law/severity/example-facts.ts";
import type { Principal } from "#lib/scope.ts";
import { exposureOf } from "./case-file.ts";

/** An assessment of one organisation's file as it is now: the published leak of a laboratory, with `changes`. */
export async function assessmentOf(
  principal: Principal,
  at: { readonly incidentId: string; readonly organisationId: string },
  changes: Record<string, unknown> = {},
) {
  const { id, version } = await exposureOf(principal, at.incidentId, at.organisationId);
  return {
    ...{ exposureId: id, version, facts: laboratoryLeak(), retained: "high" },
    ...{ gravity: "significant", gravityWords: "Secret médical levé", likelihood: "maximum" },
    ...{ severeHealthIncident: true, itSystemAttack: true },
    ...changes,
  };
}

type Assessing = {
  readonly incidentId: string;
  readonly organisationId: string;
  readonly changes?: Record<string, unknown>;
};

/** The DPO's act itself. */
export async function assess(dpo: Principal, { changes, ...at }: Assessing, now: Temporal.Instant) {
  return assessRisk(dpo, await assessmentOf(dpo, at, changes), now);
}
