import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canRecordSendings } from "../access.ts";
import { plannedCount } from "../rules.ts";
import { planWavesInput } from "../schema.ts";
import { getLabs, getOrigin, type LabInCase } from "../writes.ts";

/** One send by one channel for as many laboratories as are chosen: each gets a wave of its own, with its own figures. */
export const planWaves = command({
  input: planWavesInput,
  load: async (tx, { incidentId, labIds, textVersionId }) => {
    const origin = await getOrigin(tx, incidentId);
    await requireText(tx, incidentId, textVersionId);
    return { origin, labs: await getLabs(tx, incidentId, labIds) };
  },
  access: (actor, { labs }) => canRecordSendings(actor, labs),
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject: { labs }, now }) => {
    const { incidentId, channel, sort, planned, plannedOn, supplier, textVersionId } = input;
    if (planned !== null && labs.length > 1) throw invalid("planned", "oneLabOnly");
    if (labs.some(({ persons }) => planned !== null && persons !== null && planned > persons.count))
      throw invalid("planned", "moreThanPersons");
    const existing = await findCampaigns(tx, { incidentId, channel, labs });
    const reach = await findReach(tx, incidentId, labs);
    const signed = { recordedAt: now.toString(), recordedBy: actor.name };
    const { workspaceId } = actor;
    const rows = labs.map((lab) => {
      const campaign = existing.get(lab.labId);
      const of = { workspaceId, incidentId, organisationId: lab.organisationId };
      const campaignId = campaign?.id ?? newId();
      const wave = {
        ...{ campaignId, number: (campaign?.last ?? 0) + 1, sort, plannedOn, supplier, textVersionId },
      };
      const persons = plannedCount(channel, {
        reach: reach.get(lab.labId) ?? null,
        persons: lab.persons,
        sort,
      });
      const figure = planned ?? persons;
      return { of, lab, isNew: campaign === undefined, campaignId, waveId: newId(), wave, figure };
    });
    const counts = rows.flatMap(({ of, waveId, figure }) =>
      figure === null
        ? []
        : [{ of, id: newId(), fields: { ...PLANNED, waveId, count: figure, happenedAt: momentOf(now) } }],
    );
    await insertRows(tx, [
      {
        table: "campaigns",
        rows: rows
          .filter(({ isNew }) => isNew)
          .map(({ of, campaignId, lab }) => ({
            ...of,
            id: campaignId,
            labId: lab.labId,
            channel,
            ...signed,
          })),
      },
      {
        table: "waves",
        rows: rows.map(({ of, waveId, wave }) => ({ ...of, id: waveId, ...wave, ...signed, version: 1 })),
      },
      {
        table: "wave_counts",
        rows: counts.map(({ of, id, fields }) => ({ ...of, id, ...fields, ...signed })),
      },
    ]);
    const events: Event[] = rows.flatMap(({ of, lab, isNew, campaignId, waveId, wave }) => {
      const about = { incidentId, organisationId: of.organisationId };
      const fields = { labId: lab.labId, channel };
      const planning = event("wave.planned", { ...about, subjectId: waveId, fields: wave });
      return isNew
        ? [event("campaign.opened", { ...about, subjectId: campaignId, fields }), planning]
        : [planning];
    });
    const counted = counts.map(({ of, id, fields }) =>
      event("wave.counted", { incidentId, organisationId: of.organisationId, subjectId: id, fields }),
    );
    const [first, ...others] = [...events, ...counted];
    if (first === undefined) throw notFound("laboratory");
    return { result: { waveIds: rows.map(({ waveId }) => waveId) }, events: [first, ...others] };
  },
});

const PLANNED = { measure: "planned", evidenceId: null, reason: "", replacesId: null };
const momentOf = (now: Temporal.Instant): string => now.round("second").toString();

/** Only what was put to those who sign can be sent: it changes no more. */
async function requireText(tx: Tx, incidentId: string, textVersionId: string | null): Promise<void> {
  if (textVersionId === null) return;
  const where = { id: textVersionId, incidentId, submittedAt: { not: null } };
  if ((await tx.textVersion.count({ where })) === 0) throw notFound("text");
}

type Sought = {
  readonly incidentId: string;
  readonly channel: string;
  readonly labs: readonly LabInCase[];
};

async function findCampaigns(tx: Tx, { incidentId, channel, labs }: Sought) {
  const campaigns = await tx.campaign.findMany({
    where: { incidentId, channel, labId: { in: labs.map(({ labId }) => labId) } },
    select: { id: true, labId: true, waves: { select: { number: true } } },
  });
  return new Map(
    campaigns.map(({ id, labId, waves }) => [
      labId,
      { id, last: Math.max(0, ...waves.map(({ number }) => number)) },
    ]),
  );
}

async function findReach(tx: Tx, incidentId: string, labs: readonly LabInCase[]) {
  const rows = await tx.reachCount.findMany({
    where: { incidentId, labId: { in: labs.map(({ labId }) => labId) } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { labId: true, post: true, email: true, mobile: true, unreachable: true },
  });
  return new Map(rows.map(({ labId, ...reach }) => [labId, reach]));
}
