import { z } from "zod";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { askedOneOf, first } from "#lib/asked.ts";
import { calendarDate, moment } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { typedCount } from "#lib/typed-count.ts";
import { CHANNELS, COUNTED_CHANNELS, PERSON_GROUPS, WAVE_SORTS } from "./catalogue.ts";

const MOST_PERSONS = 100_000_000;
const MOST_LABS = 2_000;

const id = z.guid("choose");
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((typed) => (typed === "" || typed === undefined ? null : typed), schema.nullable());

const count = typedCount(MOST_PERSONS);

/** Laboratories one by one, or every one of the case that the person reads. */
const labIds = z
  .preprocess(
    (typed) => (typeof typed === "string" ? [typed] : (typed ?? [])),
    z.array(id, "choose").max(MOST_LABS, "tooLong"),
  )
  .transform((ids) => [...new Set(ids)].sort());
const everyLab = z.preprocess((typed) => typed === true || typed === "yes", z.boolean());
const isSomeLab = (chosen: { readonly labIds: readonly string[]; readonly everyLab: boolean }) =>
  chosen.everyLab || chosen.labIds.length > 0;
const NO_LAB = { path: ["labIds"], error: "choose" };

export const planWavesInput = z
  .strictObject({
    incidentId: id,
    labIds,
    everyLab,
    personGroup: z.enum(PERSON_GROUPS, "choose").default("patients"),
    channel: z.enum(CHANNELS, "choose"),
    sort: z.enum(WAVE_SORTS, "choose").default("first"),
    plannedOn: optional(calendarDate).default(null),
    planned: count,
    supplier: impersonalText(200).default(""),
    textVersionId: optional(id).default(null),
  })
  .refine(isSomeLab, NO_LAB);

export const recordCountsInput = z.strictObject({
  waveId: id,
  version: rowVersion,
  happenedAt: moment,
  planned: count,
  sent: count,
  returned: count,
  answered: count,
  complaints: count,
  evidenceId: optional(id).default(null),
  reason: impersonalText(2_000).default(""),
});
export type RecordCounts = z.output<typeof recordCountsInput>;

export const chooseTextInput = z.strictObject({ waveId: id, version: rowVersion, textVersionId: id });

/** The page that stands for letters, and the exhibit that proves it was there. */
export const nameNoticeInput = z.strictObject({
  waveId: id,
  version: rowVersion,
  publicPageId: id,
  noticeEvidenceId: optional(id).default(null),
});

export const strikeWaveInput = z.strictObject({
  waveId: id,
  version: rowVersion,
  reason: impersonalText(2_000).min(1, "required"),
});

export const countReachInput = z.strictObject({
  incidentId: id,
  labId: id,
  post: count,
  email: count,
  mobile: count,
  unreachable: count,
  source: impersonalText(300).min(1, "required"),
});

/** Of professionals: their address and telephone may stand in it. A field left empty keeps what was recorded. */
export const recordLetterheadInput = z
  .strictObject({
    incidentId: id,
    labIds,
    everyLab,
    name: textWithoutNir(200).default(""),
    address: textWithoutNir(500).default(""),
    contact: textWithoutNir(500).default(""),
    hotline: textWithoutNir(200).default(""),
    hours: textWithoutNir(200).default(""),
  })
  .refine(isSomeLab, NO_LAB);

export const agreeJointLetterInput = z
  .strictObject({
    incidentId: id,
    organisationId: id,
    forOrganisationId: id,
    channel: z.enum(COUNTED_CHANNELS as [string, ...string[]], "choose"),
    persons: count,
    agreedOn: calendarDate,
    basis: impersonalText(2_000).min(1, "required"),
  })
  .refine(({ persons }) => persons !== null && persons > 0, { path: ["persons"], error: "required" })
  .refine(({ organisationId, forOrganisationId }) => organisationId !== forOrganisationId, {
    path: ["forOrganisationId"],
    error: "sameOrganisation",
  });

export const endJointLetterInput = z.strictObject({
  jointLetterId: id,
  reason: impersonalText(2_000).min(1, "required"),
});

/** What the address of the page of persons says. */
export const personsAsked = z.object({
  q: z.preprocess(first, z.string().trim().max(100).catch("")).default(""),
  channel: askedOneOf(CHANNELS),
  panel: z.preprocess(first, z.string().max(60).optional().catch(undefined)),
});
