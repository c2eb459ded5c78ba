import { z } from "zod";
import { COST_SORTS } from "#features/costs/catalogue.ts";
import { centsOf } from "#features/costs/rules.ts";
import { CHANNELS } from "#features/regulator-questions/catalogue.ts";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { asList } from "#lib/asked.ts";
import { moment } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { AGREEMENT_ANSWERS } from "./catalogue.ts";

const id = z.guid({ error: "choose" });
const orNone = z.preprocess((typed) => typed || null, id.nullable()).default(null);
const line = textWithoutNir(200);

const amountOrNone = z
  .string()
  .default("")
  .transform((typed, context) => {
    if (typed.trim() === "") return null;
    const cents = centsOf(typed);
    if (cents !== null) return cents;
    context.addIssue({ code: "custom", message: "notAnAmount" });
    return z.NEVER;
  });

const content = {
  insurer: line.min(1, { error: "required" }),
  policy: line.default(""),
  terms: textWithoutNir(2_000).default(""),
  expert: line.default(""),
  reference: line.default(""),
  documentIds: z.preprocess(asList, z.array(id).max(500, { error: "tooLong" })).default([]),
};

export const openInsuranceFileInput = z.strictObject({ incidentId: id, organisationId: id, ...content });

export const amendInsuranceFileInput = z.strictObject({ fileId: id, version: rowVersion, ...content });

export const recordClaimNoticeInput = z.strictObject({
  fileId: id,
  version: rowVersion,
  noticed: moment,
  noticeChannel: z.enum(CHANNELS, { error: "choose" }),
  noticedBy: line.min(1, { error: "required" }),
  /** The insurer's, if it gave one already. */
  reference: line.default(""),
});

export const askAgreementInput = z
  .strictObject({
    fileId: id,
    what: impersonalText(2_000).min(1, { error: "required" }),
    sort: z.enum(COST_SORTS, { error: "choose" }),
    amount: amountOrNone,
    asked: moment,
  })
  .transform(({ amount: amountCents, ...asked }) => ({ ...asked, amountCents }));

export const answerAgreementInput = z
  .strictObject({
    agreementId: id,
    answer: z.enum(AGREEMENT_ANSWERS, { error: "choose" }),
    answered: moment,
    answeredBy: line.min(1, { error: "required" }),
    limit: amountOrNone,
    evidenceId: orNone,
  })
  .transform(({ limit, ...answer }) => ({ ...answer, limitCents: answer.answer === "given" ? limit : null }));
