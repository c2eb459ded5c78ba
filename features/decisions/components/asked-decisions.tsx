import { Countdown } from "#components/countdown.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { actOf } from "#features/obligations/components/rule-words.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { AskedRequest } from "../asking/queries.ts";

type Props = {
  requests: readonly AskedRequest[];
  /** The address of the workspace. */
  base: string;
  now: number;
  locale: Locale;
  t: Translate;
  /** Below a heading of the page, or one of its own. */
  heading?: "h2" | "h3";
};

/** What is asked of those who sign: each opens on a page of its own, made for a phone. */
export function AskedDecisions({ requests, base, now, locale, t, heading: Heading = "h2" }: Props) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="asked-decisions" className="min-w-0">
      <Heading className="mb-3 font-semibold text-ink text-md" id="asked-decisions">
        {t("signing.asked")}
      </Heading>
      <ul className="flex flex-col gap-3">
        {requests.map(
          ({ id, obligation, organisation, incident, message, recipient, askedAt, askedBy, signs }) => {
            const at = (date: Date) =>
              formatInstant(instantOf(date), { zone: organisation.timeZone, locale });
            return (
              <li className="flex flex-col gap-2 rounded-md border border-line bg-surface p-4" key={id}>
                <p className="font-semibold text-ink">{actOf(obligation, t)}</p>
                <p className="flex flex-wrap items-center gap-2 text-faint text-xs">
                  {incident.origin === "exercise" ? (
                    <StateBadge icon="flag" tone="hands">
                      {t("workspace.exerciseShort")}
                    </StateBadge>
                  ) : null}
                  {organisation.name} · {incident.reference} {incident.title}
                </p>
                {obligation.dueAt === null ? null : (
                  <Countdown
                    at={obligation.dueAt.getTime()}
                    counts="remaining"
                    instantText={at(obligation.dueAt)}
                    labels={clockLabels(t)}
                    locale={locale}
                    now={now}
                  />
                )}
                {message === "" ? null : (
                  <p className="whitespace-pre-line text-soft [overflow-wrap:anywhere]">{message}</p>
                )}
                <p className="text-faint text-xs">
                  {t("signing.askedBy", { name: askedBy, at: at(askedAt) })}
                  {recipient === null ? "" : ` · ${t("signing.askedOf", { name: recipient })}`}
                </p>
                <LinkButton
                  className="self-start"
                  href={`${base}/sign/${obligation.id}`}
                  icon={signs ? "gavel" : "file-text"}
                  look={signs ? "primary" : "secondary"}
                >
                  {t(signs ? "signing.open" : "signing.read")}
                  <span className="sr-only"> – {organisation.name}</span>
                </LinkButton>
              </li>
            );
          },
        )}
      </ul>
    </section>
  );
}
