import { cache } from "react";
import { listFileNames, readCase } from "#features/incidents/overview/queries.ts";
import { canRecordFiling } from "#features/notifications/access.ts";
import { readFilingStanding } from "#features/notifications/queries.ts";
import { getObligation } from "#features/obligations/queries.ts";
import { listExhibits } from "#features/timeline/exhibits/queries.ts";
import { onOpenCase } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Moment } from "#lib/moment.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { Actor } from "#lib/scope.ts";
import { canArrangeJointLetters, canRecordSending } from "./access.ts";
import { sumsOf } from "./facts/rules.ts";
import {
  asLabRows,
  getCampaign,
  type LabToTell,
  type ListedJointLetter,
  listDuties,
  listGroups,
  listJointLetters,
  listLabsToTell,
  listNoticePages,
  type PersonsDuty,
} from "./queries.ts";
import { personsAsked } from "./schema.ts";
import { canWriteText } from "./texts/access.ts";
import { listTexts } from "./texts/queries.ts";

type Search = { readonly [name: string]: string | string[] | undefined };
type Asking = { readonly workspace: string; readonly reference: string };

const present = () => Temporal.Now.instant().epochMilliseconds;
const MOST_SHOWN = 120;

/** Coverage first, then every laboratory's campaigns, the texts and the arrangements, as far as this person reads the case. */
export const loadPersons = cache(
  async ({ workspace, reference, search }: Asking & { search: Promise<Search> }) => {
    const asked = personsAsked.parse(await search);
    return inPageScope(workspace, async (tx, actor) => {
      const summary = await readCase(tx, reference, { actor, now: present() });
      const incidentId = summary.incident.id;
      const all = await listLabsToTell(tx, incidentId);
      const groups = await listGroups(tx, incidentId);
      const joint = await listJointLetters(tx, incidentId);
      const jointly = jointlyOf(joint);
      const byOrganisation = [...Map.groupBy(all, ({ organisationId }) => organisationId)];
      const needle = asked.q.toLocaleLowerCase("fr");
      const matching = all.filter(
        ({ name, organisation, campaigns }) =>
          `${name} ${organisation}`.toLocaleLowerCase("fr").includes(needle) &&
          (asked.channel === undefined || campaigns.some(({ channel }) => channel === asked.channel)),
      );
      const acting = onOpenCase(actor, summary.incident);
      const own = all.filter((lab) => canRecordSending(acting, lab));
      return {
        ...{ summary, asked, joint, own, groups },
        labs: matching.slice(0, MOST_SHOWN),
        matching: matching.length,
        total: all.length,
        sums: sumsOf(all.map(asLabRows), jointly),
        organisations: byOrganisation.map(([organisationId, labs]) => ({
          organisationId,
          name: labs[0]?.organisation ?? "",
          sums: sumsOf(labs.map(asLabRows), jointly),
        })),
        names: await listFileNames(tx, incidentId),
        duties: await listDuties(tx, incidentId),
        texts: await listTexts(tx, incidentId),
        mayArrange: canArrangeJointLetters(acting),
        mayWrite: canWriteText(acting),
        reach: actor.reach,
      };
    });
  },
);

/** By organisation: how many of its persons another tells, by the arrangements that hold. */
function jointlyOf(joint: readonly ListedJointLetter[]): ReadonlyMap<string, number> {
  const standing = joint.filter(({ endedAt }) => endedAt === null);
  const organisations = Map.groupBy(standing, ({ forOrganisationId }) => forOrganisationId);
  return new Map(
    [...organisations].map(([id, own]) => [id, own.reduce((sum, { persons }) => sum + persons, 0)]),
  );
}

export type LoadedPersons = Awaited<ReturnType<typeof loadPersons>>;

/** One campaign: every wave with the history of its figures, and what this person may do about it. */
export const loadCampaign = cache(async ({ workspace, reference, campaign }: Asking & { campaign: string }) =>
  inPageScope(workspace, async (tx, actor) => {
    if (!isId(campaign)) throw notFound("campaign");
    const summary = await readCase(tx, reference, { actor, now: present() });
    const incidentId = summary.incident.id;
    const detail = await getCampaign(tx, incidentId, campaign);
    // The duty is the organisation's: another of its laboratories may have written first.
    const { organisationId, personGroup } = detail;
    const labs = await listLabsToTell(tx, incidentId, { organisationId, personGroup });
    const lab = labs.find(({ labId }) => labId === detail.labId);
    if (lab === undefined) throw notFound("campaign");
    const duty = (await listDuties(tx, incidentId)).get(organisationId) ?? null;
    const acting = onOpenCase(actor, summary.incident);
    const mayRecord = canRecordSending(acting, detail);
    const isNotice = detail.channel === "public_notice";
    return {
      ...{ summary, detail, lab, duty, mayRecord },
      texts: await listTexts(tx, incidentId),
      evidence: mayRecord ? await listExhibits(tx, { incidentId, organisationId }) : [],
      noticePages: mayRecord && isNotice ? await listNoticePages(tx, incidentId, organisationId) : [],
      // The letters to patients meet the duty; those to others are told of apart.
      filing: personGroup === "patients" ? await readProposal(tx, { actor: acting, duty, lab, labs }) : null,
    };
  }),
);

export type LoadedCampaign = Awaited<ReturnType<typeof loadCampaign>>;

const OPEN = ["due", "open", "undetermined"];

type Proposing = {
  readonly actor: Actor;
  readonly duty: PersonsDuty | null;
  readonly lab: LabToTell;
  /** All of its organisation. */
  readonly labs: readonly LabToTell[];
};

/** Once a first wave went out and the duty is still open: what its filing would say. Nobody files but a person. */
async function readProposal(tx: Tx, { actor, duty, lab, labs }: Proposing) {
  if (duty === null || duty.filedAt !== null || !OPEN.includes(duty.state)) return null;
  const sent = labs
    .flatMap(({ campaigns }) => campaigns.flatMap(({ waves }) => waves))
    .flatMap(({ sentAt, channel, supplier, sort, state }) =>
      sentAt === null || sort !== "first" || state !== "sent" ? [] : [{ sentAt, channel, supplier }],
    )
    .sort((a, b) => written(a.sentAt).localeCompare(written(b.sentAt)));
  const [first] = sent;
  if (first === undefined || !canRecordFiling(actor, lab)) return null;
  const obligation = await getObligation(tx, duty.id);
  const standing = await readFilingStanding(tx, { obligation, actor, now: Temporal.Now.instant() });
  return {
    ...{ obligationId: duty.id, version: obligation.version, ...first, zone: lab.zone },
    channels: [...new Set(sent.map(({ channel }) => channel))],
    organisation: lab.organisation,
    mandate: standing?.mandate ?? null,
    isOwn: standing === null,
  };
}

export type FilingProposal = NonNullable<Awaited<ReturnType<typeof readProposal>>>;

const written = (moment: Moment): string => (typeof moment === "string" ? moment : moment.date);
