import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { PERSON_GROUPS, type PersonGroup } from "./catalogue.ts";
import { readGroupCounts } from "./groups/queries.ts";
import { type Counts, type Persons, personsOf, type WaveFigures } from "./rules.ts";

export type LabInCase = {
  readonly labId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly persons: Persons;
};

type Labs = {
  readonly incidentId: string;
  readonly labIds: readonly string[] | "every";
  /** Whose count is read with them; the patients' when it is left out. */
  readonly personGroup?: PersonGroup;
};

/** Laboratories of a case with the count of the group; one that is not in it, or not in scope, is not found. */
export async function getLabs(
  tx: Tx,
  { incidentId, labIds, personGroup = "patients" }: Labs,
): Promise<LabInCase[]> {
  const chosen = labIds === "every" ? {} : { labId: { in: [...labIds] } };
  const rows = await tx.exposureLab.findMany({
    where: { ...chosen, exposure: { incidentId } },
    orderBy: { lab: { number: "asc" } },
    select: {
      ...{ labId: true, organisationId: true, personsConfirmed: true, personsEstimated: true },
      lab: { select: { name: true } },
    },
  });
  const wanted = labIds === "every" ? Math.max(1, rows.length) : labIds.length;
  if (rows.length !== wanted) throw notFound("laboratory");
  const groups = personGroup === "patients" ? null : await readGroupCounts(tx, { incidentId, personGroup });
  return rows.map(({ labId, organisationId, lab, ...counts }) => ({
    ...{ labId, organisationId, name: lab.name },
    persons: groups === null ? personsOf(counts) : countedOf(groups.get(labId)),
  }));
}

/** A group is counted in the files of the laboratory itself: a count of it is a confirmed one. */
export function countedOf(count: number | undefined): Persons {
  return count === undefined ? null : { count, basis: "confirmed" };
}

/**
 * The count of a laboratory's persons, of one group, held until the act is done: figures that bound each other are recorded
 * one after the other.
 */
export async function holdPersons(
  tx: Tx,
  { incidentId, labId, personGroup = "patients" }: Omit<OfGroup, "personGroup"> & Partial<OfGroup>,
): Promise<Persons> {
  const [lab] = await tx.$queryRaw<{ personsConfirmed: number | null; personsEstimated: number | null }[]>`
    SELECT l.persons_confirmed AS "personsConfirmed", l.persons_estimated AS "personsEstimated"
    FROM exposure_labs l JOIN exposures e ON (e.workspace_id, e.id) = (l.workspace_id, l.exposure_id)
    WHERE e.incident_id = ${incidentId}::uuid AND l.lab_id = ${labId}::uuid FOR UPDATE OF l`;
  if (personGroup === "patients") return lab === undefined ? null : personsOf(lab);
  return countedOf((await readGroupCounts(tx, { incidentId, personGroup, labIds: [labId] })).get(labId));
}

/** By laboratory: the count that stands of how its persons can be reached. */
export async function findReach(tx: Tx, incidentId: string, labs: readonly LabInCase[]) {
  const rows = await tx.reachCount.findMany({
    where: { incidentId, labId: { in: labs.map(({ labId }) => labId) } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { labId: true, post: true, email: true, mobile: true, unreachable: true },
  });
  return new Map(rows.map(({ labId, ...reach }) => [labId, reach]));
}

export async function getOrigin(tx: Tx, incidentId: string) {
  const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
  if (incident === null) throw notFound("incident");
  return incident.origin;
}

/** The wave an act is about, with the figures that stand and the laboratory's persons. */
export async function getWave(tx: Tx, { waveId }: { waveId: string }) {
  const wave = await tx.wave.findFirst({
    where: { id: waveId },
    select: {
      ...{ id: true, incidentId: true, organisationId: true, sort: true, textVersionId: true },
      ...{ struckAt: true, version: true, publicPageId: true, noticeEvidenceId: true },
      campaign: {
        select: {
          ...{ labId: true, channel: true, personGroup: true },
          exposure: { select: { incident: { select: { origin: true } } } },
        },
      },
      counts: { where: { replacedBy: { none: {} } }, select: { id: true, measure: true, count: true } },
    },
  });
  if (wave === null) throw notFound("wave");
  const { campaign, counts, ...row } = wave;
  const { labId, channel, exposure } = campaign;
  const personGroup = groupOf(campaign);
  return { ...row, labId, channel, personGroup, standing: counts, origin: exposure.incident.origin };
}

export function groupOf({ personGroup }: { readonly personGroup: string }): PersonGroup {
  return PERSON_GROUPS.find((one) => one === personGroup) ?? "patients";
}

export type WaveSubject = Awaited<ReturnType<typeof getWave>>;

type OfGroup = { readonly incidentId: string; readonly labId: string; readonly personGroup: PersonGroup };

/** Every wave of a laboratory to one group that was not struck, with the figures that stand. */
export async function listLabWaves(
  tx: Tx,
  { incidentId, labId, personGroup }: OfGroup,
): Promise<WaveFigures[]> {
  const waves = await tx.wave.findMany({
    where: { incidentId, struckAt: null, campaign: { labId, personGroup } },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, sort: true },
      campaign: { select: { channel: true } },
      counts: { where: { replacedBy: { none: {} } }, select: { measure: true, count: true } },
    },
  });
  return waves.map(({ id, sort, campaign: { channel }, counts }) => ({
    ...{ id, sort, channel, counts: asCounts(counts) },
  }));
}

export function asCounts(standing: readonly { readonly measure: string; readonly count: number }[]): Counts {
  return Object.fromEntries(standing.map(({ measure, count }) => [measure, count]));
}
