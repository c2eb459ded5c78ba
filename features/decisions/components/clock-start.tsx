import { momentText } from "#features/obligations/components/moment-text.ts";
import { roleNames } from "#features/obligations/components/role-names.ts";
import { instantName } from "#features/obligations/components/rule-words.ts";
import type { Place } from "#lib/action.ts";
import { formatInstant, formatInstantLong, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedSigning } from "../loaders.ts";

type Props = { loaded: LoadedSigning; place: Place; t: Translate };

/** What started the clock: which fact, when, in which zone, on whose word; retained by a position or not yet. */
export function ClockStart({ loaded, place, t }: Props) {
  const { obligation, facts, start } = loaded;
  const { locale, workspace } = place;
  const zone = facts.organisation.timeZone;
  const { fact, source, sheet } = start;
  if (fact === null) return <p className="text-soft text-sm">{t("signing.start.none")}</p>;
  const { moment } = fact;
  const at =
    typeof moment === "string"
      ? formatInstantLong(Temporal.Instant.from(moment), { zone, locale })
      : momentText(moment, { zone, locale, t });
  const written = (on: Temporal.Instant) => formatInstant(on, { zone, locale });
  const file = `/${locale}/${workspace}/incidents/${facts.incident.reference}/organisations/${obligation.organisationId}`;
  return (
    <section aria-labelledby="clock-start" className="border-line border-s-2 ps-3 text-sm">
      <h2 className="text-faint text-xs" id="clock-start">
        {t("signing.start.title")}
      </h2>
      <p className="font-medium text-ink">{instantName(fact.name, t)}</p>
      <p className="text-ink">{at}</p>
      {sheet === null ? (
        <p className="text-soft [overflow-wrap:anywhere]">
          {obligation.exposure.awarenessNote === ""
            ? null
            : t("signing.start.source", { source: obligation.exposure.awarenessNote })}
        </p>
      ) : (
        <p className="text-soft [overflow-wrap:anywhere]">
          {t("signing.start.source", {
            source: [t(`awarenessSheet.kinds.${sheet.planned.kind}`), sheet.planned.source]
              .filter(Boolean)
              .join(" – "),
          })}
        </p>
      )}
      {source === null || source.by === null ? null : (
        <p className="text-soft">
          {t("why.enteredBy", {
            name: source.by.name,
            roles: roleNames(source.by.roles, t),
            at: written(Temporal.Instant.from(source.recordedAt)),
          })}
        </p>
      )}
      {fact.name === "awareness" ? (
        <p className="text-soft">
          {sheet === null || sheet.retained === null
            ? t("signing.start.notRetained")
            : t("signing.start.retained", {
                name: sheet.retained.recordedBy,
                at: written(instantOf(sheet.retained.recordedAt)),
              })}{" "}
          <a className="text-ink underline" href={`${file}/awareness`}>
            {t("awarenessSheet.link")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
