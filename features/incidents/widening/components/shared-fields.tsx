import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { Section } from "#components/section.tsx";
import { SelectField } from "#components/select-field.tsx";
import { RiskFields } from "#features/exposures/components/risk-fields.tsx";
import { ROLES } from "#law/vocabulary.ts";
import type { ZoneOption } from "#lib/zones.ts";
import type { AddWords } from "./add-form.tsx";

export type KnownFacts = Parameters<typeof RiskFields>[0]["known"];
type Shared = {
  fields: FormFields;
  known: KnownFacts;
  reason?: string;
  zones: readonly ZoneOption[];
  words: AddWords;
};

/** Written once for all that the act adds; each file can be corrected by itself afterwards. */
export function SharedFields({ fields, known, reason, zones, words }: Shared) {
  const t = words.addOrganisations;
  const told = words.newIncident.fields;
  const unknown = { precision: "unknown", date: "", time: "", zone: zones[0]?.value ?? "UTC" } as const;
  const parts = { labels: words.forms.instant, zones };
  return (
    <Section id="shared" title={t.shared}>
      <div className="flex flex-col gap-5">
        <p className="max-w-prose text-faint text-sm">{t.sharedHelp}</p>
        <SelectField
          {...fields.text("role", "controller")}
          className="sm:max-w-sm"
          label={t.fields.role}
          options={ROLES.map((value) => ({ value, label: words.vocabulary.partyRoles[value] }))}
        />
        <div className="grid gap-4 xl:grid-cols-2">
          <InstantField
            {...parts}
            {...fields.instant("shared.awareness", unknown)}
            help={told.awarenessHelp}
            label={told.awareness}
          />
          <InstantField
            {...parts}
            {...fields.instant("shared.processorNotice", unknown)}
            help={told.processorNoticeHelp}
            label={told.processorNotice}
          />
          <ScannedLine
            {...fields.prose("shared.awarenessNote")}
            className="xl:col-span-2"
            label={told.awarenessNote}
            note={words.forms.optional}
          />
        </div>
        <RiskFields fields={fields} known={known} words={words} />
        <ScannedArea
          {...fields.prose("reason", reason)}
          help={t.reasonHelp}
          label={t.fields.reason}
          note={words.forms.optional}
          rows={2}
        />
      </div>
    </Section>
  );
}
