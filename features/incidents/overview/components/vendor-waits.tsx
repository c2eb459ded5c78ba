import { DeadlineClock } from "#features/obligations/components/deadline-clock.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { IncidentSummary } from "../queries.ts";

type Props = {
  waits: NonNullable<IncidentSummary["waits"]>;
  /** The address of the case. */
  base: string;
  now: number;
  view: { readonly locale: Locale; readonly t: Translate };
};

const ZONE = "Europe/Paris";

/** Above the pages of a vendor's contact: what the case asks of them, and by when first. */
export function VendorWaits({ waits, base, now, view: { locale, t } }: Props) {
  const { questions, tasks, firstDueAt } = waits;
  return (
    <p className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-1">
      <a className="text-ink hover:underline" href={`${base}/vendor#questions`}>
        {t("vendorPage.waitsQuestions", { count: questions })}
      </a>
      {firstDueAt === null ? null : (
        <DeadlineClock dueAt={firstDueAt} locale={locale} now={now} t={t} zone={ZONE} />
      )}
      <a className="text-ink hover:underline" href={`${base}/tasks`}>
        {t("vendorPage.waitsTasks", { count: tasks })}
      </a>
    </p>
  );
}
