import { momentText } from "#features/obligations/components/moment-text.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { Translate } from "#lib/translate.ts";
import { CHANNELS } from "../catalogue.ts";
import type { ListedQuestion } from "../queries.ts";

export type QuestionView = { readonly t: Translate; readonly locale: Locale };

const ZONE = "Europe/Paris";

/** Where the days of a question are counted and its hours are told. */
export function zoneOf({ dueZone, organisation }: Pick<ListedQuestion, "dueZone" | "organisation">): string {
  return dueZone ?? organisation?.timeZone ?? ZONE;
}

/** The organisation or its laboratory; without any, the whole case. */
export function concernedText({ organisation, lab }: ListedQuestion, { t }: QuestionView): string {
  if (organisation === null) return t("authorities.wholeCase");
  if (lab === null) return organisation.name;
  return t("authorities.record.lab", { organisation: organisation.name, number: lab.number, name: lab.name });
}

export function channelText(channel: string | null, { t }: QuestionView): string {
  return t(`authorities.channels.${CHANNELS.find((one) => one === channel) ?? "other"}`);
}

export function saidAt(moment: Moment, zone: string, { t, locale }: QuestionView): string {
  return momentText(moment, { zone, locale, t });
}

export function stampedAt(at: Date, { locale }: QuestionView): string {
  return formatInstant(instantOf(at), { zone: ZONE, locale });
}
