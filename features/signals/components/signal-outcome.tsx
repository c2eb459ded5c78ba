import { DefinitionList } from "#components/definition-list.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { SignalRow, SignalTies } from "../queries.ts";
import { awaitsIncident } from "../rules.ts";
import { SignalBadge } from "./signal-badge.tsx";

type Props = {
  signal: SignalRow;
  ties: SignalTies;
  /** The address of the workspace. */
  base: string;
  seesAll: boolean;
  canTriage: boolean;
  locale: Locale;
  t: Translate;
};

/** What the cell made of it; to whoever reported, that it is read, and what it was held to be. */
export function SignalOutcome({ signal, ties, base, seesAll, canTriage, locale, t }: Props) {
  const state = {
    id: "state",
    term: t("signals.outcome.state"),
    value: <SignalBadge signal={signal} t={t} />,
  };
  const { triagedAt } = signal;
  if (triagedAt === null)
    return (
      <Section id="outcome" title={t("signals.outcome.title")}>
        <DefinitionList items={[state]} />
        <p className="mt-3 max-w-prose text-sm text-soft">
          {t(seesAll ? "signals.outcome.waiting" : "signals.outcome.waitingOwn")}
        </p>
      </Section>
    );
  const at = formatInstant(instantOf(triagedAt), { zone: "Europe/Paris", locale });
  const decided = { id: "decided", term: t("signals.outcome.decided"), value: at };
  const items = seesAll
    ? [
        state,
        { id: "reason", term: t("signals.outcome.reason"), value: <Lines>{signal.reason ?? ""}</Lines> },
        ...tieItems(),
        {
          ...decided,
          value: t("signals.outcome.decidedBy", { at, name: signal.triagedBy ?? t("timeline.erased") }),
        },
      ]
    : [state, decided];
  return (
    <Section id="outcome" title={t("signals.outcome.title")}>
      <DefinitionList items={items} />
      {canTriage && awaitsIncident(signal) ? (
        <div className="mt-4">
          <LinkButton href={`${base}/incidents/new?signal=${signal.reference}`} icon="siren" look="primary">
            {t("signals.outcome.openIncident")}
          </LinkButton>
        </div>
      ) : null}
    </Section>
  );

  function tieItems() {
    const { incident, original } = ties;
    const link = (href: string, text: string) => (
      <a className="text-accent hover:underline" data-follow="" href={href}>
        {text}
      </a>
    );
    const incidentTerm = signal.state === "duplicate" ? "duplicateOf" : "incident";
    return [
      ...(incident === null
        ? []
        : [
            {
              id: "incident",
              term: t(`signals.outcome.${incidentTerm}`),
              value: link(
                `${base}/incidents/${incident.reference}`,
                `${incident.reference} ${incident.title}`,
              ),
            },
          ]),
      ...(original === null
        ? []
        : [
            {
              id: "original",
              term: t("signals.outcome.duplicateOf"),
              value: link(`${base}/signals/${original.reference}`, original.reference),
            },
          ]),
    ];
  }
}

function Lines({ children }: { children: string }) {
  return <span className="whitespace-pre-line">{children}</span>;
}
