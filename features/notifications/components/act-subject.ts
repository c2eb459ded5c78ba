import { outcomeWord } from "#features/obligations/components/outcome-words.ts";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import type { ObligationDetail } from "#features/obligations/queries.ts";
import { channelText } from "#law/authorities/channels.ts";
import { findAuthority } from "#law/authorities.ts";
import { formatDay, formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

/** One obligation as the forms about it show it: every date written out, nothing left to compute but lateness. */
export type ActSubject = {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly addressee: string;
  readonly organisation: string;
  readonly zone: string;
  readonly dueAt: number | null;
  readonly legalLimitAt: number | null;
  readonly dueText: string | null;
  readonly limitText: string | null;
  readonly channel: string | null;
  readonly isSettled: boolean;
  readonly isFiled: boolean;
  readonly opinions: readonly Written[];
  /** Filings and decisions on file, in their order. */
  readonly onFile: readonly Written[];
  /** What today's facts would give, while a review is open. */
  readonly review: string | null;
};

export type Written = { readonly id: string; readonly title: string; readonly reasons: string };

type View = { readonly t: Translate; readonly locale: Locale };

const CHANNELS = ["fr-cnil", "fr-cert-sante", "fr-ars", "fr-police", "register", "persons"] as const;

export function actSubject(obligation: ObligationDetail, { t, locale }: View): ActSubject {
  const { id, version, addressee, dueAt, exposure } = obligation;
  // An own rule has no limit in law.
  const legalLimitAt = obligation.ownRule === null ? obligation.legalLimitAt : null;
  const { name, timeZone: zone } = exposure.organisation;
  const text = (at: Date) => formatInstant(instantOf(at), { zone, locale });
  return {
    ...{ id, version, zone },
    label: labelOf(obligation, { t, locale }),
    addressee: addresseeOf(obligation, t),
    organisation: name,
    dueAt: dueAt?.getTime() ?? null,
    legalLimitAt: legalLimitAt?.getTime() ?? null,
    dueText: dueAt === null ? null : text(dueAt),
    limitText: legalLimitAt === null ? null : text(legalLimitAt),
    channel: channelOf(addressee, { t, locale }),
    isSettled: obligation.filedAt !== null || obligation.decidedAt !== null,
    isFiled: obligation.filings.some(({ withdrawnAt }) => withdrawnAt === null),
    opinions: obligation.opinions.map(({ id: opinionId, advice, reasons, givenAt, givenBy }) => {
      const word = t(`decision.advices.${advice === "required" ? "required" : "not_required"}`);
      return { id: opinionId, title: `${word} (${givenBy}, ${text(givenAt)})`, reasons };
    }),
    onFile: [
      ...obligation.filings.map((filing) => ({
        id: filing.id,
        title: t(filing.withdrawnAt === null ? "filing.onFile" : "filing.withdrawnOnFile", {
          phase: t(`filing.phases.${phaseOf(filing.phase)}`),
          at: filing.filedOn === null ? text(filing.filedAt) : dayText(filing.filedOn, locale),
          by: filing.filedBy,
          channel: filing.channel,
        }),
        reasons: filing.reasonsForDelay ?? "",
      })),
      ...obligation.decisions.map(({ id: decisionId, outcome, reasons, decidedAt, decidedBy }) => ({
        id: decisionId,
        title: t("decision.decided", {
          outcome: outcomeWord(outcome, obligation, t),
          at: text(decidedAt),
          by: decidedBy,
        }),
        reasons,
      })),
    ],
    review: obligation.review === null ? null : reviewText(obligation.review, { t, text }),
  };
}

function channelOf(addressee: string, { t, locale }: View): string | null {
  const known = CHANNELS.find((name) => name === addressee);
  if (known !== undefined) return t(`filing.channels.${known}`);
  const authority = findAuthority(addressee);
  return authority === null ? null : channelText(authority, locale);
}

function phaseOf(phase: string): "initial" | "follow_up" | "final" {
  return phase === "follow_up" || phase === "final" ? phase : "initial";
}

function dayText(on: Date, locale: Locale): string {
  return formatDay(instantOf(on).toZonedDateTimeISO("UTC").toPlainDate(), locale);
}

function reviewText(review: unknown, { t, text }: { t: Translate; text: (at: Date) => string }): string {
  const { answer } = review as { answer: { status: string; dueAt: string | null } | null };
  if (answer === null) return t("review.noLongerOwed");
  return answer.dueAt === null ? t("review.noDate") : text(new Date(answer.dueAt));
}
