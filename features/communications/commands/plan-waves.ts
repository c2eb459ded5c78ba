import type { z } from "zod";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canRecordSendings } from "../access.ts";
import { plannedCount } from "../rules.ts";
import { planWavesInput } from "../schema.ts";
import { findReach, getLabs, getOrigin, type LabInCase } from "../writes.ts";

/** One send by one channel for as many laboratories as are chosen: each gets a wave of its own, with its own figures. */
export const planWaves = command({
  input: planWavesInput,
  load: async (tx, { incidentId, labIds, everyLab, personGroup, textVersionId }) => {
    const origin = await getOrigin(tx, incidentId);
    await requireText(tx, incidentId, textVersionId);
    const asked = { incidentId, labIds: everyLab ? ("every" as const) : labIds, personGroup };
    return { origin, labs: await getLabs(tx, asked) };
  },
  access: (actor, { labs }) => canRecordSendings(actor, labs),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { labs }, now }) => {
    requirePlannable(input, labs);
    const rows = await rowsOf(tx, input, { labs, actor });
    const counts = countsOf(rows, now);
    const by = { channel: input.channel, personGroup: input.personGroup };
    await insert(tx, { rows, counts, by, recorded: recordedBy(actor, now) });
    const [first, ...others] = eventsOf(rows, counts, by);
    if (first === undefined) throw notFound("laboratory");
    return { result: { waveIds: rows.map(({ waveId }) => waveId) }, events: [first, ...others] };
  },
});

type Plan = z.output<typeof planWavesInput>;

function requirePlannable({ planned, personGroup }: Plan, labs: readonly LabInCase[]): void {
  if (planned !== null && labs.length > 1) throw invalid("planned", "oneLabOnly");
  if (labs.some(({ persons }) => planned !== null && persons !== null && planned > persons.count))
    throw invalid("planned", personGroup === "patients" ? "moreThanPersons" : "moreThanGroup");
}

/** What each laboratory gets: its campaign, new or begun before, the next wave, and for how many it is planned. */
async function rowsOf(tx: Tx, input: Plan, { labs, actor }: { labs: readonly LabInCase[]; actor: Actor }) {
  const { incidentId, channel, personGroup, sort, planned, plannedOn, supplier, textVersionId } = input;
  const existing = await findCampaigns(tx, { incidentId, channel, personGroup, labs });
  const reaches = personGroup === "patients" ? await findReach(tx, incidentId, labs) : NO_REACH;
  return labs.map(({ labId, organisationId, persons }) => {
    const campaign = existing.get(labId);
    const campaignId = campaign?.id ?? newId();
    const number = (campaign?.last ?? 0) + 1;
    const reach = reaches.get(labId) ?? null;
    return {
      ...{ of: { workspaceId: actor.workspaceId, incidentId, organisationId }, labId, campaignId },
      ...{ isNew: campaign === undefined, waveId: newId() },
      wave: { campaignId, number, sort, plannedOn, supplier, textVersionId },
      figure: planned ?? plannedCount(channel, { reach, persons, sort }),
    };
  });
}

/** Reachability is counted of the patients alone. */
const NO_REACH: Awaited<ReturnType<typeof findReach>> = new Map();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
type By = { readonly channel: string; readonly personGroup: string };

function countsOf(rows: readonly Row[], now: Temporal.Instant) {
  const happenedAt = now.round("second").toString();
  return rows.flatMap(({ of, waveId, figure }) =>
    figure === null ? [] : [{ of, id: newId(), fields: { ...PLANNED, waveId, count: figure, happenedAt } }],
  );
}

type Count = ReturnType<typeof countsOf>[number];

const recordedBy = (actor: Actor, now: Temporal.Instant) => ({
  recordedAt: now.toString(),
  recordedBy: actor.name,
});

type Insertion = {
  readonly rows: readonly Row[];
  readonly counts: readonly Count[];
  readonly by: By;
  readonly recorded: ReturnType<typeof recordedBy>;
};

function insert(tx: Tx, { rows, counts, by, recorded }: Insertion): Promise<void> {
  const begun = rows.filter(({ isNew }) => isNew);
  return insertRows(tx, [
    {
      table: "campaigns",
      rows: begun.map(({ of, campaignId, labId }) => ({
        ...of,
        id: campaignId,
        labId,
        ...by,
        ...recorded,
      })),
    },
    {
      table: "waves",
      rows: rows.map(({ of, waveId, wave }) => ({ ...of, id: waveId, ...wave, ...recorded, version: 1 })),
    },
    {
      table: "wave_counts",
      rows: counts.map(({ of, id, fields }) => ({ ...of, id, ...fields, ...recorded })),
    },
  ]);
}

function eventsOf(rows: readonly Row[], counts: readonly Count[], by: By): Event[] {
  const planned = rows.flatMap(({ of, labId, isNew, campaignId, waveId, wave }): Event[] => {
    const { incidentId, organisationId } = of;
    const about = { incidentId, organisationId };
    const planning = event("wave.planned", { ...about, subjectId: waveId, fields: wave });
    const fields = { labId, ...by };
    return isNew
      ? [event("campaign.opened", { ...about, subjectId: campaignId, fields }), planning]
      : [planning];
  });
  const counted = counts.map(({ of: { incidentId, organisationId }, id, fields }) =>
    event("wave.counted", { incidentId, organisationId, subjectId: id, fields }),
  );
  return [...planned, ...counted];
}

const PLANNED = { measure: "planned", evidenceId: null, reason: "", replacesId: null };

/** Only what was put to those who sign can be sent: it changes no more. */
async function requireText(tx: Tx, incidentId: string, textVersionId: string | null): Promise<void> {
  if (textVersionId === null) return;
  const where = { id: textVersionId, incidentId, submittedAt: { not: null } };
  if ((await tx.textVersion.count({ where })) === 0) throw notFound("text");
}

type Sought = By & {
  readonly incidentId: string;
  readonly labs: readonly LabInCase[];
};

async function findCampaigns(tx: Tx, { incidentId, channel, personGroup, labs }: Sought) {
  const campaigns = await tx.campaign.findMany({
    where: { incidentId, channel, personGroup, labId: { in: labs.map(({ labId }) => labId) } },
    select: { id: true, labId: true, waves: { select: { number: true } } },
  });
  return new Map(
    campaigns.map(({ id, labId, waves }) => [
      labId,
      { id, last: Math.max(0, ...waves.map(({ number }) => number)) },
    ]),
  );
}
