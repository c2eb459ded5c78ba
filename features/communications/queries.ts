import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { MEASURES, PERSONS_RULE, type PersonGroup } from "./catalogue.ts";
import { type LabRows, type Reach, sumsOf } from "./facts/rules.ts";
import { OTHER_GROUPS } from "./groups/catalogue.ts";
import { readGroupCounts } from "./groups/queries.ts";
import { personsOf, waveState } from "./rules.ts";
import { asCounts, countedOf, groupOf } from "./writes.ts";

const STANDING = {
  where: { replacedBy: { none: {} } },
  select: { measure: true, count: true, happenedAt: true },
} as const;

type Of = { readonly organisationId?: string; readonly personGroup?: PersonGroup };

/**
 * Every laboratory of a case that the reader may see, with its persons of one group, the waves to them and, of patients, how
 * they can be reached.
 */
export async function listLabsToTell(
  tx: Tx,
  incidentId: string,
  { organisationId, personGroup = "patients" }: Of = {},
) {
  const ofPatients = personGroup === "patients";
  const labs = await tx.exposureLab.findMany({
    where: { exposure: { incidentId }, ...(organisationId === undefined ? {} : { organisationId }) },
    orderBy: [{ exposure: { organisation: { name: "asc" } } }, { lab: { number: "asc" } }],
    select: {
      ...{ labId: true, organisationId: true, personsConfirmed: true, personsEstimated: true },
      lab: { select: { name: true, number: true } },
      exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
    },
  });
  const campaigns = Map.groupBy(await listCampaigns(tx, incidentId, personGroup), ({ labId }) => labId);
  const reaches = ofPatients ? await listReach(tx, incidentId) : [];
  const reach = new Map(reaches.map((one) => [one.labId, one]));
  const groups = ofPatients ? null : await readGroupCounts(tx, { incidentId, personGroup });
  const heads = new Map((await listLetterheads(tx, incidentId)).map((one) => [one.labId, one]));
  return labs.map(({ lab, exposure, personsConfirmed, personsEstimated, ...row }) => ({
    ...row,
    name: lab.name,
    number: lab.number,
    organisation: exposure.organisation.name,
    zone: exposure.organisation.timeZone,
    persons:
      groups === null ? personsOf({ personsConfirmed, personsEstimated }) : countedOf(groups.get(row.labId)),
    campaigns: campaigns.get(row.labId) ?? [],
    reach: reach.get(row.labId) ?? null,
    letterhead: heads.get(row.labId) ?? null,
  }));
}

export type LabToTell = Awaited<ReturnType<typeof listLabsToTell>>[number];

async function listCampaigns(tx: Tx, incidentId: string, personGroup: PersonGroup) {
  const rows = await tx.campaign.findMany({
    where: { incidentId, personGroup },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, labId: true, channel: true },
      waves: {
        orderBy: { number: "asc" },
        select: {
          ...{ id: true, number: true, sort: true, plannedOn: true, supplier: true, struckAt: true },
          textVersion: { select: { number: true, text: { select: { title: true } } } },
          publicPage: { select: { removedOn: true } },
          counts: STANDING,
        },
      },
    },
  });
  return rows.map(({ waves, ...campaign }) => ({
    ...campaign,
    waves: waves.map(({ counts, publicPage, ...wave }) => {
      const standing = asCounts(counts);
      const sent = counts.find(({ measure }) => measure === "sent");
      return {
        ...wave,
        channel: campaign.channel,
        /** What it rested on is no longer there. */
        isWithdrawn: publicPage !== null && publicPage.removedOn !== null,
        counts: standing,
        sentAt: (sent?.happenedAt ?? null) as Moment | null,
        state: waveState({ struckAt: wave.struckAt, counts: standing }),
      };
    }),
  }));
}

/** The latest count of each laboratory. */
async function listReach(tx: Tx, incidentId: string): Promise<(Reach & { labId: string })[]> {
  const rows = await tx.reachCount.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ labId: true, post: true, email: true, mobile: true, unreachable: true, source: true },
      ...{ recordedAt: true, recordedBy: true },
    },
  });
  return [...new Map(rows.map((row) => [row.labId, row])).values()];
}

async function listLetterheads(tx: Tx, incidentId: string) {
  const rows = await tx.letterhead.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ labId: true, name: true, address: true, contact: true, hotline: true, hours: true },
      ...{ recordedAt: true, recordedBy: true },
    },
  });
  return [...new Map(rows.map((row) => [row.labId, row])).values()];
}

/** Arrangements between organisations of a case: the cell's to read. */
export function listJointLetters(tx: Tx, incidentId: string) {
  return tx.jointLetter.findMany({
    where: { incidentId },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, organisationId: true, forOrganisationId: true, channel: true, persons: true },
      ...{ agreedOn: true, basis: true, recordedBy: true, endedAt: true, endedFor: true },
    },
  });
}

export type ListedJointLetter = Awaited<ReturnType<typeof listJointLetters>>[number];

/** How each organisation of a case stands with telling the persons, as its obligation says. */
export async function listDuties(tx: Tx, incidentId: string) {
  const rows = await tx.obligation.findMany({
    where: { incidentId, ruleId: PERSONS_RULE },
    orderBy: [{ triggerAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, organisationId: true, state: true, filedAt: true, decidedAt: true },
      version: true,
    },
  });
  return new Map(rows.map((row) => [row.organisationId, row]));
}

export type PersonsDuty =
  Awaited<ReturnType<typeof listDuties>> extends Map<string, infer Duty> ? Duty : never;

/** One campaign with the history of every figure. */
export async function getCampaign(tx: Tx, incidentId: string, campaignId: string) {
  const found = await tx.campaign.findFirst({
    where: { incidentId, id: campaignId },
    select: {
      ...{ id: true, labId: true, organisationId: true, channel: true, personGroup: true },
      waves: {
        orderBy: { number: "asc" },
        select: {
          ...{ id: true, number: true, sort: true, plannedOn: true, supplier: true, version: true },
          ...{ textVersionId: true, recordedAt: true, recordedBy: true, struckAt: true, struckFor: true },
          textVersion: {
            select: { id: true, number: true, textId: true, text: { select: { title: true } } },
          },
          publicPage: { select: NOTICE_PAGE },
          noticeEvidence: { select: { number: true, name: true, id: true } },
          counts: {
            orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
            select: {
              ...{ id: true, measure: true, count: true, happenedAt: true, reason: true, replacesId: true },
              ...{ recordedAt: true, recordedBy: true },
              evidence: { select: { number: true, name: true, id: true } },
            },
          },
        },
      },
    },
  });
  if (found === null) throw notFound("campaign");
  return {
    ...found,
    personGroup: groupOf(found),
    waves: found.waves.map(({ counts, publicPage, ...wave }) => {
      const replaced = new Set(counts.map(({ replacesId }) => replacesId));
      const history = counts.toSorted(asRecorded).map(({ happenedAt, ...one }) => ({
        ...one,
        happenedAt: happenedAt as Moment,
        isStanding: !replaced.has(one.id),
      }));
      const standing = asCounts(history.filter(({ isStanding }) => isStanding));
      return {
        ...{ ...wave, history, counts: standing },
        publicPage: publicPage === null ? null : datedPage(publicPage),
        state: waveState({ struckAt: wave.struckAt, counts: standing }),
      };
    }),
  };
}

const NOTICE_PAGE = { id: true, url: true, postedOn: true, removedOn: true } as const;
type Page = {
  readonly id: string;
  readonly url: string;
  readonly postedOn: Date;
  readonly removedOn: Date | null;
};
const dayOf = (on: Date): string => on.toISOString().slice(0, 10);

function datedPage({ postedOn, removedOn, ...page }: Page) {
  return {
    ...page,
    ...{ postedOn: dayOf(postedOn), removedOn: removedOn === null ? null : dayOf(removedOn) },
  };
}

export type NoticePage = ReturnType<typeof datedPage>;

/** The pages of a case that a public notice of this organisation can rest on, those that still stand first. */
export async function listNoticePages(tx: Tx, incidentId: string, organisationId: string) {
  const pages = await tx.publicPage.findMany({
    where: { incidentId, standsForLetters: true, OR: [{ organisationId: null }, { organisationId }] },
    orderBy: [{ removedOn: { sort: "desc", nulls: "first" } }, { postedOn: "desc" }, { id: "asc" }],
    select: NOTICE_PAGE,
  });
  return pages.map(datedPage);
}

type Recorded = { readonly recordedAt: Date; readonly measure: string };

/** Figures recorded together, in the order in which they come about. */
function asRecorded(a: Recorded, b: Recorded): number {
  const rank = ({ measure }: Recorded) => (MEASURES as readonly string[]).indexOf(measure);
  return a.recordedAt.getTime() - b.recordedAt.getTime() || rank(a) - rank(b);
}

export type CampaignDetail = Awaited<ReturnType<typeof getCampaign>>;
export type WaveDetail = CampaignDetail["waves"][number];

export function asLabRows({ labId, organisationId, persons, campaigns, reach }: LabToTell): LabRows {
  const waves = campaigns.flatMap((campaign) => campaign.waves).filter(({ state }) => state !== "struck");
  return { labId, organisationId, persons, reach, waves };
}

/** What the situation report reads here instead of what somebody claimed; null where nothing was recorded. */
export async function sumTelling(tx: Tx, incidentId: string) {
  const counts = await tx.waveCount.groupBy({
    by: ["measure"],
    where: {
      ...{ incidentId, measure: { in: ["sent", "returned"] }, replacedBy: { none: {} } },
      wave: { struckAt: null, campaign: { channel: "letter", personGroup: "patients" } },
    },
    _sum: { count: true },
  });
  const reach = await listReach(tx, incidentId);
  const total = (name: "email" | "post" | "unreachable") => {
    const known = reach.flatMap((row) => row[name] ?? []);
    return known.length === 0 ? null : { sum: known.reduce((sum, one) => sum + one, 0), labs: known.length };
  };
  const letters = (measure: string) => counts.find((one) => one.measure === measure)?._sum.count ?? null;
  return {
    ...{ lettersSent: letters("sent"), lettersReturned: letters("returned") },
    ...{ email: total("email"), post: total("post"), unreachable: total("unreachable") },
  };
}

/** Prescribers and staff, each group for itself: the laboratories that counted or told it, and how far it was told. */
export async function listGroups(tx: Tx, incidentId: string) {
  const groups = [];
  for (const personGroup of OTHER_GROUPS) {
    const all = await listLabsToTell(tx, incidentId, { personGroup });
    const labs = all.filter(({ persons, campaigns }) => persons !== null || campaigns.length > 0);
    groups.push({ personGroup, labs, sums: sumsOf(labs.map(asLabRows)) });
  }
  return groups;
}

export type ListedGroup = Awaited<ReturnType<typeof listGroups>>[number];
