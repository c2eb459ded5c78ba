import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { CAUSES, DATA_CATEGORIES, EXEMPTIONS_34, NATURES, RISKS } from "#law/vocabulary.ts";
import { asList } from "#lib/asked.ts";
import { momentOrUnknown } from "#lib/moment.ts";
import { yesNoUnknown } from "#lib/yes-no-unknown.ts";
import { INCIDENT_KINDS } from "./catalogue.ts";

const id = z.guid({ error: "choose" });
const optionalId = z.preprocess((value) => (value === "" ? null : value), id.nullable().default(null));
const title = impersonalText(200).min(1, { error: "required" });
const text = impersonalText(4_000);
const list = <T extends z.ZodType>(item: T) => z.preprocess(asList, z.array(item));
const count = z.preprocess(
  (value) => (value === "" || value === undefined || value === null ? null : Number(value)),
  z
    .int({ error: "notANumber" })
    .min(0, { error: "notANumber" })
    .max(1_000_000_000, { error: "notANumber" })
    .nullable(),
);
/** A threshold fact: yes, no, not known yet. */
const fact = yesNoUnknown.default(null);

const affectedLab = z.strictObject({
  labId: id,
  personsEstimated: count.default(null),
  personsConfirmed: count.default(null),
});

const affectedOrganisation = z.strictObject({
  organisationId: id,
  roles: list(z.enum(["controller", "joint_controller"], { error: "choose" })).transform((roles) =>
    roles.length === 0 ? (["controller"] as const) : roles,
  ),
  awareness: momentOrUnknown.default(null),
  awarenessNote: text.default(""),
  processorNotice: momentOrUnknown.default(null),
  attackKnown: momentOrUnknown.default(null),
  labs: list(affectedLab),
});

export const logIncidentInput = z.strictObject({
  title,
  description: text.default(""),
  kind: z.enum(INCIDENT_KINDS, { error: "choose" }),
  natures: list(z.enum(NATURES, { error: "choose" })),
  cause: z.enum(CAUSES, { error: "choose" }).default("unknown"),
  detection: momentOrUnknown.default(null),
  occurrenceFrom: momentOrUnknown.default(null),
  occurrenceTo: momentOrUnknown.default(null),
  dataCategories: list(z.enum(DATA_CATEGORIES, { error: "choose" })),
  vendorId: optionalId,
  productId: optionalId,
  vendorAwareness: momentOrUnknown.default(null),
  risk: z.enum(RISKS, { error: "choose" }).default("unassessed"),
  exemptions34: list(z.enum(EXEMPTIONS_34, { error: "choose" })),
  severeHealthIncident: fact,
  itSystemAttack: fact,
  encrypted: fact,
  exposures: list(affectedOrganisation),
  origin: z.enum(["live", "demonstration", "exercise"]).default("live"),
  caseId: z.string().max(80).nullable().default(null),
  /** The report that triage held to be this breach. */
  signalId: optionalId,
  /** The case whose data were breached again. */
  followsId: optionalId,
});
export type LogIncident = z.output<typeof logIncidentInput>;

const facts = logIncidentInput.shape;
const lenientFile = affectedOrganisation.extend({
  awareness: momentOrUnknown.catch(null),
  awarenessNote: text.catch(""),
  processorNotice: momentOrUnknown.catch(null),
  attackKnown: momentOrUnknown.catch(null),
  labs: list(
    affectedLab.extend({ personsEstimated: count.catch(null), personsConfirmed: count.catch(null) }),
  ),
});

/** The facts on which duties depend, of a form still being filled: what cannot be read yet counts as unknown. */
export const previewIncidentInput = z.object({
  natures: facts.natures.catch([]),
  cause: facts.cause.catch("unknown"),
  dataCategories: facts.dataCategories.catch([]),
  vendorId: facts.vendorId.catch(null),
  productId: facts.productId.catch(null),
  vendorAwareness: facts.vendorAwareness.catch(null),
  risk: facts.risk.catch("unassessed"),
  exemptions34: facts.exemptions34.catch([]),
  severeHealthIncident: facts.severeHealthIncident.catch(null),
  itSystemAttack: facts.itSystemAttack.catch(null),
  encrypted: facts.encrypted.catch(null),
  exposures: list(lenientFile).catch([]),
});
