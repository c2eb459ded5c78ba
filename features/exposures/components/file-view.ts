import type { TypedInstant } from "#components/form-fields.ts";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { answerOf } from "#lib/answer-of.ts";
import { formatInstant, instantOf, toLocalFields } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { Translate } from "#lib/translate.ts";
import type { OrganisationFile } from "../loaders.ts";
import { instantsOf } from "../queries.ts";

export type FileView = ReturnType<typeof fileView>;

type View = { readonly t: Translate; readonly locale: Locale };

const RISKS = ["unassessed", "unlikely", "risk", "high_risk"] as const;

/** One organisation's file with every fact in words, and what its forms start from. */
export function fileView({ exposure, lastChange }: OrganisationFile, { t, locale }: View) {
  const zone = exposure.organisation.timeZone;
  const instants = instantsOf(exposure);
  const detection = exposure.incident.detection as Moment | null;
  const text = (moment: Moment | undefined) =>
    moment === undefined ? t("organisationFile.notYet") : momentText(moment, { zone, locale, t });
  const answer = (fact: boolean | null) => t(`vocabulary.answers.${answerOf(fact)}`);
  const risk = t(`vocabulary.risks.${RISKS.find((one) => one === exposure.risk) ?? "unassessed"}`);
  const { severeHealthIncident, itSystemAttack, encrypted, exemptions34 } = exposure;
  return {
    id: exposure.id,
    version: exposure.version,
    zone,
    awareness: typedInstant(instants.awareness, zone),
    note: exposure.awarenessNote,
    awarenessText: text(instants.awareness),
    noticeText: text(instants.processor_notice),
    attackText: text(instants.attack_known),
    detectedText: detection === null ? null : text(detection),
    ...{ risk: exposure.risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted },
    riskText: risk,
    exemptionsText:
      exemptions34.length === 0
        ? t("organisationFile.none")
        : exemptions34.map((ground) => `34(3)(${ground})`).join(", "),
    severeText: answer(severeHealthIncident),
    attackedText: answer(itSystemAttack),
    encryptedText: answer(encrypted),
    factsText: `${risk}, ${t("organisationFile.attack")} : ${answer(itSystemAttack)}`,
    lastChangeText:
      lastChange === null
        ? null
        : t("organisationFile.lastChange", {
            at: formatInstant(instantOf(lastChange.at), { zone, locale }),
            name: lastChange.name ?? "—",
          }),
  };
}

function typedInstant(moment: Moment | undefined, zone: string): TypedInstant {
  if (moment === undefined) return { precision: "unknown", date: "", time: "", zone };
  if (typeof moment !== "string") return { precision: "day", date: moment.date, time: "", zone };
  return { precision: "instant", ...toLocalFields(Temporal.Instant.from(moment), zone), zone };
}
