import type { FormFields } from "#components/form-fields.ts";
import { TextField } from "#components/text-field.tsx";
import type { ReportWords } from "./report-fields.tsx";

type Props = { fields: FormFields; words: ReportWords; autoComplete: "on" | "off" };

/** Whom to call back. */
export function ReporterFields({ fields, words, autoComplete }: Props) {
  const t = words.report;
  const filled = (name: string) => (autoComplete === "on" ? name : "off");
  const line = { maxLength: 200, note: words.forms.optional };
  return (
    <>
      <TextField
        {...fields.text("reporterName")}
        {...line}
        autoComplete={filled("name")}
        label={t.reporterName}
      />
      <TextField
        {...fields.text("reporterRole")}
        {...line}
        autoComplete={filled("organization-title")}
        help={t.reporterRoleHelp}
        label={t.reporterRole}
      />
      <TextField
        {...fields.text("reporterContact")}
        {...line}
        autoComplete={filled("tel")}
        help={t.reporterContactHelp}
        label={t.reporterContact}
      />
    </>
  );
}
