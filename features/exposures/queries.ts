import { listOwnRules, type OwnRuleRow } from "#features/obligations/applied-law/queries.ts";
import { appliedLaw } from "#features/obligations/applied-law/rules.ts";
import type { FurtherFacts, KnownExposure } from "#features/obligations/facts/rules.ts";
import type { OrganisationFile } from "#features/obligations/writes.ts";
import type { InstantName } from "#law/vocabulary.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Moment } from "#lib/moment.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { countPersons, tellsControllers } from "./rules.ts";

const select = {
  id: true,
  incidentId: true,
  organisationId: true,
  roles: true,
  instants: true,
  awarenessNote: true,
  risk: true,
  exemptions34: true,
  severeHealthIncident: true,
  itSystemAttack: true,
  encrypted: true,
  contracts: true,
  further: true,
  lawVersion: true,
  lawSeen: true,
  lawReview: true,
  version: true,
  openedAt: true,
  organisation: true,
  incident: true,
  labs: {
    select: { labId: true, personsEstimated: true, personsConfirmed: true, lab: true },
    orderBy: { lab: { number: "asc" } },
  },
} satisfies Prisma.ExposureSelect;

export type ExposureRow = Prisma.ExposureGetPayload<{ select: typeof select }>;

/** The organisation's file in an incident, with its incident, organisation and labs. */
export async function getExposure(tx: Tx, exposureId: string): Promise<ExposureRow> {
  const exposure = await tx.exposure.findFirst({ where: { id: exposureId }, select });
  if (exposure === null) throw notFound("organisation file");
  return exposure;
}

type Only = {
  /** Not yet compared with this publication of the law. */
  readonly notSeen?: string;
  /** Null: of every organisation. */
  readonly organisationId?: string | null;
  /** In one of these capacities. */
  readonly roles?: readonly string[];
};

/** The files of a case, or only some of them. */
export function listExposures(
  tx: Tx,
  incidentId: string,
  { notSeen, organisationId = null, roles }: Only = {},
): Promise<ExposureRow[]> {
  const unseen = notSeen === undefined ? {} : { lawSeen: { not: notSeen } };
  const own = organisationId === null ? {} : { organisationId };
  const acting = roles === undefined ? {} : { roles: { hasSome: [...roles] } };
  return tx.exposure.findMany({
    where: { incidentId, ...unseen, ...own, ...acting },
    select,
    orderBy: { id: "asc" },
  });
}

/** The files themselves, of whatever cases. */
export function listExposuresById(tx: Tx, ids: readonly string[]): Promise<ExposureRow[]> {
  return tx.exposure.findMany({ where: { id: { in: [...ids] } }, select, orderBy: { id: "asc" } });
}

/** Those of these files that have a sheet of awareness: their awareness follows it alone. */
export async function listOnSheet(tx: Tx, exposureIds: readonly string[]): Promise<Set<string>> {
  const found = await tx.awarenessCandidate.findMany({
    where: { exposureId: { in: [...exposureIds] } },
    select: { exposureId: true },
    distinct: ["exposureId"],
  });
  return new Set(found.map(({ exposureId }) => exposureId));
}

type Concern = { readonly incidentId: string; readonly organisationId: string | null };

/** The case that something is recorded of, all of it or one organisation's part; out of scope neither exists. */
export async function getCaseOf(tx: Tx, { incidentId, organisationId }: Concern) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: {
      origin: true,
      exposures: { where: { organisationId: organisationId ?? incidentId }, select: { id: true } },
    },
  });
  if (incident === null) throw notFound("incident");
  if (organisationId !== null && incident.exposures.length === 0) throw notFound("organisation");
  return incident;
}

/** The file of an organisation in the case of a reference. */
export async function findExposureId(
  tx: Tx,
  at: { reference: string; organisationId: string },
): Promise<string> {
  if (!isId(at.organisationId)) throw notFound("organisation file");
  const found = await tx.exposure.findFirst({
    where: { organisationId: at.organisationId, incident: { reference: at.reference } },
    select: { id: true },
  });
  if (found === null) throw notFound("organisation file");
  return found.id;
}

/** The cases in which a changed own rule is applied at once: not closed, not told as history. */
export function listRunningCases(tx: Tx, organisationId: string | null) {
  const concerned = organisationId === null ? {} : { organisationId };
  return tx.incident.findMany({
    where: { closedAt: null, origin: { not: "demonstration" }, exposures: { some: concerned } },
    select: { id: true, reference: true, title: true, origin: true },
    orderBy: { id: "asc" },
  });
}

/**
 * The controllers of an incident: those whom its processors must tell. A vendor does not see their files; the rows of
 * its own duty name them.
 */
export async function listControllers(tx: Tx, incidentId: string): Promise<string[]> {
  const exposed = await tx.exposure.findMany({
    where: { incidentId, roles: { hasSome: ["controller", "joint_controller"] } },
    select: { organisationId: true },
  });
  const owed = await tx.obligation.findMany({
    where: { incidentId, addressee: "controller" },
    select: { subject: true },
    distinct: ["subject"],
  });
  const ids = new Set([...exposed.map((one) => one.organisationId), ...owed.map(({ subject }) => subject)]);
  return [...ids].filter((id) => id !== "").sort();
}

/** The file as its obligations are computed from it. */
export async function fileOf(tx: Tx, exposure: ExposureRow): Promise<OrganisationFile> {
  return toFile(exposure, {
    controllers: tellsControllers(exposure) ? await listControllers(tx, exposure.incidentId) : [],
    ownRules: await listOwnRules(tx),
  });
}

/** The same of many files of one case. */
export async function filesOf(tx: Tx, exposures: readonly ExposureRow[]): Promise<OrganisationFile[]> {
  const processor = exposures.find(tellsControllers);
  const surroundings = {
    controllers: processor === undefined ? [] : await listControllers(tx, processor.incidentId),
    ownRules: await listOwnRules(tx),
  };
  return exposures.map((exposure) => toFile(exposure, surroundings));
}

type Surroundings = { readonly controllers: readonly string[]; readonly ownRules: readonly OwnRuleRow[] };

function toFile(exposure: ExposureRow, { controllers, ownRules }: Surroundings): OrganisationFile {
  const { id, incidentId, organisationId, lawVersion } = exposure;
  return {
    exposureId: id,
    ...{ incidentId, organisationId },
    known: knownOf(exposure),
    controllers: tellsControllers(exposure) ? controllers : [],
    law: appliedLaw(ownRules, { organisationId, publication: lawVersion }),
  };
}

export function knownOf(exposure: ExposureRow): KnownExposure {
  return {
    party: partyOf(exposure.organisation),
    incident: incidentFactsOf(exposure.incident),
    roles: exposure.roles,
    instants: instantsOf(exposure),
    risk: exposure.risk,
    exemptions34: exposure.exemptions34,
    severeHealthIncident: exposure.severeHealthIncident,
    itSystemAttack: exposure.itSystemAttack,
    encrypted: exposure.encrypted,
    contracts: exposure.contracts as unknown[],
    persons: countPersons(exposure.labs),
    further: furtherOf(exposure),
  };
}

export function partyOf({ kind, country, region, timeZone, traits }: KnownExposure["party"]) {
  return { kind, country, region, timeZone, traits };
}

export function incidentFactsOf({ natures, cause, dataCategories }: KnownExposure["incident"]) {
  return { natures, cause, dataCategories };
}

/** Written by the commands of this feature alone, after their schemas read every moment. */
export function instantsOf({ instants }: Pick<ExposureRow, "instants">): { [name in InstantName]?: Moment } {
  return instants as { [name in InstantName]?: Moment };
}

/** Written by the commands of this feature alone, after their schemas read every fact. */
export function furtherOf({ further }: Pick<ExposureRow, "further">): FurtherFacts {
  return further as FurtherFacts;
}

/** What one organisation owes, the earliest date first. */
export function listOwed(tx: Tx, exposureId: string) {
  return tx.obligation.findMany({
    where: { exposureId, state: { not: "withdrawn" } },
    select: {
      id: true,
      ruleId: true,
      addressee: true,
      subject: true,
      state: true,
      dueAt: true,
      legalLimitAt: true,
      ownRule: true,
      targetAt: true,
      filedAt: true,
      review: true,
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { state: "asc" }, { ruleId: "asc" }],
  });
}

/** Who changed this file last, and when, as the log has it. */
export async function findLastChange(tx: Tx, exposureId: string) {
  const entry = await tx.entry.findFirst({
    where: { subjectId: exposureId, type: { not: "obligations.recomputed" } },
    orderBy: { recordedAt: "desc" },
    select: { recordedAt: true, values: { where: { name: "by" }, select: { value: true } } },
  });
  if (entry === null) return null;
  const by = entry.values[0]?.value as { name?: string } | null | undefined;
  return { at: entry.recordedAt, name: by?.name ?? null };
}
