import { z } from "zod";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { isCountry } from "#law/countries.ts";
import { OWN_COUNTS, OWN_DUTIES, OWN_RULE_KINDS, type OwnUnit } from "#law/own-rules/own-rule.ts";
import { canHaveTarget } from "#law/own-rules/target.ts";
import { INSTANTS, ROLES } from "#law/vocabulary.ts";
import { calendarDate } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { isAddressee, OWN_AUTHORITY_KINDS, OWN_LANGUAGES } from "./catalogue.ts";

const line = impersonalText(200);
const name = line.min(1, "required");
const reason = impersonalText(4_000).min(1, "required");
const emptied = (value: unknown) => (value === "" ? null : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptied, schema.nullable().default(null));
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

/** As typed: "24", "0,5". */
const count = z.preprocess(
  (value) => (typeof value === "string" ? Number(value.trim().replace(",", ".") || Number.NaN) : value),
  z.number({ error: "notANumber" }),
);

const RANGES = { hours: "hoursRange", days: "daysRange", months: "monthsRange" } as const;

type Counted = { readonly unit: OwnUnit; readonly count: number };

function refuseOutOfRange({ unit, count: typed }: Counted, context: z.core.$RefinementCtx): void {
  const { least, most } = OWN_COUNTS[unit];
  const isWhole = unit === "hours" || Number.isInteger(typed);
  if (typed >= least && typed <= most && isWhole) return;
  context.addIssue({ code: "custom", path: ["count"], message: RANGES[unit] });
}

const shared = { name, organisationId: optional(z.guid("choose")) };

const ruleInput = z
  .strictObject({
    ...shared,
    kind: z.enum(OWN_RULE_KINDS, "choose"),
    duty: z.enum(OWN_DUTIES, "choose"),
    roles: list(z.enum(ROLES, "choose")).pipe(z.array(z.enum(ROLES)).min(1, "required")),
    addressee: z.string("choose").refine(isAddressee, "choose"),
    addresseeName: optional(name),
    trigger: z.enum(INSTANTS, "choose"),
    fallback: optional(z.enum(INSTANTS, "choose")),
    unit: z.enum(["open", "hours", "days", "months"], "choose"),
    count: optional(count),
    document: name,
    clause: line.default(""),
    from: optional(calendarDate),
    until: optional(calendarDate),
    risk: optional(z.enum(["risk", "high_risk"], "choose")),
  })
  .superRefine((rule, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const { unit, count: typed, addressee, addresseeName, roles, from, until, trigger, fallback } = rule;
    if (unit === "open" && typed !== null) refuse("count", "noNumberWanted");
    if (unit !== "open" && typed === null) refuse("count", "required");
    if (unit !== "open" && typed !== null) refuseOutOfRange({ unit, count: typed }, context);
    if (addressee === "other" && addresseeName === null) refuse("addresseeName", "required");
    if (addressee !== "other" && addresseeName !== null) refuse("addresseeName", "namedAlready");
    if (addressee === "controller" && !roles.some((role) => TELLS_CONTROLLERS.has(role)))
      refuse("addressee", "onlyProcessorsTellControllers");
    if (fallback === trigger) refuse("fallback", "chosenAlready");
    if (from !== null && until !== null && until < from) refuse("until", "endBeforeStart");
  });

/** Those whose file in a case knows the controllers they serve. */
const TELLS_CONTROLLERS: ReadonlySet<string> = new Set(["processor", "host"]);

const targetInput = z
  .strictObject({
    ...shared,
    kind: z.literal("target"),
    rule: z.string("choose").refine(canHaveTarget, "choose"),
    unit: z.enum(["hours", "days"], "choose"),
    count,
  })
  .superRefine(refuseOutOfRange);

/** An own rule, or an internal target for a duty of the law without a number. */
export const setOwnRuleInput = z.discriminatedUnion("kind", [ruleInput, targetInput], { error: "choose" });
export type SetOwnRule = z.output<typeof setOwnRuleInput>;

export const retireOwnRuleInput = z.strictObject({
  ownRuleId: z.guid("choose"),
  version: rowVersion,
  reason,
});

export const addOwnAuthorityInput = z.strictObject({
  name,
  shortName: impersonalText(60).min(1, "required"),
  country: z.string("choose").refine(isCountry, "choose"),
  kind: z.enum(OWN_AUTHORITY_KINDS, "choose"),
  website: optional(z.url({ protocol: /^https?$/, error: "notAnAddress" }).max(300, "tooLong")),
  /** How it is told: an address of the authority itself is no person's. */
  channel: textWithoutNir(500).min(1, "required"),
  languages: list(z.string().refine((code) => OWN_LANGUAGES.includes(code), "choose")).pipe(
    z
      .array(z.string())
      .min(1, "required")
      .max(10, "tooLong")
      .transform((codes) => [...new Set(codes)]),
  ),
});

export const retireOwnAuthorityInput = z.strictObject({
  ownAuthorityId: z.guid("choose"),
  version: rowVersion,
  reason,
});
