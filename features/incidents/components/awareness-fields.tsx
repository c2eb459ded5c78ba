import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import type { ZoneOption } from "#lib/zones.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Props = { fields: FormFields; name: string; zones: readonly ZoneOption[]; words: IncidentWords };

/** When an organisation knew, and when its processor told it: once for all, or for one. */
export function AwarenessFields({ fields, name, zones, words }: Props) {
  const t = words.newIncident.fields;
  const unknown = { precision: "unknown", date: "", time: "", zone: zones[0]?.value ?? "UTC" } as const;
  const parts = { labels: words.forms.instant, zones };
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <InstantField
        {...parts}
        {...fields.instant(`${name}.awareness`, unknown)}
        help={t.awarenessHelp}
        label={t.awareness}
      />
      <InstantField
        {...parts}
        {...fields.instant(`${name}.processorNotice`, unknown)}
        help={t.processorNoticeHelp}
        label={t.processorNotice}
      />
      <ScannedLine
        {...fields.prose(`${name}.awarenessNote`)}
        className="xl:col-span-2"
        label={t.awarenessNote}
        note={words.forms.optional}
      />
    </div>
  );
}
