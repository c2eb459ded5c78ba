import { Countdown } from "#components/countdown.tsx";
import { Section } from "#components/section.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { IncidentSummary } from "../queries.ts";

type Props = { summary: IncidentSummary; base: string; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** What comes next while nobody knows whose data it is: no clock of the law, the cell's own targets. */
export function NoControllerNotice({ summary, base, locale, t }: Props) {
  const { incident, targets, now } = summary;
  const written = (at: number) =>
    formatInstant(Temporal.Instant.fromEpochMilliseconds(at), { zone: ZONE, locale });
  const clock = { labels: clockLabels(t), locale, now };
  const loggedAt = instantOf(incident.loggedAt).epochMilliseconds;
  return (
    <Section className="mb-4" id="no-controller" title={t("signals.noController.title")}>
      <p className="mb-3 flex flex-wrap items-start gap-x-3 gap-y-1 text-sm text-soft">
        {t("signals.noController.since")}
        <Countdown {...clock} at={loggedAt} counts="elapsed" instantText={written(loggedAt)} />
      </p>
      <p className="text-ink">{t("signals.noController.intro")}</p>
      <ol className="mt-1 flex max-w-prose list-decimal flex-col gap-1 ps-5 text-soft">
        <li>
          {t("signals.noController.doubt")}{" "}
          {summary.canAddOrganisations ? (
            <a className="text-accent underline" data-follow="" href={`${base}/timeline`}>
              {t("signals.noController.doubtAct")}
            </a>
          ) : null}
        </li>
        <li>{t("signals.noController.keep")}</li>
        <li>
          {t("signals.noController.find")}{" "}
          {summary.canAddOrganisations ? (
            <a className="text-accent underline" data-follow="" href={`${base}/scope`}>
              {t("signals.noController.findAct")}
            </a>
          ) : null}
        </li>
        <li>
          {t("signals.noController.plan")}{" "}
          <a className="text-accent underline" data-follow="" href={`${base}/tasks`}>
            {t(summary.canAddOrganisations ? "signals.noController.planAct" : "signals.noController.planSee")}
          </a>
        </li>
      </ol>
      <h3 className="mt-4 mb-1 font-semibold text-base text-ink">{t("signals.noController.targets")}</h3>
      {targets.length === 0 ? (
        <p className="text-sm text-soft">{t("signals.noController.noTargets")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {targets.map(({ id, name, dueAt }) => (
            <li className="flex flex-wrap items-start gap-x-3 gap-y-1" key={id}>
              <span className="text-ink">{t("signals.noController.target", { name })}</span>
              <Countdown {...clock} at={dueAt} counts="remaining" instantText={written(dueAt)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
