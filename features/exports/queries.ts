import { listClaims } from "#features/claims/queries.ts";
import { listNames } from "#features/obligations/matrix/queries.ts";
import { listQuestions } from "#features/regulator-questions/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { listRegister } from "./register/queries.ts";

const FILE = {
  ...{ id: true, organisationId: true, roles: true, instants: true, awarenessNote: true, risk: true },
  ...{
    exemptions34: true,
    severeHealthIncident: true,
    itSystemAttack: true,
    encrypted: true,
    lawVersion: true,
  },
  ...{ openedAt: true },
  organisation: {
    select: { name: true, kind: true, siren: true, finessEj: true, country: true, timeZone: true },
  },
  labs: {
    orderBy: { lab: { number: "asc" } },
    select: {
      ...{ labId: true, personsEstimated: true, personsConfirmed: true },
      lab: { select: { number: true, name: true, department: true } },
    },
  },
  riskAssessments: {
    orderBy: { number: "asc" },
    select: {
      ...{ id: true, number: true, proposed: true, retained: true, reason: true, gravity: true },
      ...{ gravityWords: true, likelihood: true, likelihoodWords: true, assessedAt: true, assessedBy: true },
    },
  },
  awarenessPositions: {
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, nature: true, reasons: true, recordedAt: true, recordedBy: true },
      candidate: { select: { kind: true, moment: true, reading: true, source: true } },
    },
  },
} as const satisfies Prisma.ExposureSelect;

const OBLIGATION = {
  ...{ id: true, exposureId: true, organisationId: true, ruleId: true, ruleVersion: true, lawVersion: true },
  ...{
    addressee: true,
    subject: true,
    ownRule: true,
    status: true,
    state: true,
    trigger: true,
    triggerAt: true,
  },
  ...{ dueAt: true, legalLimitAt: true, clock: true, targetAt: true, waitsFor: true, review: true },
  ...{ filedAt: true, decidedAt: true, version: true },
  owner: { select: { name: true } },
  filings: {
    orderBy: [{ filedAt: "asc" }, { recordedAt: "asc" }],
    select: {
      ...{ id: true, phase: true, filedAt: true, filedOn: true, filedBy: true, channel: true },
      ...{ receiptNumber: true, documentOn: true, complete: true, reasonsForDelay: true, dueAt: true },
      ...{ legalLimitAt: true, lateBySeconds: true, lateInLawBySeconds: true, filedAs: true, mandate: true },
      ...{ recordedAt: true, recordedBy: true, correctedFiledAt: true, withdrawnAt: true },
      correctedFiledOn: true,
    },
  },
  opinions: {
    orderBy: [{ givenAt: "asc" }, { id: "asc" }],
    select: { id: true, advice: true, reasons: true, givenAt: true, givenBy: true },
  },
  decisions: {
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, outcome: true, reasons: true, opinionId: true, decidedAt: true, decidedBy: true },
      mandate: true,
    },
  },
} as const satisfies Prisma.ObligationSelect;

/** The one read model of a case: all of it that the open scope may see, and nothing that counsel wrote. */
export async function readDossier(tx: Tx, incidentId: string) {
  const incident = await tx.incident.findFirst({ where: { id: incidentId } });
  if (incident === null) throw notFound("incident");
  const files = await tx.exposure.findMany({
    where: { incidentId },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: FILE,
  });
  const place = new Map(files.map(({ id }, index) => [id, index]));
  const found = await tx.obligation.findMany({
    where: { incidentId, state: { not: "withdrawn" } },
    orderBy: [{ ruleId: "asc" }, { addressee: "asc" }, { subject: "asc" }, { id: "asc" }],
    select: OBLIGATION,
  });
  const names = await listNames(tx, [...new Set(found.map(({ subject }) => subject))]);
  const placeOf = ({ exposureId, ruleId, addressee, subject }: (typeof found)[number]) =>
    [
      ...[String(place.get(exposureId) ?? files.length).padStart(6, "0"), ruleId, addressee],
      ...[names.get(subject) ?? "", subject],
    ].join("\u0000");
  return {
    incident,
    files,
    /** By organisation, then by rule and whom it is owed to, by name. */
    obligations: found.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    /** Of the organisations that obligations are owed to; one out of scope keeps its secret. */
    names,
    claims: await listClaims(tx, incidentId),
    register: await listRegister(tx, { incidentId }),
    questions: await listQuestions(tx, { incidentId }),
  };
}

export type Dossier = Awaited<ReturnType<typeof readDossier>>;
export type DossierFile = Dossier["files"][number];
export type DossierObligation = Dossier["obligations"][number];
