import type { CnilLevel } from "#law/severity/cnil.ts";
import type { SeverityFacts } from "#law/severity/facts.ts";
import type { Conclusion } from "#law/severity/vocabulary.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { AUTHORITY_RULE, PERSONS_RULE } from "./catalogue.ts";
import { type CopyPlan, type Proposal, planCopies, type Version } from "./rules.ts";

const select = {
  id: true,
  incidentId: true,
  exposureId: true,
  organisationId: true,
  number: true,
  copiedFromId: true,
  facts: true,
  result: true,
  proposed: true,
  retained: true,
  reason: true,
  gravity: true,
  gravityWords: true,
  likelihood: true,
  likelihoodWords: true,
  engine: true,
  lawVersion: true,
  assessedAt: true,
  assessedBy: true,
} satisfies Prisma.RiskAssessmentSelect;

type Row = Prisma.RiskAssessmentGetPayload<{ select: typeof select }>;

/** The versions of one file, the last one first. */
export async function listVersions(tx: Tx, exposureId: string): Promise<Version[]> {
  const rows = await tx.riskAssessment.findMany({
    where: { exposureId },
    orderBy: { number: "desc" },
    select,
  });
  const copied = rows.flatMap(({ copiedFromId }) => copiedFromId ?? []);
  // Whoever speaks for one organisation does not see whose version it was.
  const sources = await tx.riskAssessment.findMany({
    where: { id: { in: copied } },
    select: { id: true, number: true, exposure: { select: { organisation: { select: { name: true } } } } },
  });
  const byId = new Map(sources.map((source) => [source.id, source]));
  return rows.map((row) => {
    const source = row.copiedFromId === null ? undefined : byId.get(row.copiedFromId);
    const copiedFrom =
      source === undefined
        ? null
        : { organisationName: source.exposure.organisation.name, number: source.number };
    return { ...toVersion(row), copiedFrom };
  });
}

/** Written by the commands of this feature alone, after their schemas read every fact. */
function toVersion(row: Row): Omit<Version, "copiedFrom"> {
  return {
    id: row.id,
    number: row.number,
    facts: row.facts as unknown as SeverityFacts,
    result: row.result as unknown as Proposal,
    proposed: row.proposed as Conclusion,
    retained: row.retained as Conclusion,
    reason: row.reason,
    gravity: row.gravity as CnilLevel,
    gravityWords: row.gravityWords,
    likelihood: row.likelihood as CnilLevel,
    likelihoodWords: row.likelihoodWords,
    engine: row.engine,
    lawVersion: row.lawVersion,
    assessedAt: row.assessedAt,
    assessedBy: row.assessedBy,
  };
}

/** One version with its file, to be copied. */
export async function getAssessment(tx: Tx, id: string) {
  const found = await tx.riskAssessment.findFirst({
    where: { id },
    select: { ...select, exposure: { select: { incident: { select: { origin: true, closedAt: true } } } } },
  });
  if (found === null) throw notFound("assessment");
  return {
    ...toVersion(found),
    incidentId: found.incidentId,
    exposureId: found.exposureId,
    exposure: found.exposure,
  };
}

export type LastVersion = {
  readonly id: string;
  readonly number: number;
  readonly copiedFromId: string | null;
  readonly facts: SeverityFacts;
};

/** The last version of each of these files that has one. */
export async function lastVersions(
  tx: Tx,
  exposureIds: readonly string[],
): Promise<ReadonlyMap<string, LastVersion>> {
  const rows = await tx.riskAssessment.findMany({
    where: { exposureId: { in: [...exposureIds] } },
    orderBy: [{ exposureId: "asc" }, { number: "desc" }],
    distinct: ["exposureId"],
    select: { id: true, exposureId: true, number: true, copiedFromId: true, facts: true },
  });
  return new Map(
    rows.map(({ exposureId, facts, ...last }) => [
      exposureId,
      { ...last, facts: facts as unknown as SeverityFacts },
    ]),
  );
}

type Source = {
  readonly id: string;
  readonly incidentId: string;
  readonly exposureId: string;
  readonly facts: SeverityFacts;
  readonly retained: Conclusion;
  readonly reason: string;
};

/** What a copy of one version to each other file of its case would come to. */
export async function listCopyPlans(tx: Tx, version: Source): Promise<CopyPlan[]> {
  const { incidentId, exposureId } = version;
  const others = await listOthers(tx, incidentId, exposureId);
  const last = await lastVersions(
    tx,
    others.map(({ id }) => id),
  );
  const had = await tx.riskAssessment.findMany({ where: { exposureId }, select: { facts: true } });
  const earlier = had.map(({ facts }) => facts as unknown as SeverityFacts);
  const targets = others.map((other) => {
    const own = last.get(other.id);
    return { ...other, lastFacts: own?.facts ?? null, hasIt: own?.copiedFromId === version.id };
  });
  return planCopies({ version, earlier }, targets);
}

/** The other controllers of the case as far as a copy asks. */
function listOthers(tx: Tx, incidentId: string, exposureId: string) {
  return tx.exposure.findMany({
    where: { incidentId, id: { not: exposureId }, roles: { hasSome: ["controller", "joint_controller"] } },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      risk: true,
      encrypted: true,
      organisation: { select: { name: true, kind: true } },
      incident: { select: { kind: true, natures: true, cause: true, dataCategories: true } },
      labs: { select: { personsEstimated: true, personsConfirmed: true } },
    },
  });
}

/** What was advised and decided on the two duties that follow from the risk; the last of each. */
export async function listStances(tx: Tx, exposureId: string) {
  const last = { orderBy: { id: "asc" as const }, take: 20 };
  const obligations = await tx.obligation.findMany({
    where: { exposureId, ruleId: { in: [AUTHORITY_RULE, PERSONS_RULE] } },
    orderBy: [{ ruleId: "asc" }, { id: "asc" }],
    select: {
      ruleId: true,
      decisions: { ...last, select: { outcome: true, decidedBy: true, decidedAt: true } },
      opinions: { ...last, select: { advice: true, givenBy: true, givenAt: true } },
    },
  });
  return obligations.flatMap(({ ruleId, decisions, opinions }) => {
    const decision = decisions.toSorted((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime())[0];
    const opinion = opinions.toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0];
    return [
      ...(decision === undefined
        ? []
        : [
            {
              ruleId,
              by: decision.decidedBy,
              at: decision.decidedAt,
              says: decision.outcome,
              as: "decision" as const,
            },
          ]),
      ...(opinion === undefined
        ? []
        : [
            {
              ruleId,
              by: opinion.givenBy,
              at: opinion.givenAt,
              says: opinion.advice,
              as: "opinion" as const,
            },
          ]),
    ];
  });
}

export type Stance = Awaited<ReturnType<typeof listStances>>[number];
