import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { DeadlineClock } from "#features/obligations/components/deadline-clock.tsx";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { iconOfState, stateWord, toneOfState } from "#features/obligations/components/state-words.ts";
import { subjectText } from "#features/obligations/components/subject-words.ts";
import { TargetLine } from "#features/obligations/components/target-line.tsx";
import { targetWords } from "#features/obligations/components/target-words.ts";
import { formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { getTranslator } from "#lib/translator.ts";
import type { OrganisationFile } from "../loaders.ts";

type Props = {
  file: OrganisationFile;
  /** The matrix of the incident, where each duty is explained. */
  matrix: string;
  locale: Locale;
};

/** What the organisation owes, each with its clock; the explanation is one click away. */
export async function OwedList({ file, matrix, locale }: Props) {
  const t = await getTranslator();
  const zone = file.exposure.organisation.timeZone;
  const now = Temporal.Now.instant().epochMilliseconds;
  const place = { t, locale, zone, names: file.names };
  const written = (at: number) => formatInstant(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale });
  return (
    <Section id="owed" title={t("organisationFile.obligations")}>
      <ul className="-my-2">
        {file.owed.map((duty) => {
          const standing = { state: duty.state, dueAt: duty.dueAt?.getTime() ?? null };
          const owed = { ...standing, targetAt: duty.targetAt?.getTime() ?? null };
          return (
            <li
              className="flex flex-wrap items-start justify-between gap-2 border-line border-t py-2 first:border-t-0"
              key={duty.id}
            >
              <div className="min-w-0">
                <a
                  className="font-medium text-accent underline"
                  href={`${matrix}?why=${duty.id}`}
                  data-follow=""
                >
                  {labelOf(duty, { t, locale })}
                </a>
                <span className="block text-soft text-xs">
                  {[addresseeOf(duty, t), subjectText(duty.subject, place)].filter(Boolean).join(" · ")}
                </span>
                <TargetLine target={targetWords(owed, { t, now, written })} />
              </div>
              <div className="flex flex-col items-end gap-1 text-end">
                <span className="flex gap-1">
                  {duty.review === null ? null : (
                    <StateBadge icon="refresh-cw" tone="soon">
                      {t("states.review")}
                    </StateBadge>
                  )}
                  <StateBadge icon={iconOfState(standing, now)} tone={toneOfState(standing, now)}>
                    {stateWord(standing, { t, now })}
                  </StateBadge>
                </span>
                {standing.dueAt !== null &&
                duty.filedAt === null &&
                (duty.state === "due" || duty.state === "undetermined") ? (
                  <DeadlineClock dueAt={standing.dueAt} locale={locale} now={now} t={t} zone={zone} />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
