import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { PARTY_SORTS, type PartySort, type PartyState } from "./catalogue.ts";

/** Of one file: how many of the parties that concern it are informed. */
export type PartyCount = { readonly informed: number; readonly concerned: number };

type CountRow = { exposure_id: string; informed: number; released: number };

/** How far each organisation of a case has come; a sort of which nothing is recorded is still to be informed. */
export async function countParties(tx: Tx, incidentId: string): Promise<(exposureId: string) => PartyCount> {
  const rows = await tx.$queryRaw<CountRow[]>`
    SELECT exposure_id, count(*) FILTER (WHERE state = 'informed')::int AS informed,
      count(*) FILTER (WHERE state = 'not_concerned')::int AS released
    FROM informed_parties WHERE incident_id = ${incidentId}::uuid GROUP BY exposure_id`;
  const byFile = new Map(rows.map((row) => [row.exposure_id, row]));
  return (exposureId) => {
    const { informed = 0, released = 0 } = byFile.get(exposureId) ?? {};
    return { informed, concerned: PARTY_SORTS.length - released };
  };
}

/** One organisation's file as its parties are recorded in it. */
export async function getPartyFile(tx: Tx, exposureId: string) {
  const file = await tx.exposure.findFirst({
    where: { id: exposureId },
    select: {
      id: true,
      incidentId: true,
      organisationId: true,
      organisation: { select: { name: true, timeZone: true } },
      incident: { select: { origin: true, closedAt: true } },
    },
  });
  if (file === null) throw notFound("organisation file");
  return file;
}

/** Every sort of party of one file, recorded or not, in the order of the list. */
export async function listParties(tx: Tx, exposureId: string) {
  const rows = await tx.informedParty.findMany({ where: { exposureId } });
  const recorded = new Map(rows.map((row) => [row.sort, row]));
  return PARTY_SORTS.map((sort) => {
    const row = recorded.get(sort);
    return {
      sort: sort as PartySort,
      state: (row?.state ?? "to_inform") as PartyState,
      informedOn: row?.informedOn?.toISOString().slice(0, 10) ?? null,
      informedBy: row?.informedBy ?? "",
      channel: row?.channel ?? "",
      why: row?.why ?? "",
      recordedBy: row?.recordedBy ?? null,
      version: row?.version ?? 0,
    };
  });
}

export type ListedParty = Awaited<ReturnType<typeof listParties>>[number];
