import type { Tone } from "#components/tones.ts";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedSheet } from "../loaders.ts";
import type { CandidateRow } from "../queries.ts";

export type View = { readonly t: Translate; readonly locale: Locale };

const TONES = {
  planned: "soon",
  retained: "fine",
  open: "waiting",
  aside: "not-required",
} as const satisfies Readonly<Record<string, Tone>>;

/** The candidates of a sheet in words. */
export function candidateViews(sheet: LoadedSheet, { t, locale }: View) {
  const { zone, plannedId, retained } = sheet;
  const at = (date: Date) => formatInstant(instantOf(date), { zone, locale });
  const stateOf = ({ id, setAsideAt }: CandidateRow) => {
    if (setAsideAt !== null) return "aside";
    if (retained?.candidateId === id) return "retained";
    return plannedId === id ? "planned" : "open";
  };
  return sheet.candidates.map((candidate) => {
    const { kind, setAsideAt } = candidate;
    const by = { name: candidate.recordedBy, at: at(candidate.recordedAt) };
    const aside = { name: candidate.setAsideBy ?? "", reason: candidate.setAsideFor ?? "" };
    const state = stateOf(candidate);
    return {
      id: candidate.id,
      title: t("awarenessSheet.candidateLine", {
        kind: t(`awarenessSheet.kinds.${kind}`),
        at: momentText(candidate.moment, { zone, locale, t }),
      }),
      ...{ state, tone: TONES[state], stateText: t(`awarenessSheet.states.${state}`) },
      reading: candidate.reading === "" ? t("awarenessSheet.noReading") : candidate.reading,
      source: candidate.source === "" ? null : t("awarenessSheet.sourceLine", { source: candidate.source }),
      by: t(kind === "on_file" ? "awarenessSheet.keptLine" : "awarenessSheet.recordedLine", by),
      aside: setAsideAt === null ? null : t("awarenessSheet.asideLine", { ...aside, at: at(setAsideAt) }),
      views: candidate.counselViews.map(({ id, counselView, recordedAt, recordedBy }) => ({
        id,
        text: counselView,
        by: t("awarenessSheet.by", { name: recordedBy, at: at(recordedAt) }),
      })),
    };
  });
}

export type CandidateView = ReturnType<typeof candidateViews>[number];
