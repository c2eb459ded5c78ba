import { DefinitionList } from "#components/definition-list.tsx";
import { Fold } from "#components/fold.tsx";
import { Section } from "#components/section.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { CAUSES, DATA_CATEGORIES, NATURES } from "#law/vocabulary.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { Translate } from "#lib/translate.ts";
import { INCIDENT_KINDS } from "../../catalogue.ts";
import type { IncidentRow, LinkedCases } from "../queries.ts";
import { LinkedList } from "./linked-list.tsx";

type Props = {
  incident: IncidentRow;
  linked: LinkedCases;
  /** The address of the cases. */
  cases: string;
  locale: Locale;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** What is known of the incident itself. */
export function IncidentFacts({ incident, linked, cases, locale, t }: Props) {
  const moment = (value: unknown) =>
    value === null ? null : momentText(value as Moment, { zone: ZONE, locale, t });
  const unknown = t("incidents.facts.unknown");
  const natures = NATURES.filter((nature) => incident.natures.includes(nature));
  const items = [
    {
      id: "kind",
      term: t("incidents.facts.kind"),
      value: t(`vocabulary.kinds.${INCIDENT_KINDS.find((kind) => kind === incident.kind) ?? "other"}`),
    },
    {
      id: "natures",
      term: t("incidents.facts.natures"),
      value: natures.map((nature) => t(`vocabulary.natures.${nature}`)).join(", ") || unknown,
    },
    {
      id: "cause",
      term: t("incidents.facts.cause"),
      value: t(`vocabulary.causes.${CAUSES.find((cause) => cause === incident.cause) ?? "unknown"}`),
    },
    { id: "detection", term: t("incidents.facts.detection"), value: moment(incident.detection) ?? unknown },
    { id: "occurrence", term: t("incidents.facts.occurrence"), value: occurrence() ?? unknown },
    {
      id: "vendor",
      term: t("incidents.facts.vendor"),
      value:
        [incident.vendorName, incident.productName].filter(Boolean).join(" · ") ||
        t("incidents.facts.noVendor"),
    },
    {
      id: "logged",
      term: t("incidents.facts.logged"),
      value: formatInstant(instantOf(incident.loggedAt), { zone: ZONE, locale }),
    },
  ];
  const categories = DATA_CATEGORIES.filter((category) => incident.dataCategories.includes(category));
  return (
    <Fold label={t("incidents.facts.what")}>
      <Section id="incident-facts" title={t("incidents.facts.what")}>
        {incident.description === "" ? null : (
          <p className="mb-4 max-w-prose whitespace-pre-line text-soft [overflow-wrap:anywhere]">
            {incident.description}
          </p>
        )}
        <LinkedList cases={cases} linked={linked} t={t} />
        <DefinitionList items={items} />
      </Section>
      <Section id="categories" title={t("incidents.facts.categories")}>
        {categories.length === 0 ? (
          <p className="text-soft text-sm">{t("incidents.facts.noCategories")}</p>
        ) : (
          <ul className="flex flex-wrap gap-1.5">
            {categories.map((category) => (
              <li className="rounded-md border border-line bg-sunken px-2 py-0.5 text-sm" key={category}>
                {t(`vocabulary.dataCategories.${category}`)}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Fold>
  );

  function occurrence(): string | null {
    const [from, to] = [moment(incident.occurrenceFrom), moment(incident.occurrenceTo)];
    if (from !== null && to !== null) return t("incidents.facts.occurrenceSpan", { from, to });
    if (from !== null) return t("incidents.facts.since", { from });
    return to === null ? null : t("incidents.facts.until", { to });
  }
}
