import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { Section } from "#components/section.tsx";
import type { ZoneOption } from "#lib/zones.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Props = { fields: FormFields; zones: readonly ZoneOption[]; words: IncidentWords };

export function WhenFields({ fields, zones, words }: Props) {
  const t = words.newIncident;
  const unknown = { precision: "unknown", date: "", time: "", zone: zones[0]?.value ?? "UTC" } as const;
  const parts = { labels: words.forms.instant, zones };
  return (
    <Section
      actions={<span className="text-faint text-xs">{words.forms.optional}</span>}
      id="when"
      title={t.sections.when}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <InstantField
            {...parts}
            {...fields.instant("detection", unknown)}
            help={t.fields.detectionHelp}
            label={t.fields.detection}
          />
        </div>
        <InstantField
          {...parts}
          {...fields.instant("occurrenceFrom", unknown)}
          label={t.fields.occurrenceFrom}
        />
        <InstantField {...parts} {...fields.instant("occurrenceTo", unknown)} label={t.fields.occurrenceTo} />
      </div>
    </Section>
  );
}
