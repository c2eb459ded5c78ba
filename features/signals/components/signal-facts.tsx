import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { Translate } from "#lib/translate.ts";
import type { SignalRow, SignalTies } from "../queries.ts";
import { channelText } from "./channel-text.ts";

type Props = { signal: SignalRow; ties: SignalTies; locale: Locale; t: Translate };

const ZONE = "Europe/Paris";

/** What was reported, as it came. */
export function SignalFacts({ signal, ties, locale, t }: Props) {
  const unknown = t("forms.unknown");
  const concerned = [
    ties.lab === null ? null : t("matrix.lab", { number: ties.lab.number, name: ties.lab.name }),
    ties.organisation?.name,
  ];
  const reporter = [signal.reporterName, signal.reporterRole, signal.reporterContact].filter(Boolean);
  const seen = signal.seen as Moment | null;
  const items = [
    {
      id: "concerned",
      term: t("signals.facts.concerned"),
      value: concerned.filter(Boolean).join(" · ") || unknown,
    },
    { id: "place", term: t("signals.facts.place"), value: signal.place || unknown },
    {
      id: "seen",
      term: t("signals.facts.seen"),
      value: seen === null ? unknown : momentText(seen, { zone: ZONE, locale, t }),
    },
    {
      id: "received",
      term: t("signals.facts.received"),
      value: formatInstant(instantOf(signal.receivedAt), { zone: ZONE, locale }),
    },
    { id: "channel", term: t("signals.facts.channel"), value: channelText(signal.channel, t) },
    { id: "reporter", term: t("signals.facts.reporter"), value: reporter.join(" · ") || unknown },
  ];
  return (
    <Section id="reported" title={t("signals.facts.title")}>
      <p className="mb-4 max-w-prose whitespace-pre-line text-ink [overflow-wrap:anywhere]">
        {signal.description}
      </p>
      <DefinitionList items={items} />
    </Section>
  );
}
