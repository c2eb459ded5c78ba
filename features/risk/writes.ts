import { type ExposureRow, filesOf, listExposuresById } from "#features/exposures/queries.ts";
import { recomputeFiles } from "#features/obligations/writes.ts";
import type { CnilLevel } from "#law/severity/cnil.ts";
import type { SeverityFacts } from "#law/severity/facts.ts";
import { SEVERITY_VERSION } from "#law/severity/version.ts";
import type { Conclusion } from "#law/severity/vocabulary.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { lastVersions } from "./queries.ts";
import { propose, riskOf } from "./rules.ts";

/** The further facts of a file on which duties depend; without them they stay as they are. */
export type DutyFacts = {
  readonly exemptions34: readonly string[];
  readonly severeHealthIncident: boolean | null;
  readonly itSystemAttack: boolean | null;
};

/** What a person retains of the risk of one file. Whether a reason is needed is checked before. */
export type NewVersion = {
  readonly exposureId: string;
  /** The version of the file that the person saw; without one, the file as it is now. */
  readonly version?: number;
  readonly facts: SeverityFacts;
  readonly retained: Conclusion;
  readonly reason: string;
  readonly gravity: CnilLevel;
  readonly gravityWords: string;
  readonly likelihood: CnilLevel;
  readonly likelihoodWords: string;
  readonly copiedFromId: string | null;
  readonly duties?: DutyFacts;
};

type Writing = {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly assessments: readonly NewVersion[];
};

type Assessed = { readonly given: NewVersion; readonly exposure: ExposureRow };

/**
 * Keeps a new version of the risk of each file and recomputes what the organisation owes: filed and decided rows get a
 * review. Several files of one case, or of many, in one act.
 */
export async function writeAssessments(tx: Tx, { actor, now, assessments }: Writing): Promise<Event[]> {
  const byFile = new Map(assessments.map((one) => [one.exposureId, one]));
  const ids = [...byFile.keys()].sort();
  await tx.$executeRaw`SELECT id FROM exposures WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const files = (await listExposuresById(tx, ids)).flatMap((exposure): Assessed[] => {
    const given = byFile.get(exposure.id);
    return given === undefined ? [] : [{ given, exposure: withRisk(exposure, given) }];
  });
  if (files.length < ids.length) throw notFound("organisation file");
  await setRisks(tx, files);
  const events = await keepVersions(tx, files, { actor, now });
  for (const ofCase of Map.groupBy(files, ({ exposure }) => exposure.incidentId).values()) {
    const exposures = ofCase.map(({ exposure }) => exposure);
    const origin = exposures[0]?.incident.origin as Origin;
    const moving = { workspaceId: actor.workspaceId, now, origin };
    events.push(...(await recomputeFiles(tx, await filesOf(tx, exposures), moving)));
  }
  return events;
}

function withRisk(exposure: ExposureRow, { retained, facts, duties }: NewVersion): ExposureRow {
  const { exemptions34, severeHealthIncident, itSystemAttack } = duties ?? exposure;
  return {
    ...exposure,
    risk: riskOf(retained),
    encrypted: facts.encrypted,
    exemptions34: [...exemptions34],
    ...{ severeHealthIncident, itSystemAttack },
  };
}

async function setRisks(tx: Tx, files: readonly Assessed[]): Promise<void> {
  const rows = files.map(({ given, exposure }) => ({
    id: exposure.id,
    version: given.version ?? exposure.version,
    risk: exposure.risk,
    exemptions: exposure.exemptions34,
    severe: exposure.severeHealthIncident,
    attack: exposure.itSystemAttack,
    encrypted: exposure.encrypted,
  }));
  const count = await tx.$executeRaw`
    UPDATE exposures e SET risk = f.risk, exemptions_34 = f.exemptions, severe_health_incident = f.severe,
      it_system_attack = f.attack, encrypted = f.encrypted, version = e.version + 1
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS f(id uuid, version int, risk text, exemptions text[], severe boolean, attack boolean, encrypted boolean)
    WHERE e.id = f.id AND e.version = f.version`;
  if (count !== rows.length) throw new AppError("conflict", "somebody changed one of these files meanwhile");
}

type By = { readonly actor: Actor; readonly now: Temporal.Instant };

async function keepVersions(tx: Tx, files: readonly Assessed[], { actor, now }: By): Promise<Event[]> {
  const last = await lastVersions(
    tx,
    files.map(({ exposure }) => exposure.id),
  );
  const kept = files.map(({ given, exposure }) => {
    const { exposureId, version: _version, duties: _duties, facts, ...retained } = given;
    const before = last.get(exposureId);
    const result = propose(facts);
    const fields = {
      exposureId,
      organisationId: exposure.organisationId,
      number: (before?.number ?? 0) + 1,
      supersedesId: before?.id ?? null,
      ...retained,
      facts: facts as Json,
      result: result as unknown as Json,
      proposed: result.conclusion,
      engine: SEVERITY_VERSION,
      lawVersion: exposure.lawVersion,
      assessedBy: actor.name,
    };
    return { id: newId(), exposure, reason: given.reason, fields };
  });
  const rows = kept.map(({ id, exposure, fields }) => ({
    ...{ workspaceId: actor.workspaceId, id, incidentId: exposure.incidentId },
    ...fields,
    assessedAt: now.toString(),
  }));
  await insertRows(tx, [{ table: "risk_assessments", rows }]);
  return kept.flatMap(({ id, exposure, reason, fields }) => {
    const about = {
      incidentId: exposure.incidentId,
      organisationId: exposure.organisationId,
      origin: exposure.incident.origin as Origin,
    };
    const { risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted } = exposure;
    const facts = { risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted };
    return [
      event("exposure.assessed", { ...about, subjectId: exposure.id, fields: { ...facts, reason } }),
      event("risk.versioned", { ...about, subjectId: id, fields }),
    ];
  });
}
