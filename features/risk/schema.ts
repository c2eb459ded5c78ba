import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { CNIL_LEVELS } from "#law/severity/cnil.ts";
import {
  AGGRAVATIONS,
  AVAILABILITY,
  CAUSES,
  CONCLUSIONS,
  CONFIDENTIALITY,
  INTEGRITY,
  MITIGATIONS,
} from "#law/severity/vocabulary.ts";
import { EXEMPTIONS_34 } from "#law/vocabulary.ts";
import { first } from "#lib/asked.ts";
import { rowVersion } from "#lib/row-version.ts";
import { yesNoUnknown } from "#lib/yes-no-unknown.ts";
import { ASKED_CATEGORIES } from "./catalogue.ts";

const id = z.guid({ error: "choose" });

const MOST_PERSONS = 1_000_000_000;
const MOST_FILES = 2_000;

const oneOf = <T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: "choose" }).nullable().default(null);

/** A browser sends one box as a text, several as a list, none as nothing. */
const listOf = <T extends readonly [string, ...string[]]>(words: T) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z.array(z.enum(words, { error: "choose" })),
  );

const flag = yesNoUnknown.default(null);

const facts = z.strictObject({
  cause: oneOf(CAUSES),
  confidentiality: oneOf(CONFIDENTIALITY),
  integrity: oneOf(INTEGRITY),
  availability: oneOf(AVAILABILITY),
  // Typed as it is shown, in groups of three: "1 200".
  personsAffected: z
    .preprocess(
      (typed) => (typeof typed === "string" ? Number(typed.replace(/\s/g, "") || Number.NaN) : typed),
      z
        .int({ error: "notANumber" })
        .min(0, { error: "notANumber" })
        .max(MOST_PERSONS, { error: "notANumber" })
        .nullable(),
    )
    .default(null),
  dataCategories: listOf(ASKED_CATEGORIES),
  encrypted: flag,
  backupAvailable: flag,
  exfiltrated: flag,
  malicious: flag,
  vulnerablePersons: flag,
  mitigations: listOf(MITIGATIONS),
  aggravations: listOf(AGGRAVATIONS),
});

const asked = {
  exposureId: id,
  facts,
  /** Somebody looked: no circumstance aggravates it but those ticked. Without it, and without any, nobody knows. */
  aggravationsKnown: z.literal("yes", { error: "choose" }).optional(),
};

export type AskedFacts = z.output<typeof facts>;

const words = impersonalText(2_000).default("");

export const assessRiskInput = z.strictObject({
  ...asked,
  version: rowVersion,
  retained: z.enum(CONCLUSIONS, { error: "choose" }),
  reason: impersonalText(4_000).default(""),
  gravity: z.enum(CNIL_LEVELS, { error: "choose" }),
  gravityWords: words,
  likelihood: z.enum(CNIL_LEVELS, { error: "choose" }),
  likelihoodWords: words,
  exemptions34: listOf(EXEMPTIONS_34),
  severeHealthIncident: flag,
  itSystemAttack: flag,
});

/** To see what follows, nothing needs to be retained yet; the rest of the form is not looked at. */
export const previewRiskInput = z.object({
  ...asked,
  retained: z.enum(CONCLUSIONS).optional().catch(undefined),
});

export const copyRiskInput = z.strictObject({
  assessmentId: id,
  exposureIds: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(id).min(1, { error: "choose" }).max(MOST_FILES, { error: "tooLong" }),
  ),
});

/** Which version the address names; without one, the last. */
export const riskAsked = z.object({
  version: z.preprocess(first, z.coerce.number().int().min(1).optional().catch(undefined)),
});
