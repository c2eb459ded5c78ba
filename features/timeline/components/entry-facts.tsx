import { DefinitionList } from "#components/definition-list.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { formatDay, formatInstant } from "#lib/dates.ts";
import type { LoggedEntry } from "../queries.ts";
import { byText } from "./by-text.ts";
import { EntryMarks } from "./entry-marks.tsx";
import { type EntryView, entryText } from "./entry-text.ts";
import { recordHref } from "./record-href.ts";

type Props = { entry: LoggedEntry; view: EntryView; base: string; seesCell: boolean };

/** What one entry says, when, by whom, and where what it speaks of stands. */
export function EntryFacts({ entry, view, base, seesCell }: Props) {
  const { t } = view;
  const { title, body } = entryText(entry, view);
  const record = recordHref(entry, { base, seesCell });
  return (
    <Section
      actions={
        <div className="flex flex-wrap gap-2 print:hidden">
          <Step base={base} label={t("timeline.entry.previous")} seq={entry.seq - 1} />
          <Step base={base} label={t("timeline.entry.next")} seq={entry.seq + 1} />
        </div>
      }
      id="entry"
      title={t("timeline.entry.title", { seq: entry.seq })}
    >
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 font-medium text-ink [overflow-wrap:anywhere]">
          {entry.supersededBy === null ? title : <del>{title}</del>}
        </p>
        <EntryMarks base={base} entry={entry} t={t} />
      </div>
      {body.map((line) => (
        <p className="mb-2 whitespace-pre-line text-soft [overflow-wrap:anywhere]" key={line}>
          {line}
        </p>
      ))}
      <DefinitionList items={factsOf(entry, view)} />
      <div className="mt-4 flex flex-wrap gap-2 print:hidden">
        {record === null ? null : (
          <LinkButton href={record} icon="arrow-right" size="compact">
            {t("timeline.entry.record")}
          </LinkButton>
        )}
        <LinkButton href={`${base}/as-known?at=${entry.recordedAt}`} icon="history" size="compact">
          {t("timeline.entry.asKnown")}
        </LinkButton>
        <LinkButton href={`${base}/timeline`} icon="list" size="compact">
          {t("timeline.entry.back")}
        </LinkButton>
      </div>
    </Section>
  );
}

function Step({ base, seq, label }: { base: string; seq: number; label: string }) {
  return seq < 1 ? null : (
    <LinkButton href={`${base}/timeline/${seq}`} look="quiet" size="compact">
      {label}
    </LinkButton>
  );
}

function factsOf(entry: LoggedEntry, view: EntryView) {
  const { t, locale, zone } = view;
  const { by, label, organisationName, origin, shared, organisationId } = entry;
  const visible = shared ? "shared" : organisationId === null ? "ofCell" : "ofFile";
  const facts = [
    ["recorded", formatInstant(Temporal.Instant.from(entry.recordedAt), { zone, locale })],
    ["occurred", occurredText(entry, view)],
    ["by", by === null ? t("timeline.byErased") : byText(by, view)],
    ["organisation", organisationName],
    ["label", label === null ? null : t(`timeline.labels.${label}`)],
    ["origin", t(`timeline.origins.${origin}`)],
    ["visible", t(`timeline.entry.${visible}`)],
  ] as const;
  return facts.flatMap(([id, value]) =>
    value === null ? [] : [{ ...{ id, value }, term: t(`timeline.entry.${id}`) }],
  );
}

function occurredText({ occurred }: LoggedEntry, { t, locale, zone }: EntryView): string {
  if (occurred === null) return t("timeline.entry.occurredUnknown");
  if (typeof occurred === "string") return formatInstant(Temporal.Instant.from(occurred), { zone, locale });
  return t("timeline.occurredDay", { day: formatDay(Temporal.PlainDate.from(occurred.date), locale) });
}
