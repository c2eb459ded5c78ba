import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { type Counts, type Persons, personsOf, type WaveFigures } from "./rules.ts";

export type LabInCase = {
  readonly labId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly persons: Persons;
};

/** Laboratories of a case with the count of their persons; one that is not in it, or not in scope, is not found. */
export async function getLabs(
  tx: Tx,
  incidentId: string,
  labIds: readonly string[] | "every",
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
  return rows.map(({ labId, organisationId, lab, ...counts }) => ({
    ...{ labId, organisationId, name: lab.name },
    persons: personsOf(counts),
  }));
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
      ...{ struckAt: true, version: true },
      campaign: {
        select: {
          labId: true,
          channel: true,
          exposure: { select: { incident: { select: { origin: true } } } },
        },
      },
      counts: { where: { replacedBy: { none: {} } }, select: { id: true, measure: true, count: true } },
    },
  });
  if (wave === null) throw notFound("wave");
  const { campaign, counts, ...row } = wave;
  const { labId, channel, exposure } = campaign;
  return { ...row, labId, channel, standing: counts, origin: exposure.incident.origin };
}

export type WaveSubject = Awaited<ReturnType<typeof getWave>>;

/** Every wave of a laboratory that was not struck, with the figures that stand. */
export async function listLabWaves(tx: Tx, incidentId: string, labId: string): Promise<WaveFigures[]> {
  const waves = await tx.wave.findMany({
    where: { incidentId, struckAt: null, campaign: { labId } },
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
